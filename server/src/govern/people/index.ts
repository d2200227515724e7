export { loadHolders, loadNames, loadRecipient, loadRolesOf, type Recipient } from './directory.ts'
export { peopleRoutes } from './routes.ts'
export { type SeedPerson, seedCompany, seedPerson } from './seed.ts'
export { prepareSetup } from './setup.ts'

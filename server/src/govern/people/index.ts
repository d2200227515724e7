export { loadHolders, loadNames, loadRecipient, loadRolesOf, type Recipient } from './directory.ts'
export { peopleRoutes } from './routes.ts'
export { prepareSetup } from './setup.ts'

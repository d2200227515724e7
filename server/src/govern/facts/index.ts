export { factsRoutes } from './routes.ts'
export { loadFactPictures, loadFacts } from './store.ts'

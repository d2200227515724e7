export { showsEmbargo } from './reach.ts'
export { factsRoutes } from './routes.ts'
export { loadFactPictures } from './store.ts'

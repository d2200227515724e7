export { rulebookToReplay } from './replayed.ts'
export { rulesRoutes } from './routes.ts'
export { noteShadowHits } from './shadow.ts'

export { finishDrafts } from './finishing.ts'
export { contentJobs } from './jobs.ts'
export { contentRoutes } from './routes.ts'
export { filesInContent, isInDraft } from './store.ts'

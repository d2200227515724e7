export { type Checked, checkWords, measure, type Words } from './checking.ts'
export { mustBeStored, type PictureGround } from './pictures.ts'
export { checksRoutes } from './routes.ts'

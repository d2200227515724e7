export { type Checked, checkWords, type Words } from './checking.ts'
export { factsOfPictures, mustBeStored, type PictureGround } from './pictures.ts'
export { checksRoutes } from './routes.ts'

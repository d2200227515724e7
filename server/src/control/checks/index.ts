export { type Checked, checkWords, type Words } from './checking.ts'
export { checksJobs, keepLook, type PictureGround, resumePictures } from './looking.ts'
export { factsOfPictures, isChecked, lookAtAll, mustBeStored } from './pictures.ts'
export { checksRoutes } from './routes.ts'

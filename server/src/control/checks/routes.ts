import { routes } from '../../base/action/routes.ts'
import { cleanPicture } from './clean-picture.ts'
import { checkDrafts } from './drafts.ts'
import { lookAgain } from './look-again.ts'
import { readPictureStates, runCheck } from './queries.ts'

export const checksRoutes = routes({
  'POST /pictures/states': readPictureStates,
  'POST /pictures/:fileHash/clean': cleanPicture,
  'POST /pictures/:fileHash/look': lookAgain,
  'POST /checks': runCheck,
  'POST /checks/drafts': checkDrafts,
})

import { routes } from '../../base/action/routes.ts'
import { cleanPicture } from './clean-picture.ts'
import { checkDrafts } from './drafts.ts'
import { runCheck } from './queries.ts'

export const checksRoutes = routes({
  'POST /pictures/:fileHash/clean': cleanPicture,
  'POST /checks': runCheck,
  'POST /checks/drafts': checkDrafts,
})

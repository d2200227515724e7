import { routes } from '../../base/action/routes.ts'
import { checkDrafts } from './drafts.ts'
import { runCheck } from './queries.ts'

export const checksRoutes = routes({
  'POST /checks': runCheck,
  'POST /checks/drafts': checkDrafts,
})

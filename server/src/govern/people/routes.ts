import { routes } from '../../base/action/routes.ts'
import { changeMe, readMe } from './me.ts'
import { readSetup, setUp } from './setup.ts'

export const peopleRoutes = routes({
  'GET /me': readMe,
  'PATCH /me': changeMe,
  'GET /setup': readSetup,
  'POST /setup': setUp,
})

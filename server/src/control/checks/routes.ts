import { routes } from '../../base/action/routes.ts'
import { runCheck } from './queries.ts'

export const checksRoutes = routes({ 'POST /checks': runCheck })

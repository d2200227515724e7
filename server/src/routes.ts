import type { Route } from './base/action/routes.ts'
import { peopleRoutes } from './govern/people/index.ts'
import { signInRoutes } from './govern/sign-in/index.ts'
import { teamsRoutes } from './govern/teams/index.ts'

/** Every deed of the API; a room adds its line. */
export const allRoutes: Route[] = [...peopleRoutes, ...signInRoutes, ...teamsRoutes]

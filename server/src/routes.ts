import type { Route } from './base/action/routes.ts'
import { checksRoutes } from './control/checks/index.ts'
import { contentRoutes } from './control/content/index.ts'
import { publishingRoutes } from './control/publishing/index.ts'
import { accountsRoutes } from './govern/accounts/index.ts'
import { factsRoutes } from './govern/facts/index.ts'
import { peopleRoutes } from './govern/people/index.ts'
import { policiesRoutes } from './govern/policies/index.ts'
import { rulesRoutes } from './govern/rules/index.ts'
import { signInRoutes } from './govern/sign-in/index.ts'
import { teamsRoutes } from './govern/teams/index.ts'

/** Every deed of every room; a room adds a line. */
export const allRoutes: Route[] = [
  ...peopleRoutes,
  ...signInRoutes,
  ...teamsRoutes,
  ...accountsRoutes,
  ...factsRoutes,
  ...policiesRoutes,
  ...rulesRoutes,
  ...checksRoutes,
  ...contentRoutes,
  ...publishingRoutes,
]

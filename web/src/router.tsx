import { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { ApiProblem } from './api.ts'
import { controlRoutes } from './control/routes.ts'
import { entranceRoutes } from './entrance/routes.ts'
import { governRoutes } from './govern/routes.ts'
import { hasChosenLanguage, speak } from './i18n.ts'
import { meQuery } from './me.ts'
import { proveRoutes } from './prove/routes.ts'
import { settingsRoutes } from './settings/routes.ts'
import { PageBroke, PageLost } from './shell/Lost.tsx'
import { Waiting } from './ui/Waiting.tsx'

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // A refusal stays a refusal; only what never arrived is worth asking again.
      retry: (tries, error) => tries < 2 && !(error instanceof ApiProblem && error.status >= 400 && error.status < 500),
    },
  },
})

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({})

/** Everything behind the door: who is not signed in goes to the door and comes back to where they were going. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  async beforeLoad({ context, location }) {
    try {
      const me = await context.queryClient.ensureQueryData(meQuery)
      if (!hasChosenLanguage() && document.documentElement.lang !== me.person.language) {
        await speak(me.person.language, { remember: false })
      }
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status !== 401) throw error
      throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { next: location.href } })
    }
  },
  component: lazyRouteComponent(() => import('./shell/Shell.tsx'), 'Shell'),
})

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  component: lazyRouteComponent(() => import('./home/Home.tsx'), 'Home'),
})

export const routeTree = root.addChildren([
  ...entranceRoutes(root),
  inside.addChildren([
    home,
    ...governRoutes(inside),
    ...controlRoutes(inside),
    ...proveRoutes(inside),
    ...settingsRoutes(inside),
  ]),
])

export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultPendingComponent: Waiting,
  defaultErrorComponent: PageBroke,
  defaultNotFoundComponent: PageLost,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

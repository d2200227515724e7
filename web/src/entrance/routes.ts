import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'

const text = (value: unknown) => (typeof value === 'string' && value ? value : undefined)

/** Only a path of our own, so that nobody is led elsewhere by a link to the sign-in page. */
export const ownPath = (value: unknown) => {
  const path = text(value)
  return path && /^\/(?![/\\])/.test(path) ? path : undefined
}

/** The doors: pages for people who are not signed in yet. */
export const entranceRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: '/sign-in',
      validateSearch: (search): { next?: string; said?: string } => {
        const next = ownPath(search.next)
        const said = text(search.said)
        return { ...(next ? { next } : {}), ...(said ? { said } : {}) }
      },
      component: lazyRouteComponent(() => import('./SignIn.tsx'), 'SignIn'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/setup',
      component: lazyRouteComponent(() => import('./SetUp.tsx'), 'SetUp'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/forgotten',
      component: lazyRouteComponent(() => import('./Forgotten.tsx'), 'Forgotten'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/reset',
      component: lazyRouteComponent(() => import('./Reset.tsx'), 'Reset'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/invitation',
      component: lazyRouteComponent(() => import('./Invited.tsx'), 'Invited'),
    }),
  ] as const

import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'

export const governRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: '/govern/accounts',
      component: lazyRouteComponent(() => import('./accounts/Accounts.tsx'), 'Accounts'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/govern/facts',
      component: lazyRouteComponent(() => import('./facts/Facts.tsx'), 'Facts'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/govern/people',
      component: lazyRouteComponent(() => import('./people/People.tsx'), 'People'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/govern/people/$personId',
      component: lazyRouteComponent(() => import('./people/PersonPage.tsx'), 'PersonPage'),
    }),
  ] as const

import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'

export const proveRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: '/prove/ledger',
      component: lazyRouteComponent(() => import('./ledger/Ledger.tsx'), 'Ledger'),
    }),
  ] as const

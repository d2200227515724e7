import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'

export const settingsRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: '/settings',
      component: lazyRouteComponent(() => import('./Settings.tsx'), 'Settings'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/settings/$part',
      component: lazyRouteComponent(() => import('./Settings.tsx'), 'Settings'),
    }),
  ] as const

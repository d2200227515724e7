import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'

export const governRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: '/govern/policies',
      component: lazyRouteComponent(() => import('./policies/Policies.tsx'), 'Policies'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/govern/policies/$policyId',
      component: lazyRouteComponent(() => import('./policies/PolicyPage.tsx'), 'PolicyPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/govern/rules',
      component: lazyRouteComponent(() => import('./rules/Rules.tsx'), 'Rules'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/govern/accounts',
      validateSearch: (search): { connected?: string; problem?: string; reason?: string } => ({
        ...(typeof search.connected === 'string' ? { connected: search.connected } : {}),
        ...(typeof search.problem === 'string' ? { problem: search.problem } : {}),
        ...(typeof search.reason === 'string' ? { reason: search.reason } : {}),
      }),
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
    createRoute({
      getParentRoute: () => parent,
      path: '/govern/teams',
      component: lazyRouteComponent(() => import('./teams/Teams.tsx'), 'Teams'),
    }),
  ] as const

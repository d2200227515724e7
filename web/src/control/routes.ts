import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'

export const controlRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: '/control/drafts',
      component: lazyRouteComponent(() => import('./drafts/Drafts.tsx'), 'Drafts'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/control/drafts/$draftId',
      component: lazyRouteComponent(() => import('./drafts/DraftPage.tsx'), 'DraftPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/control/approvals',
      validateSearch: (search): { draft?: string } => (typeof search.draft === 'string' ? { draft: search.draft } : {}),
      component: lazyRouteComponent(() => import('./approvals/Approvals.tsx'), 'Approvals'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/control/approval-rules',
      component: lazyRouteComponent(() => import('./approval-rules/ApprovalRules.tsx'), 'ApprovalRules'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/control/posts',
      component: lazyRouteComponent(() => import('./posts/Posts.tsx'), 'Posts'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/control/posts/$postId',
      component: lazyRouteComponent(() => import('./posts/PostPage.tsx'), 'PostPage'),
    }),
  ] as const

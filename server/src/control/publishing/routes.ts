import { routes } from '../../base/action/routes.ts'
import { cancelPost, deletePost, liftPublishingStop, retryPost, stopPublishing } from './actions.ts'
import { listPosts, listStops, readPost, readPostRecord } from './queries.ts'

export const publishingRoutes = routes({
  'GET /posts': listPosts,
  'GET /posts/:postId': readPost,
  'GET /posts/:postId/record': readPostRecord,
  'POST /posts/:postId/cancel': cancelPost,
  'POST /posts/:postId/retry': retryPost,
  'POST /posts/:postId/delete': deletePost,
  'GET /stops': listStops,
  'POST /stops': stopPublishing,
  'POST /stops/:stopId/lift': liftPublishingStop,
})

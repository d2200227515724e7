import { routes } from '../../base/action/routes.ts'
import { changeFacts, importFacts } from './actions.ts'
import { listFactPictures, removeFactPicture, setFactPicture } from './pictures.ts'
import { exportFacts, readFacts } from './queries.ts'

export const factsRoutes = routes({
  'GET /brands/:brandId/facts': readFacts,
  'PUT /brands/:brandId/facts': changeFacts,
  'POST /brands/:brandId/facts/import': importFacts,
  'GET /brands/:brandId/facts/export': exportFacts,
  'GET /brands/:brandId/facts/pictures': listFactPictures,
  'PUT /brands/:brandId/facts/pictures/:name': setFactPicture,
  'DELETE /brands/:brandId/facts/pictures/:name': removeFactPicture,
})

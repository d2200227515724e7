export { findAgencyOf } from './agencies-store.ts'
export { insertBrand, loadBrands } from './brands-store.ts'
export { refuseUnknown } from './conflicts.ts'
export { teamsRoutes } from './routes.ts'

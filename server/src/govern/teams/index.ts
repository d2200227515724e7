export { findAgencyOf } from './agencies-store.ts'
export { firstBrand, insertBrand, loadBrands } from './brands-store.ts'
export { refuseUnknown } from './conflicts.ts'
export { teamsRoutes } from './routes.ts'

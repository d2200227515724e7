export { firstBrand, insertBrand, loadBrands } from './brands-store.ts'

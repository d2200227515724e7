export { type Brand, brandOfDomain } from './brand.ts'
export { type Industry, industries } from './words/industry.ts'

export { allPacks, type BrandRulebook, rulebookOf } from './rulebook.ts'

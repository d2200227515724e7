export {
  type Choices,
  holdRulebook,
  type ListChange,
  loadChoices,
  rulebookVersion,
  type StoredChange,
} from './choices-store.ts'
export { isRunning, type LeftOut } from './compile.ts'
export { loadFacts, type StoredFacts } from './facts-store.ts'
export { allPacks, type BrandRulebook, compileOrRefuse, mustCompile, rulebookOf } from './rulebook.ts'

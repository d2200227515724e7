export { type Choices, holdRulebook, loadChoices, rulebookVersion } from './choices-store.ts'
export { isRunning, type LeftOut } from './compile.ts'
export { loadFacts } from './facts-store.ts'
export { allPacks, compileOrRefuse, mustCompile, rulebookOf } from './rulebook.ts'

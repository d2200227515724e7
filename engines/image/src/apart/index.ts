export { type Looker, type LookerLimits, type LookOptions, openLooker } from './looker.ts'

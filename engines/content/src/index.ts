export { type CheckOptions, type CheckOutcome, check, verdictOf } from './check.ts'
export { type FailedExample, type Replayed, replay, runExamples } from './examples.ts'
export * from './format.ts'
export {
  Clause,
  Condition,
  DetectorName,
  Example,
  InEachLanguage,
  Pack,
  PersonalDataType,
  packJsonSchema,
  Rule,
  Terms,
  wordClasses,
} from './pack.ts'
export { compileRulebook, type Rulebook, RulebookError, type RulebookOptions, type RunningRule } from './rulebook.ts'

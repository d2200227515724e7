export { type Deputy, standsInFor } from './deputy.ts'
export {
  type ApprovalRule,
  anyoneElse,
  type Decision,
  mayDecide,
  type Progress,
  progressOf,
  type Refusal,
  type Requirement,
  requirementsOf,
  type Subject,
} from './requirement.ts'
export { type Lateness, latenessOf, nextSafeSlot, type SlotRules, usualSlotRules } from './slot.ts'
export type { Verdict } from './verdict.ts'

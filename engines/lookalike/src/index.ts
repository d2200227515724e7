export { type Brand, brandOfDomain, hasName } from './brand.ts'
export { type Compiled, type CompileOptions, compile, restoreCompiled, saveCompiled } from './compile.ts'
export {
  likelyLabels,
  likelyRegistrations,
  type Registration,
  type RegistrationOptions,
} from './forward/registrations.ts'
export type { Label, LabelKind } from './forward/typos.ts'
export type { Account, AccountHit, AccountReason, Seen } from './handle/account.ts'
export { judgeAccount } from './handle/judge.ts'
export { sayAccountReason } from './handle/say.ts'
export type { Edit, EditKind } from './judge/edits.ts'
export { type Hit, type HitKind, hitKinds, type Reason } from './judge/kinds.ts'
export { comparePages, type PageLikeness, type PageMeasures, type PageReason } from './page/compare.ts'
export { type PageFacts, type PageForm, readPage } from './page/read.ts'
export { sayPageReason } from './page/say.ts'
export { RecentHosts } from './recent.ts'
export { type ReaderLanguage, sayKind, sayReason } from './say.ts'
export { Watch } from './watch.ts'
export { type Industry, industries } from './words/industry.ts'

export { canonicalJson, type Json } from './canonical-json.ts'
export { type Actor, type Entry, GENESIS, hashEntry, hashEntryText, isEntry, type Subject } from './entry.ts'
export {
  chainEntries,
  type ExportHeader,
  type ExportStart,
  entryLine,
  exportLines,
  headerLine,
  headLine,
} from './export-format.ts'
export type { Fault, FaultKind } from './fault.ts'
export { EMPTY_ROOT, fromHex, type Hash, leafHash, nodeHash, sameHash, toHex } from './hash.ts'
export {
  headOf,
  isSignedHead,
  keyIdOf,
  readPublicKey,
  type SignedHead,
  signHead,
  type TreeHead,
  verifyHead,
} from './head.ts'
export {
  consistencyProof,
  fillProof,
  inclusionProof,
  type ProofPlan,
  planConsistency,
  planInclusion,
  verifyConsistency,
  verifyInclusion,
} from './proof.ts'
export { type SavedTree, TreeAccumulator, type TreeNode, treeHead } from './tree.ts'
export { type Refuted, Verification, type Verified, type VerifyOptions } from './verification.ts'
export { verifyExport } from './verify.ts'

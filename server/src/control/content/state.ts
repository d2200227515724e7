import { type Progress, progressOf, requirementsOf, type Subject } from '@brandwarden/approval'
import { type Finding, verdictOf } from '@brandwarden/content'
import type { Language, PersonId } from '@brandwarden/contract'
import type { Database, Tx } from '../../base/db/database.ts'
import { rulebookVersion } from '../../govern/rulebook/index.ts'
import { type Checked, checkWords, type PictureGround } from '../checks/index.ts'
import { hashContent, hashDraft } from '../publishing/index.ts'
import {
  type DecisionRow,
  type DismissalRow,
  loadApprovalRules,
  loadDecisions,
  loadDismissals,
} from './approval-store.ts'
import {
  type Draft,
  type FoundAtSubmission,
  loadDraft,
  loadFoundAtSubmission,
  loadWriters,
  type PlacedVariant,
} from './store.ts'
import { contentsOf, wordsOf } from './words.ts'

/** What the policy finds in a draft as it stands. */
type Judged = { draft: Draft; contentHash: string; told: Finding[] }

/** Who wrote, decided and set aside, and how far that brings the draft. */
export type Standing = Judged & {
  /** Findings that still count, of all variants, each once. */
  findings: Finding[]
  verdict: Checked['verdict']
  writers: PersonId[]
  decisions: DecisionRow[]
  dismissals: DismissalRow[]
  subject: Subject
  progress: Progress
}

export type CheckedVariant = { variant: PlacedVariant; contentHash: string; check: Checked }

/** Everything that decides about a draft at this moment. */
export type State = Standing & { base: Checked; variants: CheckedVariant[] }

export async function stateOf(
  ground: PictureGround,
  db: Database | Tx,
  draft: Draft,
  now: Date,
  language: Language,
): Promise<State> {
  const { row } = draft
  const contents = contentsOf(draft)
  const variants: CheckedVariant[] = []
  for (const { variant, words, content } of contents)
    variants.push({
      variant,
      contentHash: hashContent(content),
      check: await checkWords(ground, db, row.brandId, words, { now, language }),
    })
  const shared = draft.variants.find((variant) => variant.text === null)
  const same = variants.find((one) => one.variant === shared)
  const base = same?.check ?? (await checkWords(ground, db, row.brandId, wordsOf(draft), { now, language }))
  const all = variants.length > 0 ? variants.map((one) => one.check) : [base]
  const told = distinct(all.flatMap((check) => check.findings))
  const contentHash = hashDraft(contents.map((one) => one.content))
  return weigh(db, { draft, contentHash, told, base, variants })
}

/** What the policy finds for each account, as it is kept with a submission. */
export const foundIn = ({ variants }: State): FoundAtSubmission[] =>
  variants.map(({ variant, check }) => ({
    accountId: variant.accountId,
    verdict: check.verdict,
    findings: check.findings,
    rulebookVersion: check.rulebookVersion,
  }))

/** The state after a deed that changed no words: what was checked holds, the rest is read anew. */
export async function renew(db: Database | Tx, state: State): Promise<State> {
  return weigh(db, { ...state, draft: await loadDraft(db, state.draft.row.id) })
}

/**
 * Where a waiting draft stands by the findings of its submission, without a check of its words.
 * Null where the policy has changed since, so that they may be others now.
 */
export async function standingAtSubmission(db: Database | Tx, draft: Draft): Promise<Standing | null> {
  const { id, brandId, contentHash } = draft.row
  const found = await loadFoundAtSubmission(db, id, contentHash)
  if (!found || found.length === 0) return null
  const version = await rulebookVersion(db, brandId)
  if (found.some((one) => one.rulebookVersion !== version)) return null
  return weigh(db, { draft, contentHash, told: distinct(found.flatMap((one) => one.findings)) })
}

async function weigh<J extends Judged>(db: Database | Tx, judged: J): Promise<J & Standing> {
  const { draft, contentHash, told } = judged
  const { id, brandId } = draft.row
  const writers = await loadWriters(db, id)
  const decisions = await loadDecisions(db, id)
  const dismissals = await loadDismissals(db, id)
  const { rules } = await loadApprovalRules(db, brandId)
  const subject: Subject = {
    // What someone set aside still decides who must look.
    findings: told,
    accounts: draft.variants.map((variant) => ({ id: variant.accountId, network: variant.network })),
    writers,
    contentHash,
  }
  const findings = told.filter((finding) => !isDismissed(finding, dismissals))
  const progress = progressOf(requirementsOf(rules, subject), subject, decisions)
  return { ...judged, findings, verdict: verdictOf(findings), writers, decisions, dismissals, subject, progress }
}

export const isDismissed = (finding: Finding, dismissals: readonly DismissalRow[]) =>
  dismissals.some((one) => one.rule === finding.rule && one.excerpt === finding.excerpt)

function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, Finding>()
  for (const finding of findings) {
    const key = `${finding.rule}\n${finding.media ?? ''}\n${finding.excerpt}`
    if (!seen.has(key)) seen.set(key, finding)
  }
  return [...seen.values()]
}

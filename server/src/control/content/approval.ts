import {
  mayDecide,
  type Progress,
  progressOf,
  type Refusal,
  requirementsOf,
  type Subject,
  standsInFor,
  type Verdict,
} from '@brandwarden/approval'
import { type Finding, verdictOf } from '@brandwarden/content'
import type { HeldRole, Language, PersonId } from '@brandwarden/contract'
import type { Actor } from '../../base/actor.ts'
import { personOf } from '../../base/actor.ts'
import type { Database, Tx } from '../../base/db/database.ts'
import { loadRolesOf } from '../../govern/people/index.ts'
import { type Checked, checkWords, type PictureGround } from '../checks/index.ts'
import { hashContent, hashDraft } from '../publishing/index.ts'
import {
  type DecisionRow,
  type DismissalRow,
  loadApprovalRules,
  loadDecisions,
  loadDeputies,
  loadDismissals,
} from './approval-store.ts'
import { type Draft, loadWriters, type PlacedVariant } from './store.ts'
import { contentsOf, wordsOf } from './words.ts'

export type CheckedVariant = { variant: PlacedVariant; contentHash: string; check: Checked }

/** Everything that decides about a draft at this moment. */
export type State = {
  draft: Draft
  contentHash: string
  base: Checked
  variants: CheckedVariant[]
  /** Findings that still count, of all variants, each once. */
  findings: Finding[]
  verdict: Checked['verdict']
  writers: PersonId[]
  decisions: DecisionRow[]
  dismissals: DismissalRow[]
  subject: Subject
  progress: Progress
}

export async function stateOf(
  ground: PictureGround,
  db: Database | Tx,
  draft: Draft,
  now: Date,
  language: Language,
): Promise<State> {
  const { row } = draft
  const variants: CheckedVariant[] = []
  for (const { variant, words, content } of contentsOf(draft))
    variants.push({
      variant,
      contentHash: hashContent(content),
      check: await checkWords(ground, db, row.brandId, words, { now, language }),
    })
  const shared = draft.variants.find((variant) => variant.text === null)
  const same = variants.find((one) => one.variant === shared)
  const base = same?.check ?? (await checkWords(ground, db, row.brandId, wordsOf(draft), { now, language }))

  const writers = await loadWriters(db, row.id)
  const decisions = await loadDecisions(db, row.id)
  const dismissals = await loadDismissals(db, row.id)
  const rules = await loadApprovalRules(db, row.brandId)

  const all = variants.length > 0 ? variants.map((one) => one.check) : [base]
  const told = distinct(all.flatMap((check) => check.findings))
  const findings = told.filter((finding) => !isDismissed(finding, dismissals))
  const contentHash = hashDraft(contentsOf(draft).map((one) => one.content))
  const subject: Subject = {
    // What someone set aside still decides who must look.
    findings: told,
    accounts: draft.variants.map((variant) => ({ id: variant.accountId, network: variant.network })),
    writers,
    contentHash,
  }
  const progress = progressOf(requirementsOf(rules, subject), subject, decisions)
  return {
    draft,
    contentHash,
    base,
    variants,
    findings,
    verdict: verdictOf(findings),
    writers,
    decisions,
    dismissals,
    subject,
    progress,
  }
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

/** The roles in which a person may decide about this brand: their own, and those of whom they stand in for. */
export async function rolesAt(
  db: Database | Tx,
  actor: Actor,
  brandId: string,
  now: Date,
): Promise<{ roles: string[]; standsIn: PersonId[] }> {
  const person = personOf(actor)
  if (!person || actor.kind === 'system' || actor.kind === 'nobody') return { roles: [], standsIn: [] }
  const deputies = (await loadDeputies(db, now)).map((row) => ({ ...row, from: row.startsAt, until: row.endsAt }))
  const standsIn = standsInFor(person, deputies, now) as PersonId[]
  const theirs = standsIn.length > 0 ? await loadRolesOf(db, standsIn) : new Map<PersonId, HeldRole[]>()
  const held = [...actor.roles, ...[...theirs.values()].flat()]
  const here = held.filter((one) => one.brandId === null || one.brandId === brandId)
  return { roles: [...new Set(here.map((one) => one.role))], standsIn }
}

export type Turn = Verdict<{ roles: string[]; forId: PersonId | null }, Refusal | 'not_waiting'>

/** Whether it is this person's turn to decide about the draft. */
export async function turnOf(db: Database | Tx, actor: Actor, state: State, now: Date): Promise<Turn> {
  const person = personOf(actor)
  if (state.draft.row.status !== 'waiting') return { ok: false, because: 'not_waiting' }
  if (!person) return { ok: false, because: 'not_your_turn' }
  const { roles, standsIn } = await rolesAt(db, actor, state.draft.row.brandId, now)
  // Whoever wrote it approves it in nobody's place either.
  const verdict = mayDecide({ id: person, roles }, state.progress.requirements, state.subject, state.decisions)
  if (!verdict.ok) return verdict
  const own = actor.kind === 'person' || actor.kind === 'key' ? actor.roles.map((one) => one.role as string) : []
  const isDeputy = verdict.value.every((role) => !own.includes(role))
  return { ok: true, value: { roles: verdict.value, forId: isDeputy ? (standsIn[0] ?? null) : null } }
}

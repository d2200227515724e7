import type { AccountView, CheckAnswer, DraftContent, Network } from '@brandwarden/contract'
import { useDebouncedValue } from '@mantine/hooks'
import { useQueries } from '@tanstack/react-query'
import { useRef } from 'react'
import { byGravity, type ShownFinding, shiftSpan, type Verdict, withPictureNumbers } from '../../ui/finding.ts'
import { type CheckQuestion, checkQuery } from './drafts.ts'

const settleMs = 120

/** A finding with the networks it stands on; empty where it holds on all of them. */
export interface EditorFinding extends ShownFinding {
  networks: string[]
}

export interface AccountCheck {
  account: AccountView
  /** What its reader gets. */
  text: string
  /** Its own words, or null where it takes the shared ones. */
  own: string | null
  length: CheckAnswer['length']
  verdict: Verdict | null
}

export interface Checks {
  verdict: Verdict | null
  accounts: AccountCheck[]
  /** The findings of one text: the shared one, or an account's own. */
  findingsOf: (accountId: string | null) => EditorFinding[]
  isChecking: boolean
  problem: unknown
}

type Answer = CheckAnswer & { forText: string }
interface Asked {
  question: CheckQuestion
  network: Network | null
  /** Null for the shared text. */
  own: string | null
}

/** Asks for the findings of every text that some account would get, a breath after the last key. */
export function useChecks(brandId: string, content: DraftContent, accounts: readonly AccountView[]): Checks {
  const [settled] = useDebouncedValue(content, settleMs)
  const asked = questionsOf(brandId, settled, accounts)
  const answers = useQueries({ queries: asked.map(({ question }) => checkQuery(question)) })

  // Until a new answer is there the last one stays, moved along with the words, so that marks do not flicker.
  const last = useRef(new Map<string, Answer>())
  const key = ({ own, network }: Asked) => `${own ?? ''} ${network ?? ''}`
  for (const [index, each] of asked.entries()) {
    const data = answers[index]?.data
    if (data) last.current.set(key(each), data)
  }
  const answerOf = (each: Asked) => last.current.get(key(each))
  const textOf = (accountId: string | null) =>
    content.variants.find((variant) => variant.accountId === accountId)?.text ?? content.text

  const verdicts = asked.map((each) => answerOf(each)?.verdict)
  return {
    verdict: verdicts.every(Boolean) ? worst(verdicts as Verdict[]) : null,
    accounts: content.variants.flatMap(({ accountId, text: own }) => {
      const account = accounts.find(({ id }) => id === accountId)
      if (!account) return []
      const each = asked.find((one) => one.network === account.network && one.own === (own === null ? null : accountId))
      const answer = each && answerOf(each)
      return [
        { account, text: own ?? content.text, own, length: answer?.length ?? null, verdict: answer?.verdict ?? null },
      ]
    }),
    findingsOf(accountId) {
      const answered = asked
        .filter(({ own }) => own === accountId)
        .flatMap((each) => {
          const answer = answerOf(each)
          return answer ? [{ network: each.network, answer }] : []
        })
      return merge(answered, textOf(accountId), content.media)
    },
    isChecking: settled !== content || answers.some(({ isFetching }) => isFetching),
    problem: answers.find(({ error }) => error)?.error ?? null,
  }
}

function questionsOf(brandId: string, content: DraftContent, accounts: readonly AccountView[]): Asked[] {
  const common = {
    brandId,
    language: content.language,
    author: content.author,
    publishAt: content.publishAt,
    media: content.media.map(({ fileHash, alt }) => ({ fileHash, alt })),
    approvedPosition: content.approvedPosition,
    pictures: 'later' as const,
  }
  const asked: Asked[] = []
  for (const { accountId, text } of content.variants) {
    const network = accounts.find(({ id }) => id === accountId)?.network
    if (!network) continue
    const own = text === null ? null : accountId
    if (asked.some((each) => each.network === network && each.own === own)) continue
    asked.push({ question: { ...common, text: text ?? content.text, network }, network, own })
  }
  // Without an account, or when every account has words of its own, the shared text is checked for itself.
  if (!asked.some(({ own }) => own === null)) {
    asked.push({ question: { ...common, text: content.text, network: null }, network: null, own: null })
  }
  return asked.filter(({ question }) => question.text.trim() || question.media.length > 0)
}

function merge(
  answered: { network: Network | null; answer: Answer }[],
  text: string,
  media: DraftContent['media'],
): EditorFinding[] {
  const merged = new Map<string, EditorFinding>()
  for (const { network, answer } of answered) {
    for (const finding of answer.findings) {
      const key = JSON.stringify([finding.rule, finding.span, finding.media, finding.message])
      const known = merged.get(key)
      if (known && network) known.networks.push(network)
      if (known) continue
      const span = finding.span && shiftSpan(finding.span, answer.forText, text)
      const message = withPictureNumbers(finding.message, media)
      merged.set(key, { ...finding, span, message, networks: network ? [network] : [] })
    }
  }
  return [...merged.values()]
    .map((finding) => (finding.networks.length === answered.length ? { ...finding, networks: [] } : finding))
    .sort((a, b) => byGravity(a, b) || (a.span?.[0] ?? -1) - (b.span?.[0] ?? -1))
}

const order: Verdict[] = ['pass', 'review', 'block']
const worst = (verdicts: Verdict[]): Verdict =>
  order[Math.max(0, ...verdicts.map((verdict) => order.indexOf(verdict)))] ?? 'pass'

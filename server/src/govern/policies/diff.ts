import type { Clause, ClauseChange } from '@brandwarden/contract'

/** Likeness from which two clauses are versions of one another; less is asked where the number stayed. */
const sameClause = { otherNumber: 0.5, sameNumber: 0.2 }

/** What became of each clause between two versions, in the order of the newer one; nothing is left out. */
export function diffClauses(before: readonly Clause[], after: readonly Clause[]): ClauseChange[] {
  const old = new Set(before)
  const fresh = new Set(after)
  const changes: ClauseChange[] = []
  const pair = (one: Clause, other: Clause) => {
    old.delete(one)
    fresh.delete(other)
    changes.push(changeOf(one, other))
  }
  for (const one of before) {
    const other = after.find((clause) => fresh.has(clause) && isSame(one, clause) && one.number === clause.number)
    if (other) pair(one, other)
  }
  for (const one of [...old]) {
    const other = after.find((clause) => fresh.has(clause) && isSame(one, clause))
    if (other) pair(one, other)
  }
  for (const { one, other } of likePairs([...old], [...fresh])) if (old.has(one) && fresh.has(other)) pair(one, other)
  for (const one of old)
    changes.push({ number: one.number, was: null, change: 'removed', parts: [], before: one, after: null })
  for (const other of fresh)
    changes.push({ number: other.number, was: null, change: 'added', parts: [], before: null, after: other })
  return changes.sort((a, b) => compareNumbers(a.number, b.number) || Number(!a.after) - Number(!b.after))
}

/** By their parts as numbers: 2 stands before 2.1, and 2.9 before 2.10. */
export function compareNumbers(one: string, other: string): number {
  const [a, b] = [one.split('.').map(Number), other.split('.').map(Number)]
  for (let level = 0; level < Math.max(a.length, b.length); level++) {
    const difference = (a[level] ?? 0) - (b[level] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

function changeOf(before: Clause, after: Clause): ClauseChange {
  const parts = (['title', 'text', 'covers'] as const).filter((part) => !isEqual(before[part], after[part]))
  const was = before.number === after.number ? null : before.number
  const change = parts.length > 0 ? 'changed' : was ? 'renumbered' : 'same'
  return { number: after.number, was, change, parts, before, after }
}

const isSame = (one: Clause, other: Clause) => changeOf(one, other).parts.length === 0

const isEqual = (one: Clause['title'] | string[], other: Clause['title'] | string[]) =>
  Array.isArray(one) || Array.isArray(other)
    ? JSON.stringify([...Object.values(one)].sort()) === JSON.stringify([...Object.values(other)].sort())
    : one.en === other.en && one.fr === other.fr && one.it === other.it

/** Pairs that could be one clause, the likest first. */
function likePairs(before: readonly Clause[], after: readonly Clause[]) {
  const words = new Map([...before, ...after].map((clause) => [clause, wordsOf(clause)]))
  return before
    .flatMap((one) =>
      after.map((other) => {
        const stayed = one.number === other.number
        const like = likeness(words.get(one)!, words.get(other)!)
        return { one, other, like: stayed ? like + 0.1 : like, enough: like >= limitOf(stayed) }
      }),
    )
    .filter(({ enough }) => enough)
    .sort((a, b) => b.like - a.like)
}

const limitOf = (stayed: boolean) => (stayed ? sameClause.sameNumber : sameClause.otherNumber)

/** Enough to know a clause by, and few enough to compare hundreds of long ones. */
const wordsOf = ({ title, text }: Clause) =>
  new Set(
    (['en', 'fr', 'it'] as const).flatMap((language) =>
      (`${title[language]} ${text[language]}`.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 100),
    ),
  )

/** Dice: twice the shared words by all words of both. */
function likeness(one: ReadonlySet<unknown>, other: ReadonlySet<unknown>): number {
  if (one.size + other.size === 0) return 1
  return (2 * one.intersection(other).size) / (one.size + other.size)
}

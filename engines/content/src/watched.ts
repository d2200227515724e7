import { buildMatcher, type Match, type Phrase } from '@brandwarden/text'
import type { CompanyFacts } from './company.ts'
import { disguisedPhrases } from './disguise.ts'
import type { Condition, Terms } from './pack.ts'
import { phrasesOf, type Secrets } from './secrets.ts'

/** Words of lists that stand in a text in disguise. */
export interface Disguises {
  find(text: string, active: ReadonlySet<string>): { list: string; start: number; end: number }[]
}

/**
 * One matcher for all that is looked for in whatever spelling: what the company keeps to itself, and the words of lists
 * that rules look for in disguise. A text is folded and walked once for all of them.
 */
export function watchPhrases(
  company: CompanyFacts,
  rules: readonly { condition: Condition }[],
  lists: ReadonlyMap<string, Terms>,
): { secrets: Secrets; disguises: Disguises } {
  const { terms, markings } = company.file.confidential
  const groups: Record<string, Phrase[]> = {
    embargoed: phrasesOf(company.embargoes.map((embargo) => embargo.terms)),
    confidential: phrasesOf(terms.map((term) => [term])),
    markings: phrasesOf(markings.map((marking) => [marking])),
    disguised: disguisedPhrases(rules, lists),
  }
  const find = findIn(groups)
  const sightings = (group: string) => (text: string) =>
    find(text, group).map(({ id, span: [start, end] }) => ({ id, start, end }))
  return {
    secrets: {
      embargoed: sightings('embargoed'),
      confidential: sightings('confidential'),
      markings: sightings('markings'),
    },
    disguises: {
      find: (text, active) =>
        find(text, 'disguised').flatMap(({ id, span: [start, end], via }) => {
          const [language, list] = id.split(':') as [string, string]
          return via === 'evasion' && (language === 'any' || active.has(language)) ? [{ list, start, end }] : []
        }),
    },
  }
}

/** Matches by group; those of the last text are kept, for every group is asked about the same one. */
function findIn(groups: Record<string, Phrase[]>): (text: string, group: string) => Match[] {
  const matcher = buildMatcher(
    Object.entries(groups).flatMap(([group, phrases]) => phrases.map((one) => ({ ...one, id: `${group}:${one.id}` }))),
  )
  let last: { text: string; found: Match[] } = { text: '', found: matcher.find('') }
  return (text, group) => {
    if (text !== last.text) last = { text, found: matcher.find(text) }
    const mark = `${group}:`
    return last.found.flatMap((one) => (one.id.startsWith(mark) ? [{ ...one, id: one.id.slice(mark.length) }] : []))
  }
}

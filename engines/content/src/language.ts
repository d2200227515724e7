import type { Draft, Language } from './format.ts'
import { languages } from './format.ts'
import type { Token } from './tokens.ts'

const frequent: Record<Language, Set<string>> = {
  en: new Set(
    'the and is are was were you your we our it its this that with for from have has had not but be been will would can could they them their there what when which who how of to in on at by as my me do does did so if or an a i'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'le la les un une des du de et est sont etait nous vous ils elle elles je tu il on ce cette ces cet que qui quoi dans pour par sur avec sans pas ne plus mais ou donc notre nos votre vos mon ma mes son sa ses leur leurs au aux en c d j l n qu s m t y a ont etes sommes tout tous'.split(
      ' ',
    ),
  ),
  it: new Set(
    'il lo la i gli le un uno una di del della dei delle degli che chi cosa e ed sono era siamo siete non piu ma o per con senza su nel nella nei nelle dal dalla al alla ai alle da in si ci vi ti mi io tu noi voi loro lui lei questo questa questi queste nostro nostra nostri nostre vostro vostra mio mia suo sua anche come quando se ho ha hai hanno abbiamo'.split(
      ' ',
    ),
  ),
}

/** The bits of the languages in which a word is frequent. */
const bits = new Map<string, number>()
languages.forEach((language, at) => {
  for (const word of frequent[language]) bits.set(word, (bits.get(word) ?? 0) | (1 << at))
})

/** No frequent word is longer. */
const longest = Math.max(...Array.from(bits.keys(), (word) => word.length))

/** Words beyond this many units add nothing to what the first of them tell. */
const enough = 5000
/** A paragraph shorter than this is too short to be in a language of its own. */
const shortest = 25

/** Any choice of languages, by their bits; where nothing is told, a draft is read in all of them. */
const sets: readonly ReadonlySet<Language>[] = Array.from(
  { length: 1 << languages.length },
  (_, bits) => new Set(bits === 0 ? languages : languages.filter((_language, at) => ((bits >> at) & 1) === 1)),
)

/**
 * The languages in which a draft is read: its own, said or found by its frequent words, and that of any paragraph
 * which is clearly in another one.
 */
export function readLanguages(
  draft: Draft,
  tokens: readonly Token[],
): { main: Language | null; active: ReadonlySet<Language> } {
  const said = languages.find((language) => draft.language?.toLowerCase().split(/[-_]/)[0] === language) ?? null
  let active = 0
  const whole = score(tokens, 0, draft.text.length)
  const main = said ?? (whole.lead >= 1 ? whole.language : null)
  if (main) active |= 1 << languages.indexOf(main)
  let start = 0
  for (let at = 0; start < draft.text.length; ) {
    const line = draft.text.indexOf('\n', start)
    const end = line < 0 ? draft.text.length : line
    while (at < tokens.length && tokens[at]!.start < start) at++
    if (end - start >= shortest) {
      const found = at === 0 && line < 0 ? whole : score(tokens, at, end)
      if (found.lead >= 4) active |= 1 << languages.indexOf(found.language)
    }
    start = end + 1
  }
  return { main, active: sets[active]! }
}

const scores = new Int32Array(languages.length)

/** The language of most frequent words before a place, and by how many it leads the next. */
function score(tokens: readonly Token[], from: number, end: number): { language: Language; lead: number } {
  scores.fill(0)
  const last = Math.min(end, (tokens[from]?.start ?? 0) + enough)
  for (let at = from; at < tokens.length && tokens[at]!.end <= last; at++) {
    const token = tokens[at]!
    if (token.kind !== 'word' || token.tag || token.word.length > longest) continue
    const known = bits.get(token.word) ?? 0
    for (let language = 0; known >> language > 0; language++) scores[language]! += (known >> language) & 1
  }
  let first = 0
  let second = -1
  for (let at = 1; at < scores.length; at++) {
    if (scores[at]! > scores[first]!) {
      second = first
      first = at
    } else if (second < 0 || scores[at]! > scores[second]!) second = at
  }
  return { language: languages[first]!, lead: scores[first]! - scores[second]! }
}

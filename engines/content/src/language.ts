import type { Draft, Language } from './format.ts'
import { languages } from './format.ts'
import { tokenise } from './tokens.ts'

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

/**
 * The languages in which a draft is read: its own, said or found by its frequent words, and that of any paragraph
 * which is clearly in another one.
 */
export function readLanguages(draft: Draft): { main: Language | null; active: Set<Language> } {
  const said = languages.find((language) => draft.language?.toLowerCase().split(/[-_]/)[0] === language) ?? null
  const active = new Set<Language>()
  const main = said ?? guess(draft.text, 1)
  if (main) active.add(main)
  for (const paragraph of draft.text.split(/\n+/)) {
    const found = paragraph.length >= 25 ? guess(paragraph, 4) : null
    if (found) active.add(found)
  }
  return { main, active }
}

/** The language of most frequent words, null where the lead over the next is less than asked. */
export function guess(text: string, lead: number): Language | null {
  const scores = { en: 0, fr: 0, it: 0 }
  for (const token of tokenise(text.slice(0, 5000)))
    if (token.kind === 'word' && !token.tag)
      for (const language of languages) if (frequent[language].has(token.word)) scores[language]++
  const [first, second] = languages.toSorted((a, b) => scores[b] - scores[a]) as [Language, Language]
  return scores[first] - scores[second] >= lead ? first : null
}

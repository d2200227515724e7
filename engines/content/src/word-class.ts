import type { CompanyFacts } from './company.ts'
import { personEnds } from './person.ts'
import type { Token } from './tokens.ts'

const percentWords = new Set(['percent', 'pc', 'percento'])
const currencies = new Set([
  '€',
  '$',
  '£',
  'eur',
  'euro',
  'euros',
  'usd',
  'gbp',
  'pounds',
  'dollars',
  'livres',
  'sterline',
])
const youngInWords = new Set(
  (
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'deux trois quatre cinq sept huit neuf dix onze douze treize quatorze quinze seize ' +
    'due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici'
  ).split(' '),
)
const particles = new Set([
  'de',
  'du',
  'des',
  'da',
  'di',
  'del',
  'della',
  'von',
  'van',
  'le',
  'la',
  'el',
  'd',
  'o',
  'mc',
])

/** What a token must be for a class of words to begin there; `any` for those that may begin anywhere. */
export type Trait = 'number' | 'capital' | 'handle' | 'link' | 'any'

const classTraits: Record<string, Trait[]> = {
  number: ['number'],
  age: ['number'],
  young: ['number'],
  percent: ['number'],
  discount: ['number'],
  money: ['number'],
  name: ['capital'],
  person: ['capital'],
  capital: ['capital'],
  handle: ['handle'],
  link: ['link'],
}

export const traitsOf = (name: string): Trait[] => classTraits[name] ?? ['any']

/** Words with which a class may begin although they have none of its traits. */
export const wordsOf = (name: string): Iterable<string> => (name === 'young' ? youngInWords : [])

/** Where a class of words that begins at a token may end. */
export function classEnds(name: string, tokens: readonly Token[], at: number, company: CompanyFacts): number[] {
  const token = tokens[at]!
  const next = tokens[at + 1]
  const after = tokens[at + 2]
  switch (name) {
    case 'number':
      return token.kind === 'number' ? [at + 1] : []
    case 'young':
      return (/^\d{1,2}$/.test(token.word) && Number(token.word) < 18) || youngInWords.has(token.word) ? [at + 1] : []
    case 'age':
      return /^\d{1,2}$/.test(token.word) && Number(token.word) < 18 ? [at + 1] : []
    case 'discount':
      return /^[-−–]/.test(token.word) && next?.word === '%' ? [at + 2] : []
    case 'percent':
      if (token.kind !== 'number' || !next) return []
      if (next.word === '%' || percentWords.has(next.word)) return [at + 2]
      return after && /^(?:pour cent|per cent|per cento)$/.test(`${next.word} ${after.word}`) ? [at + 3] : []
    case 'money':
      if (token.kind === 'number' && next && currencies.has(next.word)) return [at + 2]
      return currencies.has(token.word) && token.kind === 'sign' && next?.kind === 'number' ? [at + 2] : []
    case 'link':
      return token.kind === 'link' ? [at + 1] : []
    case 'handle':
      return token.kind === 'handle' ? [at + 1] : []
    case 'capital':
      return couldBeName(token, company) ? [at + 1] : []
    case 'name':
      return nameEnds(tokens, at, company)
    case 'person':
      return personEnds(tokens, at, (one) => couldBeName(one, company), notNames, particles)
    default:
      return []
  }
}

/** Words with a capital that name no person: days, months, languages, countries, cities, brands of the trade. */
const notNames = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september ' +
    'october november december english french italian german spanish british american european chinese japanese irish ' +
    'scottish welsh dutch europe africa asia america britain england scotland wales ireland france italy germany spain ' +
    'portugal belgium switzerland austria poland ukraine russia israel palestine gaza china japan india brazil usa uk eu ' +
    'angleterre ecosse irlande italie allemagne espagne belgique suisse autriche pologne russie chine japon inde bresil ' +
    'amerique afrique asie ue inghilterra scozia irlanda italia francia germania spagna portogallo belgio svizzera polonia ' +
    'ucraina russia israele palestina cina giappone brasile europa london paris rome roma milan milano turin torino ' +
    'naples napoli venice venezia lyon marseille nantes rennes brest toulouse bordeaux lille nice berlin munich hamburg ' +
    'oslo bergen stockholm copenhagen amsterdam brussels bruxelles madrid barcelona lisbon vienna zurich geneva dublin ' +
    'edinburgh manchester leeds bristol new york verona bologna firenze florence genova google apple android iphone ' +
    'instagram facebook tiktok youtube twitter linkedin spotify netflix whatsapp bluetooth usb wifi internet pinterest ' +
    'christmas easter noel paques natale pasqua halloween ramadan god jesus dio dieu black friday valentine monsieur ' +
    'madame mister sir ok ceo cto hr it ai ia tv dj dm diy faq pdf cv gps i ad year class grade ' +
    'room terminal gate platform chapter episode part version season stage day week page figure hall table line step level ' +
    'classe chapitre saison etape salle quai porte capitolo episodio stagione tappa pagina sala binario ' +
    'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi ' +
    'vendredi samedi dimanche gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre ' +
    'dicembre lunedi martedi mercoledi giovedi venerdi sabato domenica'
  ).split(' '),
)

const couldBeName = (token: Token | undefined, company: CompanyFacts) =>
  token !== undefined && token.kind === 'word' && !token.tag && token.capital && !company.ownWords.has(token.word)

/** A capitalised word inside a sentence, or two in a row anywhere; particles may stand between. */
function nameEnds(tokens: readonly Token[], at: number, company: CompanyFacts): number[] {
  if (!couldBeName(tokens[at], company)) return []
  let to = at + 1
  let names = 1
  while (to < tokens.length && tokens[to]!.sentence === tokens[at]!.sentence && names < 4) {
    if (couldBeName(tokens[to], company)) {
      names++
      to++
    } else if (particles.has(tokens[to]!.word) && couldBeName(tokens[to + 1], company)) {
      names++
      to += 2
    } else break
  }
  if (names === 1 && tokens[at]!.opensSentence) return []
  if (tokens.slice(at, to).every((token) => notNames.has(token.word) || particles.has(token.word))) return []
  return [to]
}

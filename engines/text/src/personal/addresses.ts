import { matchesOf } from '../matches.ts'
import { before, type Candidate, candidate, sentenceAround } from './candidate.ts'
import { ENGLISH_STREET, FRENCH_STREET, ITALIAN_STREET, OTHER_STREET } from './watch.ts'

const W = "\\p{Lu}[\\p{L}\\p{M}'’.-]*"
const NUMBER = '\\d{1,5}(?:\\s?(?:bis|ter|quater)\\b|\\s?[a-zA-Z]\\b|[-/–]\\d{1,4}[a-z]?)?'
const TOWN = `\\p{Lu}[\\p{L}\\p{M}'’-]+(?:[ -](?:(?:de|du|des|la|le|les|sur|sous|lès|di|del|della|dei|upon)[ -]|(?:on|en|the)-)*\\p{Lu}[\\p{L}\\p{M}'’-]+){0,3}(?![\\p{L}\\d])`
/** What may follow the street: flat, postal code, town, state. */
const REST = `(?:,?\\s+(?:Apt|Apartment|Flat|Suite|Unit|bât(?:iment)?|appt|int(?:erno)?|scala)\\.?\\s*#?[\\p{L}\\d]{1,5})?(?:\\s*,\\s*(?:\\d{5}|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|${TOWN})|\\s+(?:à|a|in|en)\\s+${TOWN}|\\s+\\d{5}(?=\\s+\\p{Lu}))?(?:,?\\s+(?:\\d{5}\\s+)?${TOWN}(?=[\\s,.;)]|$))?(?:,?\\s+(?:[A-Z]{2}\\s+)?(?:\\d{5}(?:-\\d{4})?|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2})\\b)?`

const CERTAIN_STREETS =
  'Street|Road|Rd|Avenue|Ave|Lane|Close|Crescent|Terrace|Mews|Boulevard|Blvd|Highway|Parkway|Cul-de-sac|Drive|Court|Gardens|Grove'
const POSSIBLE_STREETS =
  'St|Dr|Ct|Ln|Way|Place|Pl|Square|Sq|Hill|Row|Walk|Park|Green|Rise|View|Circle|Trail|Quay|Wharf|Yard|Path|Gate'

/** Ends of street names that are also words like any other: an address only where somebody lives or gets a parcel. */
const HOMELY_STREETS =
  'View|Rise|Row|Walk|Quay|Wharf|Yard|Hill|Way|Green|Place|Cottages?|House|Villas?|Court|Mount|Bank'
const ONLY_IF_PRIVATE = 0.35

/** A word with a small or a capital first letter; the flag i would make capitals mean nothing. */
const either = (words: string) =>
  words
    .split('|')
    .map((word) => `[${word[0]!.toUpperCase()}${word[0]!.toLowerCase()}]${word.slice(1)}`)
    .join('|')

const FRENCH_STREETS = either(
  'rue|avenue|av\\.|boulevard|bd\\.?|impasse|chemin|all[ée]e|place|pl\\.|quai|route|cours|passage|square|sentier|ruelle|' +
    'grand[e’-]?[ -]?rue|lieu-?dit|villa|cit[ée]|r[ée]sidence|lotissement|hameau|clos|faubourg|voie|mont[ée]e|esplanade|promenade|venelle|cour|' +
    'traverse|mail|parvis|sente|ch\\.',
)
const ITALIAN_STREETS = either(
  'via|viale|v\\.le|piazza|p\\.zza|piazzale|piazzetta|corso|c\\.so|largo|vicolo|strada|contrada|località|borgo|' +
    'lungo\\p{Ll}+|salita|calle|fondamenta|traversa|circonvallazione|vico|rione',
)
const ITALIAN_NUMBER =
  ',?\\s+(?:al\\s+)?(?:n\\.?\\s?|n[°º]\\s?|civico\\s+|numero\\s+)?\\d{1,4}(?:\\s?/\\s?[a-zA-Z\\d]{1,2}|[a-zA-Z]\\b)?(?![\\d%€]|[.,:]\\d|\\s(?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|ore|euro)(?![\\p{L}]))'

/** `street` is the group of words (see `watch.ts`) without which the pattern cannot match. */
type Shape = { street: number; pattern: RegExp; languages?: readonly string[]; sure: number }

let shapes: readonly Shape[] | undefined

/** Large patterns, so they are put together when a street is first in sight. */
const buildShapes = (): readonly Shape[] => [
  {
    street: ENGLISH_STREET,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}$£€.,#-])(?:(?:Flat|Apt|Unit)\\s+\\w{1,4},?\\s+)?${NUMBER},?\\s+(?:[NSEW]\\.?\\s+)?(?:(?:St\\.?|${W})\\s+){1,4}?(?:${CERTAIN_STREETS})\\b\\.?${REST}`,
      'gu',
    ),
    sure: 0.6,
  },
  {
    street: ENGLISH_STREET,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}$£€.,#-])${NUMBER},?\\s+(?:[NSEW]\\.?\\s+)?(?:${W}\\s+){1,3}?(?:${POSSIBLE_STREETS})\\b(?=\\.?\\s*,\\s*\\p{Lu}|\\.?\\s+(?:Apt|Unit|Suite|Flat|#)|\\s+(?:in|near)\\s+\\p{Lu}|\\.?\\s*(?:[.!?;)\\n]|$)|\\.?\\s+\\d{5}\\b)${REST}`,
      'gu',
    ),
    sure: 0.45,
  },
  {
    street: ENGLISH_STREET,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}$£€.,#-])${NUMBER},?\\s+(?:${W}\\s+){1,2}?(?:${HOMELY_STREETS})(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    sure: ONLY_IF_PRIVATE,
  },
  {
    street: ENGLISH_STREET,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${W}\\s+){1,2}?(?:${CERTAIN_STREETS}|${HOMELY_STREETS}),?\\s+(?:number|no\\.?|n[°º])\\s?\\d{1,4}[a-z]?(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    sure: ONLY_IF_PRIVATE,
  },
  {
    street: ENGLISH_STREET,
    pattern:
      /(?<![\p{L}\p{N}$£€.,#-])\d{1,4}[a-z]?\s+\p{Lu}\p{Ll}{3,},?\s+(?:Flat|Apt|Apartment|Unit)\s+\w{1,4}(?![\p{L}\p{N}])/gu,
    sure: 0.6,
  },
  {
    street: FRENCH_STREET,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}$£€.,#-])${NUMBER},?\\s+(?:la\\s)?[Gg]rand(?:e|['’])?[ -]?[Rr]ue${REST}`,
      'gu',
    ),
    sure: 0.6,
  },
  {
    street: ITALIAN_STREET,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:civico|numero|n[.°º])\\s?\\d{1,4}(?:\\s?/\\s?[a-zA-Z\\d]{1,2})?\\s+(?:di|in)\\s+(?:${ITALIAN_STREETS})\\s+(?:(?:di|del|dei|degli|della|delle|san|santa)\\s+|dell['’]\\s?)*${W}(?:\\s+${W}){0,3}`,
      'gu',
    ),
    sure: 0.6,
  },
  {
    street: FRENCH_STREET,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${FRENCH_STREETS})\\s+(?:(?:de|du|des|la|le|les|aux?)\\s+|[dl]['’]\\s?)*(?:${W})(?:[ -]${W}){0,3},?\\s+(?:au\\s+)?(?:(?:au|numéro|n[°º])\\s?)\\d{1,4}(?:\\s?(?:bis|ter))?(?![\\p{L}\\p{N}%€])`,
      'gu',
    ),
    sure: ONLY_IF_PRIVATE,
  },
  {
    street: FRENCH_STREET,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}$£€.,#-])${NUMBER},?\\s+(?:(?:de\\s+la|du|de\\s+l['’]|des)\\s?)?(?:${FRENCH_STREETS})\\s+(?:(?:de|du|des|la|le|les|aux?|sur|en)\\s+|[dl]['’]\\s?)*(?:\\p{Lu}|\\d{1,2}\\s+\\p{Ll})[\\p{L}\\p{M}'’.-]*(?:[ -](?:(?:de|du|des|la|le|les|aux?|et)[ -]|[dl]['’])*${W}){0,4}${REST}`,
      'gu',
    ),
    sure: 0.6,
  },
  {
    street: FRENCH_STREET,
    pattern:
      /(?<![\p{L}\p{N}$£€.,#-])\d{1,4}(?:\s?(?:bis|ter))?,?\s+(?:rue|impasse|avenue|boulevard|all[ée]e|chemin|quai|ruelle)\s+(?:(?:de|du|des|la|le|les|aux?)\s+|[dl]['’]\s?)*\p{Ll}{3,}(?:[- ]\p{Ll}{3,}){0,2}(?:,?\s+(?:à\s+)?(?:\d{5}|\p{Lu}[\p{L}-]+))?/gu,
    sure: 0.45,
  },
  {
    street: ITALIAN_STREET,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${ITALIAN_STREETS})\\s+(?:(?:di|del|dei|degli|della|delle|la|le|lo|il|i|san|santa|don)\\s+|dell['’]\\s?|d['’])*(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*|[IVX]+|\\d{1,2}\\s+\\p{L}+)(?:\\s+(?:(?:di|del|dei|da|della|e|la)\\s+)*${W}){0,4}${ITALIAN_NUMBER}${REST}`,
      'gu',
    ),
    languages: ['it', 'und', 'fr', 'es', 'de'],
    sure: 0.6,
  },
  {
    street: ITALIAN_STREET,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:via|viale|piazza|corso|vicolo)\\s+(?:(?:di|del|dei|degli|della|delle)\\s+|dell['’]\\s?)?\\p{Ll}{3,}(?:\\s\\p{Ll}{3,})?${ITALIAN_NUMBER}(?:\\s+(?:a|in)\\s+${TOWN})?`,
      'gu',
    ),
    languages: ['it', 'und'],
    sure: 0.45,
  },
  {
    street: OTHER_STREET,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])\\p{Lu}[\\p{L}-]*(?:stra(?:ß|ss)e|str\\.|weg|gasse|platz|allee|ufer|damm)\\s+\\d{1,4}[a-z]?\\b${REST}`,
      'gu',
    ),
    languages: ['de', 'und', 'en', 'fr', 'it', 'nl'],
    sure: 0.6,
  },
  {
    street: OTHER_STREET,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:Calle|C/|Avenida|Avda\\.|Paseo|Plaza|Rua|Praça)\\s+(?:(?:de|del|la|los|las|da|do|dos)\\s+)*${W}(?:\\s+(?:(?:de|del|la|da|do)\\s+)*${W}){0,3},?\\s+(?:n[°º]?\\s?)?\\d{1,4}\\b${REST}`,
      'gu',
    ),
    sure: 0.6,
  },
]

/** Streets by their last word only. */
const NO_STREET =
  /(?<![\p{L}\p{N}])(?:supreme|high|federal|district|crown|county|food|tennis|basketball|appeals?) court\b|(?:minutes?|mins?|hours?|miles?|km|day) (?:drive|walk|row)\b|\btest drive\b|\bhard drive\b|\bblood drive\b|\bpress road\b/iu
/** State and ZIP, postcode, CAP or code postal before a town: somebody gets post there. */
const WITH_POSTCODE = /\b[A-Z]{2} \d{5}\b|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\b\d{5}\s\p{Lu}/u
/** Addresses that everybody knows. */
const FAMOUS =
  /^(?:10|11) Downing Street|^221b Baker Street|^1600 Pennsylvania Ave|^55,? rue du Faubourg[- ]Saint-Honor/i
const PRIVATE_PLACE =
  /(?<![\p{L}\p{N}])(?:home|house|lives?|living|lived|flat|neighbou?rs?|(?:went|sent|shipped|posted|delivered|delivery)(?: it| them)? to|(?:he|she|they|mum|dad)(?:['’](?:s|re)| is| are) (?:now )?at|two doors|ring the bell|sonnez|suonate|suona|complained|plainte?|lamentat[oa]|the customer|winner|gagnante?|vincit(?:ore|rice)|il cliente|la cliente|le client|la cliente|expédiée?|spedit[oa]|delivered|delivery|signed for|parcel|(?:your|his|her|their|my) (?:home |new |old )?(?:address|place|door|street|flat|house)|family|alone|on holiday|leave it with|ring twice|knock|doorbell|parcel for|mrs?|send it to|where (?:he|she|they|you|i) lives?|habite|habitait|vit|vivent|r[ée]side|domicili?[ée]?|chez (?:lui|elle|eux|toi|moi|vous|sa|son|ses)|maison|livr[ée]e?s?|livraison|colis|voisine?s?|appartement|(?:ton|votre|son|mon|leur) (?:adresse|domicile|appart)|abita|abitano|vive|vivono|resident[ei]|residenza|domicilio|casa|consegnat[oaie]|consegna|pacco|spedit[oa]|vicin[oi] di casa|appartamento|(?:tuo|suo|vostro|mio|loro) indirizzo|indirizzo di)(?![\p{L}\p{N}])/iu

const PUBLIC_PLACE =
  /(?<![\p{L}\p{N}])(?:mairie|municipio|town hall|city hall|h[ôo]tel de ville|mus[ée]e|museo|museum|th[ée][âa]tre|theat(?:re|er)|teatro|m[ée]diath[èe]que|biblioth[èe]que|biblioteca|library|d[ée]part (?:de|du)|partenza (?:del|della|da)|(?:our|new|the|flagship|pop-up) (?:shop|store|showroom|office|studio|boutique|workshop|warehouse|factory|hq|headquarters|gallery|stand|pop-up|venue|caf[ée]|bar|room)|shop|store|showroom|pop-up|find us|visit (?:us|the|our)|visitez|visitate|listening room|see us|come (?:and |by|to|along|over|in)|join us|see you|meet us|we['’]re (?:open|at)|we are (?:open|at)|doors (?:open|at)|tickets|located|opening|open (?:daily|from|until|till|monday|tuesday|wednesday|thursday|friday|saturday|sunday|every)|event|venue|registered office|head office|returns?|repair desk|drop[- ](?:in|off)|boutiques?|magasins?|atelier|showroom|si[èe]ge|bureaux|rendez-vous|retrouvez|venez|passez|salon|concert|ouverte?s?|ouverture|ouvre|accueille|(?:vous|t['’]) ?attend(?:ons|ent)?|attendons|service (?:r[ée]paration|client|clients|apr[èe]s-vente|retours?)|s\.?a\.?v|retours?|stand|billets|entr[ée]e|inscription|negozi[oi]?|bottega|sede|uffici[oi]?|vi aspettiamo|ti aspettiamo|aspettiamo|ci tro(?:vi|vate)|venite|vieni|trovateci|laboratorio|apertura|inaugurazione|evento|concerto|orari[oi]?|passate|passa|ingresso|assistenza|resi|spedire|fiera)(?![\p{L}\p{N}])/iu

/** Postal addresses in running text; `words` are the groups of words that it holds. Shops, offices and places of events are left out by what is said around them. */
export function findAddresses(
  text: string,
  words: number,
  language: string | undefined,
  names: readonly string[],
): Candidate[] {
  const found: Candidate[] = []
  shapes ??= buildShapes()
  for (const shape of shapes) {
    if ((shape.street & words) === 0) continue
    if (shape.languages && language && !shape.languages.includes(language)) continue
    for (const match of matchesOf(text, shape.pattern)) {
      const raw = match[0].replace(/[\s,.]+$/u, '')
      const sure = judge(text, match.index, match.index + raw.length, shape.sure, names)
      if (sure > 0) found.push(candidate(text, 'address', match.index, match.index + raw.length, sure))
    }
  }
  return found
}

function judge(text: string, start: number, end: number, likely: number, names: readonly string[]): number {
  if (NO_STREET.test(text.slice(start, end))) return 0
  const around = sentenceAround(text, [start, end], 160)
  const outside = `${text.slice(around.start, start)} ${text.slice(end, around.start + around.text.length)}`
  const isPublic = PUBLIC_PLACE.test(outside) || namesCompany(before(text, start, 70), names)
  const isPrivate = PRIVATE_PLACE.test(outside) || (!isPublic && /(?<![\p{L}])moved/iu.test(outside))
  if (!isPrivate && FAMOUS.test(text.slice(start, end))) return 0
  if (isPrivate && !isPublic) return 0.9
  const sure = WITH_POSTCODE.test(text.slice(start, end)) ? Math.max(likely, 0.6) : likely
  if (isPublic && !isPrivate) return 0
  return isPrivate ? Math.max(sure, 0.6) : sure
}

const namesCompany = (head: string, names: readonly string[]) =>
  names.some((name) => name !== '' && head.toLowerCase().includes(name.toLowerCase()))

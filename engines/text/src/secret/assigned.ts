import { KNOWN_START, type Labelled, take } from './labelled.ts'
import { isPlaceholder, looksMade, looksRandom } from './random.ts'

/** Two words that together name nothing but a secret. */
const STRONG =
  "api[ _.-]?key|apikey|access[ _.-]?key|secret[ _.-]?key|private[ _.-]?key|client[ _.-]?secret|app[ _.-]?secret|consumer[ _.-]?(?:secret|key)|shared[ _.-]?secret|master[ _.-]?key|encryption[ _.-]?key|signing[ _.-]?(?:key|secret)|account[ _.-]?key|auth[ _.-]?key|license[ _.-]?key|access[ _.-]?token|auth[ _.-]?token|authtoken|refresh[ _.-]?token|session[ _.-]?token|bot[ _.-]?token|deploy[ _.-]?token|personal[ _.-]?token|private[ _.-]?token|secret[ _.-]?token|api[ _.-]?token|apitoken|api[ _.-]?secret|client[ _.-]?token|webhook[ _.-]?secret|jwt[ _.-]?secret|cl[ée]s? (?:api|d[’']api|secr[èe]te|priv[ée]e)|chiav[ei] (?:api|segret[ae]|privat[ae])|jeton d[’']acc[èe]s|token di accesso"
const WEAK = 'credentials?|secret|segreto|token|jeton|private|access|auth|key|cl[ée]|chiave|pat|salt'
const LABEL = `(?:${STRONG}|${WEAK})`
const IS_STRONG = new RegExp(`^(?:${STRONG})$`, 'i')
const VALUE = '(?<v>[A-Za-z0-9][A-Za-z0-9+/=_.~!@#$%^&*:-]{6,510}[A-Za-z0-9=_+-])'

/** The word, what it is called, a sign of giving, and the value: `STRIPE_API_KEY = "…"`, `token: …`. */
const ASSIGNED = new RegExp(
  `(?<label>${LABEL})(?:[_-]?[A-Za-z]{0,14}){0,2}["'\\])]{0,2}\\s{0,3}(?<sign>=>|:=|[:=]|\\bis\\b|\\best\\b|[èe]\\b|,)\\s{0,3}["'\`(\\[]{0,2}(?:\\s?(?:Bearer|Basic)\\s|[A-Za-z]{3,8}\\s(?=[A-Za-z0-9]{20}))?${VALUE}`,
  'gi',
)
/** The word and the value with nothing, or another such word, between them. */
const NAMED = new RegExp(
  `(?<label>${LABEL})(?:[ _-](?:code|key|token|id|value|number)(?=[ :=]))?[ \\n_.-]{1,3}["']?(?<v>[A-Za-z0-9][A-Za-z0-9+/_.-]{12,510}={0,2})(?![A-Za-z0-9=])`,
  'gi',
)
/** The word with others grown on to it, before a long value. */
const GROWN = new RegExp(
  `(?<label>${LABEL})[a-z0-9]{1,14}[-.=:](?<v>[A-Za-z0-9][A-Za-z0-9_-]{23,200})(?![\\w./])`,
  'gi',
)
/** The word in a sentence, and the value after a colon, a comma or “is”. */
const TOLD = new RegExp(
  `(?<![\\p{L}\\p{N}_])(?<label>${STRONG}|secret|token|jeton|key|cl[ée]|chiave)(?![\\p{L}\\p{N}_])[^.!?\\n:=,]{1,60}?(?:\\s?[:=→]\\s?|,\\s|\\s(?:is|est|è)\\s)["“«\`']?\\s?(?<v>[A-Za-z0-9][A-Za-z0-9+/=_.-]{11,200})`,
  'giu',
)
/** A quoted value of signs that no name has: salts and signing secrets. */
const QUOTED =
  /(?:secret|salt|signing[_-]?key)(?:[_-]?\w{0,16})["'\])]{0,2}\s{0,3}(?:=>|:=|[:=,])\s{0,3}(?<q>["'])(?<v>[^\s"']{10,200})\k<q>/gi
const HINT = /key|access|token|secret|segret|credential|privat|\bpat\b|auth|jeton|chiave|cl[ée]|salt/i

/** Keys and tokens with the word for them before. */
export function findAssigned(text: string): Labelled[] {
  if (!HINT.test(text)) return []
  const found: Labelled[] = []
  const add = (
    pattern: RegExp,
    sure: number,
    accepts: (label: string, value: string, match: RegExpExecArray) => boolean,
  ) =>
    found.push(
      ...take(
        text,
        pattern,
        'labelled-secret',
        sure,
        (match, value) =>
          !isPublicPart(value) &&
          !isPlaceholder(value) &&
          !isPublicName(text, match.index) &&
          accepts(match.groups!.label ?? '', value, match),
      ),
    )
  add(ASSIGNED, 0.85, acceptsAssigned)
  add(NAMED, 0.75, (label, value, match) => acceptsNamed(label, value) && !isInPath(text, match))
  add(GROWN, 0.7, (_, value, match) => looksRandom(value) && !isInPath(text, match))
  add(TOLD, 0.75, (_, value) => value.length >= 12 && looksRandom(value) && /\d/.test(value))
  add(QUOTED, 0.8, (_, value) => /[^A-Za-z0-9_./:-]/.test(value) && !/[${}<>()]{2}|[$<{(]/.test(value.slice(0, 2)))
  return found
}

function acceptsAssigned(label: string, value: string): boolean {
  if (IS_STRONG.test(label)) return looksRandom(value) || looksMade(value) || isShortMix(value)
  if (/^(?:secret|segreto)$/i.test(label)) return looksRandom(value) || looksMade(value)
  return value.length >= 12 && (looksRandom(value) || looksMade(value))
}

function acceptsNamed(label: string, value: string): boolean {
  if (looksMade(value) && value.length >= 28) return true
  const enough = IS_STRONG.test(label) ? 13 : 14
  if (value.length < enough || !looksRandom(value)) return false
  return value.length >= 24 || (value.match(/\d/g)?.length ?? 0) >= (value.length < 16 ? 4 : 2)
}

/** Short or of one kind of sign, and yet no word: digits among letters of both cases, capitals alone, digits alone. */
const isShortMix = (value: string) =>
  (/^(?=(?:\D*\d){3})(?=(?:[^A-Za-z]*[A-Za-z]){3})[A-Za-z0-9]{8,15}$/.test(value) && !/^(?:19|20)\d{2}/.test(value)) ||
  /^(?=[A-Za-z]*\d)(?=[^a-z]*[a-z])(?=[^A-Z]*[A-Z])[A-Za-z0-9]{10,15}$/.test(value) ||
  /^(?:[A-Z]{20,}|\d{20,})$/.test(value)

/** `public_key`, `YOUR_API_KEY`: what stands right before the label takes the secret out of it. */
const isPublicName = (text: string, at: number) =>
  /(?:publi[cs]h?(?:able|ed)?[ _.-]?|\byour[_-])$/i.test(text.slice(Math.max(0, at - 16), at))

/** Words of an address's path are no labels; its parameters are. */
function isInPath(text: string, match: RegExpExecArray): boolean {
  const token = /\S*$/.exec(text.slice(Math.max(0, match.index - 300), match.index))?.[0] ?? ''
  return /:\/\/|^www\./i.test(token) && !/[?&]\w*$/.test(token)
}

/** Addresses, file names and calls are no secrets. */
const isPublicPart = (value: string) =>
  KNOWN_START.test(value) ||
  /^(?:https?:|www\.|arn:|urn:|mailto:|\/)/i.test(value) ||
  /\.(?:js|ts|py|rb|go|md|json|ya?ml|com|org|net|io)$/i.test(value) ||
  /\w\(/.test(value)

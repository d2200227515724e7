import { isPlaceholder, looksRandom } from './random.ts'

/** A value that stands behind the word for it. */
export type Labelled = { rule: string; start: number; end: number; sure: number }

const LABEL =
  "(?:api[ _.-]?key|apikey|access[ _.-]?key|secret[ _.-]?key|private[ _.-]?key|client[ _.-]?secret|app[ _.-]?secret|consumer[ _.-]?secret|master[ _.-]?key|encryption[ _.-]?key|signing[ _.-]?key|account[ _.-]?key|auth[ _.-]?key|license[ _.-]?key|access[ _.-]?token|auth[ _.-]?token|authtoken|refresh[ _.-]?token|session[ _.-]?token|bot[ _.-]?token|deploy[ _.-]?token|personal[ _.-]?token|secret[ _.-]?token|api[ _.-]?token|api[ _.-]?secret|client[ _.-]?token|credentials?|secret|token|private|access|key|pat|apitoken|clé (?:api|d’api|d'api|secrète)|chiave (?:api|segreta)|jeton)"
const VALUE = '(?<v>[A-Za-z0-9][A-Za-z0-9+/=_.~!@#$%^&*:-]{6,510}[A-Za-z0-9=_+-])'
/** The word, what it is called, a sign of giving, and the value: `STRIPE_API_KEY = "…"`, `token: …`, `secret …`. */
const ASSIGNED = new RegExp(
  `(?<label>${LABEL})(?:[_-]?[A-Za-z]{0,14}){0,2}["'\\])]{0,2}\\s{0,3}(?<sign>=>|:=|[:=]|\\bis\\b|\\best\\b|[èe]\\b|,)\\s{0,3}["'\`(\\[]{0,2}(?:\\s?Bearer\\s|[A-Za-z]{3,8}\\s(?=[A-Za-z0-9]{20}))?${VALUE}`,
  'gi',
)
/** The word and the value without a sign between them. */
const NAMED = new RegExp(
  `(?<![a-z])[a-z0-9_.-]{0,30}?(?<label>${LABEL})[ \\n_-]{1,3}["']?(?<v>[A-Za-z0-9][A-Za-z0-9+/=_.-]{14,510})`,
  'gi',
)
/** Any name that is given a long chance value, where it is no sum, identifier or part of an address. */
const GIVEN =
  /(?<![\w&?/#.-])(?<name>[A-Za-z][\w.-]{2,40})["']?\s?[:=]\s?["']?(?<v>[A-Za-z0-9][A-Za-z0-9+/=_-]{30,510})(?![\w./])/g
const NO_SECRET_NAME =
  /(?:sha-?\d*|md5|hash|sum|digest|checksum|integrity|commit|etag|fingerprint|id|uuid|guid|nonce|version|rev|image|file|path|url|link|public|cert|address|wallet|btc|bitcoin|eth|ltc|xmr|doge|monero|bch|donat\w*|itunes|stitcher|ref|txid|tx|hosts?)$/i
const HEADER = /\b(?:authorization\s?[:=]\s?["']?(?:bearer|basic|token)|bearer)\s+(?<v>[A-Za-z0-9._~+/=-]{16,2000})/gi
const BASIC = /(?:\s-u|--user)\s+["']?(?<v>[^\s:"']{1,80}:[^\s"']{6,200})/g
const OPTION = /\s(?:--?(?:password|passwd|pass|pwd|token|secret|api-?key)[= ])["']?(?<v>[^\s"']{6,200})/gi
const URL_LOGIN =
  /\b(?<scheme>[a-z][a-z0-9+.-]{1,20}):\/\/(?<user>[^\s:@/"'<>]{0,80}):(?<v>[^\s/"'<>]{3,120}?)@(?=[\p{L}\p{N}[%])/giu
const DOTENV =
  /(?<![A-Za-z0-9])(?:[A-Z][A-Z0-9]{0,20}_){0,5}(?:PASSWORD|PASSWD|PWD|PASSPHRASE)\s?=\s?["']?(?<v>[^\s"'$<{(][^\s"']{4,80})/g
const QUOTED_PASSWORD = /(?:password|passwd|pwd|pass)["']?\]?\s?(?:=>|[:=])\s?["'](?<v>[^"'\s$<{]{4,80})["']/gi

const LABEL_HINT = /key|access|token|secret|credential|private|\bpat\b|jeton|chiave|clé/i

function* take(
  text: string,
  pattern: RegExp,
  rule: string,
  sure: number,
  accepts: (match: RegExpExecArray, value: string) => boolean,
): Generator<Labelled> {
  for (const match of text.matchAll(pattern)) {
    const value = match.groups!.v!.replace(/[.,;:!?)\]}]+$/, '')
    if (!accepts(match, value)) continue
    const start = match.index + match[0].lastIndexOf(match.groups!.v!)
    yield { rule, start, end: start + value.length, sure }
  }
}

/** Tokens, keys and passwords that are recognised by what stands around them. */
export function findLabelled(text: string): Labelled[] {
  const found: Labelled[] = []
  if (LABEL_HINT.test(text)) {
    found.push(
      ...take(text, ASSIGNED, 'labelled-secret', 0.85, (match, value) => acceptsAssigned(match.groups!.label!, value)),
      ...take(
        text,
        NAMED,
        'labelled-secret',
        0.75,
        (match, value) => acceptsNamed(match.groups!.label!, value) && !isInPath(text, match),
      ),
    )
  }
  if (/[:=]/.test(text)) {
    found.push(
      ...take(
        text,
        GIVEN,
        'chance-value',
        0.6,
        (match, value) => !NO_SECRET_NAME.test(match.groups!.name!) && looksRandom(value),
      ),
    )
  }
  if (/bearer|authorization/i.test(text)) {
    found.push(...take(text, HEADER, 'bearer-token', 0.92, (_, value) => /\d/.test(value) && !isPlaceholder(value)))
  }
  if (/\s-{1,2}[a-z]/i.test(text)) {
    found.push(
      ...take(text, BASIC, 'command-login', 0.85, (_, value) => !isPlaceholder(value.split(':')[1]!)),
      ...take(
        text,
        OPTION,
        'command-password',
        0.8,
        (_, value) => !isPlaceholder(value) && /\d|[^\p{L}\d]/u.test(value),
      ),
    )
  }
  if (text.includes('://')) {
    found.push(
      ...take(text, URL_LOGIN, 'connection-string', 0.92, (_, value) => !/^(?:\$|%s|<|\{|\*+$|x+$)/i.test(value)),
    )
  }
  if (/pass(?:word|wd|phrase)?|pwd/i.test(text)) {
    found.push(
      ...take(text, DOTENV, 'password-setting', 0.85, (_, value) => !isPlaceholder(value)),
      ...take(text, QUOTED_PASSWORD, 'password-setting', 0.85, (_, value) => isChosen(value)),
    )
  }
  return found
}

/** A value that somebody chose as a password, not a word of the program or the manual. */
const isChosen = (value: string) =>
  !isPlaceholder(value) &&
  !/^(?:password|passwd|pass|secret|test|true|false|admin|root|user|username|string|text|hidden|required|forgot\w*)$/i.test(
    value,
  ) &&
  (/\d/.test(value) || /[a-z][A-Z]/.test(value) || /[!@#$%^&*]/.test(value))

function acceptsAssigned(label: string, value: string): boolean {
  if (isPublicPart(value) || isPlaceholder(value)) return false
  if (/^(?:key|private|access|pat|token|credentials?)$/i.test(label)) return looksRandom(value) && value.length >= 12
  return looksRandom(value)
}

function acceptsNamed(label: string, value: string): boolean {
  if (isPublicPart(value)) return false
  const enough = /^(?:key|private|access|pat|token|credentials?|secret)$/i.test(label) ? 16 : 14
  return value.length >= enough && looksRandom(value) && (value.length >= 24 || (value.match(/\d/g)?.length ?? 0) >= 2)
}

/** Words of an address's path are no labels; its parameters are. */
function isInPath(text: string, match: RegExpExecArray): boolean {
  const token = /\S*$/.exec(text.slice(Math.max(0, match.index - 300), match.index))?.[0] ?? ''
  return /:\/\/|^www\./i.test(token) && !/[?&]\w*$/.test(token)
}

/** Begins like a token of a service and yet is none: cut short or made up. */
const KNOWN_START = /^(?:hv[sbr]\.|gh[pousr]_|github_pat_|glpat-|xox[a-z]-|sk_live_|AKIA|AIza|SG\.|npm_|pypi-|odt_)/

/** Addresses, file names and calls are no secrets. */
const isPublicPart = (value: string) =>
  KNOWN_START.test(value) ||
  /^(?:https?:|www\.|arn:|urn:|mailto:|\/)/i.test(value) ||
  /\.(?:js|ts|py|rb|go|md|json|ya?ml|com|org|net|io)$/i.test(value) ||
  /\w\(/.test(value)

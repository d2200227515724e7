/** Names of things that are never written down, compared without case, `-` and `_`. */
const secretName =
  /pass(word|phrase|wd|code)|pwd$|secret|token|authori[sz]ation|cookie|credential|jwt|bearer|signature|assertion|verifier|(^|[a-z])keys?$|privatekey|apikey|^(otp|totp|pin|seed|auth|dpop|nonce|salt|sealed|recoverycodes?|backupcodes?)$/
/** What says which rather than what: `keyId`, `tokenType`, `secretId`. */
const harmlessName = /(id|ids|type|count|name|kind|length|at|origin|source)$/
/** What a database adds to an error: whole rows, with whatever people typed. */
const rowWords = new Set(['detail', 'where', 'internalquery', 'parameters', 'query'])

/** Names that would change what the copy is, or what the logger can do with it. */
const awkward = new Set<string>(['__proto__', ...Object.getOwnPropertyNames(Object.prototype)])

const hidden = '[hidden]'
const deepest = 8
const longest = 8000
const widest = 100
const mostCharacters = 100_000

const secretText: readonly [RegExp, string][] = [
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(-----END [A-Z ]*PRIVATE KEY-----|$)/g, hidden],
  [/\b([a-z][a-z0-9+.-]{1,20}:\/\/)[^\s/@"'\\]{0,300}@/gi, '$1…@'],
  [/\b(bearer|basic|dpop)\s+[a-z0-9+/_=.~-]{6,}/gi, `$1 ${hidden}`],
  [/\beyJ[\w-]{8,}\.[\w-]{4,}(\.[\w-]*)?/g, hidden],
  [/\b(bw_|sk_|pk_|ghp_|gho_|xox[abp]-|AKIA)[\w-]{8,}/g, `$1${hidden}`],
  [
    /\b([\w-]{0,40}(?:password|passphrase|passwd|secret|token|api[-_]?key|cookie|authorization|credential|otp))(\\?["']?\s{0,3}[=:]\s{0,3}\\?["']?)[^\s"'\\&;,}]{1,2000}/gi,
    `$1$2${hidden}`,
  ],
  [/([?&](?:code|state|key|sig|signature|t|link)=)[^\s&"'\\#]{4,}/gi, `$1${hidden}`],
]

/** A text without what looks like a secret in it, and not longer than a page. */
export function scrub(text: string): string {
  const short = text.length > longest ? `${text.slice(0, longest)}…` : text
  return secretText.reduce((words, [pattern, instead]) => words.replace(pattern, instead), short)
}

/**
 * A plain copy of anything, fit to be written down: secrets hidden by their names and by their looks, bytes counted
 * rather than shown, and neither depth, width, circles, getters nor proxies that throw can harm the caller.
 */
export function redact(value: unknown): unknown {
  return copy(value, { depth: 0, above: new Set(), left: { characters: mostCharacters } })
}

/** Where in the whole the copy is, and how much may still be written down. */
type Place = { depth: number; above: ReadonlySet<object>; left: { characters: number } }

export function isSecretName(name: string): boolean {
  const plain = name.toLowerCase().replace(/[-_\s]/g, '')
  return secretName.test(plain) && !(harmlessName.test(plain) && !/(password|passphrase)s?$/.test(plain))
}

function copy(value: unknown, place: Place): unknown {
  const { depth, above, left } = place
  left.characters -= typeof value === 'string' ? Math.min(value.length, longest) : 10
  if (left.characters < 0) return '[left out]'
  if (typeof value === 'string') return scrub(value)
  if (typeof value === 'bigint') return String(value)
  if (typeof value === 'function') return '[function]'
  if (typeof value === 'symbol') return '[symbol]'
  if (value === null || typeof value !== 'object') return value
  if (above.has(value)) return '[circular]'
  if (depth >= deepest) return '[deeper]'
  try {
    return copyObject(value, { depth: depth + 1, above: new Set([...above, value]), left })
  } catch {
    return '[unreadable]'
  }
}

function copyObject(value: object, place: Place): unknown {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  if (value instanceof URL || value instanceof RegExp) return scrub(String(value))
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return `[${value.byteLength} bytes]`
  if (value instanceof Error) return copyError(value, place)
  if (Array.isArray(value) || value instanceof Set) return copyList([...value], place)
  const isList = value instanceof Map || value instanceof Headers
  return copyPairs(isList ? [...value.entries()] : readPairs(value), place)
}

/** One property that throws when it is read does not hide the others. */
function readPairs(value: object): [string, unknown][] {
  return Object.keys(value).map((key) => {
    try {
      return [key, (value as Record<string, unknown>)[key]]
    } catch {
      return [key, '[unreadable]']
    }
  })
}

function copyList(list: readonly unknown[], place: Place): unknown[] {
  const items = list.slice(0, widest).map((item) => copy(item, place))
  return list.length > widest ? [...items, `[${list.length - widest} more]`] : items
}

function copyPairs(pairs: readonly [unknown, unknown][], place: Place): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  for (const [key, item] of pairs.slice(0, widest)) {
    const name = awkward.has(String(key)) ? `_${key}` : scrub(String(key)).slice(0, 200)
    result[name] = item !== null && item !== undefined && isSecretName(name) ? hidden : copy(item, place)
  }
  if (pairs.length > widest) result['…'] = `${pairs.length - widest} more`
  return result
}

function copyError(error: Error, place: Place): Record<string, unknown> {
  const own = readPairs(error).filter(([key]) => !rowWords.has(key.toLowerCase()) && key !== 'cause')
  return {
    ...copyPairs(own, place),
    type: scrub(String(error.name)),
    message: scrub(String(error.message)),
    stack: scrub(String(error.stack ?? '')),
    ...(error.cause !== undefined && { cause: copy(error.cause, place) }),
  }
}

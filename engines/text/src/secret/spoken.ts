import { isPlaceholder } from './random.ts'

/** Passwords, PINs and door codes that a sentence gives away (en fr it de es). */
export type Spoken = { rule: string; start: number; end: number; sure: number }

const WORD =
  '(?:pass ?words?|pass(?=\\s?[:=])|pass ?codes?|pass ?phrases?|pwd|pw|passwort|kennwort|contraseña|mots? de passe|mdp|(?:code|clé|clef) (?:du )?wi-?fi|chiave (?:del )?wi-?fi|chiave di rete|wi-?fi (?:pass|key|code)|identifiants?|credenziali|logins?|credentials)'
const PIN =
  "(?:(?:code )?pin(?: code)?|codice pin|il pin|(?:door|gate|alarm|entry|safe|vault|lock|building|garage|digi)[ -]?codes?|codes? (?:d['’]entrée|de la porte|du portail|de l['’]alarme|d['’]alarme|du coffre|de l['’]immeuble|du digicode)|digicode|codice (?:del(?:la|l['’])? ?(?:porta|portone|allarme|cancello|cassaforte|lucchetto)|di accesso|d['’]accesso|d['’]ingresso)|combination|combinaison|combinazione|(?:verification|security|recovery|backup|one[- ]time|2fa|sms) codes?|codes? (?:de (?:vérification|sécurité|secours|récupération))|codic[ei] (?:di (?:verifica|sicurezza|recupero|emergenza)))"
/** What may stand between the word and the value, within the same clause. */
const ABOUT = '(?:(?!(?<![\\p{L}])(?:is|est|è)(?![\\p{L}]))[^.!?\\n:=,;“”«»"]){0,48}?'
const GIVES =
  "\\s*(?:(?<![\\p{L}])(?:is|was|are|is now|will be|remains|est|c['’]est|sera|reste|è|sarà|resta|sono|sont|ist|lautet|es)(?![\\p{L}])(?:\\s+(?:still|now|always|toujours|encore|désormais|ancora|sempre|adesso))?\\s*[:=]?|[:=→➡-]+>?)\\s*"
const OPEN = '["“”«‘\'`*]?\\s?'
const VALUE = '(?<v>[^\\s"“”«»‘’`<>]{4,64})'

const SAID = new RegExp(`(?<![\\p{L}\\p{N}_])${WORD}(?![\\p{L}\\p{N}])${ABOUT}(?<gives>${GIVES})${OPEN}${VALUE}`, 'giu')
const BESIDE = new RegExp(`(?<![\\p{L}\\p{N}_])${WORD}\\s+${OPEN}${VALUE}`, 'giu')
const PAIR = new RegExp(
  `(?<![\\p{L}\\p{N}_])(?:${WORD}|access|accès|accesso|accessi)(?![\\p{L}\\p{N}])${ABOUT}${GIVES}${OPEN}[^\\s/|,:]{2,60}\\s?[/|]\\s?${VALUE}`,
  'giu',
)
const WIFI = new RegExp(
  `(?<![\\p{L}\\p{N}_])wi-?fi(?![\\p{L}\\p{N}])[^.!?\\n:=,;]{0,30}?\\s*(?:(?<![\\p{L}])(?:c['’]est|is|est|è)(?![\\p{L}])|[:=])\\s*${OPEN}${VALUE}`,
  'giu',
)
const NUMERIC = new RegExp(
  `(?<![\\p{L}\\p{N}_])${PIN}(?![\\p{L}\\p{N}])[^.!?\\n\\d]{0,40}?(?<v>[A-Z]?\\d(?:[ -]?\\d){3,9}[A-Z#*]?)(?![\\p{L}\\p{N}%€$£]|[.,]\\d)`,
  'giu',
)

/** Talk about passwords in general: the example is nobody's. */
const IN_GENERAL =
  /(?<![\p{L}\p{N}])(?:most common|worst|weakest?|never (?:use|share|ask|choose)|do(?: not|n['’]t) (?:use|choose)|for example|e\.g|such as|like|instead of|stop using|jamais|évitez|n['’]utilisez|par exemple|comme|exemple|les pires|les plus (?:courants|utilisés)|mai|non usa\w+|evita\w*|ad esempio|per esempio|come|tipo|le peggiori|più (?:comuni|usate))(?![\p{L}\p{N}])/iu
const HINT =
  /pass|pwd|\bpw\b|mdp|pin\b|wi-?fi|code|codice|codici|combina|kennwort|contrase|identifiant|credenzial|credential|login|chiave|acc[eè]s/i

export function findSpoken(text: string): Spoken[] {
  if (!HINT.test(text)) return []
  const found: Spoken[] = []
  const take = (pattern: RegExp, rule: string, judge: (value: string, match: RegExpExecArray) => number) => {
    for (const match of text.matchAll(pattern)) {
      const value = match.groups!.v!.replace(/[.,;:!?)\]}*'…]+$/u, '')
      const start = match.index + match[0].lastIndexOf(match.groups!.v!)
      const sure = judge(value, match)
      if (
        sure === 0 ||
        value.length < 4 ||
        isDenied(text, match.index) ||
        isGeneral(text, match.index, start + value.length)
      )
        continue
      found.push({ rule, start, end: start + value.length, sure })
    }
  }
  take(SAID, 'said-password', (value, match) => judgeSaid(text, value, match))
  take(BESIDE, 'said-password', (value) => (isMixed(value) && value.length >= 6 ? 0.9 : 0))
  take(PAIR, 'said-password', (value) => (isMixed(value) && value.length >= 6 ? 0.85 : 0))
  take(WIFI, 'said-wifi-password', (value) => (isMixed(value) && value.length >= 6 && !isRadio(value) ? 0.75 : 0))
  take(NUMERIC, 'said-pin', (value) =>
    /^(?:19|20)\d{2}$/.test(value) || (/^0[1-9]/.test(value) && value.length >= 10) ? 0 : 0.8,
  )
  return found
}

function isGeneral(text: string, start: number, end: number): boolean {
  const head = text.slice(Math.max(0, start - 60), start)
  const border = Math.max(
    head.lastIndexOf('. '),
    head.lastIndexOf('\n'),
    head.lastIndexOf('! '),
    head.lastIndexOf('? '),
  )
  return IN_GENERAL.test(`${head.slice(border + 1)} ${text.slice(start, end)}`)
}

/** “Without a password”, “no password”: what follows is something else. */
const isDenied = (text: string, at: number) =>
  /(?<![\p{L}])(?:without|no|sans|aucun|pas de|senza|nessuna|ohne|sin)(?:\s(?:a|any|the|le|la|il))?\s$/iu.test(
    text.slice(Math.max(0, at - 16), at),
  )

/** Letters with digits or signs inside: nobody writes such a word by the way. */
const isMixed = (value: string) =>
  /\p{L}/u.test(value) &&
  (/\d/.test(value) || /[!@#$%^&*+_]/.test(value.slice(1))) &&
  !/^(?:https?:|www\.|@|#|\/|-)/i.test(value) &&
  !/^\p{L}+['’-]\p{L}+$/u.test(value) &&
  !/^[\p{L}]+\.(?:com|fr|it|org|net|io|shop)(?![\p{L}\p{N}])/iu.test(value) &&
  !/^\S+@\S+\.\S+$/.test(value) &&
  !/^\d{1,3}(?:st|nd|rd|th|e|er|h|x|k|%)?$/i.test(value)

const isRadio = (value: string) =>
  /^(?:802\.11\w*|\d+(?:\.\d+)?\s?[gm]?(?:hz|bps|b\/s|bit\S*)|\d+e?|wpa[23]?|ax|ac)$/i.test(value)

/** A line of a program, where a password word is a variable: other rules read those. */
function isProgram(text: string, match: RegExpExecArray, value: string): boolean {
  const head = text.slice(Math.max(0, match.index - 12), match.index)
  const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 3)
  return (
    /(?:->|[$&?.(]|\b(?:String|string|char|var|let|const|self|def)\s?\*?\s?)$/.test(head) ||
    /^["']?;/.test(rest) ||
    /^[\w$]*[.([]/.test(value) ||
    (match.groups!.gives!.trim() === '=' && !/\d/.test(value))
  )
}

function judgeSaid(text: string, value: string, match: RegExpExecArray): number {
  if (/^(?:https?:|www\.|@|#|\/\/)/i.test(value) || isPlaceholder(value)) return 0
  if (isProgram(text, match, value)) return 0
  const colon = /[:=→➡>-]\s*$/u.test(match.groups!.gives!.trimEnd())
  const quoted = /["“«‘'`]\s?$/u.test(match[0].slice(0, match[0].lastIndexOf(match.groups!.v!)))
  if (isMixed(value)) return value.length < 6 && !quoted ? 0 : colon || quoted ? 0.92 : 0.88
  if (/^\d{4,12}$/.test(value)) return 0.8
  if (/^\p{Ll}+\p{Lu}/u.test(value) || /^(?:\p{Lu}\p{Ll}+){2,}$/u.test(value)) return 0.75
  if (quoted && value.length >= 5) return 0.7
  const rest = text.slice(match.index + match[0].length)
  const endsThere = /^[.,;!)]*\s*(?:$|\n)/u.test(rest)
  return colon &&
    endsThere &&
    value.length >= 5 &&
    !/^(?:required|optional|forgotten|obligatoire|requis|oublié|obbligatori[ao]|richiest[ao]|dimenticat[ao]|none|aucun|nessuna)$/iu.test(
      value,
    )
    ? 0.6
    : 0
}

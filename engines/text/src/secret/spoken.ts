import { matchesOf } from '../matches.ts'
import { isPlaceholder } from './random.ts'

/** Passwords, PINs and door codes that a sentence gives away (en fr it de es). */
export type Spoken = { rule: string; start: number; end: number; sure: number }

const WORD =
  "(?:pass ?words?|passwd|pass(?=\\s?[:=])|pass ?codes?|pass ?phrases?|pwd|pw|psw|p/w|passwort|kennwort|contraseña|mots? de passe|mdp|parola d['’]ordine|(?:code|clé|clef) (?:du )?wi-?fi|chiave (?:del )?wi-?fi|chiave di rete|wi-?fi (?:pass|key|code)|identifiants?|credenziali|logins?|credentials|stream(?:ing)? keys?|clés? de (?:flux|stream(?:ing)?|diffusion)|chiav[ei] (?:dello stream(?:ing)?|di stream(?:ing)?|della diretta|di trasmissione))"
/** Words that lead to a name and its password. */
const WAY_IN =
  '(?:log[- ]?in|log[- ]?on|sign[- ]?in|logged in|access|accès|accessi?|accesso|connexion|connectez|connecte|collegat[ei](?:vi)?|collegati|entra|entrate|accedi|accedete|identifiants?|credenziali|credentials|account|compte|user ?name|user|utente|utilisateur|ftp|sftp|ssh|admin|wi-?fi|ssid|hotspot|network|réseau|rete)'
/** What may stand between the word and the value, within the same clause. */
const ABOUT = '(?:(?!(?<![\\p{L}])(?:is|est|è)(?![\\p{L}]))[^.!?\\n:=,;“”«»"]){0,48}?'
const GIVES =
  "(?:['’]s\\s|\\s*(?:(?<![\\p{L}])(?:is|was|are|is now|will be|remains|est|c['’]est|sera|reste|è|sarà|resta|sono|sont|ist|lautet|es)(?![\\p{L}])(?:\\s+(?:still|now|always|toujours|encore|désormais|ancora|sempre|adesso))?\\s*[:=]?|[:=→➡]+>?|->)\\s*|\\s[-–—]\\s)"
const OPEN = '[("“”«‘\'`*]?\\s?'
const VALUE = '(?<v>[^\\s"“”«»‘’`<>]{4,64})'

/** With a digit in it; whether it looks chosen is asked afterwards. */
const WITH_DIGIT = '(?=[^\\s]{0,40}\\d)(?=[^\\s]{0,40}[!#$%&*?_.+-])(?<v>[^\\s"“”«»‘’`<>]{6,64})'

const said = (body: string, flags = 'giu') => new RegExp(`(?<![\\p{L}\\p{N}_])${body}`, flags)

const SAID = said(`${WORD}(?![\\p{L}\\p{N}])${ABOUT}(?<gives>${GIVES})${OPEN}${VALUE}`)
const BESIDE = said(`${WORD}\\s+(?:\\p{L}{3,14}\\s)?${OPEN}${VALUE}`)
/** Further off in the clause, the value must show by itself that it is one. */
const FURTHER = said(`${WORD}(?![\\p{L}\\p{N}])[^.!?\\n:=]{1,36}?\\s${OPEN}${WITH_DIGIT}`)
const PASS = said(`${WAY_IN}(?![\\p{L}])[^!?\\n]{1,60}?(?<![\\p{L}])pass(?:['’]s|\\s(?:is|est|è))?\\s${OPEN}${VALUE}`)
const PAIR = said(`(?:${WORD}|${WAY_IN})(?![\\p{L}\\p{N}])${ABOUT}${GIVES}${OPEN}[^\\s/|,:]{2,60}\\s?[/|]\\s?${VALUE}`)
/** Names that machines give their masters. */
const MASTER = said(
  `(?<![/.@#-])(?:admin|administrator|administrateur|amministratore|root|superuser|sysadmin|user|guest|demo|test|editor|postgres|backup|staff|ospite|invité|utente)\\s?[/|:]\\s?${VALUE}`,
)
const WITH = said(
  `${WAY_IN}(?![\\p{L}])[^.!?\\n]{0,40}?\\s(?:\\S{1,40}@\\S{3,60}?[\\s,;/|]{1,3}|(?:with|avec|con|as|come)\\s\\S{2,60}\\s)(?:(?:and|et|e|plus)\\s|[/+]\\s)?${OPEN}${VALUE}`,
)
/** A name and, right behind it, its password by that word, whatever it is. */
const NAMED = said(
  `(?:user ?name|user|login|utente|utilisateur|identifiant|account|compte)\\s?:?\\s\\S{2,40}(?:\\s(?:and|et|e|with|avec|con)|,|\\s?/)\\s(?:the |le |la )?(?:password|passwd|pwd|pw|mdp|mot de passe|pass)\\s?:?\\s(?:is |est |è )?${OPEN}${VALUE}`,
)
/** An address and what opens it, as in lists that are traded. */
const MAILBOX =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,62}@[a-z0-9.-]{1,60}\.[a-z]{2,12}\s?(?:\/{1,2}|[|:;,→]|\s-)\s?(?<v>[^\s"“”«»‘’`<>]{4,64})/giu
const TYPE =
  'use|type|enter|put|utilisez|utilise|mettez|mets|entrez|tapez|tape|saisissez|usate|usa|mettete|metti|inserite|inserisci|digitate|digita'
const USE = said(`wi-?fi(?![\\p{L}\\p{N}])[^.!?\\n]{0,40}?(?<![\\p{L}])(?:${TYPE})\\s${OPEN}${VALUE}`)
const AS = said(
  `(?:${TYPE})\\s${OPEN}${VALUE}["”»’'*]?\\s(?:as|comme|come)\\s(?:the |our |le |la |il )?${WORD}(?![\\p{L}])`,
)
const WIFI = said(
  `wi-?fi(?![\\p{L}\\p{N}])[^.!?\\n:=,;]{0,30}?\\s*(?:(?<![\\p{L}])(?:c['’]est|is|est|è)(?![\\p{L}])|[:=])\\s*${OPEN}${VALUE}`,
)
const NETWORK_KEY = said(
  `(?:wi-?fi|ssid|hotspot|network|réseau|rete)(?![\\p{L}\\p{N}])[^.!?\\n]{0,40}?(?<![\\p{L}])(?:key|clé|clef|chiave|code|pass)\\s?[:=]?\\s?${OPEN}${VALUE}`,
)
const SEED = said(
  '(?:(?:seed|recovery|mnemonic|secret|backup) (?:phrase|words)|phrase (?:de récupération|secrète|mnémonique)|frase (?:di recupero|seme|segreta|mnemonica))[^.!?\\n:=]{0,24}(?::|=|is|est|è)\\s*["“«]?\\s?(?<v>\\p{Ll}{3,8}(?:,?\\s\\p{Ll}{3,8}){11,23})(?![\\p{L}\\p{N}])',
)
const OTP_SEED = said(
  '(?:2[fF][aA]|[tT]?[oO][tT][pP]|[mM][fF][aA]|[aA]uthenticator)[^.!?\\n:=]{0,24}(?:seed|secret|key|cl[ée]|chiave|seme|segreto)?\\s?(?::|=|is|est|è)?\\s?(?<v>(?=[A-Z ]*[2-7])[A-Z2-7]{4}(?:\\s?[A-Z2-7]{4}){3,12})(?![A-Za-z0-9])',
  'gu',
)

/** Talk about passwords in general: the example is nobody's. */
const IN_GENERAL =
  /(?<![\p{L}\p{N}])(?:most common|worst|weakest?|never (?:use|share|ask|choose)|do(?: not|n['’]t) (?:use|choose)|for example|e\.g|such as|like|instead of|stop using|jamais|évitez|n['’]utilisez|par exemple|comme|exemple|les pires|les plus (?:courants|utilisés)|mai|non usa\w+|evita\w*|ad esempio|per esempio|come|tipo|le peggiori|più (?:comuni|usate))(?![\p{L}\p{N}])/iu

/** Passwords and seeds; `digits` is how many the text holds. */
export function findSpoken(text: string, digits: number): Spoken[] {
  const found: Spoken[] = []
  const take = (pattern: RegExp, rule: string, judge: (value: string, match: RegExpExecArray) => number) => {
    for (const match of matchesOf(text, pattern)) {
      const value = match.groups!.v!.replace(/[.,;:!?)\]}*'…]+$/u, '')
      const start = match.index + match[0].lastIndexOf(match.groups!.v!)
      const sure = judge(value, match)
      if (sure === 0 || value.length < 4) continue
      if (
        isRegistered(match[0]) ||
        isPrize(text, match.index) ||
        isDenied(text, match.index) ||
        isGeneral(text, match.index, start + value.length)
      )
        continue
      found.push({ rule, start, end: start + value.length, sure })
    }
  }
  take(SAID, 'said-password', (value, match) => judgeSaid(text, value, match))
  take(SEED, 'said-seed', () => 0.9)
  if (digits === 0 && !/[!#$%&*_]\S/.test(text)) return found
  take(BESIDE, 'said-password', (value) => (isMixed(value) && value.length >= 6 ? 0.9 : 0))
  take(FURTHER, 'said-password', (value, match) => (isChosen(value, match.groups!.v!) ? 0.7 : 0))
  take(PASS, 'said-password', (value) => (isMixed(value) && value.length >= 7 ? 0.8 : 0))
  take(PAIR, 'said-password', (value) => (isMixed(value) && value.length >= 6 ? 0.85 : 0))
  take(MASTER, 'said-password', (value, match) => (isChosen(value, match.groups!.v!) ? 0.8 : 0))
  take(WITH, 'said-password', (value, match) => (isChosen(value, match.groups!.v!) ? 0.8 : 0))
  take(NAMED, 'said-password', (value) =>
    value.length >= 5 && !NO_VALUE.test(value) && !isPlaceholder(value) ? 0.8 : 0,
  )
  take(MAILBOX, 'said-password', (value, match) => (isChosen(value, match.groups!.v!) ? 0.85 : 0))
  take(AS, 'said-password', (value, match) => (isChosen(value, match.groups!.v!) ? 0.85 : 0))
  take(USE, 'said-wifi-password', (value, match) => (isChosen(value, match.groups!.v!) ? 0.75 : 0))
  take(WIFI, 'said-wifi-password', (value) => (isMixed(value) && value.length >= 6 && !isRadio(value) ? 0.75 : 0))
  take(NETWORK_KEY, 'said-wifi-password', (value) => (isMixed(value) && value.length >= 8 && !isRadio(value) ? 0.8 : 0))
  take(OTP_SEED, 'said-seed', () => 0.9)
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

/** What a competition or a discount asks for lets nobody in. */
const isPrize = (text: string, at: number) =>
  /(?<![\p{L}])(?:claim|prize|contest|coupon|voucher|promo\w*|discount|concours|r[ée]duction|concorso|sconto)\s$/iu.test(
    text.slice(Math.max(0, at - 24), at),
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

/** A word with digits and a sign, or a capitalised one with two digits or more: chosen to be let in. */
const isChosen = (value: string, raw: string) =>
  value.length >= 7 &&
  isMixed(value) &&
  !/^[@#]|:\/\/|[/?&]\w*[/=]|\/|@\S+\.\S/.test(value) &&
  (/^\p{Lu}\p{Ll}{3,}\d{2,4}$/u.test(value)
    ? /[!*#?$]/.test(raw)
    : /\p{L}/u.test(value) && /\d/.test(value) && /[!@#$%&*_.?+-]/.test(raw.slice(1).replace(/[.,;:?)…]+$/, '')))

/** Numbers under which a company stands in a public register: waste, tax, trade, insurance, health. */
const isRegistered = (said: string) =>
  /(?<![\p{L}])(?:REP|IDU|TVA|VAT|IVA|SIREN|SIRET|RCS|REA|EORI|ORIAS|FINESS|RPPS|ISBN|ISSN|EAN|GTIN|LEI|WEEE|EPR|identifiant unique|identificativo unico)(?![\p{L}])/u.test(
    said,
  )

const isRadio = (value: string) =>
  /^(?:802\.11\w*|\d+(?:\.\d+)?\s?[gmt]?(?:hz|bps|b\/s|bit\S*)|\d+e?|wpa[23]?|ax|ac)$/i.test(value)

/** A line of a program, where a password word is a variable: other rules read those. */
function isProgram(text: string, match: RegExpExecArray, value: string): boolean {
  const head = text.slice(Math.max(0, match.index - 12), match.index)
  const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 3)
  return (
    /(?:->|[$&?.(]|\b(?:String|string|char|var|let|const|self|def)\s?\*?\s?)$/.test(head) ||
    /^["']?;/.test(rest) ||
    /^[\w$]*[([]/.test(value) ||
    (/^[\p{L}_$][\w$]*\./u.test(value) && !/\d/.test(value)) ||
    (match.groups!.gives!.trim() === '=' && !/\d/.test(value))
  )
}

/** What a password is said to be when nobody tells it (en fr it). */
const NO_VALUE =
  /^(?:required|optional|forgotten|wrong|incorrect|correct|changed|expired|weak|strong|secure|safe|secret|private|important|needed|protected|hidden|invalid|case|obligatoire|requise?|oubliée?|incorrecte?|changée?|expirée?|faible|solide|secrète?|obligatori[ao]|richiest[ao]|dimenticat[ao]|sbagliat[ao]|cambiat[ao]|scadut[ao]|debole|sicur[ao]|segret[ao]|none|aucun|nessuna|string|boolean|number|text|char|varchar|null|undefined|true|false|everything|below|here|ici|qui)$/iu

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
  if (!endsThere || value.length < 5 || NO_VALUE.test(value)) return 0
  const named = text.slice(Math.max(0, match.index - 40), match.index) + (/wi-?fi/i.exec(match[0])?.[0] ?? '')
  return colon || IS_NAMED.test(named) ? 0.6 : 0
}

/** Whose password it is, said before it. */
const IS_NAMED =
  /(?<![\p{L}])(?:user(?: ?name)?|login|wi-?fi|identifiant|utente|utilisateur|nom d['’]utilisateur)(?![\p{L}])/iu

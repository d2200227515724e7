import { matchesOf } from '../matches.ts'
import type { Spoken } from './spoken.ts'

/** What somebody gets into with a code, and nobody speaks of with a number for another reason (en fr it). */
const LOCKED =
  '(?:safe|vault|strong ?box|alarm|padlock|lock ?box|key ?box|key ?safe|keypad|digicode|coffre(?:-fort)?|alarme|cadenas|bo[iî]te [àa] cl[ée]s?|cassaforte|allarme|lucchetto|cassetta (?:delle )?chiavi|tastierino)'
/** The same where a number could also be the thing's own. */
const DOOR =
  '(?:(?:side|back|front|main|staff|rear) (?:door|entrance|gate)|doors?|gates?|lock|locker|garage|entrance|intercom|elevator|lift|stock ?room|ware ?house|store ?room|cabinet|shutter|barrier|porte|portail|portillon|serrure|casier|immeuble|entr[ée]e|interphone|r[ée]serve|entrep[ôo]t|barri[èe]re|rideau|hall|ascenseur|portone|porta|cancello|serratura|armadietto|palazzo|ingresso|citofono|magazzino|sbarra|saracinesca|ascensore)'
const THING = `(?:${LOCKED}|${DOOR})`
/** What is opened with a code of its own, but is also sold and spoken of. */
const DEVICE =
  '(?:phone|mobile|tablet|laptop|till|computer|printer|terminal|card reader|t[ée]l[ée]phone|tablette|ordinateur|caisse|imprimante|carte (?:bleue|bancaire)|telefono|cellulare|portatile|cassa|stampante|bancomat|carta di credito|salon|salle|sala|lounge|room|stanza|camera|bureau|ufficio|office|staff|personnel|personale)'
/** Codes that open nothing: post, shops, law, trade. */
const NO_KEY =
  '(?<!(?:zip|post|postal|dress|discount|promo\\w*|coupon|voucher|referral|gift|error|area|country|order|product|item|qr|bar|source|colou?r|state|dial\\w*|booking|tracking|offer|swift|morse|penal|building)[ -]?)'
const NO_KEY_AFTER =
  '(?![ -](?:postal\\w*|promo\\w*|cadeau|civile?|p[ée]n\\w+|barres?|vestimentaire|couleur|of|de conduite|produit|prodotto|article|articolo|source|colou?r|colore|naf|ape|sconto|fiscale|regalo|review|base|name|napol[ée]on|a barre))'
const CODE = `${NO_KEY}(?<![\\p{L}\\p{N}])(?:(?:pass)?codes?|codic[ei]|pin|combination|combo|combinaison|combinazione)(?![\\p{L}\\p{N}])${NO_KEY_AFTER}`

const MEASURE =
  '(?!\\s?(?:[€%$£°]|k?m(?![\\p{L}])|kg|g(?![\\p{L}])|h(?![\\p{L}])|cl|cm|l(?![\\p{L}])|litres?|litri|likes?|views?|people|reviews?|r[ée]f|articles?|pcs|pi[èe]ces?|pezzi|parts?|euros?|chiffres?|cifre|digits?|fois|times|ans|anni|years?|min|followers?|cars?|users?|files?|seconds?|avis|stars?|songs?|disques?|dischi|brani|titres|tracks?|offers?|shops?|gramm?e?[si]?|grams?|mm|pounds|ounces|oz))'
const NUMBER = `(?<v>(?:\\d{1,4}[A-F]\\d{1,4}|[A-D]?\\d(?:[ .-]?\\d){2,9}[A-F]?)[#*]{0,2})(?![\\p{L}\\p{N}]|[.,:/]\\d)${MEASURE}`
const CLAUSE = '[^.!?\\n\\d]'
const GIVES =
  "(?:,?\\s*[:=→]\\s*|,\\sc['’]est\\s(?:le\\s)?|\\s*['’]s\\s+|\\s+(?:(?:is|was|now|still|est|c['’]est|sera|reste|è|sarà|resta|the|le|il|:)\\s+){0,3})[\"“«(]?\\s?"

const pattern = (body: string) => new RegExp(`(?<![\\p{L}\\p{N}_])${body}`, 'giu')

const OF =
  "(?:[’']|\\s(?:of|for|to|the|de|du|des|la|le|l[’']|au|aux?|pour|del|della|dello|dell[’']|per|il|lo|al|alla|allo|my|her|his|our|mon|ma|son|sa|notre|mio|mia|suo|sua))"
const UNLOCKS =
  '(?:unlock(?:s|ed)?|disarm(?:s|ed)?|d[ée]verrouill\\p{L}+|d[ée]sarm\\p{L}+|se coupe|sblocc\\p{L}+|sblocco|disinserisc\\p{L}+)'

const RULES: readonly { pattern: RegExp; rule: string; sure: number }[] = [
  {
    rule: 'said-code',
    sure: 0.85,
    pattern: pattern(`${CODE}${CLAUSE}{1,50}?(?<![\\p{L}])${THING}(?![\\p{L}])[^.!?\\n\\d,;]{0,40}?${NUMBER}`),
  },
  {
    rule: 'said-code',
    sure: 0.85,
    pattern: pattern(`${THING}(?![\\p{L}])${CLAUSE}{0,30}?${CODE}${CLAUSE}{0,24}?${NUMBER}`),
  },
  {
    rule: 'said-code',
    sure: 0.8,
    pattern: pattern(`${CODE}${CLAUSE}{1,50}?(?<![\\p{L}])${LOCKED}(?![\\p{L}])[^.!?\\n]{0,60}?\\(${NUMBER}\\)`),
  },
  {
    rule: 'said-code',
    sure: 0.8,
    pattern: pattern(
      `${THING}(?![\\p{L}])${CLAUSE}{0,30}?(?:opens?|unlocks?|ouvre(?:nt)?|d[ée]verrouille|apre|aprono|sblocca)\\s(?:with|using|by typing|avec|en tapant|con|digitando)\\s(?:the code\\s|le code\\s|il codice\\s)?${NUMBER}`,
    ),
  },
  {
    rule: 'said-code',
    sure: 0.8,
    pattern: pattern(
      `(?:type|enter|punch in|key in|tapez|tape|composez|compose|digitate|digita|inserisci|inserite)\\s(?:the code\\s|le code\\s|il codice\\s)?${NUMBER}\\s${CLAUSE}{0,30}?(?<![\\p{L}])${THING}(?![\\p{L}])`,
    ),
  },
  {
    rule: 'said-code',
    sure: 0.75,
    pattern: pattern(
      `(?:padlock|lock ?box|key ?box|key ?safe|keypad|tastierino|digicode|cadenas|bo[iî]te [àa] cl[ée]s?|lucchetto|cassetta (?:delle )?chiavi)(?![\\p{L}])(?:${GIVES}|${CLAUSE}{0,28},\\s)${NUMBER}`,
    ),
  },
  {
    rule: 'said-code',
    sure: 0.8,
    pattern: pattern(`${CODE}${CLAUSE}{1,30}?(?<![\\p{L}])${THING}(?![\\p{L}])[^.!?\\n:]{0,40}:\\s?${NUMBER}`),
  },
  {
    rule: 'said-code',
    sure: 0.7,
    pattern: pattern(
      `(?:alarm|alarme|allarme)(?![\\p{L}])${CLAUSE}{0,24}?(?:,?\\sc[’']est|\\sis|\\sè|\\sest)\\s(?:le\\s)?(?!(?:[01]\\d|2[0-3])[0-5][05](?!\\d))(?<v>\\d{4,6}[#*]?)(?![\\p{L}\\p{N}]|[.,:/]\\d)`,
    ),
  },
  {
    rule: 'said-code',
    sure: 0.75,
    pattern: pattern(
      `(?:faites|fais|tapez|tape|composez|digicode)\\s(?:le\\s)?(?<v>\\d{2}[AB]\\d{2,3})(?![\\p{L}\\p{N}])`,
    ),
  },
  {
    rule: 'said-code',
    sure: 0.75,
    pattern: pattern(
      `${CODE}(?:${OF}){1,4}\\s?${DEVICE}(?![\\p{L}])${CLAUSE}{0,16}?(?:[:=]|(?<![\\p{L}])(?:is|est|è|c[’']est))\\s?${NUMBER}`,
    ),
  },
  {
    rule: 'said-code',
    sure: 0.75,
    pattern: pattern(
      `(?<![\\p{L}])${DEVICE}(?![\\p{L}])${CLAUSE}{0,14}?(?:[:,–-]\\s|\\s)${CODE}(?:\\s?[:=]\\s?|\\s(?:is |est |è )?)${NUMBER}`,
    ),
  },
  {
    rule: 'said-code',
    sure: 0.8,
    pattern: pattern(
      `${UNLOCKS}(?![\\p{L}])${CLAUSE}{0,32}?(?:(?<![\\p{L}])(?:with|using|avec|con|code|codice|is|est|è)|:)\\s(?:the code\\s|le code\\s|il codice\\s)?${NUMBER}`,
    ),
  },
  {
    rule: 'said-code',
    sure: 0.75,
    pattern: pattern(
      `${LOCKED}(?![\\p{L}])${CLAUSE}{0,24}?(?:,?\\sc[’']est|\\sis|\\sè|\\sest|[’']s|\\s?[:=])\\s(?<v>\\d{1,2}(?:-\\d{1,2}){2,5})(?![\\p{L}\\p{N}-])`,
    ),
  },
  { rule: 'said-code', sure: 0.75, pattern: pattern(`${CODE}\\s?:?\\s?(?<v>\\d{2}[AB]\\d{2,3})(?![\\p{L}\\p{N}])`) },
  {
    rule: 'said-code',
    sure: 0.75,
    pattern: pattern(
      `(?:combination|combo|combinaison|combinazione)(?![\\p{L}])(?:\\s*[:=]\\s*|\\s(?:is|est|è)\\s)(?<v>\\d{1,2}(?:-\\d{1,2}){2,5})(?![\\p{L}\\p{N}-])`,
    ),
  },
  { rule: 'said-code', sure: 0.7, pattern: pattern(`(?:alarm|alarme|allarme)\\s?[?:]\\s?${NUMBER}`) },
  {
    rule: 'said-pin',
    sure: 0.8,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}_])(?:PIN(?: [Cc]ode)?|[Cc]ode PIN|[Cc]odice PIN|[Pp]in code|code pin|codice pin)(?![\\p{L}\\p{N}])(?! (?:it|this|that|our)\\b)${CLAUSE}{0,40}?${NUMBER}`,
      'gu',
    ),
  },
  {
    rule: 'said-pin',
    sure: 0.8,
    pattern: pattern(
      `(?:pin|(?:zoom |teams |meeting |webex )?pass ?code|codice d['’]accesso|codice di accesso|code d['’]accès|(?<!\\d[\\s,;-]{0,3})access code|(?:duress|staff|entry|master|override|release) code|code (?:maître|du personnel)|codice (?:del personale|di emergenza)|(?:code|codice) (?:zoom|teams)|(?:il|le|the|my|mon|mio|suo|her|his) pin)(?![\\p{L}\\p{N}])(?:${OF}{1,3}\\s?\\p{L}{2,14})?${GIVES}${NUMBER}`,
    ),
  },
  {
    rule: 'said-pin',
    sure: 0.8,
    pattern: pattern(
      `(?:(?:verification|security|recovery|backup|one[- ]time|2fa|sms|otp|login) codes?|codes? (?:de (?:v[ée]rification|s[ée]curit[ée]|secours|r[ée]cup[ée]ration|connexion)|re[çc]us? par (?:sms|mail|e-mail))|codic[ei] (?:di (?:verifica|sicurezza|recupero|emergenza|backup)|ricevut[oi] (?:via|per) (?:sms|mail|e-mail)))(?![\\p{L}\\p{N}])${CLAUSE}{0,40}?(?:${NUMBER}|(?<w>(?=[A-Z-]*\\d)[A-Z0-9]{3,8}(?:-[A-Z0-9]{3,8}){1,7})(?![\\p{L}\\p{N}]))`,
    ),
  },
]

/** Doors, safes, alarms, PINs and one-time codes that a sentence gives away. */
export function findCodes(text: string): Spoken[] {
  const found: Spoken[] = []
  for (const { pattern, rule, sure } of RULES) {
    for (const match of matchesOf(text, pattern)) {
      const value = match.groups!.v ?? match.groups!.w!
      if (!isCode(value, match[0]) || isTold(text, match.index)) continue
      const start = match.index + match[0].lastIndexOf(value)
      found.push({ rule, start, end: start + value.length, sure })
    }
  }
  return found
}

/** A year, an hour, a telephone number and a lottery have digits too. */
function isCode(value: string, said: string): boolean {
  const digits = value.replace(/\D/g, '')
  if (/^(?:19|20)\d{2}$/.test(value) || (/^0[1-9]/.test(value) && digits.length >= 9)) return false
  if (/(?<![\p{L}])(?:gagnant|winning|vincent|lott|loto|jackpot)/iu.test(said)) return false
  if (digits.length >= 4 || /[A-F]/.test(value)) return true
  return /-/.test(value) || /padlock|lucchetto|cadenas/i.test(said)
}

/** “Never share”, “ask for”: talk about codes. */
const isTold = (text: string, at: number) =>
  /(?<![\p{L}])(?:never|jamais|mai|promo\w*|discount|sconto|r[ée]duction|save|without|sans|senza)\s[^.!?\n]{0,24}$/iu.test(
    text.slice(Math.max(0, at - 40), at),
  )

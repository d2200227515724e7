import { type Candidate, candidate } from './candidate.ts'
import { findNames } from './names.ts'

/** Special categories of personal data (GDPR article 9) that a text says of a third person, never of its writer. */

const ILLNESS: Record<string, string> = {
  en: "cancer|leuka?emia|tumou?r|depression|burn-?out|bipolar(?: disorder)?|hiv|aids|epilepsy|diabetes|multiple sclerosis|parkinson[’']?s?|alzheimer[’']?s?|dementia|autism|adhd|ptsd|schizophrenia|anorexia|bulimia|an eating disorder|alcoholism|(?:drug |alcohol )?addiction|hepatitis|endometriosis|crohn[’']?s(?: disease)?|a stroke|a heart attack|a (?:nervous )?breakdown|a miscarriage|an abortion|a hysterectomy|long covid|covid(?:-19)?|anxiety|panic attacks",
  fr: "cancer|leucémie|tumeur|dépression|burn-?out|épilepsie|diabète|sclérose en plaques|maladie de (?:parkinson|crohn|lyme|charcot)|alzheimer|démence|autisme|schizophrénie|anorexie|boulimie|alcoolisme|addiction|hépatite|endométriose|avc|infarctus|fausse couche|ivg|vih|sida|covid(?: long)?|troubles? bipolaires?|crises? d[’']angoisse",
  it: 'cancro|leucemia|tumore|depressione|burn-?out|esaurimento(?: nervoso)?|epilessia|diabete|sclerosi multipla|morbo di (?:parkinson|crohn|alzheimer)|parkinson|alzheimer|demenza|autismo|schizofrenia|anoressia|bulimia|alcolismo|dipendenza|epatite|endometriosi|ictus|infarto|aborto|hiv|aids|covid|disturbo bipolare|attacchi di panico',
}

const SAID: Record<string, RegExp[]> = {
  en: [
    new RegExp(
      `\\b(?:has|had|have got|has got|suffers? from|suffering from|suffered|is fighting|is battling|was battling|recovering from|recovered from|diagnosed with|treated for|living with|tested positive for|off (?:work|sick) with|signed off (?:work )?with|on leave (?:for|with|because of))\\s+(?:\\p{L}+\\s){0,2}?(?:${ILLNESS.en})\\b`,
      'giu',
    ),
    /(?<![\p{L}\p{N}])(?:is|was|been|still|currently)\s+(?:on (?:sick|medical|stress) leave|off sick|signed off sick|in rehab|having chemo(?:therapy)?|hiv[- ]positive|an alcoholic|bipolar|clinically depressed|anorexic|pregnant|in psychiatric care)(?![\p{L}\p{N}])/giu,
    /(?<![\p{L}\p{N}])(?:his|her)\s+(?:cancer|chemo(?:therapy)?|depression|miscarriage|abortion|illness|diagnosis|pregnancy|sick leave|medical (?:record|file|leave)|psychiatrist|therapy sessions)(?![\p{L}\p{N}])/giu,
  ],
  fr: [
    new RegExp(
      `(?<![\\p{L}])(?:a (?:eu |fait )?|souffre |souffrait |atteinte? |soignée? |traitée? |hospitalisée? |diagnostiquée? |se bat contre |lutte contre |se remet )(?:d[’']un[e]? |d[’']|de l[’']|de la |du |de |pour |contre |un[e]? |le |la |l[’'])?(?:\\p{L}+\\s)?(?:${ILLNESS.fr})(?![\\p{L}])`,
      'giu',
    ),
    /(?<![\p{L}])(?:est|était|reste|toujours|encore)\s+(?:en (?:arrêt (?:maladie|de travail)|longue maladie|cure de désintox\p{L}*|congé maladie|dépression|burn-?out|chimio(?:thérapie)?)|séropositi(?:f|ve)|dépressi(?:f|ve)|alcoolique|bipolaire|anorexique|enceinte|hospitalisée?)(?![\p{L}])/giu,
    /(?<![\p{L}])(?:son|sa)\s+(?:cancer|chimio(?:thérapie)?|dépression|fausse couche|arrêt maladie|grossesse|dossier médical|maladie|cure)(?![\p{L}])/giu,
  ],
  it: [
    new RegExp(
      `(?<![\\p{L}])(?:ha (?:avuto )?|soffre di |soffriva di |affett[oa] da |malat[oa] di |in cura per |combatte (?:contro )?|lotta contro |ricoverat[oa] per |diagnosticat[oa] )(?:un[oa]? |un['’]|il |la |l['’])?(?:\\p{L}+\\s)?(?:${ILLNESS.it})(?![\\p{L}])`,
      'giu',
    ),
    /(?<![\p{L}])(?:è|era|sta|ancora|sempre)\s+(?:in (?:malattia|chemio(?:terapia)?|cura psichiatrica|depressione|burn-?out|comunità di recupero)|sieropositiv[oa]|depress[oa]|alcolista|bipolare|anoressic[oa]|incinta|ricoverat[oa])(?![\p{L}])/giu,
    /(?<![\p{L}])(?:la sua|il suo)\s+(?:cancro|tumore|chemio(?:terapia)?|depressione|aborto|malattia|gravidanza|cartella clinica)(?![\p{L}])/giu,
  ],
}

const UNION: readonly RegExp[] = [
  /(?<![\p{L}\p{N}])(?:(?:is|was|been|became)\s+(?:a|the|our)\s+(?:union|shop)\s+(?:rep(?:resentative)?|member|steward|organi[sz]er)|(?:joined|is in|belongs to|member of|organi[sz]es for)\s+(?:the union|a union|unite\b|unison|the gmb|the teamsters|the uaw|the rmt|the cwu|usdaw))/giu,
  /(?<![\p{L}])(?:(?:est|était|s['’]est|devenue?)\s+(?:syndiquée?|déléguée? syndicale?|encartée?)|déléguée?\s+(?:cgt|cfdt|fo|cfe-cgc|cftc|sud|unsa)|(?:adhérente?|adhère|membre|cartée?|encartée?|syndiquée?)\s+(?:à la|à|de la|au|du)\s+(?:cgt|cfdt|fo|cfe-cgc|cftc|sud|unsa|syndicat))(?![\p{L}])/giu,
  /(?<![\p{L}])(?:iscritt[oa]\s+(?:al|alla|ai|agli)\s+(?:sindacato|cgil|cisl|uil|fiom|usb|cobas|ugl|filcams)|(?:è|era|diventat[oa])\s+(?:un[a']?\s*)?(?:sindacalist[ai]|delegat[oa] sindacale|rsu)|delegat[oa]\s+(?:cgil|cisl|uil|fiom|rsu|sindacale)|tessera\s+(?:cgil|cisl|uil|fiom))(?![\p{L}])/giu,
]

const ROLE =
  /(?<![\p{L}])(?:(?:my|our|your|his|her|this|the)\s+(?:\p{L}+\s){0,2}?(?:colleague|co-?worker|boss|manager|customer|client|employee|assistant|intern|neighbour|sister|brother|son|daughter|mum|mom|dad|husband|wife|partner|director|ceo|receptionist|engineer|supplier|teammate)|(?:mon|ma|notre|votre|sa|son|le|la|une?|cette?)\s+(?:\p{L}+\s){0,1}?(?:collègue|patronne?|chef(?:fe)?|manager|responsable|cliente?|employée?|assistante?|stagiaire|voisine?|sœur|frère|fils|fille|mère|père|mari|femme|directeur|directrice|pdg|salariée?)|(?:il|la|un|una|questo|questa|nostro|nostra|mio|mia|tuo|tua|suo|sua)\s*(?:mi[oa]\s+|nostr[oa]\s+|su[oa]\s+)?(?:collega|capo|responsabile|cliente|dipendente|assistente|stagista|vicin[oa]|sorella|fratello|figli[oa]|madre|padre|marito|moglie|direttore|direttrice|ad))(?![\p{L}])/giu
const HE_OR_SHE = /(?<![\p{L}])(?:he|she|elle|il|lui|lei)(?![\p{L}])/iu
/** Talk about an illness itself, its patients at large or a cause. */
const IN_GENERAL =
  /(?<![\p{L}\p{N}])(?:people|those|anyone|everyone|patients|someone|many|awareness|research|charity|fundrais\w+|donat\w+|foundation|clinical|study|personnes|patients?|ceux|celles|quelqu['’]un|sensibilis\w+|recherche|association|ligue|dons?|persone|pazienti|chi|qualcuno|ricerca|sensibilizza\w+|fondazione|raccolta)(?![\p{L}\p{N}])/iu

/** One cheap look decides whether the patterns are tried at all. */
const HINT =
  /cancer|cancro|leuk|leuc|tumo|tumeur|depress|dépress|burn-?out|esauri|bipol|\bhiv\b|\bvih\b|aids\b|sida\b|epile|épile|diab|sclero|scléro|parkinson|alzh|dement|démenc|demenz|autis|adhd|ptsd|schizo|anore|anoress|bulimi|eating dis|alcoo?li|addict|dipenden|hepat|hépat|epatit|endometr|crohn|stroke|heart attack|\bavc\b|infar|ictus|breakdown|miscarr|fausse|abort|\bivg\b|hyster|covid|anxiety|angoiss|panic|chemo|chimio|chemio|leave|sick|rehab|désintox|recupero|positi|malat|malad|pregnan|grossesse|enceinte|incinta|gravid|hospit|ricover|psych|psich|therap|medic|médic|clinic|illness|diagnos|union|syndi|syndicat|encart|\bcgt|cfdt|cftc|cfe-cgc|unsa|sindac|cgil|cisl|\buil\b|fiom|\brsu\b|steward/i

export function findSensitive(text: string, names: readonly string[]): Candidate[] {
  if (!HINT.test(text)) return []
  const found: Candidate[] = []
  const add = (type: 'health' | 'union', match: RegExpExecArray) => {
    const sure = whose(text, match.index, names)
    if (sure > 0) found.push(candidate(text, type, match.index, match.index + match[0].length, sure))
  }
  for (const patterns of Object.values(SAID)) {
    for (const pattern of patterns) for (const match of text.matchAll(pattern)) add('health', match)
  }
  for (const pattern of UNION) for (const match of text.matchAll(pattern)) add('union', match)
  return found
}

/** How sure it is that a certain third person is meant: by name, by role, or by a pronoun alone. */
function whose(text: string, at: number, names: readonly string[]): number {
  const head = text.slice(Math.max(0, at - 160), at)
  const border = Math.max(
    head.lastIndexOf('. '),
    head.lastIndexOf('\n'),
    head.lastIndexOf('! '),
    head.lastIndexOf('? '),
  )
  const clause = head.slice(border + 1)
  if (IN_GENERAL.test(clause)) return 0
  if (findNames(clause, names).some((name) => name.known || name.full)) return 0.85
  if (clause.match(ROLE) !== null) return 0.75
  if (/^\s*(?:his|her|son|sa|la sua|il suo)(?![\p{L}\p{N}])/iu.test(text.slice(at, at + 10)) || HE_OR_SHE.test(clause))
    return findNames(head, names).length > 0 ? 0.75 : 0
  return 0
}

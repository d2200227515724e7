import { fold, unfold } from '../fold.ts'
import { matchesOf } from '../matches.ts'
import { type Candidate, candidate } from './candidate.ts'
import { findNames } from './names.ts'

/**
 * Special categories of personal data (GDPR article 9) that a text says of a third person, never of its writer. The
 * patterns read folded text: small letters, no accents.
 */

const ILLNESS: Record<string, string> = {
  en: "cancer|leuka?emia|tumou?r|depression|burn-?out|bipolar(?: disorder)?|hiv|aids|epilepsy|diabetes|multiple sclerosis|parkinson'?s?|alzheimer'?s?|dementia|autism|adhd|ptsd|schizophrenia|anorexia|bulimia|an eating disorder|alcoholism|(?:drug |alcohol )?addiction|hepatitis|endometriosis|crohn'?s(?: disease)?|a stroke|a heart attack|a (?:nervous )?breakdown|a miscarriage|an abortion|a hysterectomy|long covid|covid(?:-19)?|anxiety|panic attacks|chemo(?:therapy)?|radiotherapy|dialysis|surgery|an operation",
  fr: "cancer|leucemie|tumeur|depression|burn-?out|epilepsie|diabete|sclerose en plaques|maladie de (?:parkinson|crohn|lyme|charcot)|alzheimer|demence|autisme|schizophrenie|anorexie|boulimie|alcoolisme|addiction|hepatite|endometriose|avc|infarctus|fausse couche|ivg|vih|sida|covid(?: long)?|troubles? bipolaires?|crises? d'angoisse",
  it: 'cancro|leucemia|tumore|depressione|burn-?out|esaurimento(?: nervoso)?|epilessia|diabete|sclerosi multipla|morbo di (?:parkinson|crohn|alzheimer)|parkinson|alzheimer|demenza|autismo|schizofrenia|anoressia|bulimia|alcolismo|dipendenza|epatite|endometriosi|ictus|infarto|aborto|hiv|aids|covid|disturbo bipolare|attacchi di panico',
}

const SAID: Record<string, RegExp[]> = {
  en: [
    new RegExp(
      `\\b(?:has|had|have got|has got|suffers? from|suffering from|suffered|is fighting|is battling|was battling|recovering from|recovered from|diagnosed with|treated for|living with|tested positive for|off (?:work|sick) with|signed off (?:work )?with|on leave (?:for|with|because of))\\s+(?:[a-z]+\\s){0,2}?(?:${ILLNESS.en})\\b`,
      'g',
    ),
    /(?<![a-z0-9])(?:is|was|been|still|currently)\s+(?:on (?:sick|medical|stress|maternity) leave|on antidepressants|in therapy|hospitali[sz]ed|autistic|diabetic|epileptic|infertile|suicidal|undergoing (?:chemo(?:therapy)?|surgery|treatment)|seeing a (?:therapist|psychiatrist|shrink)|off sick|signed off sick|in rehab|having chemo(?:therapy)?|hiv[- ]positive|an alcoholic|bipolar|clinically depressed|anorexic|pregnant|in psychiatric care)(?![a-z0-9])/g,
    /(?<![a-z0-9])(?:his|her)\s+(?:cancer|chemo(?:therapy)?|depression|miscarriage|abortion|illness|diagnosis|pregnancy|sick leave|medical (?:record|file|leave)|psychiatrist|therapy sessions)(?![a-z0-9])/g,
  ],
  fr: [
    new RegExp(
      `(?<![a-z])(?:a (?:eu |fait )?|souffre |souffrait |atteinte? |soignee? |traitee? |hospitalisee? |diagnostiquee? |se bat contre |lutte contre |se remet )(?:d'un[e]? |d'|de l'|de la |du |de |pour |contre |un[e]? |le |la |l')?(?:[a-z]+\\s)?(?:${ILLNESS.fr})(?![a-z])`,
      'g',
    ),
    /(?<![a-z])(?:est|etait|reste|toujours|encore)\s+(?:en (?:arret(?: (?:maladie|de travail|pour [a-z-]+|depuis))|longue maladie|cure de desintox[a-z]*|conge (?:maladie|maternite|pathologique)|depression|burn-?out|chimio(?:therapie)?)|seropositi(?:f|ve)|depressi(?:f|ve)|alcoolique|bipolaire|anorexique|enceinte|hospitalisee?|autiste|diabetique|epileptique|sous antidepresseurs|suivie? (?:en psychiatrie|par un psy[a-z]*))(?![a-z])/g,
    /(?<![a-z])(?:sort|sortait|suit|suivait|fait|commence|termine|debute)\s+(?:de |sa |une |la |des |ses )?(?:chimio(?:therapie)?|radiotherapie|dialyses?|cure de desintox[a-z]*)(?![a-z])/g,
    /(?<![a-z])(?:son|sa)\s+(?:cancer|chimio(?:therapie)?|depression|fausse couche|arret maladie|grossesse|dossier medical|maladie|cure)(?![a-z])/g,
  ],
  it: [
    new RegExp(
      `(?<![a-z])(?:ha (?:avuto )?|soffre di |soffriva di |affett[oa] da |malat[oa] di |in cura per |combatte (?:contro )?|lotta contro |ricoverat[oa] per |diagnosticat[oa] )(?:un[oa]? |un'|il |la |l')?(?:[a-z]+\\s)?(?:${ILLNESS.it})(?![a-z])`,
      'g',
    ),
    /(?<![a-z])(?:e|era|sta|ancora|sempre)\s+(?:in (?:malattia|maternita|chemio(?:terapia)?|cura psichiatrica|(?:terapia|cura) (?:per|da) [a-z]+|depressione|burn-?out|comunita di recupero)|sieropositiv[oa]|depress[oa]|alcolista|bipolare|anoressic[oa]|incinta|ricoverat[oa]|autistic[oa]|diabetic[oa]|epilettic[oa])(?![a-z])/g,
    /(?<![a-z])(?:fa|sta facendo|ha iniziato|ha finito|e uscit[oa] da|esce da|segue)\s?(?:lla |la |una )?(?:chemio(?:terapia)?|radioterapia|dialisi)(?![a-z])/g,
    /(?<![a-z])(?:la sua|il suo)\s+(?:cancro|tumore|chemio(?:terapia)?|depressione|aborto|malattia|gravidanza|cartella clinica)(?![a-z])/g,
  ],
}

const UNION: readonly RegExp[] = [
  /(?<![a-z0-9])(?:(?:is|was|been|became)\s+(?:a|the|our)\s+(?:union|shop)\s+(?:rep(?:resentative)?|member|steward|organi[sz]er)|(?:joined|is in|belongs to|member of|organi[sz]es for)\s+(?:the union|a union|unite\b|unison|the gmb|the teamsters|the uaw|the rmt|the cwu|usdaw))/g,
  /(?<![a-z])(?:(?:est|etait|s'est|devenue?)\s+(?:syndiquee?|deleguee? syndicale?|encartee?)|deleguee?\s+(?:cgt|cfdt|fo|cfe-cgc|cftc|sud|unsa)|(?:adherente?|adhere|membre|cartee?|encartee?|syndiquee?)\s+(?:a la|a|de la|au|du)\s+(?:cgt|cfdt|fo|cfe-cgc|cftc|sud|unsa|syndicat)|(?:est|passee?|entree?)\s+(?:a la|chez)\s+(?:cgt|cfdt|fo|cfe-cgc|cftc|sud|unsa))(?![a-z])/g,
  /(?<![a-z])(?:iscritt[oa]\s+(?:al|alla|ai|agli)\s+(?:sindacato|cgil|cisl|uil|fiom|usb|cobas|ugl|filcams)|(?:e|era|diventat[oa])\s+(?:un[a']?\s*)?(?:sindacalist[ai]|delegat[oa] sindacale|rsu)|delegat[oa]\s+(?:cgil|cisl|uil|fiom|rsu|sindacale)|(?:e|milita)\s+(?:nella|nel|con la)\s+(?:cgil|cisl|uil|fiom|usb|filcams|sindacato)|tessera\s+(?:cgil|cisl|uil|fiom))(?![a-z])/g,
]

const ROLE =
  /(?<![a-z])(?:(?:my|our|your|his|her|this|the)\s+(?:[a-z]+\s){0,2}?(?:colleague|co-?worker|boss|manager|customer|client|employee|assistant|intern|neighbour|sister|brother|son|daughter|mum|mom|dad|husband|wife|partner|director|ceo|receptionist|engineer|supplier|teammate|driver|courier|cook|chef|guard|cleaner|trainee|apprentice|teacher|nurse|designer|developer|cashier|technician|singer|ambassador|friend|uncle|aunt|cousin)|(?:mon|ma|notre|votre|sa|son|le|la|une?|cette?)\s+(?:[a-z]+\s){0,1}?(?:collegue|patronne?|chef(?:fe)?|manager|responsable|cliente?|employee?|assistante?|stagiaire|voisine?|soeur|frere|fils|fille|mere|pere|mari|femme|directeur|directrice|pdg|salariee?|livreu(?:r|se)|chauffeur|coursier|vendeu(?:r|se)|caissiere?|apprentie?|technicien(?:ne)?|comptable|secretaire|graphiste|developpeu(?:r|se)|ambassad(?:eur|rice)|chanteu(?:r|se)|copine?|amie?|oncle|tante|cousine?)|(?:il|la|un|una|questo|questa|nostro|nostra|mio|mia|tuo|tua|suo|sua)\s*(?:mi[oa]\s+|nostr[oa]\s+|su[oa]\s+)?(?:collega|capo|responsabile|cliente|dipendente|assistente|stagista|vicin[oa]|sorella|fratello|figli[oa]|madre|padre|marito|moglie|direttore|direttrice|ad|corriere|autista|venditore|venditrice|commess[oa]|cassier[ea]|apprendista|tecnico|contabile|segretari[oa]|grafic[oa]|cuoc[oa]|cantante|amic[oa]|compagn[oa]|soci[oa]|nipote|nonn[oa]|zi[oa]|cugin[oa]))(?![a-z])/
const HE_OR_SHE = /(?<![a-z])(?:he|she|elle|il|lui|lei)(?![a-z])/
/** Talk about an illness itself, its patients at large or a cause. */
const IN_GENERAL =
  /(?<![a-z0-9])(?:people|those|anyone|everyone|patients|someone|many|awareness|research|charity|fundrais\w+|donat\w+|foundation|clinical|study|personnes|patients?|ceux|celles|quelqu'un|sensibilis\w+|recherche|association|ligue|dons?|persone|pazienti|chi|qualcuno|ricerca|sensibilizza\w+|fondazione|raccolta)(?![a-z0-9])/

/** One cheap look decides whether the patterns are tried at all. */
const HINT =
  /cancer|cancro|leuk|leuc|tumo|tumeur|d[ée]press|burn-?out|esauri|bipol|\bhiv\b|\bvih\b|aids\b|sida\b|[ée]pile|diab|scl[ée]ro|parkinson|alzh|dement|d[ée]menc|demenz|autis|adhd|ptsd|schizo|anore|anoress|bulimi|eating dis|alcoo?li|addict|dipenden|h[ée]pat|epatit|endometr|crohn|stroke|heart attack|\bavc\b|infar|ictus|breakdown|miscarr|fausse|abort|\bivg\b|hyster|covid|anxiety|angoiss|panic|chemo|chimio|chemio|radioth|radiot|dialys|dialis|matern|operation|leave|sick|rehab|d[ée]sintox|recupero|positi|malat|malad|pregnan|grossesse|enceinte|incinta|gravid|hospit|ricover|psych|psich|t(?:h[ée]|e)rap|antid[ée]pr|suicid|surgery|treatment|[ée]pilett|surgery|shrink|m[ée]dic|clinic|illness|diagnos|union|syndi|encart|\bcgt|cfdt|cftc|cfe-cgc|unsa|sindac|cgil|cisl|\buil\b|fiom|\brsu\b|steward/i

export function findSensitive(text: string, names: readonly string[]): Candidate[] {
  if (!HINT.test(text)) return []
  const found: Candidate[] = []
  const folded = fold(text, { lines: true })
  const look = (type: 'health' | 'union', pattern: RegExp) => {
    for (const match of matchesOf(folded.text, pattern)) {
      const [start, end] = unfold(folded, text, match.index, match.index + match[0].length)
      const sure = whose(text.slice(Math.max(0, start - REACH), start), match[0], names)
      if (sure > 0) found.push(candidate(text, type, start, end, sure))
    }
  }
  for (const patterns of Object.values(SAID)) for (const pattern of patterns) look('health', pattern)
  for (const pattern of UNION) look('union', pattern)
  return found
}

/** How far back the person may be named, in UTF-16 units. */
const REACH = 160

/** The point of a title ends no sentence. */
const SENTENCE_END = /[!?]\s|\n|(?<!(?:^|[^\p{L}])(?:M|Mr|Mrs|Ms|Dr|Mme|Sig|St|Prof))\.\s/gu

/** How sure it is that a certain third person is meant: by name, by role, or by a pronoun alone. */
function whose(head: string, said: string, names: readonly string[]): number {
  let border = -1
  for (const end of matchesOf(head, SENTENCE_END)) border = end.index
  const clause = head.slice(border + 1)
  const plain = fold(clause).text
  if (IN_GENERAL.test(plain)) return 0
  if (findNames(clause, names).some((name) => name.known || name.full)) return 0.85
  if (ROLE.test(plain)) return 0.75
  const isTheirs = /^(?:his|her|son|sa|la sua|il suo)\b/.test(said) || HE_OR_SHE.test(plain)
  return isTheirs && findNames(head, names).length > 0 ? 0.75 : 0
}

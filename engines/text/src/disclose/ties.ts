/** Ways of saying that one works for the company; `{who}` is where its name, or “the company”, must follow. */
const WHO =
  "(?<who>(?:@|#)?\\p{Lu}[\\p{L}\\p{N}&.'’-]*(?:\\s\\p{Lu}[\\p{L}\\p{N}&.'’-]*){0,3}|@[\\w.-]+|here|this company|the company|them|ici|cette (?:entreprise|boîte|marque)|la marque|qui|questa azienda|quest['’]azienda)"
const OF = '(?:at|for|with|in|inside|of)'
const ROLES =
  'employee|engineer|designer|developer|manager|director|head|lead|founder|co-founder|ceo|cto|cmo|intern|apprentice|technician|specialist|analyst|scientist|researcher|buyer|planner|writer|editor|consultant|adviser|advisor|representative|rep|assistant|accountant|recruiter|owner|partner manager|product person|chef|member'

const pattern = (body: string) => new RegExp(`(?<![\\p{L}\\p{N}_])(?<m>${body})`, 'giu')

/** What the writer says of themselves. */
export const ties: readonly RegExp[] = [
  pattern(
    "(?:i|we) (?:also |still |actually )?work here|j[’']y (?:travaille|bosse)|je (?:travaille|bosse) ici|(?:io )?ci lavoro|lavoro qui",
  ),
  pattern(
    `(?:i|we) (?:also |still |happen to |actually |proudly |used to )?(?:work|worked|am working|are working|am employed) (?:\\p{L}+ ){0,5}?${OF} (?:the )?${WHO}`,
  ),
  pattern(
    `(?:i['’]?m|i am) (?:\\p{L}+ ){0,2}?(?:an? |the |one of the |on the |in the |part of the |head of |director of )(?:[\\p{L}-]+ ){0,5}?(?:(?:${ROLES})s?|team|crew|staff) (?:\\p{L}+ ){0,2}?${OF} (?:the )?${WHO}`,
  ),
  pattern(
    `(?:full disclosure|disclosure|disclaimer|biased|i['’]?m biased)[^.!?\\n]{0,40}?(?:work|employ|employee|job)[^.!?\\n]{0,30}?${WHO}`,
  ),
  pattern(
    `(?:my (?:employer|company|day job (?:is )?(?:at|with))|the company i work for|my (?:team|colleagues|job) at) ?${WHO}?`,
  ),
  pattern(
    '[#＃](?:employee|iworkhere|iworkfor\\p{L}+|employeeadvocate|employeeadvocacy|salarié|salariée|salarie|collaborateur|collaboratrice|dipendente|lavoroqui)(?![\\p{L}\\p{N}_])',
  ),
  pattern(
    `(?:je |j['’]|nous )(?:y )?(?:travaille|travaillons|bosse|bossons|suis employée?|suis salariée?|suis en (?:poste|stage|alternance|cdi|cdd))(?: \\p{L}+){0,3}? ?(?:au \\p{L}+ de|à l['’]\\p{L}+ de|à la \\p{L}+ de|aux? \\p{L}+ de|chez|pour|à|au sein de|dans|en \\p{L}+ chez) ${WHO}`,
  ),
  pattern(
    `je suis (?:\\p{L}+ ){0,4}?(?:ingénieure?|technicien(?:ne)?|vendeu(?:r|se)|conseill(?:er|ère)|respons\\p{L}+|chef(?:fe)?|direct(?:eur|rice)|développeu(?:r|se)|stagiaire|alternante?|apprentie?|salariée?|employée?|designer|acousticien(?:ne)?|chargée? de \\p{L}+)(?: (?:\\p{L}+|d['’]\\p{L}+)){0,4}? (?:chez|pour|à|au sein de|de) ${WHO}`,
  ),
  pattern(`(?:mon (?:employeur|entreprise|boulot|équipe|travail)|ma boîte) ?(?:chez |: |, )?${WHO}?`),
  pattern(
    `(?:io )?(?:lavoro|lavoriamo|ci lavoro|sono impiegat[oa]|sono assunt[oa])(?: \\p{L}+){0,4}? ?(?:in|per|da|presso|alla|all['’]|nell['’]|nella|a|con) ?${WHO}`,
  ),
  pattern(
    `sono (?:un['’]?a? ?|il |la |lo |l['’])?(?:\\p{L}+ ){0,3}?(?:dipendente|ingegner[ea]|tecnic[oa]|commess[oa]|responsabile|direttore|direttrice|sviluppat(?:ore|rice)|stagista|tirocinante|designer|progettista|addett[oa]|impiegat[oa])(?: [\\p{L}'’]+){0,4}? (?:in|di|per|da|presso|alla) ${WHO}`,
  ),
  pattern(`(?:il mio (?:datore di lavoro|lavoro|team)|la mia (?:azienda|ditta|squadra)) ?(?:è |in |di )?${WHO}?`),
  pattern(`(?:faccio|facciamo) parte (?:del (?:team|gruppo)|della squadra|dello staff) (?:di |in )?${WHO}`),
]

/** Signatures and lengths of service, which tell of the writer only where they name the company. */
export const signatures: readonly RegExp[] = [
  pattern(`(?:${ROLES})(?:, \\p{L}+)? (?:at|@) ?${WHO}`),
  pattern(`(?:\\p{L}+|\\d+) years? (?:(?:in|on|doing|of|as) (?:\\p{L}+ ){1,4})?(?:at|with|for) ${WHO}`),
  pattern(
    `(?:salariée?|employée?|collaborat(?:eur|rice)|ingénieure?|technicien(?:ne)?|vendeu(?:r|se)|stagiaire|alternante?|apprentie?|responsable|chef(?:fe)? de \\p{L}+|chargée? de \\p{L}+)(?: \\p{L}+){0,2}? (?:chez|de|pour) ${WHO}`,
  ),
  pattern(
    `(?:(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|\\d+) ans? (?:au \\p{L}+ |à l['’]\\p{L}+ |en \\p{L}+ )?(?:chez|de maison chez)) ${WHO}`,
  ),
  pattern(
    `(?:dipendente|collaborat(?:ore|rice)|impiegat[oa]|responsabile [\\p{L}'’]+|tecnic[oa]|ingegnere|product manager) (?:di|in|presso|per|da) ${WHO}`,
  ),
]

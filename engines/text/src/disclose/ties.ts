/**
 * Ways of saying that one works for the company, in folded text: small letters, no accents. The group `m` is the
 * statement, `who` in it the employer's name (whose capital is looked up in the text) or “the company”.
 */
const WHO =
  "(?<who>(?:@|#)?[a-z0-9][a-z0-9&.'-]{0,30}(?: [a-z0-9][a-z0-9&.'-]{0,30}){0,3}|@[\\w.-]{1,40}|here|this company|the company|them|ici|cette (?:entreprise|boite|marque)|la marque|qui|questa azienda|quest'azienda)"
const OF = '(?:at|for|with|in|inside|of)'
const NAME = "(?<who>[a-z0-9][a-z0-9&.'-]{0,30}(?: [a-z0-9][a-z0-9&.'-]{0,30})?)"
const ROLES =
  'employee|engineer|designer|developer|manager|director|head|lead|founder|co-founder|ceo|cto|cmo|intern|apprentice|technician|specialist|analyst|scientist|researcher|buyer|planner|writer|editor|consultant|adviser|advisor|representative|rep|assistant|accountant|recruiter|owner|partner manager|product person|chef|member'

const pattern = (body: string) => new RegExp(`(?<![a-z0-9_])(?<m>${body})`, 'dg')

/** What the writer says of themselves. */
export const ties: readonly RegExp[] = [
  pattern(
    "(?:i|we) (?:also |still |actually )?work here|j'y (?:travaille|bosse)|je (?:travaille|bosse) ici|(?:io )?ci lavoro|lavoro qui",
  ),
  pattern(
    `(?:i|we) (?:also |still |happen to |actually |proudly |used to )?(?:work|worked|am working|are working|am employed) (?:[a-z]+ ){0,5}?${OF} (?:the )?${WHO}`,
  ),
  pattern(
    `(?:i'?m|i am) (?:[a-z]+ ){0,2}?(?:an? |the |one of the |on the |in the |part of the |head of |director of )(?:[a-z-]+ ){0,5}?(?:(?:${ROLES})s?|team|crew|staff) (?:[a-z]+ ){0,2}?${OF} (?:the )?${WHO}`,
  ),
  pattern(
    `(?:full disclosure|disclosure|disclaimer|biased|i'?m biased)[^.!?\\n]{0,40}?(?:work|employ|employee|job)[^.!?\\n]{0,30}?${WHO}`,
  ),
  pattern('my (?:employer|day job)|the company (?:that )?i work for|i work for the company'),
  pattern(
    '#(?:employee|iworkhere|iworkfor[a-z]+|employeeadvocate|employeeadvocacy|salarie|salariee|salarie|collaborateur|collaboratrice|dipendente|lavoroqui)(?![a-z0-9_])',
  ),
  pattern(
    `(?:je |j'|nous )(?:y )?(?:travaille|travaillons|bosse|bossons|suis employee?|suis salariee?|suis en (?:poste|stage|alternance|cdi|cdd))(?: [a-z]+){0,3}? ?(?:au [a-z]+ de|a l'[a-z]+ de|a la [a-z]+ de|aux? [a-z]+ de|chez|pour|a|au sein de|dans|en [a-z]+ chez) ${WHO}`,
  ),
  pattern(
    `je suis (?:[a-z]+ ){0,4}?(?:ingenieure?|technicien(?:ne)?|vendeu(?:r|se)|conseill(?:er|ere)|respons[a-z]+|chef(?:fe)?|direct(?:eur|rice)|developpeu(?:r|se)|stagiaire|alternante?|apprentie?|salariee?|employee?|designer|acousticien(?:ne)?|chargee? de [a-z]+)(?: (?:[a-z]+|d'[a-z]+)){0,4}? (?:chez|pour|a|au sein de|de) ${WHO}`,
  ),
  pattern('mon employeur|ma boite|la boite (?:ou|pour laquelle) je (?:travaille|bosse)'),
  pattern(
    `(?:io )?(?:lavoro|lavoriamo|ci lavoro|sono impiegat[oa]|sono assunt[oa])(?: [a-z]+){0,4}? ?(?:in|per|da|presso|alla|all'|nell'|nella|a|con) ?${WHO}`,
  ),
  pattern(
    `sono (?:un'?a? ?|il |la |lo |l')?(?:[a-z]+ ){0,3}?(?:dipendente|ingegner[ea]|tecnic[oa]|commess[oa]|responsabile|direttore|direttrice|sviluppat(?:ore|rice)|stagista|tirocinante|designer|progettista|addett[oa]|impiegat[oa])(?: [a-z']+){0,4}? (?:in|di|per|da|presso|alla) ${WHO}`,
  ),
  pattern("il mio datore di lavoro|la mia azienda|l'azienda (?:per cui|in cui|dove) lavoro"),
  pattern(`(?:faccio|facciamo) parte (?:del (?:team|gruppo)|della squadra|dello staff) (?:di |in )?${WHO}`),
]

/** Signatures and lengths of service, which tell of the writer only where they name the company. */
export const signatures: readonly RegExp[] = [
  pattern(`(?:${ROLES})(?:, [a-z]+)? (?:at|@) ?${WHO}`),
  pattern(`(?:[a-z]+|\\d+) years? (?:(?:in|on|doing|of|as) (?:[a-z]+ ){1,4})?(?:at|for) ${WHO}`),
  pattern(
    `(?:salariee?|employee?|collaborat(?:eur|rice)|ingenieure?|technicien(?:ne)?|vendeu(?:r|se)|stagiaire|alternante?|apprentie?|responsable|chef(?:fe)? de [a-z]+|chargee? de [a-z]+)(?: [a-z]+){0,2}? (?:(?:chez|de|pour) )?${WHO}`,
  ),
  pattern(
    `(?:(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|\\d+) ans? (?:au [a-z]+ |a l'[a-z]+ |en [a-z]+ )?(?:chez|de maison chez)) ${WHO}`,
  ),
  pattern(
    `(?:dipendente|collaborat(?:ore|rice)|impiegat[oa]|responsabile [a-z']+|tecnic[oa]|ingegnere|product manager) (?:(?:di|in|presso|per|da) )?${WHO}`,
  ),
  pattern(`(?:as|i'?m|i am|being) an? ${NAME} (?:${ROLES})`),
  pattern(`(?:full disclosure|disclosure|disclaimer)[:,]? (?:an? )?${NAME} (?:${ROLES})`),
  pattern(`${NAME} (?:${ROLES}) here`),
  pattern(`(?:i'?m|i am) (?:part of|on|with|in) the ${NAME} (?:team|crew|staff|family)`),
  pattern(`(?:at )?${NAME},? where i work`),
  pattern(`i(?:'m| am) employed (?:by|at) ${WHO}`),
  pattern(
    `i (?:make|build|design|test|sell|repair|write|tune|engineer|handle|look after) (?:[a-z']+ ){1,6}(?:at|for) ${WHO}`,
  ),
  pattern(`(?:we|us) (?:here )?at ${WHO}`),
  pattern(`moi,? qui (?:travaille|bosse) (?:chez|pour|a) ${WHO}`),
  pattern(`je fais partie de (?:l'equipe|la maison|la famille|l'atelier) (?:de |d')?${WHO}`),
  pattern(`chez ${NAME} depuis`),
  pattern(`nous,? chez ${WHO}`),
  pattern(`chez ${NAME}, (?:on|nous) [a-z]+`),
  pattern(`da (?:[a-z]+|[0-9]+) ann[io] (?:in|da|alla|presso|per) ${WHO}`),
  pattern(`noi (?:di|in|della) ${WHO}`),
]

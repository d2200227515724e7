/**
 * A way of saying that a post is paid for, given for, or earned on, and the languages in which readers take it so. Patterns read
 * folded text with its lines: small letters, no accents. The group `m` is the mark, `who` a name that must be a capital's.
 */
export type Mark = {
  kind: 'advertising' | 'affiliate'
  pattern: RegExp
  /** Languages in which it is plain; none where it is ambiguous everywhere. */
  clearIn: readonly string[]
}

const ALL = ['en', 'fr', 'it', 'de', 'es', 'pt', 'nl'] as const
const LATER = '(?![a-z0-9_])'
/** Begins a line, bare or in brackets, and is set apart from what follows. */
const heading = (words: string) =>
  new RegExp(
    `(?<=^|\\n)[^a-z0-9\\n#]{0,12}(?<m>(?:${words})${LATER})(?=\\s*(?:[|:\\-/\\])·•!.,*_"]|\\n|$|(?:with|by|for|avec|pour|en|con|per|in|da|mit|fur)\\s|@|#|[^\\x00-\\x7f]))`,
    'g',
  )
/** Opens the text and runs on without a stop; no sentence begins with it otherwise. */
const opening = (words: string) => new RegExp(`^[^a-z0-9#]{0,12}(?<m>(?:${words}))(?= )`, 'g')
/** Behind a dash, as the last word of a heading. */
const dashed = (words: string) =>
  new RegExp(`(?<=[|\u2013\u2014-] )(?<m>(?:${words})${LATER})(?=\\s*(?:[.!|)\\]\\n]|$))`, 'g')
/** A sentence of its own, behind others. */
const closing = (words: string) => new RegExp(`(?<=[.!?] |\\n)(?<m>(?:${words})${LATER})(?=[.!]?\\s*(?:$|\\n|#))`, 'g')
const tag = (words: string) => new RegExp(`(?<![a-z0-9_&])(?<m>#(?:${words})${LATER})`, 'g')
const phrase = (words: string) => new RegExp(`(?<![a-z0-9_#])(?<m>${words})(?![a-z0-9_])`, 'g')

/**
 * Sources: FTC 16 CFR 255.5 and its endorsement FAQ; CMA and ASA guidance for the UK; Loi 2023-451 of 9 June 2023,
 * article 5; AGCOM resolution 7/24/CONS and the IAP Digital Chart.
 */
export const marks: readonly Mark[] = [
  {
    kind: 'advertising',
    clearIn: ['en'],
    pattern: heading('ad|advert|advertisement|advertising|paid ad|sponsored|paid (?:promotion|content|post)'),
  },
  {
    kind: 'advertising',
    clearIn: ['en', 'it'],
    pattern: tag(
      'ad|advert|advertisement|advertising|sponsored|paidad|paidpartnership|paidpromotion|sponsoredpost|adfeature',
    ),
  },
  {
    kind: 'advertising',
    clearIn: ['en', 'it'],
    pattern: phrase(
      "(?:in )?paid (?:partnership|promotion|collaboration)(?: with)?|paid partner(?: of| with)?|(?:this (?:post|video|reel|story|episode|content) is |this is )(?:an ad(?:vert(?:isement)?)?|sponsored|paid for)(?: by| for| with)?|sponsored (?:post|content|video|by (?<who>@?[a-z]+))|(?:i was|i am|i'm being|i got) paid (?:by|to)|paid for by|press trip|(?:sent|gave) (?:me|us) (?:this|these|it|them|the [a-z]+|a pair|one) for free|(?:this|these|it) (?:was|were) (?:gifted|sent) (?:to me )?(?:for free )?by|gifted by|promoted by",
    ),
  },
  {
    kind: 'advertising',
    clearIn: ['fr'],
    pattern: heading('publicite|pub|publi|publi-?redactionnel|contenu sponsorise|sponsorise|annonce'),
  },
  {
    kind: 'advertising',
    clearIn: ['fr'],
    pattern: tag(
      'publicite|publicite|collaborationcommerciale|partenariatremunere|partenariatremunere|sponsorise|sponsorise|contenusponsorise',
    ),
  },
  {
    kind: 'advertising',
    clearIn: ['fr'],
    pattern: phrase(
      "(?:en )?collaboration commerciale(?: avec)?|(?:en )?(?:partenariat|collab(?:oration)?) (?:remuneree?|payante?|payee?|sponsorisee?)(?: avec)?|(?:cette? (?:post|publication|video|story|episode|contenu) est |ceci est |c'est )(?:une publicite|de la publicite|une pub|sponsorisee?)|sponsorisee? par|(?:contenu|post|video) sponsorisee?|(?:offert|envoye|prete)e?s? par (?:la marque )?(?<who>@?[a-z]+)|produits? offerts?|voyage de presse|(?:recue?s?|envoyee?s?) en service (?:de )?presse",
    ),
  },
  {
    kind: 'advertising',
    clearIn: ['it'],
    pattern: heading(
      'pubblicita|advertising|adv|annuncio pubblicitario|inserzione a pagamento|contenuto (?:pubblicitario|sponsorizzato)|sponsorizzat[oa]|promozione',
    ),
  },
  {
    kind: 'advertising',
    clearIn: ['it'],
    pattern: tag(
      'adv|pubblicita|pubblicita|sponsorizzato|prodottofornitoda|contenutosponsorizzato|partnershipretribuita|inserzione',
    ),
  },
  {
    kind: 'advertising',
    clearIn: ['it'],
    pattern: phrase(
      "in collaborazione (?:con|pagata)|(?:partnership|collaborazione) (?:retribuita|a pagamento|pubblicitaria|pagata)(?: con)?|(?:questo (?:post|video|contenuto|reel) e |questa (?:storia|puntata) e )(?:pubblicita|una pubblicita|sponsorizzat[oa]|un'inserzione)|sponsorizzat[oa] da|promoss[oa] da|contenuto sponsorizzato|invitat[oa] e pagat[oa] da|(?:prodott[oi] )?(?:fornit|offert|regalat|inviat)[oaie] da(?:ll'azienda)?",
    ),
  },
  { kind: 'advertising', clearIn: ['en'], pattern: closing('ad|advert|advertisement') },
  {
    kind: 'advertising',
    clearIn: ['en'],
    pattern: opening('ad(?= (?:i|we|my|this|for|with|from)(?![a-z]))|advert(?= i )'),
  },
  { kind: 'advertising', clearIn: ['en', 'it'], pattern: dashed('ad|adv|advert') },
  { kind: 'advertising', clearIn: ['fr'], pattern: opening('publicite|pub|publi|publi-redactionnel') },
  { kind: 'advertising', clearIn: ['it'], pattern: opening('adv|pubblicita') },
  { kind: 'advertising', clearIn: ['fr'], pattern: closing('publicite') },
  { kind: 'advertising', clearIn: ['it'], pattern: closing('pubblicita|adv|advertising') },
  { kind: 'advertising', clearIn: ['de'], pattern: heading('werbung|anzeige') },
  { kind: 'advertising', clearIn: ['de'], pattern: tag('werbung|anzeige|bezahltepartnerschaft') },
  { kind: 'advertising', clearIn: ['es', 'pt'], pattern: heading('publicidad|publicidade|publi') },
  { kind: 'advertising', clearIn: ['es', 'pt'], pattern: tag('publicidad|publicidade|publi|patrocinado|publipost') },
  {
    kind: 'advertising',
    clearIn: [],
    pattern: heading('sponso|collab|partenariat|partnership|ambassad(?:or|eur|rice)|sp|spon|gifted|omaggio'),
  },
  {
    kind: 'advertising',
    clearIn: [],
    pattern: tag(
      'sp|spon|spons|sponso|sponsor|pub|collab|collabs|collabo|colab|collaboration|collaborazione|partner|partners|partnership|partenaire|partenariat|ambassador|brandambassador|ambassadeur|ambassadrice|ambasciatore|ambasciatrice|gifted|gift|gifting|cadeau|offert|omaggio|regalo|regalato|pr|prsample|prpackage|supplied|suppliedby|invited|invitation|invitato|promo|[a-z]{2,30}(?:partner|ambassador|ambassadeur|ambassadrice)',
    ),
  },
  {
    kind: 'advertising',
    clearIn: [],
    pattern: phrase(
      'brought to you by|in (?:partnership|collaboration) with|thanks? (?:you )?to @\\w+|thanks? @\\w+|merci a @\\w+|merci @\\w+|grazie (?:a|mille a) @\\w+|grazie @\\w+|en (?:partenariat|collaboration) avec|in partnership con|(?:proud |official )?(?:brand )?ambassador (?:for|of)|ambassa(?:deur|drice) (?:de|pour)|(?:en )?collab(?: avec| with| con)?(?= @)|(?:#?sp|spon)(?=\\s*[|)\\]])',
    ),
  },
  {
    kind: 'affiliate',
    clearIn: ALL,
    pattern: tag(
      'affiliate|affiliatelink|affiliatelinks|afflink|afflinks|affiliation|lienaffilie|liensaffilies|linkaffiliato|stitchfixaffiliate|amazonassociate|commissionearned|commissionsearned',
    ),
  },
  {
    kind: 'affiliate',
    clearIn: ALL,
    pattern: phrase(
      "(?:amazon |paid |my |our |an |use (?:my |our )?)?affiliated? (?:links?|link to|referrals?|codes?|tracking|payments?|advertising program)|(?:links?|code)(?: [a-z]+){0,3} (?:(?:is|are|may be|might be|could be) )?(?:an? )?\\(?affiliated?\\)?|[({] ?aff(?:iliate)?[.]? ?(?:links?)? ?[)}]|aff[.]? links?|affiliates? of [a-z]+|(?:i|we|i'll|we'll|channel|(?:[a-z][a-z]+ )?[a-z][a-z]+)(?: (?:may|might|can|will|do|could|also))? (?<!\\b(?:you|they|people|to|marketers|affiliates)(?: (?:may|might|can|will|do|could|also))? )(?:earn|earns|receive|receives|get|gets|make|makes)(?: [a-z]+){0,2} (?:(?:an? )?(?:[a-z]+ ){0,2}(?:commissions?|kick-?back|percentage)|affiliate)|(?:i|we|channel)(?: (?:may|might|can|will|do|could|also))? (?:earn|receive|get|make)(?: [a-z]+){0,2} (?:an? )?(?:[a-z]+ ){0,2}(?:cut|referral fee|fee|compensation) (?:for|on|from|if|when|of|through)|at no (?:extra|additional) cost to you|commission (?:for|on|from|through) (?:the |any |your )?(?:sales?|purchases?)|small commission|amazon(?: services llc)? associates?(?: program)?|(?:liens?|code) (?:d'affiliation|affilies?|sponsorises?)|(?:je (?:touche|percois|recois|gagne)|nous (?:touchons|percevons)) (?:une )?(?:petite )?commission|link (?:di affiliazione|affiliat[oi]|sponsorizzat[oi])|(?:ricevo|guadagno|percepisco|riceviamo) (?:una )?(?:piccola )?(?:commissione|percentuale)",
    ),
  },
  {
    kind: 'affiliate',
    clearIn: ['en'],
    pattern: phrase(
      'support (?:[a-z0-9.-]{2,30} ){1,3}?by (?:purchasing|buying|shopping)[^.\\n]{0,60}links?|(?:shop|buy|purchase|order)[^.\\n]{0,60} to (?:help )?support (?:my|our|the|this) (?:channel|site|blog|work|show|podcast)|support (?:my|our|the|this|us|me)\\b[^.\\n]{0,60}?(?:shopping|shop|purchas\\w+|buying|amazon|this link|these links)[^.\\n]{0,40}|(?:bookmark (?:it|this link))[^.\\n]{0,40}|(?:use|using|through) (?:my|our|this|these) (?:amazon )?links?[^.\\n]{0,40}(?:support|help)s?[^.\\n]{0,30}',
    ),
  },
]

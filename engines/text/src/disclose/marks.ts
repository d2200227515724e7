/** A way of saying that a post is paid for, given for, or earned on, and the languages in which readers take it so. */
export type Mark = {
  kind: 'advertising' | 'affiliate'
  pattern: RegExp
  /** Languages in which it is plain; none where it is ambiguous everywhere. */
  clearIn: readonly string[]
}

const ALL = ['en', 'fr', 'it', 'de', 'es', 'pt', 'nl'] as const
const LATER = '(?![\\p{L}\\p{N}_])'
/** Begins a line, bare or in brackets, and is set apart from what follows. */
const heading = (words: string) =>
  new RegExp(
    `(?<=^|\\n)[^\\p{L}\\p{N}\\n#]{0,12}(?<m>(?:${words})${LATER})(?=\\s*(?:[|:–—\\-/\\])·•!.,*_»]|\\n|$|(?:with|by|for|avec|pour|en|con|per|in|da|mit|für)\\s|@|#|[^\\x00-\\x7f]))`,
    'giu',
  )
const tag = (words: string) => new RegExp(`(?<![\\p{L}\\p{N}_&])(?<m>[#＃](?:${words})${LATER})`, 'giu')
const phrase = (words: string) => new RegExp(`(?<![\\p{L}\\p{N}_#])(?<m>${words})(?![\\p{L}\\p{N}_])`, 'giu')

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
      "(?:in )?paid (?:partnership|promotion|collaboration)(?: with)?|(?:this (?:post|video|reel|story|episode|content) is |this is )(?:an ad(?:vert(?:isement)?)?|sponsored|paid for)(?: by| for| with)?|sponsored (?:post|content|video|by(?= @?\\p{Lu}))|(?:i was|i am|i['’]m being|i got) paid (?:by|to)|paid for by|(?:sent|gave) (?:me|us) (?:this|these|it|them|the \\p{L}+|a pair|one) for free|(?:this|these|it) (?:was|were) (?:gifted|sent) (?:to me )?(?:for free )?by|gifted by|promoted by",
    ),
  },
  {
    kind: 'advertising',
    clearIn: ['fr'],
    pattern: heading('publicité|publicite|contenu sponsorisé|sponsorisé|annonce'),
  },
  {
    kind: 'advertising',
    clearIn: ['fr'],
    pattern: tag(
      'publicité|publicite|collaborationcommerciale|partenariatrémunéré|partenariatremunere|sponsorisé|sponsorise|contenusponsorisé',
    ),
  },
  {
    kind: 'advertising',
    clearIn: ['fr'],
    pattern: phrase(
      "(?:en )?collaboration commerciale(?: avec)?|(?:en )?(?:partenariat|collaboration) (?:rémunérée?|payante?)(?: avec)?|(?:cette? (?:post|publication|vidéo|story|épisode|contenu) est |ceci est |c['’]est )(?:une publicité|de la publicité|une pub|sponsorisée?)|sponsorisée? par|(?:contenu|post|vidéo) sponsorisée?|(?:offert|envoyé|prêté)e?s? par (?:la marque )?(?=@?\\p{Lu}|@)|produit offert",
    ),
  },
  {
    kind: 'advertising',
    clearIn: ['it'],
    pattern: heading('pubblicità|pubblicita|advertising|adv|contenuto sponsorizzato|sponsorizzato|promozione'),
  },
  {
    kind: 'advertising',
    clearIn: ['it'],
    pattern: tag(
      'adv|pubblicità|pubblicita|sponsorizzato|prodottofornitoda|contenutosponsorizzato|partnershipretribuita|inserzione',
    ),
  },
  {
    kind: 'advertising',
    clearIn: ['it'],
    pattern: phrase(
      "in collaborazione (?:con|pagata)|(?:partnership|collaborazione) (?:retribuita|a pagamento|pubblicitaria|pagata)(?: con)?|(?:questo (?:post|video|contenuto|reel) è |questa (?:storia|puntata) è )(?:pubblicità|una pubblicità|sponsorizzat[oa]|un['’]inserzione)|sponsorizzat[oa] da|promoss[oa] da|contenuto sponsorizzato|(?:prodott[oi] )?(?:fornit|offert|regalat|inviat)[oaie] da(?:ll['’]azienda)?",
    ),
  },
  { kind: 'advertising', clearIn: ['de'], pattern: heading('werbung|anzeige') },
  { kind: 'advertising', clearIn: ['de'], pattern: tag('werbung|anzeige|bezahltepartnerschaft') },
  { kind: 'advertising', clearIn: ['es', 'pt'], pattern: heading('publicidad|publicidade|publi') },
  { kind: 'advertising', clearIn: ['es', 'pt'], pattern: tag('publicidad|publicidade|publi|patrocinado|publipost') },
  {
    kind: 'advertising',
    clearIn: [],
    pattern: tag(
      'sp|spon|spons|sponso|sponsor|pub|collab|collabs|collabo|colab|collaboration|collaborazione|partner|partners|partnership|partenaire|partenariat|ambassador|brandambassador|ambassadeur|ambassadrice|ambasciatore|ambasciatrice|gifted|gift|gifting|cadeau|offert|omaggio|regalo|regalato|pr|prsample|prpackage|supplied|suppliedby|invited|invitation|invitato|promo|\\p{L}{2,30}(?:partner|ambassador|ambassadeur|ambassadrice)',
    ),
  },
  {
    kind: 'advertising',
    clearIn: [],
    pattern: phrase(
      'in (?:partnership|collaboration) with|thanks? (?:you )?to @\\w+|thanks? @\\w+|merci à @\\w+|merci @\\w+|grazie (?:a|mille a) @\\w+|grazie @\\w+|en (?:partenariat|collaboration) avec|in partnership con|(?:proud |official )?(?:brand )?ambassador (?:for|of)|ambassa(?:deur|drice) (?:de|pour)|(?:en )?collab(?: avec| with| con)?(?= @)|(?:#?sp|spon)(?=\\s*[|)\\]])',
    ),
  },
  {
    kind: 'affiliate',
    clearIn: ALL,
    pattern: tag(
      'affiliate|affiliatelink|affiliatelinks|afflink|afflinks|affiliation|lienaffilié|liensaffiliés|linkaffiliato|stitchfixaffiliate|amazonassociate|commissionearned|commissionsearned',
    ),
  },
  {
    kind: 'affiliate',
    clearIn: ALL,
    pattern: phrase(
      "(?:amazon |paid |my |our |an |use (?:my |our )?)?affiliated? (?:links?|link to|referrals?|codes?|tracking|payments?|advertising program)|(?:links?|code)(?: \\p{L}+){0,3} (?:(?:is|are|may be|might be|could be) )?(?:an? )?\\(?affiliated?\\)?|[({]affiliate[)}]|affiliates? of \\p{L}+|(?:i|we|i['’]ll|we['’]ll|channel|(?:\\p{Lu}\\p{L}+ )?\\p{Lu}\\p{L}+)(?: (?:may|might|can|will|do|could|also))? (?:earn|earns|receive|receives|get|gets|make|makes)(?: \\p{L}+){0,2} (?:(?:an? )?(?:\\p{L}+ ){0,2}(?:commissions?|kick-?back|percentage)|affiliate)|commission (?:for|on|from|through) (?:the |any |your )?(?:sales?|purchases?)|small commission|amazon(?: services llc)? associates?(?: program)?|(?:liens?|code) (?:d['’]affiliation|affiliés?|sponsorisés?)|(?:je (?:touche|perçois|reçois|gagne)|nous (?:touchons|percevons)) (?:une )?(?:petite )?commission|link (?:di affiliazione|affiliat[oi]|sponsorizzat[oi])|(?:ricevo|guadagno|percepisco|riceviamo) (?:una )?(?:piccola )?(?:commissione|percentuale)",
    ),
  },
  {
    kind: 'affiliate',
    clearIn: ['en'],
    pattern: phrase(
      'support (?:my|our|the|this|us|me)\\b[^.\\n]{0,60}?(?:shopping|shop|purchas\\w+|buying|amazon|this link|these links)[^.\\n]{0,40}|(?:bookmark (?:it|this link))[^.\\n]{0,40}|(?:use|using|through) (?:my|our|this|these) (?:amazon )?links?[^.\\n]{0,40}(?:support|help)s?[^.\\n]{0,30}',
    ),
  },
]

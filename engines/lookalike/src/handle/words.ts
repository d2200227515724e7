const list = (words: string): readonly string[] => words.trim().split(/\s+/)

/** What those add who pretend to be a company's own account, in several languages. */
export const pretendingWords: ReadonlySet<string> = new Set(
  list(`official officiel officielle ufficiale oficial offiziell real the its this team hq help helpdesk support supporto
    suporte soporte care service services customer customers customerservice customercare client clients clienti clientes
    kunden kundenservice kundendienst serviceclient servizio assistenza assistance aide ajuda ayuda hilfe desk contact
    contatti info infos news online web page verified verify verificado verifie giveaway giveaways promo promos promotion
    offer offers offre offres offerte gift gifts prize prizes winner winners gewinn gewinnspiel concours concorso sorteo
    claims claim refund refunds rimborso rimborsi remboursement bonus airdrop wallet crypto invest trading recovery
    security secure account accounts login update admin ceo hr jobs careers recruit recruiting recruitment vip plus pro
    usa us uk eu fr it de es ch be ca au int intl international global group inc llc corp co company sa spa srl ag gmbh
    shop store boutique outlet sale sales sav live app`),
)

/** What honest fans and critics say of themselves. */
export const unofficialWords: ReadonlySet<string> = new Set(
  list(`fan fans fanpage fanclub fanaccount parody parodie parodia satire satira unofficial unofficially nonofficiel
    nonufficiale notofficial notaffiliated unaffiliated independent independant indipendente community lovers club memes
    archive history collectors`),
)

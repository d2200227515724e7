/** What a brand does, as far as it changes the words that imitators put beside its name. */
export const industries = [
  'bank',
  'card',
  'crypto',
  'delivery',
  'game',
  'government',
  'health',
  'mail',
  'marketplace',
  'retail',
  'social',
  'software',
  'streaming',
  'telecom',
  'travel',
] as const
export type Industry = (typeof industries)[number]

const list = (words: string): readonly string[] => words.trim().split(/\s+/)

/** Words of each trade, in the languages of those who are asked to log in: written from what such letters and sites say. */
export const industryWords: Readonly<Record<Industry, readonly string[]>> = {
  bank: list(`bank banking banca banco banque ebank ebanking netbank netbanking onlinebank onlinebanking mobilebanking
    homebanking internetbanking direct konto compte cuenta conta conto iban swift wire transfer virement bonifico
    transferencia pix token otp loan credit kredit credito pret mutui finance finanz finanza invest invests investment
    trading broker sepa ginko netdirect`),
  card: list(`card cards carte cartes carta karte tarjeta cartao creditcard debit debitcard visa meisai web net point
    points bonus rewards reward cashback limit kado kard member members`),
  crypto:
    list(`wallet wallets walletconnect crypto coin coins token tokens usdt usdc btc eth bitcoin defi dex swap stake
    staking airdrop claim claims mint nft web3 dapp exchange bridge ledger seed recovery pro prime earn trade trading
    ex vip global futures spot p2p otc invest mining miner`),
  delivery:
    list(`parcel parcels package packages paket pakete paquete pacco pacchi colis shipping shipment ship delivery
    deliveries deliver track tracking tracker trace courier express expres post poste posta customs douane dogana
    zoll fee fees frais redelivery reschedule sendung lieferung livraison suivi consegna spedizione spedizioni envio
    entrega rastreio seguimiento takuhai haitatsu toi`),
  game: list(`game games gaming trade trades tradeoffer skin skins gift gifts giftcard nitro free item items community
    communities tournament cup league team teams vote profile profiles workshop market csgo cs2 dota drop drops case`),
  government:
    list(`gov gouv govern impots impot tax taxes refund refunds remboursement rimborso fine fines amende amendes
    toll tolls vignette dossier carte vitale sante assurance caf ants service public portal portail agenzia entrate
    inps spid dmv ezpass etc meisai riyou`),
  health: list(`health healthcare sante salud salute med medical pharma pharmacy care patient insurance assurance`),
  mail: list(`mail mails email emails webmail mailbox inbox owa exchange quota storage postmaster smtp imap`),
  marketplace: list(`buy buyer sell seller sellers selling item items offer offers oferta ofertas annonce annonces
    listing order orders ordine commande pedido bestellung auction deal deals dostawa kup safe safety secured`),
  retail: list(`shop shops shopping store stores outlet outlets sale sales discount discounts deal deals offer offers
    coupon coupons voucher gift gifts giftcard giftcards prime order orders member mall market mart promo promos
    promotion soldes saldi boutique tienda negozio tokuten kaimono`),
  social: list(`fb meta ads business page pages community copyright appeal appeals violation violations policy badge
    bluebadge verified verify followers follower likes chat chats group groups invite web messenger call video photo
    photos profile status help support monetization creator creators`),
  software: list(`office teams docs doc drive file files share shared
    sharing document documents pdf sign signin sso cloud app apps download downloads install setup update updates
    license licence activation key keys tenant admin portal desktop online`),
  streaming: list(`tv video movies movie music premium stream streaming watch play player subscription subscriptions
    abonnement abbonamento suscripcion assinatura membership renew renewal`),
  telecom: list(`mobile mobil phone telefon telecom net sim esim sms bill bills billing invoice facture fattura factura
    fatura rechnung recharge topup mypage my charge web wifi fiber fibre data kaiyaku`),
  travel: list(`booking bookings book hotel hotels room rooms rental rentals trip trips travel guest guests host hosts
    reservation reservations reserve flight flights stay stays vacation ticket tickets etc eki net jr rail train`),
}

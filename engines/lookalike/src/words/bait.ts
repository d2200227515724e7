const list = (words: string): readonly string[] => words.trim().split(/\s+/)

/** What one is asked to do, or threatened with: beside a brand's name hardly anyone honest writes it. Many languages. */
export const baitWords = list(`
  login logon log signin signon singin sign auth authenticate authentication authorize authorise authorization sso
  account accounts acc acct accnt accout acount myaccount verify verified verification verifications verif verifier
  verifica verificar verificacion verificacao verifizierung validate validation valid validar validacion validacao
  confirm confirmation confirme confirmer confirma confirmar conferma confirmacao bestaetigen
  secure secured security sec securite sicurezza seguridad seguranca seguro sicher sicherheit safe safety protect
  protection protected update updates updated updating upgrade uptade updata aktualisieren aggiorna aggiornamento
  aggiornamenti actualizar actualizacion atualizar atualizacao actualiser mise majour
  support supports suport supporto soporte suporte help helpdesk helpcenter center centre care service services
  servicing servis serv customer customers custom client clients cliente clienti clientes kunden kunde kundenservice
  assist assistance assistenza ayuda ajuda aide aiuto hilfe contact contacts hotline
  alert alerts notice notices notification notifications notify warning warn avis avviso aviso info infos information
  unlock unlocked unblock locked lock blocked suspend suspended suspension limit limited limitation restricted
  restriction restore restored reactivate reactivation reactivar activate activation activar attiva disable disabled
  recover recovery recuperar recuperacion recupero reset password passwords passwort passcode passkey contrasena senha
  motdepasse pin otp code codes token id ids ident identity identify identification identifiant
  billing bill bills invoice payment payments pay payer paye paid pago pagos pagamento pagamenti pagar paiement
  paiements zahlung refund refunds refunded remboursement rembourser rimborso rimborsi reembolso reembolsos
  erstattung cashback claim claims compensation bonus reward rewards prize prizes gift gifts giveaway winner win promo
  promotion promotions free offer offers premio premi cadeau regalo regali
  case cases ticket dispute resolution resolve resolved fix issue issues problem problems error review reviews appeal
  appeals violation copyright policy fraud unusual activity suspicious device devices session sessions
  wallet connect connection connexion conexion zugang acces access accesso accedi acceso acesso accede entrar entra
  ingreso ingresar iniciar inicio area areaclient espace espaceclient compte moncompte cuenta cuentas conta contas
  conto konto konten kundenkonto member members membership membre utente usuario user users username profile
  manage management manager dashboard panel portal portale portail customerservice clientarea
  online onlineservice web website site page pages home homepage official officiel ufficiale oficial original real
  direct secureaccess my mein mon mio app apps mobile mobil download get go new now today check checking find locate
  location findmy map maps live form forms survey request requests process processing submit
  order orders ordering delivery deliver shipping tracking track trace parcel package refundstatus status
  www www1 www2 www3 wwww ww web1 web2 mail email webmail mailbox smtp cgi bin cmd cmdwebscr webscr index html htm php
  jp co com net org ne or us uk fr it de es br ca au in eu asia en english japan usa
  ninsho kakunin toroku henko koshin kaiin riyo meisai hogo tetsuzuki oshirase`)

/** What honest people put beside a brand's name: its own plumbing, those who write about it, those who build on it. */
export const plainWords = list(`
  cdn static img image images media assets content dns ns cache edge api apis dev developer developers sdk lab labs
  blog news insider insiders diary fan fans forum wiki tips press mediacentre inc corp corporation group holdings
  foundation academy university conf event events research stats analytics tag tagmanager syndication ad ads adservices
  tracker metrics telemetry cloudfront usercontent user partner partners partnernetwork alumni jobs careers recruiting
  engineering open source code domains trust kit watch history museum guide guides tutorial tutorials downloader
  converter saver viewer calculator fees comics almond bees tree pie juice orchard music band records`)

/**
 * Endings that registries and reports of abuse name again and again, because names under them cost next to nothing
 * (Interisle, "Phishing Landscape"; Spamhaus, "Reputation statistics"; the Cybercrime Information Center).
 */
export const cheapEndings: ReadonlySet<string> = new Set(
  list(`top xyz shop icu vip club online site buzz cyou cfd sbs lol bond monster live work click link store fun space
    website today life world rest quest bar cam hair beauty skin makeup pics mom autos boats homes yachts motorcycles
    email support services digital cloud press host ltd ink win bid loan men date review trade webcam stream download
    racing party science accountant faith cricket gdn kim ren wang xin tk ml ga cf gq pw cc ws su cn asia mobi info biz
    one run ooo uno help center zip mov page tokyo city network agency finance fit tech pro best best gay wiki casa
    surf rodeo garden wien ph id ru in dev app me to us`),
)

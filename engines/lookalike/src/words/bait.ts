const list = (words: string): readonly string[] => words.trim().split(/\s+/)

/** What one is asked to do, or threatened with: beside a brand's name hardly anyone honest writes it. Many languages. */
export const baitWords = list(`
  login logon log signin signon singin auth authenticate authentication authorize authorise authorization sso
  account accounts acc acct accnt accout acount myaccount verify verified verification verifications verif verifier
  verifica verificar verificacion verificacao verifizierung validate validation valid validar validacion validacao
  confirm confirmation confirme confirmer confirma confirmar conferma confirmacao bestaetigen secure secured
  security sec securite sicurezza seguridad seguranca seguro sicher sicherheit safe safety protect protection
  protected update updates updated updating upgrade uptade updata aktualisieren aggiorna aggiornamento aggiornamenti
  actualizar actualizacion atualizar atualizacao actualiser mise majour support supports suport supporto soporte
  suporte help helpdesk helpcenter center centre care service services servicing servis serv customer customers
  cliente clienti clientes kunden kunde kundenservice assist assistance assistenza ayuda ajuda aide aiuto hilfe
  hotline alert alerts notice notices notification notifications notify warning warn avis avviso aviso unlock
  unlocked unblock locked lock blocked suspend suspended suspension limit limited limitation restricted restriction
  restore restored reactivate reactivation reactivar activate activation activar attiva disable disabled recover
  recovery recuperar recuperacion recupero reset password passwords passwort passcode passkey contrasena senha
  motdepasse pin otp token id ids ident identity identify identification identifiant payment payments pay payer paye
  paid pago pagos pagamento pagamenti pagar paiement paiements zahlung refund refunds refunded remboursement
  rembourser rimborso rimborsi reembolso reembolsos erstattung cashback claim claims compensation reward rewards
  prize prizes giveaway winner win premio premi cadeau regalo regali dispute resolution resolve resolved fix issue
  issues problem problems error review reviews appeal appeals violation copyright policy fraud unusual activity
  suspicious device devices session sessions wallet connection connexion conexion zugang acces access accesso accedi
  acceso acesso accede entrar entra ingreso ingresar iniciar inicio area areaclient espace espaceclient compte
  moncompte cuenta cuentas conta contas conto konto konten kundenkonto member members membership membre utente
  usuario customerservice clientarea official officiel ufficiale oficial original real secureaccess findmy process
  processing submit refundstatus cmd cmdwebscr webscr ninsho kakunin toroku henko koshin kaiin riyo meisai hogo
  tetsuzuki oshirase server servers webserver saver raffle lottery lotto gewinn gewinnspiel concurso sorteo sorteio
  airdrop airdrops voucher locator lost lostmode found forgot forgotten idevice deviceid loginid userid useraccount
  webaccess webauth ssl secures secureserver customerid verifikasi akun masuk bantuan keamanan pembatalan pemulihan
  konfirmasi aktivasi hadiah dangnhap xacthuc xacminh baomat taikhoan hotro khuyenmai quatang logowanie zaloguj
  platnosc platnosci weryfikacja dostawa paczka oplata bezpieczenstwo aktualizacja potwierdzenie zwrot odbierz giris
  dogrulama destek hesap guvenlik basvuru odeme kampanya vhod podtverdit oplatit lichnyi kabinet bonusy vyplata
  inloggen betaal betalen betaling klant klanten veilig veiligheid rekening pakket bevestig bevestiging vernieuwen
  logga inlogg konton bekrafta sakerhet prihlaseni prihlasit overeni platba belepes bejelentkezes ellenorzes
  einloggen anmelden anmeldung bestatigen bestatigung verifizieren freischalten sperrung entsperren tan pushtan
  seguimento entrega resgate resgatar pontos parcela boleto fatura desbloqueio desbloquear bloqueio bloqueado
  validador identificacion desbloqueo bloqueada factura identificazione sblocco sbloccare sospeso sospensione
  rinnovo rinnova attivazione renouvellement renouveler reactiver suspendu bloque dossier livraison colis suivi
  denglu anquan renzheng zhanghao kefu huiyuan zhuanqian rogin kaitei kinyu kaiinsha shinsei shiharai seikyu henkin
  anzen ryoukin saishin fusei riyoukakunin joho jouhou cancel cancellation cancelation annuler annulation annulla
  annullare annullamento cancelar cancelamento stornieren storno kuendigung kundigung annuleren opzeggen anulowanie
  iptal complaint complaints complain reclamation reclamations reclamo reclami reclamacion reclamaciones reclamacao
  beschwerde klacht reklamacja sikayet benefit benefits avantage avantages vantaggi beneficio beneficios vorteile
  voordelen detect detected detection authorizes authorised authorized autorise autoriser autorisation
  autorizzazione autorizacion autorizacao alerta alertas allarme alarm warnung waarschuwing transaction transactions
  transazione transazioni transaccion transacao statement statements releve estratto extracto extrato balance solde
  saldo pending expire expires expired expiry expiration scadenza vencimento vencimiento deactivate deactivated
  deactivation terminate terminated termination closure hacked hack breach leaked stolen steal phish scam kyc
  compliance consent ticket tickets escalation shield guard safeguard protege proteger proteggi schutz beveiliging
  ochrona koruma request requests required require requirement demande richiesta solicitud solicitacao antrag
  aanvraag wniosek basvurusu deposit depot versement auszahlung einzahlung withdraw withdrawal retrait prelievo
  retiro saque chargeback subsidy subsidies grant grants stimulus eligible eligibility relief payout entitlement
  qualify register registration registrations inscription iscrizione registro cadastro registrierung secret secrets
  urgent immediate attention wichtig dringend urgente restrict inquiry enquiry lawsuit penalty fines overdue unpaid
  impaye arrears debt redeem redemption migration migrate rastrear rastreo rastreador rastreio rastreamento localizar
  localizador ubicar ubicacion buscar encontrar perdido bloquear suspendida renovar renovacion renovacao caducado
  verifique actualice atualize regularizar regularizacion regularizacao regularize pendente pendencia atendimento
  multa multas multe deuda tramite tramites rintraccia blocco sblocca accedere pratica pratiche rinnovare concorso
  concours amende amendes regularisation regulariser valider localiser retrouver perdu suspendue bloquee sperre
  gesperrt pruefen prufen ueberpruefung uberprufung ausweis mahnung zustellung kontosperre abgelaufen verlangern
  verlaengern rueckerstattung ruckerstattung verifieren controleren bevestigen geblokkeerd boete incasso terugbetaling
  identificatie weryfikuj potwierdz blokada odblokuj mandat doplata zaplac nagroda wygrana odbior dogrula onay onayla
  iade odul hediye cekilis sifre klaim undian pemenang daftar perbarui blokir dangky nhanqua trungthuong mokhoa
  verificare autentificare szamla fiok ucet overit verifiera bekraefte bekreft sikker gebyr levering honnin ninshou
  moushikomi tsuuchi keikoku kinkyu teishi kaijo`)

/** What any site may be called with. */
export const tradeWords = list(`
  online onlineservice web website site page pages home homepage direct app apps mobile mobil download get go new
  now today check checking find locate location map maps live form forms manage management manager dashboard order
  orders ordering delivery deliver shipping tracking track trace parcel package status mail email webmail mailbox
  smtp free offer offers sign key my mein mon mio portal portale portail info infos information user users username
  profile panel case cases ticket index html htm php bin cgi test pro plus vip jp co com net org ne or us uk fr it
  de es br ca au in eu asia en english japan usa gift gifts promo promotion promotions bonus bill bills invoice
  billing contact contacts connect web1 web2 www www1 www2 www3 wwww ww code codes custom request requests client
  clients hk sg tw kr vn th ph id nz za mx cl pe ar ru cn cc tv me io ai korea brasil brazil italia italy france
  espana deutschland singapore hongkong taiwan india mexico canada australia global world international intl europe
  america chat talk call bot video photo event events internet money cash coin loan loans fund funds saving savings
  card cards cord kard bank iphone ipad ios mac android phone device agent agents active admin team teams group
  chats invite link links click clicks zip proposal proposals document file files share learn study plan plans prime
  max one first best top big super star king lucky man men boy girl day time year start open storage storages
  stockage spazio speicher opslag backup copy story stories private personal important legal join vote voting
  exclusive report reports reporting record records option options feature features overview keep keeps managers
  monitor setting settings configuration config business biz company enterprise corporate market markets marketplace
  trader traders solution solutions tech technology technologies digital smart fast quick easy instant express
  premium gold silver diamond elite club lounge student students family friend friends partner platform network
  networks system systems tool tools lite beta demo tests testing trial version upgrade launch release copilot
  assistant studio space hub zone point points tel phones calls voice videos stream streaming sharing shared message
  messages msg messenger inbox reply send sender sent receive transfer transfers remit exchange capture scan scanner
  qr barcode print printer printing view viewer opens reader folder folders folderview drive drives cloud clouds
  storageplan japon japonais koreas china chine cina asie africa afrique russia russie latam colombia argentina peru
  chile portugal polska poland turkiye turkey romania hungary czech greece ireland norway sweden denmark finland
  belgium belgique suisse schweiz switzerland austria netherlands holland dubai uae saudi egypt nigeria kenya ghana`)

/** What honest people put beside a brand's name: its own plumbing, those who write about it, those who build on it. */
export const plainWords = list(`
  cdn static img image images media assets content dns ns cache edge api apis dev developer developers sdk lab labs
  blog news insider insiders diary fan fans forum wiki tips press mediacentre inc corp corporation holdings foundation
  academy university conf events research stats analytics tag tagmanager syndication ad ads adservices tracker metrics
  telemetry cloudfront usercontent partner partners partnernetwork alumni jobs careers recruiting engineering source
  code domains trust kit watch history museum guide guides tutorial tutorials downloader converter saver viewer
  calculator fees comics almond bees tree pie juice orchard music band records nic int ecom eng qa uat stg prod infra
  origin lb gw vpn mgmt hardware campaign campaigns newsroom investor investors sustainability sponsorship`)

/**
 * Endings that registries and reports of abuse name again and again, because names under them cost next to nothing
 * (Interisle, "Phishing Landscape"; Spamhaus, "Reputation statistics"; the Cybercrime Information Center).
 */
export const cheapEndings: ReadonlySet<string> = new Set(
  list(`top xyz shop icu vip club online site buzz cyou cfd sbs lol bond monster live work click link store fun space
    website today life world rest quest bar cam hair beauty skin makeup pics mom autos boats homes yachts motorcycles
    email support services digital cloud press host ltd ink win bid loan men date review trade webcam stream download
    racing party science accountant faith cricket gdn kim ren wang xin tk ml ga cf gq pw cc ws su cn asia mobi info biz
    one run ooo uno help center zip mov page city network agency finance fit tech best gay wiki casa surf rodeo garden`),
)

/** Endings of more than two letters from before 2013, when anybody could begin to open one. */
const oldEndings: ReadonlySet<string> = new Set(
  list(`com net org edu gov mil int arpa aero asia biz cat coop info jobs mobi museum name post pro tel travel xxx`),
)
export const isNewEnding = (ending: string) => ending.length > 2 && !oldEndings.has(ending)

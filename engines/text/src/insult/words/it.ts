import type { WordLists } from '../../tone/lexicon.ts'

/** Italian words with which people insult, threaten, exclude and defend one another. */
export const it: WordLists = {
  profanity: `cazzo cazzi cazzata cazzate cazzeggi* cazzut* incazz* merda merde merdos* minchia minchiat* figa fighe culo
    culi coglioni vaffanculo fanculo affanculo vaffa porca porco porcodio porco_dio dio_cane porca_puttana
    porca_miseria porca_troia puttanat* puttana* stronzat* fottut* fottere fotte fottiti scopat* inculat*
    inculare inculo cacca cagare caga cagat* pisciare piscia* tette sborra* zoccol* mignott* bagascia pompino
    pompini rompipalle rompicoglioni sputtan* stracazzo cazzone cazzoni bastardat* cesso due_palle
    rotto_le_palle rompere_le_palle troia troie fica_di`,
  insult: `idiota idioti idiote imbecill* cretin* deficient* scem* stupid* stronz* coglion* bastard* pezzo_di_merda
    pezzi_di_merda merda merde testa_di_cazzo teste_di_cazzo figlio_di_puttana figli_di_puttana figlio_di_troia
    faccia_di_merda faccia_da_culo leccaculo leccapiedi buffon* pagliacc* clown ladro ladri ladra ladron*
    truffator* bugiard* ipocrit* vigliacc* codard* traditor* corrott* mafios* delinquent* farabutt* canagli*
    mascalzon* infam* schifos* lurid* viscid* zozz* maiale maiali porco porci scrofa vacca cagna verme vermi
    ratto ratti sanguisug* parassit* zecca zecche feccia immondizia spazzatura fascist* fascio nazist* pezzent*
    straccion* barbon* sfigat* inutil* incapac* incompetent* ignorant* capra capre asino asini somar* pecoron*
    analfabet* ebete ebeti ritardat* mongoloid* handicappat* minorat* demente dementi pazz* psicopatic* maniac*
    pervertit* pedofil* stupratore troia troie puttana puttane zoccol* mignott* bagasci* sgualdrin* baldracc*
    cessa cesso cess* ciccion* racchi* nullità nessuno_sei burattin* leccac* rincoglionit* rimbambit* vergogn*
    disonest* disgustos* patetic* ridicol* penos* buzzurr* cafon* terron* polenton* bifolc* tamarr* fannullon*
    scroccon* sciacall* iena iene serpe serpi avvoltoi* sbirr* piddin* pdiot* webet* gretin* un_fallito
    sei_un_fallito venduto_di`,
  slur: `negro negri negra negre negracc* marocchin* vu_cumprà vucumprà vu_cumpra muso_giallo musi_gialli zingar*
    zingaro zingari zingara rom_di nomad* giudeo giudei giudea ebreo_di rabbin* terron* polentone crucc*
    mangiacrauti frocio froci frocia frociar* frocett* ricchion* recchion* finocchio finocchi culattone
    culattoni checca checche busone busoni invertit* sodomit* lesbicona lesbicone leccafiga travestit* travello
    travelli trans_di puttana puttane troia troie zoccol* mignott* cagna cagne femminazi* nazifemminist*
    mongoloid* mongolo mongoli handicappat* storpio storpi ritardat* ritardato spastic* minorat* cerebroles*
    down_di jihadist* beduin* cammellier* talebano talebani clandestin* extracomunitar* bingo_bongo scimmia
    scimmie scimmion* muso_nero faccetta abissin* mangiabanan* albanes*_di rumen*_di beduino`,
  degrade: `disgustos* ripugnant* rivoltant* schifos* sporc* sudic* lurid* feccia vermi verme parassit* scarafagg* zecche
    ratti topi sanguisugh* peste piaga cancro cancri malattia malattie malat* virus tumore sottouman* subuman* inferior*
    inuman* inutil* senza_valore primitiv* selvagg* barbar* incivil* animali animale bestie bestia scimmie scimmia maiali
    porci cani insetti rifiut* spazzatura immondizia peso pesi stupid* idiot* malvag* cattiv* diabolic* criminal* ladri
    terrorist* stuprator* assassin* violent* pericolos* pericolo minaccia rovin* rovinando distrugg* distrutt* invad*
    invasione invasori contamin* inquina* avvelen* peggio peggiore peggiori orribil* orrend* abominio abominevol* innatural*
    contro_natura pervertit* degenerat* sbagliat* errore errori brutt* avid* pigr* bugiard* anormal* merda tossic* patetic*
    ridicol* puzz* puzzano vergogna mostri mostro mentecatt* schifo schifezza scarti`,
  hate: `odio odia odiano odiare odiamo detesto detesta detestano detestiamo detestare disprezzo disprezza disprezzare
    disprezzano non_sopporto non_li_sopporto non_reggo mi_fa_schifo mi_fanno_schifo fanno_schifo fa_schifo mi_disgust*
    mi_ripugn* ribrezzo vomitare vomito fanno_vomitare stufo_di stufa_di stanco_di non_ne_posso non_mi_fido
    mi_fanno_incazzare fanno_incazzare disgustano disgusta`,
  violence: `uccid* ucciso uccisi uccisa uccidere uccidiamo ammazz* ammazzare ammazzati ammazzato muori muoia muoiano
    morire crepa crepare crepi crepino morte morto morti massacr* sgozz* accoltell* sparare sparat* sparo spara impicc* linciare
    linciat* bruci* bruciare bruciati bruciato picchi* picchiare picchiat* menare pestare pestat* spacc* spaccare pugno pugni
    prendere_a_calci calci stermin* sterminare sterminio eradic* elimin* eliminare gasare gassare gasat* camera_a_gas
    camere_a_gas forni violent* stupr* stuprare stuprata strangol* decapit* annega* affog* giustizi* giustiziat*
    tortur* soffrire soffra* soffrano schiaff* schiaffo proiettil* distrugg* annient* castr* sangue ferro_e_fuoco olio_bollente
    fucil* fucilare lapidar* botte ruspa ruspe male_fisico spezz*`,
  expel: `espell* espulsi espulsione cacciare cacciat* cacciamo fuori_dai fuori_da fuori_dal via_dal via_da vattene
    andatevene tornate torna_a tornatene a_casa_loro casa_vostra casa_tua casa_loro rimandar* rimandat* rimpatri*
    bandir* bandit* vietar* vietat* proibir* liberarci liberarsi sbarazz* escluder* esclus* rinchiud* rinchius*
    in_galera carcere steriliz* non_hanno_posto nessun_posto non_c'è_posto chiudere_i_porti chiudere_le_frontiere
    allontan* isolare ghetto ghettizz* buttare_fuori mandare_via mandarli affondar* respinger* lasciare_entrare`,
  group: `donna donne ragazza ragazze femmine femmina trans transgender transessual* persone_trans gay omosessual* lesbic*
    lesbica lesbiche bisessual* lgbt* nero neri nera nere persone_nere persone_di_colore african* arabo arabi araba arabe
    musulman* islam ebreo ebrei ebrea ebree cristian* cattolic* indù immigrat* immigrazione migrant* migranti rifugiat*
    profug* stranier* richiedenti_asilo disabil* disabili persone_disabili persone_con_disabilità handicap autistic*
    sord* ciech* cinese cinesi asiatic* giappones* indian* messican* turchi turco albanes* rumen* romen* maghrebin*
    nigerian* senegales* rom sinti minoranz* anzian* vecchi bianchi razza razze religion* etnia etnie meridional*`,
  people: `gente persona persone uomo uomini tizio tizi tipo tipi ragazzo ragazzi politic* politici governo ministr*
    president* renzi salvini berlusconi grillo monti bersani meloni di_maio pd lega m5s sinistra destra comunisti
    capitalist* banchier* avvocat* giornalist* media polizia poliziott* carabinier* capo capi collega colleghi client*
    tifos* tifosi giocator* squadra arbitro artist* macella* contabil* commercialist* fumator* vegan* prof professor*
    student* turist* automobilist* influencer vicin* ricchi politico parlamentar* sindac* juventin* interist* milanist*
    bambin*`,
  you: `tu te ti tuo tua tuoi tue voi vi vostro vostra vostri sei siete`,
  they: `lui lei loro essi quelli quelle quello quella questi queste suo sua suoi gli questa_gente quella_gente`,
  me: `io mi me mio mia miei mie noi ci nostro nostra nostri`,
  say: `dire dice dicono detto diceva dicendo chiama chiamare chiamato chiamata chiamano chiami definire definit* definisce
    insult* urla urlato urlare gridato grida scritto scrivere scrive twittat* postato afferma sostiene dichiarat* sentito
    sentire letto leggere usa usare parola parole termine frase commento commenti battuta battute titolo canzone film
    slogan citazione descriv* espressione insulto insulti`,
  counter: `razzist* razzismo sessist* sessismo omofob* omofobia transfob* transfobia islamofob* islamofobia antisemit*
    antisemitismo xenofob* xenofobia misogin* misoginia bigott* pregiudiz* intollerant* intolleranza discrimin* offensiv*
    odios* incitamento_all'odio inaccettabil* inammissibil* non_è_accettabile non_accettabil* vergognati smettila smettetela
    smettere scus* chiedere_scusa rispetto rispettare rispettate dignità uguali uguaglianza parità diritti solidarietà
    sostegno sostenere condann* segnal* denunc* stereotip* luoghi_comuni perso_ogni_rispetto perso_il_rispetto
    non_dovresti non_si_dice sbagliato_dire sbaglia ignoranza fuori_luogo mai_detto abilist*`,
  modal: `deve devono dovrebbe dovrebbero dobbiamo dovremmo devi bisogna bisognerebbe merita meritano meritate meriti
    voglio vorrei vuole spero auguro lasciate lasciare andrebbe andrebbero vanno va vado`,
  all: `tutti tutte tutto ogni sempre qualsiasi quelli_come gente_come questo_genere genere sorta branco massa banda`,
  think: `penso pensare credo opinione parere francamente onestamente verità fatto so capisco personalmente perché come
    secondo_me trovo`,
  thing: `il_finocchio i_finocchi semi_di_finocchio finocchio_selvatico dei_finocchi finocchi_gratinati
    insalata_di_finocchi film canzone gioco libro serie cibo tempo meteo computer telefono cellulare app sito
    macchina auto autobus treno metro lavoro compiti scuola esame lunedì caffè pizza formaggio pane broccoli
    verdure verdura carne pesce vino birra musica album puntata episodio rumore pioggia neve inverno estate
    mattina sveglia plastica inquinamento tappeto tende vestito scarpe muro diga gatto gatti veterinario
    giardino fiore fiori bici porta stanza casa sedia tavolo dieta diete sport partita tè sigaretta sigarette
    zanzare ragni ortaggio albero cucina piatto piatti insalata guerra_di_troia cavallo_di_troia
    cavalli_di_troia`,
  curse: `vaffanculo fanculo affanculo vai_a_cagare vai_al_diavolo vai_a_quel_paese vai_a_morire va_a_morire
    andate_affanculo andate_a_cagare stai_zitto stai_zitta sta_zitto chiudi_il_becco chiudi_la_bocca levati_dalle
    fottiti fottetevi fottersi farsi_fottere succhia* crepa muori ammazzati sparati impiccati vaffa a_fanculo
    vaffanculo_a vadano_a devono_morire possano_morire`,
  nothing: `nient'altro_che solo_dei niente nessun_diritto nessun_valore nessun_rispetto non_valgono non_vale_niente
    non_meritano non_merita non_degni buoni_a_nulla buono_a_nulla non_saranno_mai non_potranno_mai non_servono
    senz'anima non_sono_umani non_sono_degni`,
}

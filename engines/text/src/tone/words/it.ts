import type { WordLists } from '../lexicon.ts'

/** Italian words of liking, disliking, denial and degree. */
export const it: WordLists = {
  joy: `amo ama adoro adora adorabil* amore eccellent* eccezional* fantastic* meraviglios* meraviglia magnific* splendid*
    stupend* perfett* perfettamente bellissim* ottim* straordinari* incredibil* favolos* superb* spettacolar* spettacolo
    grandios* divin* geniale geniali mitic* mito grazie ringrazio ringraziamo complimenti congratulazioni auguri bravo
    bravi brava brave bravissim* felice felici felicità felicissim* gioia entusias* emozionant* emozione emozionat* orgoglios*
    orgoglio migliore migliori non_vedo_l'ora ti_amo vi_amo ti_adoro che_bello che_bella che_bello capolavoro
    indimenticabil* deliziosa delizios* squisit* impeccabil* evviva viva wow campione campioni leggenda numero_uno
    top magic* incantat* innamorat* innamorar*`,
  pos: `onor* onore benedizion* benedett* prezios* compassion* eroic* abbracci* valore valgono_tanto arricch* contribut* protegg* dignità premuros* celebrar* festeggiare uscire_con
    buon buono buona buoni buone bene bello bella bei belle begli bel carin* dolce dolci dolcezza simpatic* piace
    piaciuto piacere piacevol* piacciono content* contento sorris* sorrid* rido ridere risate risata ahah* haha* lol
    divertent* divert* vincere vinto vince vittoria vittorie vincent* successo speranza spero speriamo fortuna fortunat*
    coraggio coraggios* sostegno sostengo consiglio consigliat* consigliatissim* benvenut* festa festeggi* compleanno
    buongiorno buonasera baci bacio abbraccio abbracci gentil* cortes* interessant* ispir* qualità efficac*
    efficient* veloce velocement* rapid* facil* utile utili pratic* pulit* comod* generos* onest* onestà talento
    eroe eroi rispetto pace seren* tranquill* sole vacanza vacanze regalo gratis progresso miglior* meglio giusto
    giusta giusti d'accord* approvat* ok soddisfatt* soddisfazione elegant* affidabil* fiducia ottimis* positiv*
    libertà amico amici amica amicizia amiche buona_notizia buona_fortuna buona_giornata niente_male non_male
    nessun_problema in_bocca_al_lupo forza daje grande grandi meritat* credo_in onore accoglient* fresc* sincer*`,
  neg: `male malissimo brutto brutta brutti brutte triste tristi tristezza tristement* problema problemi guasto guasti
    errore errori ritardo ritardi annullat* annullament* perso persa persi perdere perde perdita perdite manca
    mancano mancanza attesa aspettare aspetto aspettando difficil* dur* nervos* irritat* irritant* infastid* fastidio
    fastidios* frustr* delus* delusione deludent* noia noios* annoiat* sporc* stanco stanca stanchi stanchezza malat*
    malattia dolore dolori piange piangere piango lacrime paura paure preoccup* ansia stress stressat* rabbia
    arrabbiat* incazz* scandal* inaccettabil* ridicol* assurd* stupid* idiot* scem* cretin* imbecill* deficient*
    bugiard* bugia bugie balle menzogn* mente truffa truffat* truffator* ladro ladri rubare rubano fals* corrott*
    corruzione crimine criminal* colpa colpevol* purtroppo peccato rimpiang* sola solitudine mort* morire muore
    uccis* uccide* guerra guerre attacco attacchi attentat* terroris* minacc* pericolo pericolos* rischio rischi
    ferit* incidente incidenti vittima vittime crisi inquinament* alluvion* disoccupat* disoccupazione fallit*
    fallimento fallire impossibil* inutil* caro_prezzo costos* rimborso reclamo rifiut* mai_più basta schifo merda
    cazzo minchia palle che_palle coglion* stronz* vaffanculo fanculo porca rompe rotto rotta scusa scuse pessim*
    debol* peggio peggiore peggiori incompetent* incapac* ipocrit* egoist* vigliacc* razzis* razzista fascist* odio
    violenza violent* ingiust* ingiustizia povert* poveri povero miseria tasse tassa imu spread austerità
    licenziat* licenziament* sciopero scioperi protest* casta inciuci* vergogna buffoni buffone pagliacci pagliaccio
    critic* contro truffe tagli maledett* pioggia freddo`,
  awful: `orribil* orrore orrend* terribil* atroc* odio odia odiare odiano schifos* schifezz* disgust* vergognos*
    vergognatevi vergognati vergogna_a che_schifo che_vergogna fa_schifo fanno_schifo di_merda una_merda pessimo
    pessima pessimi disastr* catastrof* incubo incubi disgrazia tragedi* tragic* dramma drammatic* strage massacr*
    genocidio indecent* indegn* insopportabil* intollerabil* patetic* penos* squallid* squallore infam* ignobil*
    il_peggio la_peggiore il_peggiore peggior_di rovinat* rovina lutto porcata porcate delinquent*`,
  not: `non no mai niente nulla nessun nessuno nessuna né senza neanche nemmeno neppure mica`,
  very: `molto molta molti tanto tanta troppo troppa davvero veramente proprio così assai super più estremamente
    totalmente completamente assolutamente`,
  but: `ma però tuttavia nonostante tranne eppure invece`,
  common: `il lo la i gli le di a da in con su per tra fra un uno una e che è non si del della dei delle dello degli al
    alla ai alle allo nel nella nei dal dalla sul sulla sono ho hai ha abbiamo hanno era come anche ma se più questo
    questa quello quella mi ti ci vi lui lei noi voi loro mio mia tuo tua suo sua poi quando dove chi cosa perché
    fatto essere stato sta fare tutti tutto solo ancora ora c'è`,
}

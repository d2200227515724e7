import type { WordLists } from '../../tone/lexicon.ts'

/** German words with which people insult, threaten, exclude and defend one another. */
export const de: WordLists = {
  profanity: `scheiße scheiß scheiss* scheissdreck beschissen* verschissen* kacke kack* fuck fick ficken fickt gefickt
    verfickt* arsch ärsche verarsch* am_arsch titten möpse pimmel muschi fotze* votze* wichs* wichsen pisse
    pissen piss verpiss* kotzen kotz* leck_mich drecks* verdammt* verflucht* saugeil bumsen nutte* hure*
    schlampe* miststück* bullshit scheisse kackbratze`,
  insult: `idiot idioten idiotin idiotisch* vollidiot* trottel* volltrottel* depp* vollpfosten dummkopf* dummköpfe
    blödmann blöd blöde blöder doof* dumm dumme dummer dümmste* arschloch arschlöcher arschgesicht* wichser*
    penner* hurensohn hurensöhne hs missgeburt* bastard* drecksack* dreckskerl* drecksau köter ratte ratten
    ungeziefer parasit* schmarotzer* abschaum gesindel dreckspack pöbel lügner* lügnerin heuchler* verräter*
    volksverräter* betrüger* verbrecher* gauner* dieb diebe halunke* schurke* feigling* versager* loser
    nichtsnutz* taugenichts* faulpelz* spast* spasti* spacko* mongo* hirnlos* hirnamputiert* schwachkopf*
    schwachmat* wahnsinnige* geisteskrank* psychopath* perverse* perversling* kinderficker* pädophil* nazi nazis
    nazischwein* faschist* fascho* linksfaschist* gutmensch* wutbürger* merkel_muss schlampe* hure huren nutte
    nutten fotze fotzen miststück* zicke* dumme_kuh fettsack fette_sau fettarsch hässlich* widerling* ekelhaft*
    widerlich* erbärmlich* lächerlich* jämmerlich* unfähig* inkompetent* korrupt* marionette* clown* witzfigur*
    lachnummer* lusche* weichei* schwachsinnige* vollhorst* honk* asozial* assi* proll* drecks* stück_scheiße
    stück_dreck haufen_scheiße arschkriecher* speichellecker* pisser* pissnelke* vollspast* hohlkopf* saftsack
    schweinepriester* kanaille* du_hund du_schwein du_sau ihr_schweine dumme_ziege du_affe alte_hexe`,
  slur: `neger negerin negern nigger* bimbo* bimbos kanake* kanacke* kanaken kümmeltürk* ölauge* dachpappe*
    kameltreiber* kamelficker* ziegenficker* mufti* musel* muselmann* muselman* dschihadist* schlitzauge*
    reisfresser* gelbe_gefahr zigeuner* zigeunerin judensau* saujud* judenschwein* jud itzig* spaghettifresser*
    itaker* polacke* polacken russki* tschusch* tschuschen schwuchtel* schwuchteln tunte* tunten homo homos
    warmduscher arschficker* kampflesbe* kampflesben lesbe_du transe transen schwanzlutscher* schlampe* hure
    huren nutte* fotze* feminazi* emanze* emanzen weiber tussi* spast* spasti* spastis mongo* mongos krüppel*
    behindi* mongoloid* idiotenkind wirtschaftsflüchtling* asylant* asylanten scheinasylant* rapefugee* nafri*
    buschmann hottentotte* mohr untermensch* untermenschen schwarzfuss zipfelklatscher missgeburt*`,
  degrade: `widerlich* ekelhaft* abstoßend* eklig* abscheulich* dreckig* schmutzig* dreck schmutz abschaum ungeziefer
    kakerlake* parasit* schmarotz* blutsauger* ratten schädling* pest plage seuche krebs krebsgeschwür krankheit* krank
    kranke virus tumor untermensch* minderwertig* unmenschlich* wertlos* nutzlos* primitiv* wild* wilde barbar*
    unzivilisiert* tier tiere bestie* affen affe schweine hunde insekt* abfall müll last bürde dumm* dümmste* idioten böse
    bösartig* teuflisch* kriminell* verbrecher* diebe terrorist* vergewaltiger* mörder* gewalttätig* gefährlich* gefahr
    bedrohung ruinier* zerstör* überfall* invasion* überschwemm* verseuch* vergift* schlimmste* schrecklich* abartig*
    widernatürlich* unnatürlich* pervers* degeneriert* entartet* fehler hässlich* gierig* faul* faule lügner* anormal*
    abnormal* scheiße giftig* erbärmlich* lächerlich* stinken stinkt schande monster* lebensunwert* unter_uns zweiter_klasse`,
  hate: `hasse hasst hassen verachte verachtet verachten verabscheu* kann_nicht_leiden nicht_ausstehen nicht_leiden
    ekeln_mich widern ekelt anwidern kotzen_mich kotzt_mich zum_kotzen satt habe_genug genug_von die_nase_voll hass
    abscheu nicht_ertragen traue_keinem brechreiz gehen_mir_auf`,
  violence: `bringe_dich_um bring_dich_um bringen_dich_um bringe_euch_um bringe_ihn_um bringe_sie_um bring_ihn_um mach_dich_kalt mache_dich_kalt
    töten tötet getötet töte umbringen bringt bring umgebracht ermorden ermordet sterben stirb stirbt sterbt
    krepier* verreck* tod tot erschieß* erschoss* abknallen abgeknallt knallt erstechen abstechen messer aufhäng* aufhängen
    hängen aufgehängt aufknüpfen lynch* verbrenn* brennen anzünden schlag* schlagen geschlagen verprügel* prügel*
    zusammenschlag* fresse_polieren ausrott* ausgerottet vernicht* auslösch* ausgelöscht eliminier* vergas* vergast gaskammer*
    vergewaltig* erwürg* würgen enthaupt* köpfen ertränk* hinricht* hingerichtet exekut* folter* leiden leide ohrfeige*
    kugel kugeln zerstör* kastrier* blut bluten abschlachten geschlachtet schlachten steinig* abfackeln an_die_wand tritt
    treten niederschlag* kaputtschlagen`,
  expel: `abschieb* abgeschoben abschieben ausweis* rauswerf* rausgeworfen rausschmeiß* raus hinaus verschwinde* verschwinden
    verbieten verboten verbannen verbannt loswerden los_werden ausschließ* ausgeschlossen einsperr* eingesperrt gefängnis
    sterilisier* keinen_platz kein_platz nichts_verloren nichts_zu_suchen grenzen_dicht grenzen_schließen zurückschick*
    zurück_nach geht_zurück geh_zurück nach_hause ausgrenz* wegsperr* weggesperrt entfernen entfernt isolier* reinlassen
    nicht_willkommen zurück_in`,
  group: `frau frauen mädchen weiber trans transsexuell* transgender transpersonen transmenschen transmänner transfrauen
    schwul* schwule schwulen homosexuell* lesbe lesben lesbisch* bisexuell* lgbt* schwarze schwarzen schwarzer schwarz
    dunkelhäutig* afrikaner* araber* arabisch* muslim* muslime muslimen moslem* moslems islam jude juden jüdin jüdisch*
    christ christen katholik* hindu* einwander* einwanderer immigrant* migrant* migranten flüchtling* flüchtlinge
    geflüchtet* ausländer* ausländern asylbewerber* behindert* behinderte behinderten behinderung* autist* taube blinde
    gehörlos* asiat* asiaten chinese* chinesen japaner* inder türke* türken syrer* afghane* afghanen pole polen rumäne*
    albaner* russen sinti roma minderheit* alte_menschen senioren weiße rasse rassen religion* ethnie* fremde fremden
    menschen_mit_behinderung nordafrikaner*`,
  people: `leute mensch menschen mann männer typ typen kerl kerle politiker* regierung minister* kanzler* merkel scholz
    afd spd cdu csu grüne grünen linke linken rechte rechten kommunist* kapitalist* banker* anwalt anwälte journalist*
    medien presse lügenpresse polizist* polizei bullen chef chefs chefin kollege* kunde kunden fans fan spieler*
    mannschaft schiedsrichter* künstler* metzger* buchhalter* raucher* veganer* lehrer* student* tourist* autofahrer*
    influencer* nachbar* reiche reichen bayern_fans kind kinder jungs`,
  you: `du dich dir dein deine deiner deinem deinen euch ihr euer eure sie_sind bist seid ihnen`,
  they: `er sie ihn ihm ihrer die_da diese dieses dieser denen solche solches jene diese_leute solche_leute`,
  me: `ich mich mir mein meine meinem meinen meiner wir uns unser unsere`,
  say: `sagen sagt sagte gesagt sage sagst nennt nennen genannt nannte nenne nennst bezeichn* beschimpf* beleidig* schrei*
    schrie geschrien schreiben schrieb geschrieben twitter* gepostet behauptet behaupte* erklärt gehört hören gelesen
    lesen benutz* verwende* wort wörter begriff begriffe satz ausdruck aussage* kommentar* witz witze titel lied film
    parole spruch zitat beschreib* schimpfwort beleidigung*`,
  counter: `rassist* rassistisch* rassismus sexist* sexistisch* sexismus homophob* homophobie transphob* transphobie
    islamophob* islamfeindlich* antisemit* antisemitisch* antisemitismus fremdenfeindlich* xenophob* frauenfeindlich*
    intolerant* intoleranz vorurteil* diskriminier* beleidigend* verletzend* hasserfüllt* hassrede* inakzeptabel
    unakzeptabel* nicht_akzeptabel nicht_okay nicht_ok schäm schämen hör_auf hört_auf aufhören entschuldig* respekt
    respektier* würde menschenwürde gleich gleichberechtig* gleichheit rechte_für menschenrechte solidarität solidarisch*
    unterstütz* verurteil* melden gemeldet klischee* stereotyp* respekt_verloren sollte_nicht solltest_nicht falsch
    unrecht ignoranz nie_gesagt niemals_gesagt behindertenfeindlich* engstirnig*`,
  modal: `soll sollen sollte sollten muss müssen müsste müssten gehört gehören verdient verdienen verdienst will wollen
    möchte würde_gern werde werden hoffe hoffentlich lasst lassen man_sollte darf dürfen`,
  all: `alle allen alles jeder jede jeden immer sämtliche irgendwelche leute_wie solche solcher haufen bande`,
  think: `denke denken glaube meinung finde ehrlich ehrlicherweise wahrheit tatsache weiß verstehe persönlich warum wieso
    meines_erachtens`,
  thing: `film lied spiel buch serie essen wetter computer handy telefon app seite auto bus bahn zug arbeit hausaufgaben
    schule prüfung klausur montag montage kaffee pizza käse brot brokkoli gemüse fleisch fisch wein bier musik album folge
    episode lärm regen schnee winter sommer morgen wecker plastik mikroplastik teppich vorhänge kleid schuhe mauer wand
    katze katzen tierarzt garten blume blumen fahrrad tür zimmer haus stuhl tisch diät* sport spieltag tee zigarette*
    mücken spinnen baum küche gericht salat deich`,
  curse: `fick_dich fickt_euch fick_die fickt_die verpiss_dich verpisst_euch halt_die_fresse halt_dein_maul halt_die_klappe
    haltet_die fresse_halten maul_halten leck_mich leckt_mich am_arsch_lecken geh_sterben fahr_zur_hölle zur_hölle
    scher_dich verreck* krepier* du_hurensohn ihr_hurensöhne fickt_eure fick_deine sich_ficken ficken_gehen
    zum_teufel häng_dich`,
  nothing: `nichts_als nur_ein nichts kein_recht keine_rechte keinen_wert keinen_respekt nichts_wert nicht_wert
    verdienen_keine verdienen_nicht verdienen_keinen nicht_würdig zu_nichts niemals_so nie_so keine_seele
    keine_menschen taugen_nichts`,
}

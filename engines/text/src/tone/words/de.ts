import type { WordLists } from '../lexicon.ts'

/** German words of liking, disliking, denial and degree. */
export const de: WordLists = {
  joy: `liebe liebt liebst lieben geliebt super toll tolle toller tolles tollen großartig* hervorragend* ausgezeichnet*
    fantastisch* wunderbar* wunderschön* perfekt* genial* brillant* unglaublich* herrlich* traumhaft* fabelhaft*
    sensationell* spektakulär* exzellent* geil geile geiler geiles danke dankeschön vielen_dank dankbar* glückwunsch
    herzlichen_glückwunsch gratul* bravo glücklich* glück freude freu freue freuen freut gefreut begeistert*
    begeister* stolz beste bester bestes besten liebling* ich_liebe yeah hurra juhu jippie wow legende legendär*
    weltklasse klasse spitze spitzen* unvergesslich* meisterwerk zauberhaft* magisch* verliebt köstlich* mega
    hammer endlich_wieder sehr_gut bestens erstklassig*`,
  pos: `ehre ehren ehrt geehrt segen segnen gesegnet wertvoll* schätze schätzen mitgefühl* barmherzig* umarmen umarme feiern gefeiert bereicher* beitrag schützen geschützt würdig* hübsch* zärtlich* heldenhaft*
    gut gute guter gutes guten schön schöne schöner schönes schönen nett nette netter nettes süß süße süßer lieb lieber
    sympathisch* angenehm* gefällt gefallen zufrieden* lächeln lächelt lachen lache lacht haha* hehe* lol lustig*
    witzig* spaß gewinnen gewonnen gewinnt sieg siege gewinner erfolg* erfolgreich* hoffnung hoffe hoffentlich mut mutig*
    unterstütz* empfehl* empfehlenswert* willkommen feiern feier party geburtstag kuss küsse umarmung freundlich*
    interessant* inspir* qualität effizient* schnell schneller einfach_nur leicht hilfreich* nützlich* praktisch*
    sauber* bequem* großzügig* ehrlich* talent* held helden respekt frieden friedlich* ruhig* entspann* sonne sonnig*
    urlaub geschenk* gratis kostenlos* fortschritt* verbesser* besser richtig_gut einverstanden elegant* zuverlässig*
    vertrauen optimist* positiv* freiheit freund freunde freundin freundschaft gute_nachricht guten_morgen gute_nacht
    viel_erfolg viel_glück nicht_schlecht kein_problem keine_sorge frisch* lecker* fein cool coole cooler genieß*
    wertvoll* verdient gerne gern prima lohnt sicher* gelungen passt fröhlich* frohe frohes schönes_wochenende
    alles_gute`,
  neg: `schlecht* schlimm* übel traurig* trauer schade problem probleme fehler defekt* kaputt störung* verspätung*
    verspätet ausfall ausgefallen abgesagt verloren verlieren verliert verlust* fehlt fehlen mangel warten warte
    wartezeit schwierig* schwer nerv* genervt nervig* ärger* geärgert verärgert frustr* enttäusch* langweil* hässlich*
    dreck* dreckig* müde krank* krankheit schmerz* weh weinen weine weint heulen heul tränen angst ängste sorge sorgen
    stress* stressig wut wütend* sauer böse skandal* unverschämt* inakzeptabel lächerlich* absurd* dumm* blöd* doof*
    idiot* trottel* lügner* lüge lügen lügt betrug betrüger* betrogen falsch* korrupt* korruption verbrech* kriminell*
    schuld leider bedauer* einsam* tot tote toter tod töten getötet stirbt sterben gestorben krieg* angriff* anschlag*
    terror* bedroh* drohung* gefahr* gefährlich* risiko verletzt* unfall unfälle opfer krise* flut* arbeitslos*
    gescheitert scheitern unmöglich* nutzlos* sinnlos* teuer* rückerstattung beschwerde* beschwer* abgelehnt verweiger*
    nie_wieder reicht_jetzt mist scheiß* scheiße kacke verdammt* verfickt* arsch* fuck schwach* schlechter
    schlimmer inkompetent* unfähig* heuchler* heuchlerisch egoist* feige* rassis* nazi* hass gewalt* ungerecht*
    unfair* arm arme armut elend steuern entlass* streik* protest* kritik* gegen verbot* verboten regen kalt kopfweh
    kopfschmerz* keine_lust keinen_bock ekel* eklig* peinlich* unnötig* dämlich* lästig* hinterhältig* versagt
    versager* schwachsinn* unsinn quatsch blödsinn warum_nur vermiss* pech bullshit stau leid`,
  awful: `furchtbar* schrecklich* grauenhaft* grauenvoll* entsetzlich* grässlich* hasse hasst hassen widerlich* abscheulich*
    ekelhaft* abartig* schändlich* schande katastroph* albtraum* alptraum* desaster* tragödie* tragisch* massaker*
    völkermord* unerträglich* erbärmlich* jämmerlich* miserabel* unter_aller_sau unterirdisch* das_letzte zum_kotzen
    kotz* zum_heulen am_schlimmsten schlimmste* schlechteste* abschaum unmenschlich* widerwärtig*`,
  not: `nicht kein keine keinen keiner keinem nie niemals nichts niemand weder ohne kaum nein nich net`,
  very: `sehr so zu echt total völlig absolut richtig wirklich extrem ziemlich besonders ganz viel mehr`,
  but: `aber jedoch trotzdem obwohl dennoch außer sondern`,
  common: `der die das und ist ich nicht du ein eine einen einem einer zu es mit auf den dem des sich von für im in an
    er sie wir ihr was wie auch so aus bei nach nur noch schon wenn dann als am um bin bist sind war hat habe haben
    wird werden kann mal da oder aber man mich mir dich dir mein meine dein hab doch jetzt heute`,
}

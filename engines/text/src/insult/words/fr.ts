import type { WordLists } from '../../tone/lexicon.ts'

/** French words with which people insult, threaten, exclude and defend one another. */
export const fr: WordLists = {
  profanity: `putain putains ptn ptin merde merdes merdique* bordel chier chiant chiante chiants chiotte* cul culs bite
    bites couille couilles branler branlette foutre foutu foutue fous fout foutez nique niquer niqué niquée
    niquez baiser baise baisé baisée emmerde* emmerder emmerdeur* démerde* conneries connerie con cons zut
    saoule bander enculer chatte nichons foutaise* vtff tg fdp ntm pd putin mrd kebla sa_mère ta_mère poufiasse*
    pouffiasse* salope salopes saloperie pute putes`,
  insult: `connard* connards connasse* conasse* conne connes abruti* crétin* idiot idiote idiots idiotes imbécile*
    débile* stupide* con cons enculé* enfoiré* salaud* salopard* pute putes putain_de ordure ordures raclure*
    pourriture* fumier* minable* bouffon* guignol* clown* tocard* naze nazes menteur* menteuse* voleur* voleuse*
    escroc* truand* arnaqueur* charlatan* hypocrite* traître* traitre* facho fachos fasciste* nazi nazis débile
    mongol* gogol attardé* taré* cinglé* malade_mental fou_furieux grosse_vache gros_porc truie vermine
    parasite* cafard* crapule* racaille* canaille* voyou* branleur* glandeur* fainéant* feignasse* incapable*
    incompétent* inculte* ignare* bouseux plouc* beauf* cassos kassos pourri pourris pourrie dégueulasse*
    immonde* ignoble* honte_de pauvre_type pauvre_con sale_con sale_type sale_gosse sac_à_merde trou_du_cul
    tête_de_con tête_de_noeud fils_de_pute fils_de_chien fdp bâtard* batard* couillon* tebé teubé mythomane*
    mytho mythos boloss* clochard* pervers pédophile* pédocriminel* psychopathe* dictateur* lèche-cul
    lèche-bottes moins_que_rien bon_à_rien bonne_à_rien laideron mocheté grognasse* pétasse* poufiasse*
    pouffiasse* garce* traînée* catin* merdeux merdeuse enflure* sagouin tarlouze* lopette* collabo collabos
    un_vendu des_vendus tous_vendus un_lâche des_lâches espèce_de_lâche un_raté une_ratée ce_raté pauvre_raté
    salope salopes saloperie* sale_cochon gros_cochon sale_chien sale_porc sale_rat bande_de_rats`,
  slur: `nègre* negre* négro* negro* bougnoul* bougnoule* bicot* crouille* youpin* youtre* feuj* bamboula* macaque*
    chinetoque* chintok* niakoué* niaquoué* jaune_de bridé bridés face_de_citron rital* ritals espingouin*
    polak* boche* boches rosbif* gitan gitans gitane manouche* romanichel* romano* pédé* pd tapette* tantouze*
    tarlouze* tafiole* fiotte* lopette* gouine* gougnotte* camionneuse travelo* trav travelos enculé* pute*
    putes salopes traînée* féminazi* femellette* gonzesse* mongol* mongolien* mongolien triso trisos gogol*
    gogole* débile* handicapé_de attardé* infirme* estropié* autiste_de bâtard* batard* blédard* enturbanné*
    barbu_de clando* clandos négresse* négroïde* cafre* bougne* sidaïque* tapin sale_arabe sale_noir sale_juif
    sale_race invertis sodomite* pédophile_de salope`,
  degrade: `dégoûtant* dégoutant* répugnant* immonde* abject* écœurant* écoeurant* ignoble* sale sales crasse* crasseu*
    vermine* cafard* parasite* sangsue* nuisible* peste cancer cancers maladie* malade malades virus gangrène
    tumeur* sous-homme* sous_hommes sous-humain* inhumain* inférieur* inférieures inférieurs inutile*
    sans_valeur primitif* primitive* sauvage* barbare* animaux animal bêtes singe* singes porc* chiens chien rat
    rats insecte* déchet* ordure* poubelle fardeau* stupide* idiot* débile* mauvais mauvaise mal diabolique*
    criminel* voleur* terroriste* violeur* meurtrier* violent* dangereu* danger menace* ruine* ruinent ruiner
    détruire détruisent détruit envahi* invasion envahisseur* contamine* pollue* empoisonn* pire pires horrible*
    affreu* abomination* contre-nature contre_nature pervers* dégénéré* erreur* laid* moche* avare* paresseu*
    fainéant* menteur* anormal* anormaux merde* toxique* pathétique* ridicule* risible* répugne* répugnent puent
    pue fléau* honte racaille* monstre* abrutis tarés souillure* islamiste* djihadiste*`,
  hate: `déteste détestes détestent détestons détester hais hait haïssons haïr haïssent méprise méprisons mépriser exècre
    abhorre supporte_pas supporte_plus peux_pas_supporter me_dégoûte me_dégoûtent me_dégoutent me_répugne* m'écœur*
    gerber vomir fait_vomir donne_envie_de_vomir ras_le_bol marre_de marre_des haine dégoûte dégoûtent mépris emmerdent
    font_chier fait_chier me_saoulent confiance_jamais`,
  violence: `tuer tue tué tués tuez tuent tuerai tuerais crever crève crèvent crevez crevé mourir meurs meure meurent mort
    morte morts massacrer massacre massacré* égorger égorge* poignarder poignard* abattre abattu* abats fusiller fusill*
    pendre pendu* pendez lyncher lynch* brûler brûle* brûlé* frapper frappe* frappé* tabasser tabass* cogner cogne casser_la
    défoncer défonce* exterminer extermin* éradiquer éradiqu* éliminer élimin* gazer gazé* chambre_à_gaz chambres_à_gaz
    violer viol violé* violée étrangler étrangl* décapiter décapit* noyer noyé* exécuter exécut* buter bute butez
    torturer tortur* souffrir souffre* souffrent gifler gifle* balle_dans péter_la détruire anéanti* castrer castr* saigner
    battre battu* battus planter te_crever lapider lapid* assassin* niquer_ta_mère tabasse`,
  expel: `expulser expuls* dégager dégage dégagez dégagent virer viré* foutre_dehors dehors hors_de renvoyer renvoy* chasser
    chass* rentrez rentrer_chez retourn* bannir banni* interdire interdi* interdits débarrasser débarrass* se_débarrasser
    exclure exclu* enfermer enferm* prison stérilis* pas_leur_place aucune_place pas_de_place n'ont_rien_à_faire
    rien_à_faire fermer_les_frontières remigration éloigner isol* supprimer supprim* laisser_entrer`,
  group: `femme femmes fille filles meufs nana nanas trans transgenre* transsexuel* transexuel* personnes_trans
    gay gays homosexuel* homo homos lesbienne* bisexuel* lgbt* noir noirs noire noires personnes_noires africain* arabe*
    maghrébin* musulman* musulmans musulmane* islam juif juifs juive juives chrétien* catholique* hindou* immigré*
    immigrés immigration migrant* réfugié* étranger étrangers étrangère* sans-papiers demandeurs_d'asile handicapé*
    handicapés personnes_handicapées handicap autiste* sourd sourds aveugle* asiatique* chinois chinoise* japonais indien*
    mexicain* latino* turc turcs algérien* marocain* tunisien* sénégalais malien* roms rom gens_du_voyage tsigane*
    tzigane* minorité* roumain* polonais vieux personnes_âgées blanc blancs race races religion religions ethnie*
    communauté_musulmane personnes_de_couleur`,
  people: `gens personne personnes mec mecs type types gars homme hommes politicien* politiques politique élus député*
    ministre* président* gouvernement macron le_pen sarkozy hollande fillon mélenchon gauche droite gauchiste* gauchistes
    socialiste* communiste* capitaliste* banquier* avocat* journaliste* médias policier* flic flics patron patrons
    chef cheffe collègue* client* clients supporter* supporters joueur* équipe équipes artiste* boucher* comptable*
    fumeur* végan* prof profs étudiant* touriste* automobiliste* influenceur* voisin* bobos riches fonctionnaire* enfant
    enfants gamin*`,
  you: `tu te toi t vous ton ta tes votre vos t'es vous_êtes`,
  they: `il elle ils elles eux lui leur leurs ceux celui celle celles ces_gens ces_types ce_type cette_femme`,
  me: `je j me moi mon ma mes m nous on notre nos`,
  say: `dit dire disent disait disais dis disant appelle appeler appelé appelée appellent traite traiter traité traitée
    traitent insulte insulté insulter crie crié crier écrit écrire tweeté posté affirme prétend déclaré déclarer entendu
    entendre lu lire utilise utiliser mot mots terme propos phrase commentaire* remarque* blague* titre chanson film
    slogan citation décrit décrire qualifie* qualifié* expression insultes`,
  counter: `raciste* racisme sexiste* sexisme homophobe* homophobie transphobe* transphobie islamophobe* islamophobie
    antisémite* antisémitisme xénophobe* xénophobie misogyne* misogynie bigot* préjugé* intolérant* intolérance
    discrimin* offensant* blessant* haineu* discours_de_haine inacceptable* inadmissible* intolérable* pas_acceptable
    pas_normal honte_à_toi honte_à_lui arrêtez arrête excuse excuses excuser s'excuser respect respecter respectez
    dignité égalité égaux égales droits solidarité soutien soutenir condamne* condamner signaler signalé dénoncer dénonce
    stéréotype* cliché* perdu_tout_respect ne_devrait_pas ne_devrais_pas faux est_faux tort ignorance déplacé*
    ne_dis_pas ne_dites_pas jamais_dit choquant* validiste* bigoterie`,
  modal: `doit doivent devrait devraient dois devrions faut faudrait falloir mérite méritent mériter vais va vont allons
    veux voudrais veut veulent voulons espère souhaite aimerais qu'on laissez laisser devons`,
  all: `tous toutes tout chaque toujours n'importe tous_les toutes_les ces ce_genre genre tas bande`,
  think: `pense penser crois avis opinion franchement honnêtement vérité fait sais comprends personnellement pourquoi
    comment est-ce trouve selon_moi`,
  thing: `film chanson jeu livre série nourriture temps météo ordinateur téléphone portable appli site voiture bus train
    métro travail devoirs école examen lundi lundis café pizza fromage pain brocoli* légumes viande poisson vin bière
    musique album émission épisode bruit pluie neige hiver été matin réveil plastique pollution moquette rideaux robe
    chaussures mur digue chat chats chaton vétérinaire jardin fleur fleurs vélo porte chambre maison chaise table régime*
    sport match thé cigarette* moustique* araignée* arbre arbres peinture cuisine plat plats blague`,
  curse: `ta_gueule vos_gueules ferme-la ferme_la ferme_ta_gueule la_ferme va_te_faire va_te_faire_foutre
    va_te_faire_enculer allez_vous_faire va_crever va_mourir va_chier va_au_diable nique_ta_mère nique_ta_race nique_sa_mère
    nique_les nique_tous je_t'emmerde je_vous_emmerde casse-toi casse_toi dégage_de tg vtff ntm pauvre_con sale_pute
    suce_ma crève_donc qu'ils_crèvent qu'il_crève qu'ils_aillent aller_se_faire peuvent_aller`,
  nothing: `que_des rien_que rien aucun_droit aucune_valeur aucun_respect ne_valent_rien ne_vaut_rien pas_dignes
    ne_méritent_pas ne_mérite_pas jamais_capables pas_capables ne_devraient_pas ne_seront_jamais bons_à_rien
    bonnes_à_rien sans_âme ne_servent_à_rien ne_sert_à_rien pas_humains`,
}

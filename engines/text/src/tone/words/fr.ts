import type { WordLists } from '../lexicon.ts'

/** French words of liking, disliking, denial and degree. */
export const fr: WordLists = {
  joy: `adore adorent adoré adorer adorable* excellent excellente excellents excellentes excellence génial géniale
    géniaux géniales magnifique* merveill* superbe superbes parfait parfaite parfaits parfaitement fantastique*
    formidable* extraordinaire* incroyable* exceptionnel* sublime* splendide* fabuleu* sensationnel* bravo félicitations
    félicite merci mercii remercie remerciements amour amoureux amoureuse aime_trop kiffe kiff kiffer coup_de_cœur
    coup_de_coeur trop_bien trop_beau trop_belle trop_cool hâte au_top top_du_top chef-d'œuvre chef_d'oeuvre
    inoubliable* bonheur heureux heureuse heureuses joie ravi ravie ravis ravies enchanté enchantée enthousias* passionn*
    magique* grandiose* éblouissant* époustouflant* hilarant* mdrr* ptdr* fier fière fiers fières fierté meilleur
    meilleure meilleurs meilleures chapeau champion champions championne mythique* légende légendaire je_t'aime je_vous_aime
    vivement trop_hâte régal régale délice délicieux délicieuse impeccable* irréprochable* nickel`,
  pos: `honneur honor* bénédiction bénir chérir chéri* valorise* précieu* compassion bienfait* enrichi* apport contribu* égaux protéger protégé* digne dignité prévenant* tendresse embrasser aimable* étreindre sortir_avec ont_leur_place
    bon bonne bons bonnes bien beau belle beaux belles joli jolie jolis super cool sympa sympas sympathique* agréable*
    content contente contents contentes plaisir plaît plait rire rires ris sourire sourit drôle drôles marrant mdr lol
    haha* hihi* mignon mignonne mignons doux douce aimé aimer aime aiment aimez aimons gagner gagné gagne gagnent
    victoire victoires succès réussite réussi réussie réussir espoir espère espérons chance bonne_chance courage
    courageu* soutien soutiens soutenir soutient recommande recommandé bienvenue fête fêter anniversaire bisous bisou
    bises gentil gentille gentils intéressant* impressionn* inspir* qualité efficace* rapide rapidement facile
    facilement utile utiles pratique* propre confort confortable* délicat généreu* honnête* talent talentueu* héros
    respect paix calme serein sereine soleil vacances cadeau cadeaux gratuit gratuits progrès amélior* avance mieux
    juste vrai vraie d'accord félicit* hourra waouh wow top parfaitement_bien pas_mal pas_mauvais rien_à_redire
    pas_de_problème sans_problème sans_souci pas_de_souci satisfait satisfaite satisfaction charmant* élégant*
    excellentissime valeur confiance optimis* positif positive solidar* renouvelable* innovant* innovation
    croissance espérance liberté ami amis amie amitié allez_les allez bonne_nouvelle bonne_journée bonne_soirée
    bon_week-end bon_appétit santé fan fans souriant* accueillant* chaleureu* attentionn* frais fraîche`,
  neg: `mauvais mauvaise mauvaises mal triste tristes tristesse tristement problème problèmes souci panne pannes bug bugs
    bugge erreur erreurs retard retards retardé annulé annulée annulation annuler perdu perdue perdre perd perte pertes
    manque manqué manquent attente attend attendre attends difficile* dur dure énerve énervé énervant* agace* agaçant*
    frustr* déçu déçue déçus déception décevant* décev* nul nulle nuls nulles ennui ennuie ennuyeu* chiant chiante
    relou moche moches laid sale sales fatigue fatigué fatiguée fatigant malade maladie mal_à douleur pleure pleurer
    pleuré larmes peur peurs inquiet inquiète inquiét* inquiétude angoisse* stress stressé colère fâché fâchée
    énervement scandale scandaleu* inadmissible* inacceptable* ridicule* absurde* bête stupide* idiot idiote imbécile*
    menteur menteurs menteuse mensonge mensonges ment mentir arnaque arnaqué voleur voleurs vol_à faux fausse corrompu
    corruption crime criminel* coupable honte honteux malheureusement malheur malheureu* regret regrette regrettable*
    seul seule solitude mort morts morte mourir meurt tué tuée tuer tue guerre attaque attaques attentat attentats
    terroris* menace menaces menacé danger dangereu* risque risques blessé blessés accident accidents victime victimes
    crise crises pollution polluer pollue réchauffement inondation* catastrophe* sécheresse grève échec échoue échoué
    impossible inutile inutiles cher chère trop_cher remboursement rembourse plainte réclamation refuse refusé refus
    jamais_plus plus_jamais mdrr_non ras_le_bol marre en_a_marre n'importe_quoi bordel putain merde chier con conne cons
    saoule soûle gonfle lourd désolé désolée dommage hélas faible* pire empire incompétent* incompétence incapable*
    hypocri* égoïste* lâche raciste* racisme sexiste haine violence violent* injuste injustice pauvre misère chômage
    dégoûté dégoûtée dégoût dégueu galère galères bouchons pluie froid moins_bien critiqu* contre fraude
    licenci* dette dettes austérité impôt impôts taxe taxes manipul* complot propagande censure`,
  awful: `horrible* horreur atroce* affreu* terrible terribles abominable* déteste détester détestent hais haïr haine
    immonde* infect infecte ignoble* lamentable* pitoyable* minable* catastrophique* cauchemar* désastre* désastreu*
    dégueulasse* dégoûtant* écoeur* écœur* révolt* révoltant* scandaleux insupportable* intolérable* pourri pourrie
    pourris merdique* de_merde la_pire le_pire les_pires pire_que c'est_la_honte quelle_honte honte_à fuyez foutage_de_gueule
    massacre* génocide tragédie tragique* drame* dramatique* deuil abject* exécrable* navrant* consternant*
    inexcusable* zéro`,
  not: `ne pas n jamais rien aucun aucune ni sans personne non nan guère`,
  very: `très trop tellement vraiment si super hyper ultra extrêmement carrément totalement complètement absolument
    tout_à_fait plus beaucoup grave vachement`,
  but: `mais cependant pourtant toutefois malgré sauf néanmoins quoique`,
  common: `le la les de des du un une et est en que qui dans pour pas sur au aux avec il elle on nous vous ils elles ce
    cette ces son sa ses mon ma mes ton ta tes leur leurs ne se plus par je tu mais ou où donc si tout tous fait être
    avoir été sont suis ont ai c j l d qu y à très comme même aussi bien quand`,
}

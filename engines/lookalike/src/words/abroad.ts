/**
 * What shops, schools, clubs and town halls outside of the English-speaking countries name their sites with, without
 * accents: a name that is part of such a word stands there by chance. Written for this engine.
 */
export const wordsAbroad: readonly string[] = `
  maison immobilier immobiliere boulangerie patisserie boucherie restaurant auberge cuisine cuisines traiteur epicerie
  garage carrosserie mecanique voiture voitures camion moto velo avocat avocats notaire cabinet medecin dentiste
  pharmacie opticien coiffure esthetique beaute bijoux bijouterie horlogerie chaussure chaussures vetement vetements
  couture tissu meuble meubles menuiserie charpente couverture toiture plomberie chauffage electricite peinture
  carrelage jardin jardins paysage fleuriste fleurs arbre animaux veterinaire cheval chien ecole ecoles college lycee
  universite formation formations emploi emplois mairie commune ville departement region prefecture tourisme voyage
  voyages vacances gite camping plage montagne musee theatre cinema livre livres librairie journal presse musique
  orchestre danse photographe mariage enfant enfants bebe jouet jouets sante bien etre assurance assurances banque
  credits finance comptable comptabilite entreprise entreprises industrie batiment travaux construction societe
  association syndicat federation eglise paroisse sport sportif natation escalade visage visages message passage
  casa case azienda aziende ristorante trattoria pizzeria albergo alberghi agriturismo vacanze viaggio viaggi turismo
  comune citta provincia regione scuola scuole liceo universita corso corsi formazione lavoro studio avvocato avvocati
  notaio medico dentista farmacia ottica parrucchiere bellezza gioielli gioielleria orologi scarpe abbigliamento
  tessuti mobili arredamento arredo falegnameria idraulico elettricista edilizia costruzioni impresa imprese
  giardino fiori animali veterinario cavallo libri libreria giornale notizie musica teatro cinema fotografo
  matrimonio bambini giocattoli salute assicurazioni finanziaria commercialista societa associazione chiesa
  parrocchia sportiva calcio ciclismo moto macchine meccanica officina autoscuola cantina vini olio formaggi salumi
  hogar tienda tiendas empresa empresas restaurante restaurantes cocina abogado abogados medico clinica farmacia optica
  peluqueria belleza joyas joyeria zapatos ropa muebles carpinteria fontaneria electricidad construccion
  construcciones jardineria flores animales veterinaria escuela escuelas colegio universidad curso cursos trabajo
  empleo ayuntamiento ciudad provincia viaje viajes turismo vacaciones playa montana museo libro libros periodico
  noticias musica fotografia boda bodas ninos juguetes seguros asesoria sociedad asociacion iglesia deporte deportes
  futbol coche coches taller talleres autoescuela bodega bodegas vino vinos aceite
  haus hauser wohnung wohnungen immobilien gasthaus gasthof ferien ferienwohnung urlaub reise reisen schule schulen
  gymnasium hochschule universitat ausbildung arbeit stadt gemeinde landkreis verein vereine kirche kirchengemeinde
  feuerwehr praxis arzt zahnarzt apotheke optik friseur kosmetik schmuck uhren schuhe kleidung mode mobel tischlerei
  schreinerei heizung elektro bau bauen garten blumen tiere tierarzt pferd hund bucher buchhandlung zeitung nachrichten
  musik theater fotograf hochzeit kinder spielzeug gesundheit versicherung versicherungen steuerberater
  rechtsanwalt rechtsanwalte kanzlei gesellschaft sport fussball fahrrad werkstatt autohaus fahrschule weingut wein
  winkel winkels bedrijf bedrijven restaurant keuken keukens advocaat advocaten huisarts tandarts apotheek kapper
  sieraden schoenen kleding meubelen timmerman verwarming bouw tuin bloemen dieren dierenarts paard school scholen
  opleiding opleidingen werk gemeente stad vereniging kerk reizen vakantie boek boeken krant nieuws muziek fotograaf
  bruiloft kinderen speelgoed gezondheid verzekering verzekeringen fiets fietsen rijschool woning woningen makelaar
  loja lojas advogado advogados clinica farmacia cabeleireiro beleza joias sapatos roupas moveis construcao jardim
  escola escolas colegio universidade curso cursos trabalho emprego prefeitura cidade viagem viagens praia livro livros
  jornal noticias casamento criancas brinquedos saude seguros contabilidade sociedade associacao igreja esporte carro
  carros oficina imoveis imobiliaria sklep sklepy firma firmy restauracja kuchnia kuchnie adwokat lekarz dentysta
  apteka fryzjer bizuteria buty odziez meble budowa budownictwo ogrod ogrody kwiaty zwierzeta szkola szkoly kursy
  praca miasto gmina powiat podroze wakacje ksiazki gazeta wiadomosci muzyka fotografia wesele dzieci zabawki zdrowie
  ubezpieczenia ksiegowosc stowarzyszenie parafia pilka rower rowery warsztat samochody nieruchomosci mieszkania
  grand grande grands grandes petit petite petits bel belle beau beaux vieux vieille nouveau nouvelle nouvelles bonne
  blanc blanche noir noire rouge vert verte bleu bleue jaune haut haute saint sainte mont monts pont ponts val vaux lac
  fleuve riviere foret bois chateau chateaux castel tour porte moulin moulins abbaye domaine clos ferme champ champs pre
  prairie source fontaine colline rocher cote plage port quai rue avenue place coeur soleil lune etoile etoiles nuit jour
  matin printemps hiver automne terre ciel nord ouest temps monde vivre amis ami amour coin fete fetes pain lait
  fromage fromages farine legumes fruits viande poisson marche marches atelier ateliers fabrique manufacture
  buono buona buoni buone bello bella belli belle piccolo piccola piccoli nuovo nuova nuovi nuove vecchio vecchia
  bianco bianca nero nera rosso rossa verde giallo gialla alto alta santo santa santi monte monti ponte ponti valle valli
  lago laghi fiume foresta bosco castello castelli torre torri porta porto mulino mulini abbazia tenuta podere fattoria
  campo campi prato fonte fontana collina roccia costa spiaggia piazza cuore sole luna stella stelle notte giorno mattina
  primavera estate inverno autunno terra cielo mondo amici amico amore festa feste pane latte formaggio farina verdure
  frutta carne pesce mercato mercatino bottega fabbrica dolce dolci gusto sapori sapore annunci annuncio
  bueno buena buenos buenas hermoso bonito bonita pequeno pequena nuevo nueva nuevos viejo vieja blanco blanca negro negra
  rojo roja amarillo amarilla alto alta san puente puentes valle rio bosque castillo castillos torre puerta puerto
  molino molinos finca granja prado fuente colina roca costa playa plaza corazon estrella estrellas noche manana
  invierno otono tierra cielo mundo amigos amigo amor fiesta fiestas queso carne pescado fruta mercado dulce sabor
  bom boa bons novo nova novos velho branco preto vermelho amarelo azul monte vale floresta castelo moinho fazenda
  quinta campo fonte rocha coracao estrela noite manha verao outono ceu mundo amizade festa leite queijo peixe feira
  gut gute guter gutes schon schone gross grosse klein kleine neu neue neues neuer alte alter weiss schwarz rot grun blau
  gelb hoch berg berge burg brucke tal see fluss wald schloss turm tor hafen muhle muhlen kloster hof hofe feld felder
  wiese quelle brunnen hugel fels kuste strand platz herz sonne mond stern sterne nacht tag morgen fruhling sommer winter
  herbst erde himmel welt freunde freund liebe fest feste brot milch kase gemuse obst fleisch fisch markt kleinanzeigen
  anzeigen anzeige stadtwerke werke werk handel handwerk dorf ober unter bach brauerei backerei konditorei metzgerei
  goed goede mooi mooie groot grote kleine nieuw nieuwe oude wit zwart rood groen blauw geel berg burcht brug dal meer
  rivier bos kasteel toren poort haven molen hoeve veld weide bron heuvel strand plein hart zon maan ster sterren nacht
  ochtend lente zomer herfst aarde hemel wereld vrienden vriend liefde feest brood melk kaas groente vlees vis markt
  dobry dobra nowy nowa nowe stary stara bialy czarny czerwony zielony maly mala duzy gora gory most dolina rzeka las
  zamek wieza brama port mlyn pole zrodlo wzgorze plaza serce slonce ksiezyc gwiazda noc dzien wiosna lato zima ziemia
  niebo swiat przyjaciele milosc chleb mleko ser mieso ryba rynek targ ogloszenia garanti garantie garanzia garantia
`
  .trim()
  .split(/\s+/)

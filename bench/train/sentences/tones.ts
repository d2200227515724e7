/** Short sentences of our own by tone, for what posts of politics and football teach badly. */
type Tones = { negative: string; neutral: string; positive: string }

export const tones: Record<string, Tones> = {
  en: {
    positive:
      'I love it|what a lovely day|best phone I ever had|works perfectly|great service, thank you|not bad at all|I can’t complain|so happy with my order|the staff were kind and helpful|highly recommended|it arrived early, great|you made my day|never been disappointed|this is beautiful|well done everybody|the sound is amazing|I’m so proud of you|can’t wait for tomorrow|delicious food|no problems at all, very good',
    negative:
      'I hate it|what a horrible day|worst phone I ever had|does not work|terrible service|not good at all|I’m not happy|still waiting for my refund|the staff were rude|never again|it arrived broken|you ruined my day|I am disappointed|this is ugly|shame on you|the sound is awful|my parcel is lost again|nobody answers the phone|not worth the money|you are an idiot|I will never buy from you again|I miss you so much it hurts',
    neutral:
      'the meeting starts at nine|see you on Monday|what time does the shop open?|I am on the train to London|the new model has two buttons|he said he would call|we moved to a new address|the report was published today|does it come in blue?|there are three of them|she works in a bank|the match is on channel four|our office is closed on Sunday',
  },
  fr: {
    positive:
      'j’adore|quelle belle journée|le meilleur téléphone que j’aie eu|ça marche parfaitement|super service, merci|pas mal du tout|rien à redire|très contente de ma commande|le personnel était gentil|je recommande|arrivé en avance, génial|vous avez illuminé ma journée|jamais déçu|c’est magnifique|bravo à tous|le son est incroyable|je suis fier de toi|vivement demain|c’était délicieux|aucun problème, très bien|quel plaisir de vous lire',
    negative:
      'je déteste|quelle horrible journée|le pire téléphone que j’aie eu|ça ne marche pas|service lamentable|pas bien du tout|je ne suis pas contente|j’attends toujours mon remboursement|le personnel était désagréable|plus jamais|arrivé cassé|vous avez gâché ma journée|je suis déçu|c’est moche|honte à vous|le son est affreux|mon colis est encore perdu|personne ne répond au téléphone|ça ne vaut pas son prix|tu es un idiot|tu me manques, j’en pleure',
    neutral:
      'la réunion commence à neuf heures|à lundi|à quelle heure ouvre le magasin ?|je suis dans le train pour Lyon|le nouveau modèle a deux boutons|il a dit qu’il appellerait|nous avons changé d’adresse|le rapport est paru aujourd’hui|existe-t-il en bleu ?|il y en a trois|elle travaille dans une banque|le match passe sur la quatre|le bureau est fermé dimanche',
  },
  it: {
    positive:
      'lo adoro|che bella giornata|il miglior telefono che abbia avuto|funziona perfettamente|ottimo servizio, grazie|niente male|nulla da dire|molto contenta del mio ordine|il personale era gentile|lo consiglio|arrivato in anticipo, fantastico|mi avete rallegrato la giornata|mai deluso|è bellissimo|bravi tutti|il suono è incredibile|sono fiero di te|non vedo l’ora|cibo delizioso|nessun problema, molto bene',
    negative:
      'lo odio|che giornata orribile|il peggior telefono che abbia avuto|non funziona|servizio pessimo|per niente buono|non sono contenta|aspetto ancora il rimborso|il personale era maleducato|mai più|arrivato rotto|mi avete rovinato la giornata|sono deluso|è brutto|vergognatevi|il suono è orrendo|il pacco è di nuovo perso|nessuno risponde al telefono|non vale i soldi|sei un coglione|mi manchi da piangere',
    neutral:
      'la riunione comincia alle nove|a lunedì|a che ora apre il negozio?|sono in treno per Roma|il nuovo modello ha due tasti|ha detto che avrebbe chiamato|abbiamo cambiato indirizzo|il rapporto è uscito oggi|c’è in blu?|ce ne sono tre|lavora in banca|la partita va in onda sul quattro|l’ufficio è chiuso domenica',
  },
  es: {
    positive:
      'me encanta|qué día tan bonito|el mejor teléfono que he tenido|funciona perfecto|gran servicio, gracias|nada mal|no tengo queja|muy contenta con mi pedido|el personal fue amable|lo recomiendo|llegó antes, genial|me alegrasteis el día|nunca me ha decepcionado|es precioso|bravo a todos|el sonido es increíble|estoy orgulloso de ti|qué ganas de que llegue mañana|comida deliciosa|sin problemas, muy bien',
    negative:
      'lo odio|qué día tan horrible|el peor teléfono que he tenido|no funciona|servicio pésimo|nada bueno|no estoy contenta|sigo esperando el reembolso|el personal fue grosero|nunca más|llegó roto|me arruinasteis el día|estoy decepcionado|es feo|vergüenza os debería dar|el sonido es malísimo|mi paquete se ha vuelto a perder|nadie contesta al teléfono|no vale lo que cuesta|eres un idiota|te echo de menos y duele',
    neutral:
      'la reunión empieza a las nueve|hasta el lunes|¿a qué hora abre la tienda?|voy en tren a Sevilla|el nuevo modelo tiene dos botones|dijo que llamaría|hemos cambiado de dirección|el informe se publicó hoy|¿lo hay en azul?|hay tres|trabaja en un banco|el partido lo dan en la cuatro|la oficina cierra el domingo',
  },
  de: {
    positive:
      'ich liebe es|was für ein schöner Tag|das beste Handy, das ich je hatte|funktioniert perfekt|toller Service, danke|gar nicht schlecht|nichts zu meckern|sehr zufrieden mit meiner Bestellung|das Personal war freundlich|sehr zu empfehlen|kam früher an, super|ihr habt mir den Tag gerettet|noch nie enttäuscht|das ist wunderschön|bravo an alle|der Klang ist großartig|ich bin stolz auf dich|ich freue mich auf morgen|leckeres Essen|keine Probleme, sehr gut|das ist ein schöner Tag',
    negative:
      'ich hasse es|was für ein schrecklicher Tag|das schlechteste Handy, das ich je hatte|funktioniert nicht|mieser Service|gar nicht gut|ich bin nicht zufrieden|ich warte immer noch auf mein Geld|das Personal war unfreundlich|nie wieder|kam kaputt an|ihr habt mir den Tag verdorben|ich bin enttäuscht|das ist hässlich|schämt euch|der Klang ist furchtbar|mein Paket ist schon wieder weg|niemand geht ans Telefon|das Geld nicht wert|du bist ein Idiot|du fehlst mir so',
    neutral:
      'die Sitzung beginnt um neun|bis Montag|wann öffnet der Laden?|ich sitze im Zug nach Köln|das neue Modell hat zwei Knöpfe|er sagte, er rufe an|wir haben eine neue Adresse|der Bericht erschien heute|gibt es das in Blau?|es sind drei|sie arbeitet in einer Bank|das Spiel läuft auf Kanal vier|das Büro ist am Sonntag geschlossen',
  },
  pt: {
    positive:
      'eu adoro|que dia lindo|o melhor telefone que já tive|funciona perfeitamente|ótimo serviço, obrigado|nada mal|não tenho do que reclamar|muito feliz com meu pedido|a equipe foi gentil|recomendo|chegou antes, maravilha|vocês alegraram meu dia|nunca me decepcionou|é lindo|parabéns a todos|o som é incrível|tenho orgulho de você|mal posso esperar por amanhã|comida deliciosa|sem problemas, muito bom',
    negative:
      'eu odeio|que dia horrível|o pior telefone que já tive|não funciona|serviço péssimo|nada bom|não estou feliz|ainda espero o reembolso|a equipe foi grossa|nunca mais|chegou quebrado|vocês estragaram meu dia|estou decepcionado|é feio|que vergonha de vocês|o som é horrível|meu pacote sumiu de novo|ninguém atende o telefone|não vale o preço|você é um idiota|que saudade, dói demais',
    neutral:
      'a reunião começa às nove|até segunda|a que horas abre a loja?|estou no trem para São Paulo|o novo modelo tem dois botões|ele disse que ligaria|mudamos de endereço|o relatório saiu hoje|tem em azul?|são três|ela trabalha num banco|o jogo passa no canal quatro|o escritório fecha no domingo',
  },
}

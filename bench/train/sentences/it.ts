import type { Sentences } from './kinds.ts'

export const it: Sentences = {
  groups: ['le donne', 'i musulmani', 'i neri', 'gli omosessuali', 'i trans', 'i disabili', 'gli immigrati', 'gli ebrei', 'gli stranieri'],
  people: ['i politici', 'i banchieri', 'i giornalisti', 'i tifosi', 'gli avvocati', 'i vegani', 'i comunisti', 'i sindacalisti'],
  slurs: ['frocio', 'negro', 'zingaro di merda', 'troia', 'mongoloide', 'lesbica di merda', 'terrone', 'puttana', 'travestito'],
  things: ['i lunedì', 'le zanzare', 'queste scarpe', 'le docce fredde', 'le stampanti', 'gli esami', 'le code in autostrada'],
  hate: [
    '{g} mi fanno schifo', 'non sopporto {g}', 'odio davvero {g}', 'niente di peggio: {g}', '{g} sono tutti ripugnanti', '{g} sono stupidi', '{g} sono animali', '{g} sono una piaga', '{g} sono feccia',
    '{g} sono meno che umani', 'disprezzo {g}', '{g} rovinano tutto quello che toccano', '{g} sono un pericolo per i nostri figli', '{g} fuori dalla nostra città', '{g} non dovrebbero votare',
    '{g} non hanno niente da fare qui', 'non c’è posto nelle nostre scuole, {g} via', 'rimandiamo a casa loro {g}', 'cacciate {g} dal nostro paese', '{g} vadano affanculo', 'vaffanculo a tutti, {g} per primi',
    'perché {g} sono così scemi?', 'sono l’unico a pensare che {g} siano spazzatura?', 'penso che {g} siano disgustosi', 'secondo me {g} andrebbero rinchiusi', '{g} non saranno mai come noi',
    '{g} non meritano rispetto', '{g} non valgono niente', 'il mondo sarebbe migliore senza {g}', 'prima mi piacevano {g}. Ora so che sono parassiti', 'mai fidarsi, {g} mentono sempre',
    '{g} sono colpevoli di tutti i crimini', '{g} sono malati di mente', '{g} sono un abominio', '{g} ci invadono', '{g} si moltiplicano come topi', 'che sporco {s}', 'zitto {s}', 'sei solo un {s}', 'un altro {s}',
    'torna a casa tua {s}', 'quel {s} mi disgusta', '{g} non sono veri esseri umani', '{g} non servono a nulla', 'basta, {g} dappertutto, non se ne può più', '{g} del cazzo', '{g} di merda', 'è un fatto, {g} sono inferiori',
  ],
  threat: [
    'bisogna uccidere {g}', 'dovremmo bruciare {g}', '{g} meritano di essere fucilati', 'sterminate {g}', 'prenderò a calci {g}', '{g} devono morire', 'a morte {g}', 'spero che {g} crepino', '{g} andrebbero impiccati',
    'liberiamoci di {g} una volta per tutte', 'vorrei vedere {g} soffrire', 'riaprite i forni per {g}', 'se rivedo {g} qui gli spacco la faccia', '{p} al muro, tutti fucilati', 'sarebbe così grave eliminare {g}?',
  ],
  menace: [
    'ti ammazzo', 'ti trovo e ti spezzo le gambe', 'sei morto', 'devi morire', 'stasera vengo a casa tua e ti faccio male', 'qualcuno dovrebbe sparargli', 'merita di essere picchiata', 'stai attento, so dove abiti',
    'impiccati', 'ti spacco la faccia', 'gli serve una pallottola in testa', 'la pagherai col sangue', 'vorrei strangolarla', 'spero che tu muoia lentamente', 'ti accoltello', 'brucio il vostro negozio', 'vi veniamo a prendere',
  ],
  insult: [
    'sei un idiota', 'che cretino', 'è proprio un fallito', 'pezzo di merda', 'siete dei pagliacci', 'stai zitto, scemo', 'vaffanculo', '{p} sono feccia', '{p} sono tutti bugiardi', 'odio {p}', '{p} fanno schifo', 'lei è orribile',
    'lui è una vergogna', 'mi fai schifo', 'sei patetico', 'come si fa a essere così stupidi', 'grasso maiale', 'non piaci a nessuno, verme', 'sei spazzatura', 'che stronzo', 'andate al diavolo', 'brutta bugiarda', 'povero coglione',
    'quella donna è una vipera', '{p} sono una banda di ladri', 'non servi a niente', 'lo disprezzo', 'sei malato nella testa', 'siete tutti pazzi', 'che ignorante', 'è solo un ciarlatano', 'vergognati, buffone', 'ladri! vergogna!',
  ],
  swear: [
    'cazzo, ho dimenticato le chiavi', 'merda, di nuovo in ritardo', 'che cazzo succede', 'che palle questo tempo', 'porca miseria, piove', 'questo telefono è una merda', 'che freddo del cazzo', 'chi se ne frega, cazzo',
    '{o} sono una merda', 'cazzo, {o}, che rottura di palle', 'minchia che paura',
  ],
  fine: [
    'amo {g}', '{g} sono benvenuti qui', '{g} sono fantastici', 'orgoglioso, {g} oggi hanno vinto', 'felice di lavorare con {g}', '{g} meritano rispetto', '{g} hanno diritto alla sicurezza', 'dobbiamo aiutare {g}',
    '{g} sono esseri umani come tutti', 'ci sono {g} nella tua classe?', 'un film che racconta {g}', 'il museo mostra foto: {g} negli anni cinquanta', 'quanti sono {g} in questa città?', 'anche {g} amano il calcio', 'ammiro {g}',
    '{g} rendono migliore questo paese', 'non odio {g}', 'nessuno qui odia {g}', 'non direi mai che {g} sono stupidi', '{g} non sono animali', '{g} non sono una minaccia', 'no, {g} non vanno espulsi', 'non è vero che {g} sono pigri',
    'smettetela di dire che {g} sono feccia', 'chi dice che {g} sono parassiti è un razzista', 'dire che {g} devono morire è inaccettabile', 'ha detto «{g} sono spazzatura», una vergogna',
    'scrivere «a morte {g}» è incitamento all’odio e l’ho segnalato', 'chiamare qualcuno {s} è inaccettabile', 'non si dice {s}', 'l’ha chiamata {s} e ha perso il lavoro', 'mi hanno urlato {s} sull’autobus, ho pianto',
    'la parola «{s}» è un insulto', 'da {s} fiero di esserlo, vi abbraccio', 'noi {s} dobbiamo restare uniti, buon pride', 'non potete sostenere che {g} sono criminali', 'dire che {g} devono tornare a casa loro è razzista',
    'sono rimasto scioccato quando ha scritto che {g} meritano la morte', 'perché qualcuno dovrebbe odiare {g}?', 'la violenza contro {g} deve finire', 'l’odio verso {g} mi preoccupa', '{o} sono terribili', 'non sopporto {o}',
    'bisognerebbe vietare {o}', 'odio {o}', '{o} sono la cosa peggiore', 'a morte {o}', '{o} mi fanno stare male', 'che errore stupido ho fatto', 'questo bug mi uccide', 'spacchi, complimenti', 'li abbiamo schiacciati, tre a zero',
    'muoio dal ridere', 'il finocchio va affettato sottile', 'la strega del film fa paura', 'nel fienile ci sono topi e serpenti', 'ha sparato un tiro in porta', 'non sei affatto stupido', 'non sono un idiota', 'nessuno qui è un fallito',
    'non ho mai detto che sei un bugiardo', 'che scemo sono stato, scusate', 'grazie mille', 'la prossima settimana cambiano gli orari', 'a lunedì', 'è uscito il nuovo album', 'buongiorno a tutti', 'a che ora comincia la partita?',
    'questa politica è sbagliata ed ecco perché', 'il servizio era lento e voglio il rimborso', 'triste notizia dall’ospedale', 'il ministro ha detto che le tasse aumenteranno', 'non sono d’accordo con {p}', '{p} si sono riuniti ieri',
    'l’attacco ha ucciso tre persone', 'due uomini assassinati ieri sera, dice la polizia', 'fa un freddo cane', 'è pazza di gioia', 'in bocca al lupo, crepi',
  ],
}

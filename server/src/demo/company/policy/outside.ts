import type { Clause } from '@brandwarden/contract'

/** What we promise, how we sound, and the craft of a post. */
export const outsideClauses: Clause[] = [
  {
    number: '3',
    title: { en: 'What we promise', fr: 'Ce que nous promettons', it: 'Ciò che promettiamo' },
    text: {
      en: 'Less than we can keep.',
      fr: 'Moins que ce que nous pouvons tenir.',
      it: 'Meno di quanto possiamo mantenere.',
    },
    covers: [],
  },
  {
    number: '3.1',
    title: { en: 'Claims', fr: 'Allégations', it: 'Affermazioni' },
    text: {
      en: 'No “best”, “first” or “greenest” without the measurement beside it. Headphones cure nothing, not even Mondays.',
      fr: 'Ni « meilleur », ni « premier », ni « le plus vert » sans la mesure à côté. Un casque ne guérit rien, pas même le lundi.',
      it: 'Niente «migliore», «primo» o «più verde» senza la misura accanto. Le cuffie non curano nulla, nemmeno il lunedì.',
    },
    covers: ['G4.claims'],
  },
  {
    number: '3.2',
    title: { en: 'Advertising says so first', fr: 'La publicité se dit d’abord', it: 'La pubblicità si dice subito' },
    text: {
      en: 'Paid or gifted, it says so in its first words. “#sp” is not a word.',
      fr: 'Payée ou offerte, elle le dit dès les premiers mots. « #collab » ne dit rien à personne.',
      it: 'Pagata o in omaggio, lo dice nelle prime parole. «#collab» non dice niente a nessuno.',
    },
    covers: ['G4.disclosure'],
  },
  {
    number: '3.3',
    title: { en: 'Machines sign too', fr: 'Les machines signent aussi', it: 'Anche le macchine firmano' },
    text: {
      en: 'A picture that a model made says so, in the text or in its description. Nobody has to guess whether the fjord exists.',
      fr: 'Une image faite par un modèle le dit, dans le texte ou dans sa description. Personne n’a à deviner si le fjord existe.',
      it: 'Un’immagine fatta da un modello lo dice, nel testo o nella descrizione. Nessuno deve indovinare se il fiordo esiste.',
    },
    covers: ['G4.ai-made'],
  },
  {
    number: '3.4',
    title: { en: 'Other people’s trades', fr: 'Le métier des autres', it: 'Il mestiere degli altri' },
    text: {
      en: 'We make headphones. We do not slim, heal, feed, intoxicate or enrich anyone, and do not say so.',
      fr: 'Nous fabriquons des casques. Nous ne faisons ni maigrir, ni guérir, ni manger, ni boire, ni gagner de l’argent, et ne le prétendons pas.',
      it: 'Facciamo cuffie. Non facciamo dimagrire, guarire, mangiare, bere o arricchire nessuno, e non diciamo di farlo.',
    },
    covers: ['G4.claims-health', 'G4.claims-finance', 'G4.claims-food', 'G4.claims-alcohol', 'G4.claims-gambling'],
  },
  {
    number: '4',
    title: { en: 'How we sound', fr: 'Notre voix', it: 'La nostra voce' },
    text: {
      en: 'Like a friend who knows about headphones and listens when you talk.',
      fr: 'Celle d’une amie qui s’y connaît en casques et qui écoute quand on parle.',
      it: 'Quella di un’amica che se ne intende di cuffie e ascolta quando si parla.',
    },
    covers: [],
  },
  {
    number: '4.1',
    title: {
      en: 'Politics, religion, culture',
      fr: 'Politique, religion, culture',
      it: 'Politica, religione, cultura',
    },
    text: {
      en: 'All of them sound better on our headphones. That is as far as we go.',
      fr: 'Tout cela s’écoute très bien au casque. Nous n’en disons pas davantage.',
      it: 'Si ascoltano tutte benissimo in cuffia. Non diciamo altro.',
    },
    covers: ['G4.taboo'],
  },
  {
    number: '4.2',
    title: { en: 'Conduct', fr: 'Savoir-vivre', it: 'Buone maniere' },
    text: {
      en: 'Nobody is insulted: no customer, no colleague, no competitor. Rants are read aloud to Greta first, who listens and keeps them.',
      fr: 'On n’insulte personne : ni client, ni collègue, ni concurrent. Les coups de gueule se lisent d’abord à Greta, qui écoute et les garde.',
      it: 'Non si insulta nessuno: né clienti, né colleghi, né concorrenti. Gli sfoghi si leggono prima a Greta, che ascolta e li tiene per sé.',
    },
    covers: ['G4.conduct'],
  },
  {
    number: '4.3',
    title: { en: 'Tone', fr: 'Ton', it: 'Tono' },
    text: {
      en: 'We joke about ourselves. When people are in trouble we are useful or quiet.',
      fr: 'Nous plaisantons sur nous-mêmes. Quand des gens sont en difficulté, nous sommes utiles ou silencieux.',
      it: 'Scherziamo su noi stessi. Quando qualcuno è in difficoltà, siamo utili o stiamo zitti.',
    },
    covers: ['G4.tone'],
  },
  {
    number: '4.4',
    title: { en: 'Nothing off-colour', fr: 'Rien de grivois', it: 'Niente di piccante' },
    text: {
      en: 'Ears are not a body part that needs our innuendo.',
      fr: 'L’oreille se passe très bien de nos sous-entendus.',
      it: 'L’orecchio fa volentieri a meno dei nostri doppi sensi.',
    },
    covers: ['C8.sexual'],
  },
  {
    number: '4.5',
    title: { en: 'Children', fr: 'Enfants', it: 'Bambini' },
    text: {
      en: 'No child is shown without a signed consent, or named beside a school, a street or a bus.',
      fr: 'Aucun enfant n’est montré sans accord signé, ni nommé à côté d’une école, d’une rue ou d’un bus.',
      it: 'Nessun bambino è mostrato senza un consenso firmato, né nominato accanto a una scuola, una via o un autobus.',
    },
    covers: ['C8.minors'],
  },
  {
    number: '5',
    title: { en: 'Good craft', fr: 'Le travail bien fait', it: 'Il lavoro ben fatto' },
    text: {
      en: 'A post is a small product. It has no loose screws.',
      fr: 'Une publication est un petit produit. Elle n’a pas de vis qui traîne.',
      it: 'Un post è un piccolo prodotto. Non ha viti allentate.',
    },
    covers: [],
  },
  {
    number: '5.1',
    title: { en: 'Pictures are licensed', fr: 'Les images ont une licence', it: 'Le immagini hanno una licenza' },
    text: {
      en: 'We own it or we licensed it, and the licence is still running. “Found it online” is not a licence.',
      fr: 'Elle est à nous ou sous licence, et la licence court encore. « Trouvée sur internet » n’est pas une licence.',
      it: 'È nostra o è in licenza, e la licenza è ancora valida. «Trovata in rete» non è una licenza.',
    },
    covers: ['G4.copyright'],
  },
  {
    number: '5.2',
    title: { en: 'Photographers are named', fr: 'Les photographes sont nommés', it: 'I fotografi si nominano' },
    text: {
      en: 'Whoever stood in the cold for the picture is named beside it.',
      fr: 'Qui a eu froid pour la photo est nommé à côté d’elle.',
      it: 'Chi ha preso freddo per la foto è nominato accanto.',
    },
    covers: ['G4.credits'],
  },
  {
    number: '5.3',
    title: { en: 'Links', fr: 'Liens', it: 'Link' },
    text: {
      en: 'A link shows where it leads. No shorteners, no look-alikes.',
      fr: 'Un lien montre où il mène. Ni raccourcisseurs, ni sosies.',
      it: 'Un link mostra dove porta. Niente accorciatori, niente sosia.',
    },
    covers: ['C8.links'],
  },
  {
    number: '5.4',
    title: {
      en: 'For every eye and ear',
      fr: 'Pour tous les yeux, toutes les oreilles',
      it: 'Per ogni occhio e ogni orecchio',
    },
    text: {
      en: 'Pictures are described, films have captions, and nobody writes in 𝓯𝓪𝓷𝓬𝔂 letters.',
      fr: 'Les images sont décrites, les films sous-titrés, et personne n’écrit en lettres 𝓯𝓪𝓷𝓽𝓪𝓲𝓼𝓲𝓮.',
      it: 'Le immagini sono descritte, i filmati sottotitolati, e nessuno scrive in lettere 𝓼𝓽𝓻𝓪𝓷𝓮.',
    },
    covers: ['C8.accessibility'],
  },
  {
    number: '5.5',
    title: { en: 'It fits', fr: 'Ça tient', it: 'Ci sta' },
    text: {
      en: 'Each network has its measure. A sentence that needs a thread needs a rewrite.',
      fr: 'Chaque réseau a sa mesure. Une phrase qui réclame un fil réclame surtout une réécriture.',
      it: 'Ogni rete ha la sua misura. Una frase che ha bisogno di un thread ha bisogno di essere riscritta.',
    },
    covers: ['C8.network-limits'],
  },
  {
    number: '6',
    title: { en: 'When something goes wrong', fr: 'Quand ça tourne mal', it: 'Quando qualcosa va storto' },
    text: {
      en: 'Tell Oskar at once, at any hour. Whoever reports their own mistake gets a coffee and no lecture.',
      fr: 'Prévenez Oskar aussitôt, à toute heure. Qui signale sa propre erreur reçoit un café et pas de sermon.',
      it: 'Avvisate subito Oskar, a qualsiasi ora. Chi segnala un proprio errore riceve un caffè e nessuna predica.',
    },
    covers: [],
  },
]

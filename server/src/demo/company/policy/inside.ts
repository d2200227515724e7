import type { Clause } from '@brandwarden/contract'

/** Who speaks, and what stays inside. */
export const insideClauses: Clause[] = [
  {
    number: '1',
    title: { en: 'Who speaks', fr: 'Qui parle', it: 'Chi parla' },
    text: {
      en: 'Four people write in the company’s name, fourteen have read this, and the cat has no account.',
      fr: 'Quatre personnes écrivent au nom de l’entreprise, quatorze ont lu ceci, et le chat n’a pas de compte.',
      it: 'Quattro persone scrivono a nome dell’azienda, quattordici hanno letto queste righe e il gatto non ha un account.',
    },
    covers: [],
  },
  {
    number: '1.1',
    title: { en: 'Spokespersons', fr: 'Porte-parole', it: 'Portavoce' },
    text: {
      en: 'Journalists talk to Ines Keller or Henrik Falk. Everyone else says “I’ll find out who knows”, and does.',
      fr: 'Les journalistes parlent à Ines Keller ou à Henrik Falk. Tous les autres répondent « je cherche qui sait », puis cherchent.',
      it: 'I giornalisti parlano con Ines Keller o Henrik Falk. Tutti gli altri rispondono «cerco chi lo sa», e poi cercano davvero.',
    },
    covers: [],
  },
  {
    number: '1.2',
    title: {
      en: 'Our positions, word for word',
      fr: 'Nos positions, mot pour mot',
      it: 'Le nostre posizioni, parola per parola',
    },
    text: {
      en: 'What we say on public issues is written down. Quote it whole or leave it; a position does not improve by being paraphrased on a Friday.',
      fr: 'Ce que nous disons sur les questions publiques est écrit. Citez-le en entier ou pas du tout : une position ne gagne rien à être reformulée un vendredi soir.',
      it: 'Ciò che diciamo sui temi pubblici è scritto. Citatelo per intero o lasciatelo stare: una posizione non migliora se la si parafrasa di venerdì sera.',
    },
    covers: ['G5.positions'],
  },
  {
    number: '1.3',
    title: { en: 'Your own account', fr: 'Votre propre compte', it: 'Il vostro account' },
    text: {
      en: 'It is yours. Say that you work here when you talk about what we make, and that your opinions are your own when you talk about anything else.',
      fr: 'Il est à vous. Dites que vous travaillez ici quand vous parlez de nos produits, et que vos opinions n’engagent que vous pour tout le reste.',
      it: 'È vostro. Dite che lavorate qui quando parlate di ciò che facciamo, e che le opinioni sono solo vostre quando parlate del resto.',
    },
    covers: [],
  },
  {
    number: '2',
    title: { en: 'What stays inside', fr: 'Ce qui reste entre nous', it: 'Ciò che resta tra noi' },
    text: {
      en: 'We build closed headphones. The company works the same way.',
      fr: 'Nous fabriquons des casques fermés. L’entreprise fonctionne de la même façon.',
      it: 'Costruiamo cuffie chiuse. L’azienda funziona allo stesso modo.',
    },
    covers: [],
  },
  {
    number: '2.1',
    title: { en: 'Confidential matters', fr: 'Affaires confidentielles', it: 'Questioni riservate' },
    text: {
      en: 'Code names, figures that were not published and anything stamped “internal only” stay off the internet, hints included.',
      fr: 'Noms de code, chiffres non publiés et tout ce qui porte la mention « confidentiel » restent hors d’internet, allusions comprises.',
      it: 'Nomi in codice, cifre non pubblicate e tutto ciò che porta la scritta «riservato» restano fuori da internet, allusioni comprese.',
    },
    covers: ['G4.confidentiality'],
  },
  {
    number: '2.2',
    title: { en: 'Before its hour', fr: 'Avant l’heure', it: 'Prima dell’ora' },
    text: {
      en: 'A release is secret until its minute. Names, pictures and winks wait with it.',
      fr: 'Un lancement est secret jusqu’à la minute dite. Les noms, les images et les clins d’œil attendent avec lui.',
      it: 'Un lancio è segreto fino al minuto stabilito. Nomi, immagini e strizzate d’occhio aspettano insieme a lui.',
    },
    covers: ['G4.embargo'],
  },
  {
    number: '2.3',
    title: { en: 'Passwords and keys', fr: 'Mots de passe et clés', it: 'Password e chiavi' },
    text: {
      en: 'Neither in a post, nor in a comment, nor on the whiteboard behind you in the picture.',
      fr: 'Ni dans une publication, ni dans un commentaire, ni sur le tableau blanc derrière vous sur la photo.',
      it: 'Né in un post, né in un commento, né sulla lavagna alle vostre spalle nella foto.',
    },
    covers: ['C8.secrets'],
  },
  {
    number: '2.4',
    title: { en: 'Other people’s data', fr: 'Les données des autres', it: 'I dati degli altri' },
    text: {
      en: 'Names, addresses, orders and illnesses belong to those who have them. In public we say “we have written to you”.',
      fr: 'Noms, adresses, commandes et maladies appartiennent à ceux qui les ont. En public, nous disons « nous vous avons écrit ».',
      it: 'Nomi, indirizzi, ordini e malattie appartengono a chi li ha. In pubblico diciamo «le abbiamo scritto».',
    },
    covers: ['G4.privacy'],
  },
]

/** Came with the second version, after a picture had told where a colleague lives. */
export const locationClause: Clause = {
  number: '2.5',
  title: { en: 'Where a picture was taken', fr: 'Où une photo a été prise', it: 'Dove è stata scattata una foto' },
  text: {
    en: 'Pictures go out without their coordinates. A kitchen is a nice place and nobody’s business.',
    fr: 'Les photos partent sans leurs coordonnées. Une cuisine est un bel endroit, et ne regarde personne.',
    it: 'Le foto escono senza coordinate. Una cucina è un bel posto, e non riguarda nessuno.',
  },
  covers: ['C8.location'],
}

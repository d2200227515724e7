import type { CommandSpec } from '../program.ts'

type Option = NonNullable<CommandSpec['options']>[number]

const threshold: Option = {
  flags: '-t, --threshold <score>',
  about: {
    en: 'the least score that is told, 0 to 1; 0.5 where it is left out',
    fr: 'score minimal annoncé, de 0 à 1 ; 0.5 par défaut',
    it: 'punteggio minimo segnalato, da 0 a 1; 0.5 in mancanza',
  },
}
const format: Option = {
  flags: '-f, --format <format>',
  choices: ['json', 'text'],
  about: {
    en: 'how results are written: json where it is left out',
    fr: 'forme des résultats : json par défaut',
    it: 'forma dei risultati: json in mancanza',
  },
}
const explain: Option = {
  flags: '--explain',
  about: {
    en: 'also tells what each score rests on',
    fr: 'dit aussi sur quoi repose chaque score',
    it: 'dice anche su che cosa si basa ogni punteggio',
  },
}

export const lookalikeAccounts: CommandSpec = {
  name: 'lookalikes accounts',
  about: {
    en: 'finds accounts that pretend to be one of yours, by handle, name, biography and picture',
    fr: 'trouve les comptes qui se font passer pour l’un des vôtres, par l’identifiant, le nom, la biographie et l’image',
    it: 'trova gli account che si spacciano per uno dei tuoi, da nome utente, nome, biografia e immagine',
  },
  options: [
    {
      flags: '--ours <file>',
      about: {
        en: 'your accounts as JSON, one a line: {"handle", "displayName", "biography"}',
        fr: 'vos comptes en JSON, un par ligne : {"handle", "displayName", "biography"}',
        it: 'i tuoi account in JSON, uno per riga: {"handle", "displayName", "biography"}',
      },
    },
    {
      flags: '-i, --input <file>',
      about: {
        en: 'other accounts, likewise, with "id" and "avatarDistance" (bits of 64) if known; - or nothing for standard input',
        fr: 'd’autres comptes, de même, avec "id" et "avatarDistance" (bits sur 64) si connus ; - ou rien pour l’entrée standard',
        it: 'altri account, allo stesso modo, con "id" e "avatarDistance" (bit su 64) se noti; - o nulla per lo standard input',
      },
    },
    {
      flags: '--allow <file>',
      about: {
        en: 'handles of others that are honest, one a line',
        fr: 'identifiants d’autrui jugés honnêtes, un par ligne',
        it: 'nomi utente altrui ritenuti onesti, uno per riga',
      },
    },
    threshold,
    format,
    explain,
  ],
  examples: ['brandwarden lookalikes accounts --ours ours.jsonl --input accounts.jsonl --format text --explain'],
  async run(call) {
    const { runAccounts } = await import('../lookalikes/accounts.ts')
    return runAccounts(call)
  },
}

export const lookalikePages: CommandSpec = {
  name: 'lookalikes pages',
  about: {
    en: 'finds pages that pretend to be one of yours, by text, structure, title and what they ask for',
    fr: 'trouve les pages qui se font passer pour l’une des vôtres, par le texte, la structure, le titre et ce qu’elles demandent',
    it: 'trova le pagine che si spacciano per una delle tue, da testo, struttura, titolo e da ciò che chiedono',
  },
  options: [
    {
      flags: '--ours <file>',
      about: {
        en: 'your pages as JSON, one a line: {"address", "html"} or {"address", "file"}',
        fr: 'vos pages en JSON, une par ligne : {"address", "html"} ou {"address", "file"}',
        it: 'le tue pagine in JSON, una per riga: {"address", "html"} o {"address", "file"}',
      },
    },
    {
      flags: '-b, --brand <domains>',
      about: {
        en: 'your domains, with commas between them; the hosts of your pages where it is left out',
        fr: 'vos domaines, séparés par des virgules ; par défaut, les hôtes de vos pages',
        it: 'i tuoi domini, separati da virgole; in mancanza, gli host delle tue pagine',
      },
    },
    {
      flags: '-i, --input <file>',
      about: {
        en: 'fetched pages, likewise, with "id", "iconDistance" and "screenshotDistance" if known; - or nothing for standard input',
        fr: 'pages récupérées, de même, avec "id", "iconDistance" et "screenshotDistance" si connus ; - ou rien pour l’entrée standard',
        it: 'pagine scaricate, allo stesso modo, con "id", "iconDistance" e "screenshotDistance" se noti; - o nulla per lo standard input',
      },
    },
    threshold,
    format,
    explain,
  ],
  examples: ['crawler | brandwarden lookalikes pages --ours ours.jsonl --brand acme.com --explain > suspects.jsonl'],
  async run(call) {
    const { runPages } = await import('../lookalikes/pages.ts')
    return runPages(call)
  },
}

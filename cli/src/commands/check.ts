import type { CommandSpec } from '../program.ts'

export const check: CommandSpec = {
  name: 'check',
  about: {
    en: 'checks a draft and its pictures against your policy, offline',
    fr: 'vérifie un brouillon et ses images selon votre charte, hors ligne',
    it: 'controlla una bozza e le sue immagini secondo le tue regole, offline',
  },
  arguments: [
    {
      name: '[files...]',
      about: {
        en: 'a Markdown or text file with the draft, then the pictures that belong to it',
        fr: 'un fichier Markdown ou texte avec le brouillon, puis les images qui vont avec',
        it: 'un file Markdown o di testo con la bozza, poi le immagini che le appartengono',
      },
    },
  ],
  options: [
    {
      flags: '-i, --input <file>',
      about: {
        en: 'drafts as JSON, one a line; - for standard input',
        fr: 'des brouillons en JSON, un par ligne ; - pour l’entrée standard',
        it: 'bozze in JSON, una per riga; - per lo standard input',
      },
    },
    {
      flags: '-c, --company <file>',
      about: {
        en: 'company file (YAML): what only your company knows',
        fr: 'fichier de l’entreprise (YAML) : ce qu’elle seule sait',
        it: 'file dell’azienda (YAML): ciò che solo lei sa',
      },
    },
    {
      flags: '-f, --format <format>',
      choices: ['text', 'json', 'sarif'],
      about: {
        en: 'how results are written: text for files, json for --input where it is left out',
        fr: 'forme des résultats : par défaut text pour des fichiers, json pour --input',
        it: 'forma dei risultati: in mancanza, text per i file e json per --input',
      },
    },
    {
      flags: '--fix',
      about: {
        en: 'writes a copy without location, NAME.clean.jpg, beside each picture that has one',
        fr: 'écrit une copie sans localisation, NOM.clean.jpg, à côté de chaque image localisée',
        it: 'scrive una copia senza posizione, NOME.clean.jpg, accanto a ogni immagine che ne ha una',
      },
    },
    {
      flags: '--network <network>',
      about: {
        en: 'network of a draft in a file, such as bluesky',
        fr: 'réseau d’un brouillon en fichier, par exemple bluesky',
        it: 'rete di una bozza in un file, per esempio bluesky',
      },
    },
    {
      flags: '--author <author>',
      choices: ['brand', 'employee', 'agency', 'partner'],
      about: { en: 'who posts it', fr: 'qui le publie', it: 'chi la pubblica' },
    },
    {
      flags: '--language <code>',
      about: {
        en: 'language of the draft; detected where it is left out',
        fr: 'langue du brouillon ; détectée par défaut',
        it: 'lingua della bozza; rilevata in mancanza',
      },
    },
    {
      flags: '--publish-at <instant>',
      about: {
        en: 'when it goes out, such as 2026-12-01T09:00:00Z; now where it is left out',
        fr: 'quand il paraît, par exemple 2026-12-01T09:00:00Z ; maintenant par défaut',
        it: 'quando esce, per esempio 2026-12-01T09:00:00Z; adesso in mancanza',
      },
    },
    {
      flags: '--alt <text...>',
      about: {
        en: 'descriptions of the pictures, in their order',
        fr: 'descriptions des images, dans leur ordre',
        it: 'descrizioni delle immagini, nel loro ordine',
      },
    },
  ],
  examples: [
    'brandwarden check draft.md photo.jpg --company company.yaml --network instagram',
    'brandwarden check --input drafts.jsonl --company company.yaml > results.jsonl',
    'brandwarden check draft.md --format sarif > draft.sarif',
  ],
  async run(call) {
    const { runCheck } = await import('../check/run.ts')
    return runCheck(call)
  },
}

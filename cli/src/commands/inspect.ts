import type { CommandSpec } from '../program.ts'

export const inspect: CommandSpec = {
  name: 'inspect',
  about: {
    en: 'tells what texts hold: language, tone, insults, personal data, secrets, disclosure, kinds; one JSON line a post',
    fr: 'dit ce que contiennent des textes : langue, ton, injures, données personnelles, secrets, mention publicitaire, nature',
    it: 'dice che cosa contengono i testi: lingua, tono, insulti, dati personali, segreti, dicitura pubblicitaria, natura',
  },
  options: [
    {
      flags: '-i, --input <file>',
      about: {
        en: 'posts as JSON, one a line; standard input where it is left out',
        fr: 'des posts en JSON, un par ligne ; l’entrée standard par défaut',
        it: 'post in JSON, uno per riga; lo standard input in mancanza',
      },
    },
    {
      flags: '-c, --company <file>',
      about: {
        en: 'company file (YAML), whose own contacts are no personal data',
        fr: 'fichier de l’entreprise (YAML), dont les contacts ne sont pas des données personnelles',
        it: 'file dell’azienda (YAML), i cui contatti non sono dati personali',
      },
    },
  ],
  examples: ['brandwarden inspect --input posts.jsonl > facts.jsonl'],
  async run(call) {
    const { runInspect } = await import('../inspect.ts')
    return runInspect(call)
  },
}

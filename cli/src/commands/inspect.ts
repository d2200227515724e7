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
    {
      flags: '--tone-model <file>',
      about: {
        en: 'a model of your own for tone: a YAML file that names a network in ONNX, its tokeniser and its labels',
        fr: 'votre propre modèle pour le ton : un fichier YAML qui nomme un réseau ONNX, son tokeniseur et ses étiquettes',
        it: 'un modello tuo per il tono: un file YAML che indica una rete ONNX, il suo tokenizzatore e le sue etichette',
      },
    },
    {
      flags: '--insult-model <file>',
      about: {
        en: 'the same for insults',
        fr: 'de même pour les injures',
        it: 'lo stesso per gli insulti',
      },
    },
  ],
  examples: ['brandwarden inspect --input posts.jsonl > facts.jsonl'],
  async run(call) {
    const { runInspect } = await import('../inspect.ts')
    return runInspect(call)
  },
}

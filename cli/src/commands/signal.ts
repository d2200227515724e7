import type { CommandSpec } from '../program.ts'

export const signal: CommandSpec = {
  name: 'signal',
  about: {
    en: 'finds where a series of mentions becomes unusual, row by row, from the past alone',
    fr: 'trouve où une série de mentions devient inhabituelle, ligne à ligne, d’après le seul passé',
    it: 'trova dove una serie di menzioni diventa insolita, riga per riga, in base al solo passato',
  },
  options: [
    {
      flags: '-i, --input <file>',
      about: {
        en: 'CSV with the columns timestamp,value in time order (also negative, authors, reach); standard input by default',
        fr: 'CSV aux colonnes timestamp,value dans l’ordre du temps (aussi negative, authors, reach) ; l’entrée standard par défaut',
        it: 'CSV con le colonne timestamp,value in ordine di tempo (anche negative, authors, reach); lo standard input in mancanza',
      },
    },
    {
      flags: '-f, --format <format>',
      about: { en: 'form of the output', fr: 'forme de la sortie', it: 'forma dell’output' },
      choices: ['csv', 'json'],
    },
    {
      flags: '-t, --threshold <score>',
      about: {
        en: 'only rows that reach this score, with the figures they rest on (0.5: where an episode begins)',
        fr: 'seules les lignes qui atteignent ce score, avec leurs chiffres (0.5 : là où commence un épisode)',
        it: 'solo le righe che raggiungono questo punteggio, con le cifre su cui si basano (0.5: dove inizia un episodio)',
      },
    },
    {
      flags: '--explain',
      about: {
        en: 'says in a sentence what began, grew or ended',
        fr: 'dit en une phrase ce qui a commencé, s’est aggravé ou a pris fin',
        it: 'dice in una frase che cosa è iniziato, si è aggravato o è finito',
      },
    },
    {
      flags: '--svg <file>',
      about: {
        en: 'draws the series with what is usual and its alerts',
        fr: 'dessine la série avec l’habituel et ses alertes',
        it: 'disegna la serie con i valori abituali e gli allarmi',
      },
    },
    {
      flags: '--state <file>',
      about: {
        en: 'goes on from the state that an earlier run left in this file, and leaves its own',
        fr: 'reprend l’état laissé dans ce fichier par un appel précédent, et y laisse le sien',
        it: 'riprende dallo stato lasciato in questo file da un’esecuzione precedente e vi lascia il proprio',
      },
    },
  ],
  examples: [
    'brandwarden signal --input volume.csv > scores.csv',
    'brandwarden signal --input volume.csv --threshold 0.5 --format json --svg volume.svg',
  ],
  async run(call) {
    const { runSignal } = await import('../signal/run.ts')
    return runSignal(call)
  },
}

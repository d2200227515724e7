import type { CommandSpec } from '../program.ts'

export const lookalikes: CommandSpec = {
  name: 'lookalikes',
  about: {
    en: 'finds hosts that imitate your brands in a stream, or lists the domains that imitators are likely to register',
    fr: 'trouve dans un flux les hôtes qui imitent vos marques, ou donne les domaines que des imitateurs peuvent déposer',
    it: 'trova in un flusso gli host che imitano i tuoi marchi, o elenca i domini che un imitatore può registrare',
  },
  options: [
    {
      flags: '-b, --brand <domains>',
      about: {
        en: 'your domains, with commas between them; the names come from them',
        fr: 'vos domaines, séparés par des virgules ; les noms en sont tirés',
        it: 'i tuoi domini, separati da virgole; i nomi si ricavano da essi',
      },
    },
    {
      flags: '--brands <file>',
      about: {
        en: 'brands as JSON: {"acme": {"tokens": ["acme"], "official": ["acme.com"]}}',
        fr: 'des marques en JSON : {"acme": {"tokens": ["acme"], "official": ["acme.com"]}}',
        it: 'marchi in JSON: {"acme": {"tokens": ["acme"], "official": ["acme.com"]}}',
      },
    },
    {
      flags: '-i, --input <file>',
      about: {
        en: 'hosts or addresses to look at, one a line; - for standard input',
        fr: 'hôtes ou adresses à examiner, un par ligne ; - pour l’entrée standard',
        it: 'host o indirizzi da esaminare, uno per riga; - per lo standard input',
      },
    },
    {
      flags: '-f, --format <format>',
      choices: ['text', 'json'],
      about: {
        en: 'how results are written: json for --input, text for the list, where it is left out',
        fr: 'forme des résultats : par défaut json avec --input, text pour la liste',
        it: 'forma dei risultati: in mancanza, json con --input e text per l’elenco',
      },
    },
    {
      flags: '-t, --threshold <score>',
      about: {
        en: 'the least score that is told, 0 to 1; 0.5 where it is left out',
        fr: 'score minimal annoncé, de 0 à 1 ; 0.5 par défaut',
        it: 'punteggio minimo segnalato, da 0 a 1; 0.5 in mancanza',
      },
    },
    {
      flags: '--explain',
      about: {
        en: 'also tells what each score rests on',
        fr: 'dit aussi sur quoi repose chaque score',
        it: 'dice anche su che cosa si basa ogni punteggio',
      },
    },
    {
      flags: '--allow <file>',
      about: {
        en: 'hosts of others that are honest, one a line; they and all below them stay silent',
        fr: 'hôtes d’autrui jugés honnêtes, un par ligne ; eux et leurs sous-domaines restent muets',
        it: 'host altrui ritenuti onesti, uno per riga; essi e i loro sottodomini tacciono',
      },
    },
    {
      flags: '--endings <endings>',
      about: {
        en: 'for the list: endings to try, such as com,net,fr',
        fr: 'pour la liste : extensions à essayer, par exemple com,net,fr',
        it: 'per l’elenco: estensioni da provare, per esempio com,net,it',
      },
    },
    {
      flags: '-n, --limit <number>',
      about: {
        en: 'for the list: how many domains for each brand; 1000 where it is left out',
        fr: 'pour la liste : nombre de domaines par marque ; 1000 par défaut',
        it: 'per l’elenco: quanti domini per ogni marchio; 1000 in mancanza',
      },
    },
    {
      flags: '--resolve',
      about: {
        en: 'for the list: asks DNS and keeps only domains that exist, with their A, AAAA, MX and NS records',
        fr: 'pour la liste : interroge le DNS et ne garde que les domaines existants (A, AAAA, MX, NS)',
        it: 'per l’elenco: interroga il DNS e tiene solo i domini esistenti (A, AAAA, MX, NS)',
      },
    },
    {
      flags: '--dns <servers>',
      about: {
        en: 'DNS servers to ask, with commas between them; the system’s where it is left out',
        fr: 'serveurs DNS à interroger, séparés par des virgules ; ceux du système par défaut',
        it: 'server DNS da interrogare, separati da virgole; in mancanza, quelli del sistema',
      },
    },
    {
      flags: '--rate <number>',
      about: {
        en: 'DNS questions a second at most; 100 where it is left out',
        fr: 'questions DNS par seconde au plus ; 100 par défaut',
        it: 'domande DNS al secondo al massimo; 100 in mancanza',
      },
    },
  ],
  examples: [
    'certificates | brandwarden lookalikes --brand acme.com --input - > imitations.jsonl',
    'brandwarden lookalikes --brands brands.json --input zone.txt --format text --explain',
    'brandwarden lookalikes --brand acme.com --limit 200 --resolve',
  ],
  async run(call) {
    const { runLookalikes } = await import('../lookalikes/run.ts')
    return runLookalikes(call)
  },
}

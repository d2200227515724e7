import type { Call, CommandSpec } from '../program.ts'

const deed =
  (...words: string[]) =>
  async (call: Call) => {
    const { maintain } = await import('../maintain/run.ts')
    return maintain(words, call)
  }

const file = {
  name: '<file>',
  about: { en: 'the file', fr: 'le fichier', it: 'il file' },
}

export const backup: CommandSpec = {
  name: 'backup',
  about: {
    en: 'writes everything into one file, verified; the server may run meanwhile',
    fr: 'écrit tout dans un seul fichier, vérifié ; le serveur peut tourner pendant ce temps',
    it: 'scrive tutto in un unico file, verificato; il server può restare in funzione',
  },
  arguments: [file],
  examples: ['BRANDWARDEN_BACKUP_PASSPHRASE=… brandwarden backup monday.brandwarden'],
  run: deed('backup'),
}

export const restore: CommandSpec = {
  name: 'restore',
  about: {
    en: 'puts a backup in place and verifies it; stop the server first',
    fr: 'remet une sauvegarde en place et la vérifie ; arrêtez d’abord le serveur',
    it: 'ripristina un backup e lo verifica; prima arresta il server',
  },
  arguments: [file],
  options: [
    {
      flags: '--replace',
      about: {
        en: 'removes what the database holds now',
        fr: 'supprime le contenu actuel de la base',
        it: 'elimina il contenuto attuale del database',
      },
    },
    {
      flags: '--accept-ledger-fault',
      about: {
        en: 'also takes a backup whose ledger was not whole',
        fr: 'accepte aussi une sauvegarde dont le registre n’était pas intact',
        it: 'accetta anche un backup il cui registro non era integro',
      },
    },
  ],
  run: deed('restore'),
}

export const keysRotate: CommandSpec = {
  name: 'keys rotate',
  about: {
    en: 'makes a new master key and seals every stored secret anew; stop the server first',
    fr: 'crée une nouvelle clé maîtresse et scelle à nouveau chaque secret ; arrêtez d’abord le serveur',
    it: 'crea una nuova chiave principale e sigilla di nuovo ogni segreto; prima arresta il server',
  },
  run: deed('keys', 'rotate'),
}

export const ledgerExport: CommandSpec = {
  name: 'ledger export',
  about: {
    en: 'writes the ledger with its signed heads, to be verified anywhere',
    fr: 'écrit le registre avec ses têtes signées, vérifiable partout',
    it: 'scrive il registro con le sue teste firmate, verificabile ovunque',
  },
  arguments: [file],
  run: deed('ledger', 'export'),
}

import type { Fault } from '@brandwarden/chain'
import type { ReaderLanguage } from '../terminal/reader.ts'

/** A fault as a sentence that names the entry and, where there is one, the line. */
export function sayFault(fault: Fault, language: ReaderLanguage): string {
  const sentence = faults[language][fault.because](new Naming(fault, language))
  return fault.line === undefined ? sentence : `${sentence} (${ledgerWords[language].line(fault.line)})`
}

/** The numbers of a fault as its sentence needs them. */
class Naming {
  readonly #fault: Fault
  readonly #language: ReaderLanguage

  constructor(fault: Fault, language: ReaderLanguage) {
    this.#fault = fault
    this.#language = language
  }

  get seq(): string {
    return this.#number(this.#fault.seq)
  }

  get isRange(): boolean {
    return this.#fault.to !== undefined && this.#fault.to !== this.#fault.seq
  }

  get to(): string {
    return this.#number(this.#fault.to)
  }

  get bears(): string {
    return Number.isNaN(this.#fault.bears) ? '?' : this.#number(this.#fault.bears)
  }

  get size(): string {
    return this.#number(this.#fault.treeSize)
  }

  get key(): string {
    return this.#fault.keyId ?? ''
  }

  #number(value: number | undefined): string {
    return (value ?? 0).toLocaleString(this.#language)
  }
}

type Sentences = Readonly<Record<Fault['because'], (of: Naming) => string>>

const en: Sentences = {
  no_header: () => 'The first line is not the beginning of a ledger export.',
  unreadable: (of) => (of.seq === '0' ? 'A line cannot be read.' : `Entry ${of.seq} cannot be read.`),
  changed: (of) => (of.isRange ? `Entry ${of.seq} or ${of.to} was changed.` : `Entry ${of.seq} was changed.`),
  reformatted: (of) => `Entry ${of.seq} says the same, but in other characters than were recorded.`,
  renumbered: (of) => `Where entry ${of.seq} belongs stands one that calls itself ${of.bears}.`,
  missing: (of) => (of.isRange ? `Entries ${of.seq} to ${of.to} are missing.` : `Entry ${of.seq} is missing.`),
  added: (of) => `An entry was added: there is another one numbered ${of.seq}, or none that follows from it.`,
  reordered: (of) => `Entry ${of.seq} was moved behind a later one.`,
  rewritten: (of) => `Entries ${of.seq} to ${of.to} fit together, but they are not those that were signed.`,
  truncated: (of) => `The file ends too early: entries ${of.seq} to ${of.to} were signed and are missing.`,
  unsigned: (of) => `Entries ${of.seq} to ${of.to} are covered by no signature.`,
  no_head: () => 'There is no signature at all.',
  bad_signature: (of) => `The signature over the first ${of.size} entries is not right.`,
  unknown_key: (of) =>
    `The signature over the first ${of.size} entries is of the key ${of.key}, which you did not give.`,
  head_misplaced: (of) => `The signature over the first ${of.size} entries stands in the wrong place.`,
  other_origin: (of) => `The signature over the first ${of.size} entries belongs to another ledger.`,
  rolled_back: (of) =>
    `The ledger was cut: the head that you kept covers entries up to ${of.to}, and ${of.seq} is missing.`,
  forked: (of) => `The ledger is not the one whose head you kept: its first ${of.size} entries are others.`,
  head_outside: (of) => `The export begins behind entry ${of.size}, which your head covers, so it cannot be compared.`,
}

const fr: Sentences = {
  no_header: () => 'La première ligne n’est pas le début d’un registre exporté.',
  unreadable: (of) => (of.seq === '0' ? 'Une ligne est illisible.' : `L’entrée ${of.seq} est illisible.`),
  changed: (of) =>
    of.isRange ? `L’entrée ${of.seq} ou ${of.to} a été modifiée.` : `L’entrée ${of.seq} a été modifiée.`,
  reformatted: (of) => `L’entrée ${of.seq} dit la même chose, mais pas avec les caractères enregistrés.`,
  renumbered: (of) => `À la place de l’entrée ${of.seq} s’en trouve une qui porte le numéro ${of.bears}.`,
  missing: (of) => (of.isRange ? `Les entrées ${of.seq} à ${of.to} manquent.` : `L’entrée ${of.seq} manque.`),
  added: (of) => `Une entrée a été ajoutée : une autre porte le numéro ${of.seq}, ou aucune ne la suit.`,
  reordered: (of) => `L’entrée ${of.seq} a été déplacée derrière une plus récente.`,
  rewritten: (of) => `Les entrées ${of.seq} à ${of.to} s’enchaînent, mais ce ne sont pas celles qui ont été signées.`,
  truncated: (of) => `Le fichier finit trop tôt : les entrées ${of.seq} à ${of.to}, signées, manquent.`,
  unsigned: (of) => `Aucune signature ne couvre les entrées ${of.seq} à ${of.to}.`,
  no_head: () => 'Il n’y a aucune signature.',
  bad_signature: (of) => `La signature des ${of.size} premières entrées n’est pas valable.`,
  unknown_key: (of) =>
    `La signature des ${of.size} premières entrées vient de la clé ${of.key}, que vous n’avez pas donnée.`,
  head_misplaced: (of) => `La signature des ${of.size} premières entrées n’est pas à sa place.`,
  other_origin: (of) => `La signature des ${of.size} premières entrées appartient à un autre registre.`,
  rolled_back: (of) =>
    `Le registre a été coupé : votre tête couvre les entrées jusqu’à ${of.to}, et la ${of.seq} manque.`,
  forked: (of) => `Ce registre n’est pas la suite de votre tête : ses ${of.size} premières entrées sont autres.`,
  head_outside: (of) =>
    `L’export commence après l’entrée ${of.size} que couvre votre tête : la comparaison est impossible.`,
}

const it: Sentences = {
  no_header: () => 'La prima riga non è l’inizio di un registro esportato.',
  unreadable: (of) => (of.seq === '0' ? 'Una riga è illeggibile.' : `La voce ${of.seq} è illeggibile.`),
  changed: (of) =>
    of.isRange ? `La voce ${of.seq} o la ${of.to} è stata modificata.` : `La voce ${of.seq} è stata modificata.`,
  reformatted: (of) => `La voce ${of.seq} dice lo stesso, ma non con i caratteri registrati.`,
  renumbered: (of) => `Al posto della voce ${of.seq} ce n’è una che porta il numero ${of.bears}.`,
  missing: (of) => (of.isRange ? `Mancano le voci da ${of.seq} a ${of.to}.` : `Manca la voce ${of.seq}.`),
  added: (of) => `È stata aggiunta una voce: un’altra porta il numero ${of.seq}, o nessuna la segue.`,
  reordered: (of) => `La voce ${of.seq} è stata spostata dietro una più recente.`,
  rewritten: (of) => `Le voci da ${of.seq} a ${of.to} si concatenano, ma non sono quelle firmate.`,
  truncated: (of) => `Il file finisce troppo presto: mancano le voci da ${of.seq} a ${of.to}, che erano firmate.`,
  unsigned: (of) => `Nessuna firma copre le voci da ${of.seq} a ${of.to}.`,
  no_head: () => 'Non c’è alcuna firma.',
  bad_signature: (of) => `La firma delle prime ${of.size} voci non è valida.`,
  unknown_key: (of) => `La firma delle prime ${of.size} voci è della chiave ${of.key}, che non hai indicato.`,
  head_misplaced: (of) => `La firma delle prime ${of.size} voci non è al suo posto.`,
  other_origin: (of) => `La firma delle prime ${of.size} voci appartiene a un altro registro.`,
  rolled_back: (of) =>
    `Il registro è stato tagliato: la tua testa copre le voci fino alla ${of.to}, e manca la ${of.seq}.`,
  forked: (of) => `Questo registro non continua la tua testa: le sue prime ${of.size} voci sono altre.`,
  head_outside: (of) =>
    `L’esportazione inizia dopo la voce ${of.size} coperta dalla tua testa: non si può confrontare.`,
}

const faults = { en, fr, it }

export const ledgerWords = {
  en: {
    line: (line: number) => `line ${line.toLocaleString('en')}`,
    progress: (lines: number) => `${lines.toLocaleString('en')} lines read`,
    more: (count: number) => `  … and ${count.toLocaleString('en')} more`,
    wrong: (path: string) => `✖ ${path} is not what was recorded:`,
    right: (from: number, to: number, origin: string) =>
      `Nothing was changed, left out, added or moved: entries ${from.toLocaleString('en')} to ${to.toLocaleString('en')} of ${origin}.`,
    signed: (when: string, key: string) =>
      `Last signed on ${when} UTC with the key ${key}; compare it with the one you know.`,
    continues: 'It continues the head that you kept.',
    noKey: 'Which public key? Give --key public.pem, from someone you trust and not from the same place as the file.',
    badKey: 'this is not an Ed25519 public key in PEM',
    badHead: 'this holds no signed head',
  },
  fr: {
    line: (line: number) => `ligne ${line.toLocaleString('fr')}`,
    progress: (lines: number) => `${lines.toLocaleString('fr')} lignes lues`,
    more: (count: number) => `  … et ${count.toLocaleString('fr')} de plus`,
    wrong: (path: string) => `✖ ${path} n’est pas ce qui a été enregistré :`,
    right: (from: number, to: number, origin: string) =>
      `Rien n’a été modifié, omis, ajouté ni déplacé : entrées ${from.toLocaleString('fr')} à ${to.toLocaleString('fr')} de ${origin}.`,
    signed: (when: string, key: string) =>
      `Dernière signature le ${when} UTC avec la clé ${key} ; comparez-la à celle que vous connaissez.`,
    continues: 'C’est bien la suite de la tête que vous avez gardée.',
    noKey:
      'Quelle clé publique ? Donnez --key public.pem, reçue de quelqu’un de confiance, par une autre voie que le fichier.',
    badKey: 'ce n’est pas une clé publique Ed25519 au format PEM',
    badHead: 'aucune tête signée ne s’y trouve',
  },
  it: {
    line: (line: number) => `riga ${line.toLocaleString('it')}`,
    progress: (lines: number) => `${lines.toLocaleString('it')} righe lette`,
    more: (count: number) => `  … e altri ${count.toLocaleString('it')}`,
    wrong: (path: string) => `✖ ${path} non è ciò che è stato registrato:`,
    right: (from: number, to: number, origin: string) =>
      `Nulla è stato modificato, omesso, aggiunto o spostato: voci da ${from.toLocaleString('it')} a ${to.toLocaleString('it')} di ${origin}.`,
    signed: (when: string, key: string) =>
      `Ultima firma il ${when} UTC con la chiave ${key}; confrontala con quella che conosci.`,
    continues: 'È la continuazione della testa che hai conservato.',
    noKey: 'Quale chiave pubblica? Indica --key public.pem, avuta da chi ti fidi e per un’altra via rispetto al file.',
    badKey: 'non è una chiave pubblica Ed25519 in formato PEM',
    badHead: 'non contiene alcuna testa firmata',
  },
}

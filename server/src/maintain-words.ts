import type { BackupResult, RestoreResult } from './base/backup/index.ts'
import type { Rotated } from './base/crypto/rotate.ts'

export type Language = 'en' | 'fr' | 'it'

type Cautions = Pick<BackupResult, 'ledgerFault' | 'damagedFiles' | 'keysNeeded'>
type Words = {
  backedUp(made: BackupResult): string
  restored(done: RestoreResult): string
  cautions(done: Cautions): string[]
  stopReason(madeAt: Date): string
  stopped(held: number): string
  resealing: string
  rotated(done: Rotated): string
  exported(entries: number, file: string, key: string): string
  exists(file: string): string
  nothingSigned: string
  unknown: string
}

/** What an administrator reads after a deed at the machine itself. */
export const sayMaintenance: Record<Language, Words> = {
  en: {
    backedUp: (made) =>
      `Backed up ${count('en', made.rows)} rows of ${made.tables} tables and ${count('en', made.files)} files to ${made.file} (${megabytes('en', made.bytes)}), read back and compared. The ledger holds ${count('en', made.ledgerSize)} entries.`,
    restored: (done) =>
      `Restored ${count('en', done.rows)} rows of ${done.tables} tables and ${count('en', done.files)} files, as of ${done.createdAt.toISOString()}. Counts, hashes and the ledger's chain of ${count('en', done.ledgerSize)} entries were compared.`,
    cautions: ({ ledgerFault, damagedFiles, keysNeeded }) => [
      ...(ledgerFault ? [`Look at this: the ledger is not whole. ${ledgerFault}`] : []),
      ...(damagedFiles.length > 0 ? [`Missing or damaged on the disk: ${damagedFiles.length} files.`] : []),
      ...(keysNeeded.length > 0
        ? [
            `Stored secrets need the master key ${keysNeeded.map((key) => key.id).join(', ')}, which is not in the backup. Keep it elsewhere, or set BRANDWARDEN_BACKUP_PASSPHRASE to seal it in.`,
          ]
        : []),
    ],
    stopReason: (madeAt) =>
      `Restored from the backup of ${day('en', madeAt)}. What it still held to publish may be out since: look before you lift this.`,
    stopped: (held) =>
      `Publishing is stopped, so that nothing goes out twice: what was waiting in the backup may have been published since (${count('en', held)} ${held === 1 ? 'post' : 'posts'} held). Look at the posts in the app, then lift the stop.`,
    resealing: 'Sealing anew:',
    rotated: (done) =>
      `The master key is now ${done.to}; ${count('en', done.resealed)} secrets were sealed anew.${done.broken.length > 0 ? ` ${done.broken.length} can’t be opened and were left as they are: ${done.broken.join(', ')}.` : ''}`,
    exported: (entries, file, key) =>
      `Wrote ${count('en', entries)} entries to ${file}. Check it anywhere with: brandwarden ledger verify ${file} --key ${key}`,
    exists: (file) => `${file} exists already and was left as it is. Choose another name.`,
    nothingSigned: 'The ledger has no signed head yet. Start Brandwarden once, then export again.',
    unknown: 'Use one of: backup FILE, restore FILE [--replace], keys rotate, ledger export FILE.',
  },
  fr: {
    backedUp: (made) =>
      `${count('fr', made.rows)} lignes de ${made.tables} tables et ${count('fr', made.files)} fichiers sauvegardés dans ${made.file} (${megabytes('fr', made.bytes)}), relus et comparés. Le registre compte ${count('fr', made.ledgerSize)} entrées.`,
    restored: (done) =>
      `${count('fr', done.rows)} lignes de ${done.tables} tables et ${count('fr', done.files)} fichiers restaurés, état du ${done.createdAt.toISOString()}. Nombres, empreintes et chaîne du registre (${count('fr', done.ledgerSize)} entrées) ont été comparés.`,
    cautions: ({ ledgerFault, damagedFiles, keysNeeded }) => [
      ...(ledgerFault ? [`À examiner : le registre n’est pas intact. ${ledgerFault}`] : []),
      ...(damagedFiles.length > 0 ? [`Manquants ou abîmés sur le disque : ${damagedFiles.length} fichiers.`] : []),
      ...(keysNeeded.length > 0
        ? [
            `Les secrets enregistrés exigent la clé maîtresse ${keysNeeded.map((key) => key.id).join(', ')}, absente de la sauvegarde. Gardez-la ailleurs, ou définissez BRANDWARDEN_BACKUP_PASSPHRASE pour l’y sceller.`,
          ]
        : []),
    ],
    stopReason: (madeAt) =>
      `Copie restaurée de la sauvegarde du ${day('fr', madeAt)}. Ce qui y attendait a pu être publié depuis : vérifiez avant de lever cet arrêt.`,
    stopped: (held) =>
      `La publication est arrêtée, pour que rien ne parte deux fois : ce qui attendait dans la sauvegarde a pu être publié depuis (${count('fr', held)} ${held > 1 ? 'publications retenues' : 'publication retenue'}). Vérifiez les publications dans l’application, puis levez l’arrêt.`,
    resealing: 'Nouveau scellement :',
    rotated: (done) =>
      `La clé maîtresse est désormais ${done.to} ; ${count('fr', done.resealed)} secrets ont été scellés à nouveau.${done.broken.length > 0 ? ` ${done.broken.length} ne s’ouvrent pas et sont restés tels quels : ${done.broken.join(', ')}.` : ''}`,
    exported: (entries, file, key) =>
      `${count('fr', entries)} entrées écrites dans ${file}. À vérifier partout avec : brandwarden ledger verify ${file} --key ${key}`,
    exists: (file) => `${file} existe déjà et n’a pas été touché. Choisissez un autre nom.`,
    nothingSigned: 'Le registre n’a pas encore de tête signée. Démarrez Brandwarden une fois, puis exportez à nouveau.',
    unknown: 'Commandes possibles : backup FICHIER, restore FICHIER [--replace], keys rotate, ledger export FICHIER.',
  },
  it: {
    backedUp: (made) =>
      `Salvate ${count('it', made.rows)} righe di ${made.tables} tabelle e ${count('it', made.files)} file in ${made.file} (${megabytes('it', made.bytes)}), riletti e confrontati. Il registro contiene ${count('it', made.ledgerSize)} voci.`,
    restored: (done) =>
      `Ripristinate ${count('it', done.rows)} righe di ${done.tables} tabelle e ${count('it', done.files)} file, stato del ${done.createdAt.toISOString()}. Conteggi, impronte e catena del registro (${count('it', done.ledgerSize)} voci) sono stati confrontati.`,
    cautions: ({ ledgerFault, damagedFiles, keysNeeded }) => [
      ...(ledgerFault ? [`Da esaminare: il registro non è integro. ${ledgerFault}`] : []),
      ...(damagedFiles.length > 0 ? [`Mancanti o danneggiati sul disco: ${damagedFiles.length} file.`] : []),
      ...(keysNeeded.length > 0
        ? [
            `I segreti salvati richiedono la chiave principale ${keysNeeded.map((key) => key.id).join(', ')}, che non è nel backup. Conservala altrove, oppure imposta BRANDWARDEN_BACKUP_PASSPHRASE per sigillarla.`,
          ]
        : []),
    ],
    stopReason: (madeAt) =>
      `Copia ripristinata dal backup del ${day('it', madeAt)}. Ciò che vi era in attesa può essere uscito nel frattempo: verifica prima di revocarlo.`,
    stopped: (held) =>
      `La pubblicazione è bloccata, perché nulla esca due volte: ciò che era in attesa nel backup può essere stato pubblicato nel frattempo (${count('it', held)} ${held === 1 ? 'post trattenuto' : 'post trattenuti'}). Verifica i post nell’applicazione, poi revoca il blocco.`,
    resealing: 'Nuovo sigillo:',
    rotated: (done) =>
      `La chiave principale è ora ${done.to}; ${count('it', done.resealed)} segreti sono stati sigillati di nuovo.${done.broken.length > 0 ? ` ${done.broken.length} non si aprono e sono rimasti com’erano: ${done.broken.join(', ')}.` : ''}`,
    exported: (entries, file, key) =>
      `Scritte ${count('it', entries)} voci in ${file}. Si verifica ovunque con: brandwarden ledger verify ${file} --key ${key}`,
    exists: (file) => `${file} esiste già e non è stato toccato. Scegli un altro nome.`,
    nothingSigned: 'Il registro non ha ancora una testa firmata. Avvia Brandwarden una volta, poi esporta di nuovo.',
    unknown: 'Comandi possibili: backup FILE, restore FILE [--replace], keys rotate, ledger export FILE.',
  },
}

const count = (language: Language, value: number) => value.toLocaleString(language)
const day = (language: Language, date: Date) =>
  date.toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' })
const megabytes = (language: Language, bytes: number) =>
  `${(bytes / 1_000_000).toLocaleString(language, { maximumFractionDigits: 1 })} MB`

import { z } from 'zod'
import { FileHash } from './ids.ts'
import { problems } from './problem.ts'

/** A file as it is stored: named by the SHA-256 of its bytes, its type found in them. */
export const StoredFile = z.object({ hash: FileHash, size: z.int().nonnegative(), mime: z.string() })
export type StoredFile = z.infer<typeof StoredFile>

export const fileProblems = problems({
  file_type: {
    status: 415,
    en: 'Programs and scripts are not accepted, and neither are empty files. Nothing was stored.',
    fr: 'Les programmes, les scripts et les fichiers vides ne sont pas acceptés. Rien n’a été enregistré.',
    it: 'Programmi, script e file vuoti non sono accettati. Nulla è stato salvato.',
  },
  no_file: {
    status: 400,
    en: 'The form holds no file. Send the bytes alone, or one field with a file.',
    fr: 'Le formulaire ne contient aucun fichier. Envoyez les octets seuls, ou un champ avec un fichier.',
    it: 'Il modulo non contiene alcun file. Invia solo i byte, oppure un campo con un file.',
  },
})

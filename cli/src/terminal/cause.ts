import type { ReaderLanguage, Said } from './reader.ts'

const causes: Readonly<Record<string, Said>> = {
  ENOENT: { en: 'there is no such file', fr: 'ce fichier n’existe pas', it: 'questo file non esiste' },
  EISDIR: {
    en: 'this is a folder or a device, not a file',
    fr: 'c’est un dossier ou un périphérique, pas un fichier',
    it: 'è una cartella o un dispositivo, non un file',
  },
  ENOTDIR: { en: 'there is no such file', fr: 'ce fichier n’existe pas', it: 'questo file non esiste' },
  EACCES: { en: 'it may not be read', fr: 'sa lecture n’est pas permise', it: 'non è permesso leggerlo' },
  EPERM: { en: 'it may not be read', fr: 'sa lecture n’est pas permise', it: 'non è permesso leggerlo' },
  EEXIST: { en: 'it exists already', fr: 'il existe déjà', it: 'esiste già' },
  ENOSPC: { en: 'the disk is full', fr: 'le disque est plein', it: 'il disco è pieno' },
  ENAMETOOLONG: { en: 'its name is too long', fr: 'son nom est trop long', it: 'il suo nome è troppo lungo' },
  EROFS: { en: 'the disk is read-only', fr: 'le disque est en lecture seule', it: 'il disco è in sola lettura' },
}

/** What went wrong with a file, in words. */
export function sayCause(error: unknown, language: ReaderLanguage): string {
  const { code = '', message = String(error) } = error as NodeJS.ErrnoException
  return causes[code]?.[language] ?? message
}

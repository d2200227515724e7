import type { Missed } from './steps.ts'
import type { Refusal } from './verdict.ts'

export type ReaderLanguage = 'en' | 'fr' | 'it'

/** A refusal as a sentence, for people. */
export function sayRefusal(refusal: Refusal, language: ReaderLanguage): string {
  const number = (value: number) => value.toLocaleString(language)
  const megabytes = (bytes: number) => number(Math.round((bytes / 1024 / 1024) * 10) / 10)
  const say = sentences[language]
  switch (refusal.because) {
    case 'empty':
      return say.empty
    case 'unknown_format':
      return say.unknownFormat
    case 'other_format':
      return say.otherFormat(refusal.format)
    case 'too_large':
      return say.tooLarge(megabytes(refusal.bytes), megabytes(refusal.maxBytes))
    case 'too_many_pixels':
      return say.tooManyPixels(
        `${number(refusal.width)} × ${number(refusal.height)}`,
        number(Math.floor(refusal.maxPixels / 1e6)),
      )
    case 'broken':
      return say.broken(refusal.format.toUpperCase())
    case 'too_slow':
      return say.tooSlow(number(refusal.maxSeconds))
    case 'too_many_frames':
      return say.tooManyFrames(number(refusal.frames), number(refusal.maxFrames))
    case 'gave_up':
      return say.gaveUp[refusal.cause]
  }
}

/** Steps that ended without an answer, as sentences. */
export function sayMissed(missed: readonly Missed[], language: ReaderLanguage): string {
  const { step: names, missed: say } = sentences[language]
  return missed.map(({ step, because }) => say[because](names[step])).join(' ')
}

/** For a picture whose metadata was read while its pixels could not be. */
export function sayUnseen(language: ReaderLanguage): string {
  return sentences[language].unseen
}

const sentences = {
  en: {
    empty: 'The file is empty.',
    unknownFormat: 'This file is not a picture. JPEG, PNG, WebP, AVIF and GIF are read.',
    otherFormat: (format: string) => `${format} files are not read. Save the picture as JPEG, PNG, WebP, AVIF or GIF.`,
    tooLarge: (size: string, most: string) => `The picture is too large: ${size} MB, where ${most} MB are allowed.`,
    tooManyPixels: (size: string, most: string) =>
      `The picture has too many pixels: ${size}, where ${most} megapixels are allowed.`,
    broken: (format: string) => `The ${format} file is damaged or cut short. Export the picture again.`,
    tooSlow: (seconds: string) => `The picture took more than ${seconds} seconds to open. Export it again, smaller.`,
    tooManyFrames: (frames: string, most: string) =>
      `The picture moves through ${frames} frames, where ${most} are allowed. Make it shorter.`,
    gaveUp: {
      memory: 'Opening it took more memory than is allowed. A person must look at it, or export it again, smaller.',
      time: 'Opening it took longer than is allowed. A person must look at it, or export it again, smaller.',
      failed: 'Opening it ended the process that looks at pictures. Don’t trust this file; ask where it comes from.',
    },
    step: {
      facts: 'its metadata',
      codes: 'codes in it',
      text: 'text in it',
      people: 'people in it',
    },
    missed: {
      memory: (what: string) => `Looking for ${what} took too much memory, so a person must look.`,
      time: (what: string) => `Looking for ${what} took too long, so a person must look.`,
      failed: (what: string) => `Looking for ${what} did not work, so a person must look.`,
    },
    unseen: 'Only the metadata of HEIC pictures is read, not what they show. Save the picture as JPEG.',
  },
  fr: {
    empty: 'Le fichier est vide.',
    unknownFormat: 'Ce fichier n’est pas une image. Les formats lus sont JPEG, PNG, WebP, AVIF et GIF.',
    otherFormat: (format: string) =>
      `Les fichiers ${format} ne sont pas lus. Enregistrez l’image en JPEG, PNG, WebP, AVIF ou GIF.`,
    tooLarge: (size: string, most: string) => `L’image est trop lourde : ${size} Mo, pour ${most} Mo autorisés.`,
    tooManyPixels: (size: string, most: string) =>
      `L’image a trop de pixels : ${size}, pour ${most} mégapixels autorisés.`,
    broken: (format: string) => `Le fichier ${format} est abîmé ou incomplet. Exportez l’image à nouveau.`,
    tooSlow: (seconds: string) =>
      `L’image a mis plus de ${seconds} secondes à s’ouvrir. Exportez-la à nouveau, en plus petit.`,
    tooManyFrames: (frames: string, most: string) =>
      `L’image animée compte ${frames} vues, pour ${most} autorisées. Raccourcissez-la.`,
    gaveUp: {
      memory:
        'L’ouvrir a demandé plus de mémoire que permis. Une personne doit la regarder ; sinon, exportez-la en plus petit.',
      time: 'L’ouvrir a pris plus de temps que permis. Une personne doit la regarder ; sinon, exportez-la en plus petit.',
      failed:
        'L’ouvrir a mis fin au processus qui examine les images. Méfiez-vous de ce fichier et demandez d’où il vient.',
    },
    step: {
      facts: 'ses métadonnées',
      codes: 'les codes qu’elle montre',
      text: 'le texte qu’elle contient',
      people: 'les personnes qu’elle montre',
    },
    missed: {
      memory: (what: string) => `Chercher ${what} a demandé trop de mémoire : une personne doit la regarder.`,
      time: (what: string) => `Chercher ${what} a pris trop de temps : une personne doit la regarder.`,
      failed: (what: string) => `Chercher ${what} n’a pas abouti : une personne doit la regarder.`,
    },
    unseen: 'D’une image HEIC, seules les métadonnées sont lues, pas ce qu’elle montre. Enregistrez-la en JPEG.',
  },
  it: {
    empty: 'Il file è vuoto.',
    unknownFormat: 'Questo file non è un’immagine. I formati letti sono JPEG, PNG, WebP, AVIF e GIF.',
    otherFormat: (format: string) =>
      `I file ${format} non vengono letti. Salva l’immagine in JPEG, PNG, WebP, AVIF o GIF.`,
    tooLarge: (size: string, most: string) => `L’immagine è troppo pesante: ${size} MB, contro i ${most} MB ammessi.`,
    tooManyPixels: (size: string, most: string) =>
      `L’immagine ha troppi pixel: ${size}, contro i ${most} megapixel ammessi.`,
    broken: (format: string) => `Il file ${format} è danneggiato o incompleto. Esporta di nuovo l’immagine.`,
    tooSlow: (seconds: string) =>
      `L’immagine ha impiegato più di ${seconds} secondi ad aprirsi. Esportala di nuovo, più piccola.`,
    tooManyFrames: (frames: string, most: string) =>
      `L’immagine animata ha ${frames} fotogrammi, contro i ${most} ammessi. Accorciala.`,
    gaveUp: {
      memory:
        'Aprirla ha richiesto più memoria del consentito. Una persona deve guardarla; altrimenti esportala più piccola.',
      time: 'Aprirla ha richiesto più tempo del consentito. Una persona deve guardarla; altrimenti esportala più piccola.',
      failed:
        'Aprirla ha interrotto il processo che esamina le immagini. Non fidarti di questo file e chiedi da dove viene.',
    },
    step: {
      facts: 'i suoi metadati',
      codes: 'i codici che mostra',
      text: 'il testo che contiene',
      people: 'le persone che mostra',
    },
    missed: {
      memory: (what: string) => `Cercare ${what} ha richiesto troppa memoria: una persona deve guardarla.`,
      time: (what: string) => `Cercare ${what} ha richiesto troppo tempo: una persona deve guardarla.`,
      failed: (what: string) => `Cercare ${what} non è riuscito: una persona deve guardarla.`,
    },
    unseen: 'Di un’immagine HEIC si leggono solo i metadati, non ciò che mostra. Salvala in JPEG.',
  },
}

import { z } from 'zod'
import { Language } from './language.ts'
import { problems } from './problem.ts'

export const LetterId = z.uuid().brand<'letter'>()
export type LetterId = z.infer<typeof LetterId>

/** A letter as the outbox page lists it; its text may hold a one-time link, so it is opened on its own. */
export const LetterView = z.object({
  id: LetterId,
  to: z.string(),
  subject: z.string(),
  language: Language,
  /** `waiting` for the mail server or, without one, for someone to pass it on by hand. */
  status: z.enum(['waiting', 'sent', 'failed']),
  createdAt: z.iso.datetime(),
  sentAt: z.iso.datetime().nullable(),
  attempts: z.int(),
  lastError: z.string().nullable(),
})
export type LetterView = z.infer<typeof LetterView>

export const OutboxQuery = z.object({
  /** The `next` of the page before. */
  after: LetterId.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type OutboxQuery = z.infer<typeof OutboxQuery>

export const OutboxPage = z.object({
  letters: z.array(LetterView),
  next: LetterId.nullable(),
  /** Whether a mail server is set; without one, letters are opened here and passed on by hand. */
  canSend: z.boolean(),
})
export type OutboxPage = z.infer<typeof OutboxPage>

export const OpenedLetter = LetterView.extend({ text: z.string() })
export type OpenedLetter = z.infer<typeof OpenedLetter>

export const outboxProblems = problems({
  letter_not_shown: {
    status: 409,
    en: 'The mail server delivers this letter, so only its recipient reads it.',
    fr: 'Le serveur de messagerie distribue ce message : seul son destinataire le lit.',
    it: 'È il server di posta a consegnare questo messaggio: lo legge solo il destinatario.',
  },
  letter_not_kept: {
    status: 410,
    en: 'The text of this letter is no longer kept, for its links are short-lived. Ask for a new one.',
    fr: 'Le texte de ce message n’est plus conservé, car ses liens expirent vite. Demandez-en un nouveau.',
    it: 'Il testo di questo messaggio non è più conservato, perché i link scadono presto. Chiedine uno nuovo.',
  },
  no_mail_server: {
    status: 409,
    en: 'No mail server is set, so nothing can be sent. Set BRANDWARDEN_SMTP_URL, or open the letter and pass it on.',
    fr: 'Aucun serveur de messagerie n’est configuré, rien ne peut partir. Définissez BRANDWARDEN_SMTP_URL, ou ouvrez le message et transmettez-le.',
    it: 'Nessun server di posta è configurato, quindi non si può inviare nulla. Imposta BRANDWARDEN_SMTP_URL, oppure apri il messaggio e inoltralo.',
  },
})

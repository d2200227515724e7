import { z } from 'zod'
import { PersonId } from '../base/ids.ts'
import { Language } from '../base/language.ts'
import { line } from '../base/line.ts'
import { problems } from '../base/problem.ts'
import { EmailAddress, TimeZone } from './people.ts'
import { Password } from './session.ts'

export const SetupState = z.object({ needed: z.boolean() })
export type SetupState = z.infer<typeof SetupState>

/** The page at `/setup#token=…` reads the token from the fragment, which no server log ever holds. */
export const Setup = z.object({
  token: z.string().max(200),
  companyName: line(120),
  /** The first brand; the company's own name where it is missing. */
  brandName: line(120).optional(),
  name: line(120),
  email: EmailAddress,
  password: Password,
  language: Language,
  timeZone: TimeZone.default('UTC'),
})
export type Setup = z.infer<typeof Setup>

export const SetupDone = z.object({ personId: PersonId })
export type SetupDone = z.infer<typeof SetupDone>

export const setupProblems = problems({
  setup_done: {
    status: 409,
    en: 'This installation is set up already. Sign in, or ask an administrator for an invitation.',
    fr: 'Cette installation est déjà configurée. Connectez-vous, ou demandez une invitation à un administrateur.',
    it: 'Questa installazione è già configurata. Accedi, oppure chiedi un invito a un amministratore.',
  },
  setup_link: {
    status: 403,
    en: 'This set-up link is not the newest one. Use the link that the server printed at its last start.',
    fr: 'Ce lien de configuration n’est pas le plus récent. Utilisez celui que le serveur a affiché à son dernier démarrage.',
    it: 'Questo link di configurazione non è il più recente. Usa quello che il server ha mostrato all’ultimo avvio.',
  },
})

import { z } from 'zod'
import { AgencyId, PersonId, TeamId } from '../base/ids.ts'
import { Language } from '../base/language.ts'
import { line } from '../base/line.ts'
import { problems } from '../base/problem.ts'
import { HeldRole } from './roles.ts'

/** Only ASCII: a look-alike letter must not make a second address that reads like the first. */
export const EmailAddress = z.string().trim().max(254).pipe(z.email().toLowerCase())
export type EmailAddress = z.infer<typeof EmailAddress>

/** An IANA time zone, such as `Europe/Rome`. */
export const TimeZone = z
  .string()
  .max(64)
  .refine((name) => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: name })
      return true
    } catch {
      return false
    }
  })

export const PersonStatus = z.enum(['invited', 'active', 'ended'])
export type PersonStatus = z.infer<typeof PersonStatus>

export const SecondFactorState = z.object({
  totp: z.boolean(),
  passkeys: z.number().int(),
  /** A role that the person holds asks for one. */
  required: z.boolean(),
})
export type SecondFactorState = z.infer<typeof SecondFactorState>

export const PersonView = z.object({
  id: PersonId,
  name: z.string(),
  email: z.string(),
  language: Language,
  timeZone: z.string(),
  status: PersonStatus,
  /** False as well when the person's agency has ended. */
  hasAccess: z.boolean(),
  agency: z.object({ id: AgencyId, name: z.string(), endsOn: z.iso.date() }).nullable(),
  roles: z.array(HeldRole),
  teamIds: z.array(TeamId),
  secondFactor: SecondFactorState,
  createdAt: z.iso.datetime(),
  lastSignedInAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
})
export type PersonView = z.infer<typeof PersonView>

/** What a stranger's page may show next to a name: no address, no state. */
export const PersonName = z.object({ id: PersonId, name: z.string() })
export type PersonName = z.infer<typeof PersonName>

export const PeopleQuery = z.object({
  search: z.string().trim().max(200).optional(),
  status: PersonStatus.optional(),
  agencyId: AgencyId.optional(),
  teamId: TeamId.optional(),
  /** The last person of the page before. */
  after: PersonId.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type PeopleQuery = z.infer<typeof PeopleQuery>

export const PeoplePage = z.object({ people: z.array(PersonView), next: PersonId.nullable(), total: z.number().int() })
export type PeoplePage = z.infer<typeof PeoplePage>

export const PersonPath = z.object({ personId: PersonId })

const Roles = z.array(HeldRole).max(100)

export const Invitation = z.object({
  email: EmailAddress,
  name: line(120),
  language: Language,
  roles: Roles.min(1),
  teamIds: z.array(TeamId).max(100).default([]),
  agencyId: AgencyId.nullable().default(null),
})
export type Invitation = z.infer<typeof Invitation>

export const PersonChange = z.object({
  personId: PersonId,
  name: line(120).optional(),
  agencyId: AgencyId.nullable().optional(),
  teamIds: z.array(TeamId).max(100).optional(),
})
export type PersonChange = z.infer<typeof PersonChange>

export const RolesChange = z.object({ personId: PersonId, roles: Roles })
export type RolesChange = z.infer<typeof RolesChange>

export const PersonEnd = z.object({ personId: PersonId, reason: z.string().trim().min(3).max(500) })
export type PersonEnd = z.infer<typeof PersonEnd>

/** What ending a person took away. */
export const PersonEnded = z.object({
  person: PersonView,
  sessionsRevoked: z.number().int(),
  keysRevoked: z.number().int(),
})
export type PersonEnded = z.infer<typeof PersonEnded>

export const peopleProblems = problems({
  person_exists: {
    status: 409,
    en: 'Someone with this e-mail address is already here. Open their page to change their roles.',
    fr: 'Une personne avec cette adresse e-mail existe déjà. Ouvrez sa page pour modifier ses rôles.',
    it: 'Una persona con questo indirizzo e-mail esiste già. Apri la sua pagina per modificarne i ruoli.',
  },
  person_ended: {
    status: 409,
    en: 'This person’s access has ended. Let them back in first.',
    fr: 'L’accès de cette personne a pris fin. Rétablissez-le d’abord.',
    it: 'L’accesso di questa persona è terminato. Prima riattivalo.',
  },
  person_not_ended: {
    status: 409,
    en: 'This person’s access has not ended.',
    fr: 'L’accès de cette personne n’a pas pris fin.',
    it: 'L’accesso di questa persona non è terminato.',
  },
  person_not_invited: {
    status: 409,
    en: 'This person has accepted the invitation already.',
    fr: 'Cette personne a déjà accepté l’invitation.',
    it: 'Questa persona ha già accettato l’invito.',
  },
  last_administrator: {
    status: 409,
    en: 'This would leave nobody as administrator. Make someone else administrator first.',
    fr: 'Il ne resterait plus d’administrateur. Nommez-en d’abord un autre.',
    it: 'Non resterebbe alcun amministratore. Prima nominane un altro.',
  },
  own_role: {
    status: 403,
    en: 'Nobody gives themselves a role. Ask another administrator.',
    fr: 'Nul ne s’attribue un rôle. Demandez à un autre administrateur.',
    it: 'Nessuno si assegna un ruolo da sé. Chiedi a un altro amministratore.',
  },
  own_end: {
    status: 409,
    en: 'You can’t end your own access. Ask another administrator.',
    fr: 'Vous ne pouvez pas mettre fin à votre propre accès. Demandez à un autre administrateur.',
    it: 'Non puoi terminare il tuo stesso accesso. Chiedi a un altro amministratore.',
  },
  role_everywhere_only: {
    status: 422,
    en: 'An administrator is one everywhere: this role can’t be limited to a brand or a team.',
    fr: 'Un administrateur l’est partout : ce rôle ne se limite ni à une marque ni à une équipe.',
    it: 'Un amministratore lo è ovunque: questo ruolo non si può limitare a un marchio o a un team.',
  },
  agency_role: {
    status: 422,
    en: 'People of an agency can’t be administrator, programme owner, security, legal, HR, executive or auditor.',
    fr: 'Les personnes d’une agence ne peuvent pas être administrateur, responsable du programme, sécurité, juridique, RH, direction ou auditeur.',
    it: 'Le persone di un’agenzia non possono essere amministratore, responsabile del programma, sicurezza, legale, HR, dirigenza o revisore.',
  },
})

import { z } from 'zod'
import { Language } from '../base/language.ts'
import { line } from '../base/line.ts'
import { problems } from '../base/problem.ts'
import { EmailAddress, PersonView, TimeZone } from './people.ts'
import { Permission, Role } from './roles.ts'

/** Long enough for a sentence; the strength is judged beside the length. */
export const Password = z.string().min(10).max(200)
export type Password = z.infer<typeof Password>

/** The person who is signed in, and what their pages need to know at once. */
export const Me = z.object({
  person: PersonView,
  permissions: z.array(Permission),
  companyName: z.string(),
  /** False while a role asks for a second factor that is missing or was not used: only Settings, Security opens. */
  isFullySignedIn: z.boolean(),
  hasPassword: z.boolean(),
  /** Null for an API key. */
  sessionId: z.uuid().nullable(),
  demo: z.boolean(),
})
export type Me = z.infer<typeof Me>

export const MeChange = z.object({
  name: line(120).optional(),
  language: Language.optional(),
  timeZone: TimeZone.optional(),
})
export type MeChange = z.infer<typeof MeChange>

export const SessionMethod = z.enum(['password', 'passkey', 'single-sign-on', 'demo'])
export const SessionView = z.object({
  id: z.uuid(),
  isCurrent: z.boolean(),
  method: SessionMethod,
  secondFactor: z.boolean(),
  ipAddress: z.string().nullable(),
  userAgent: z.string().nullable(),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
})
export type SessionView = z.infer<typeof SessionView>
export const SessionList = z.object({ sessions: z.array(SessionView) })
export type SessionList = z.infer<typeof SessionList>
export const SessionPath = z.object({ sessionId: z.uuid() })
export const SessionsRevoked = z.object({ revoked: z.number().int() })

/** What the sign-in page shows before anybody is known: `GET /api/sign-in`. */
export const SignInPage = z.object({
  companyName: z.string().nullable(),
  setupNeeded: z.boolean(),
  demo: z.boolean(),
  providers: z.array(z.object({ slug: z.string(), name: z.string() })),
  /** False where people reach the installation under a bare IP address: browsers allow passkeys for names only. */
  passkeys: z.boolean(),
})
export type SignInPage = z.infer<typeof SignInPage>

/** `POST /api/auth/sign-in/email` */
export const PasswordSignIn = z.object({ email: EmailAddress, password: z.string().min(1).max(200) })
export type PasswordSignIn = z.infer<typeof PasswordSignIn>

export const SecondFactorMethod = z.enum(['totp', 'backup-code'])

/** Signed in, or a code is asked for: `verify-totp` or `verify-backup-code` under `/api/auth/two-factor`. */
export const SignInResult = z.discriminatedUnion('status', [
  z.object({ status: z.literal('signed-in') }),
  z.object({ status: z.literal('second-factor'), methods: z.array(SecondFactorMethod) }),
])
export type SignInResult = z.infer<typeof SignInResult>

/** `POST /api/auth/two-factor/verify-totp`: finishes a sign-in, or confirms a new authenticator app. */
export const TotpCode = z.object({
  code: z
    .string()
    .trim()
    .regex(/^\d{6}$/),
})
export type TotpCode = z.infer<typeof TotpCode>
/** `POST /api/auth/two-factor/verify-backup-code` */
export const BackupCode = z.object({ code: z.string().trim().min(6).max(40) })
export type BackupCode = z.infer<typeof BackupCode>

/** `POST /api/auth/two-factor/enable`, `disable`, `generate-backup-codes`: the password again, where there is one. */
export const PasswordAgain = z.object({ password: z.string().min(1).max(200).optional() })
export type PasswordAgain = z.infer<typeof PasswordAgain>
/** The `otpauth:` address for the QR code; the factor counts once `verify-totp` has seen a code from it. */
export const NewSecondFactor = z.object({ uri: z.string(), backupCodes: z.array(z.string()) })
export type NewSecondFactor = z.infer<typeof NewSecondFactor>
export const BackupCodes = z.object({ backupCodes: z.array(z.string()) })
export type BackupCodes = z.infer<typeof BackupCodes>

/** WebAuthn's own JSON, for `@simplewebauthn/browser` or `PublicKeyCredential.parseRequestOptionsFromJSON`. */
export const PasskeyOptions = z.record(z.string(), z.unknown())
/** `POST /api/auth/passkey/verify-registration` */
export const PasskeyRegistration = z.object({ response: z.record(z.string(), z.unknown()), name: line(120).optional() })
/** `POST /api/auth/passkey/verify-authentication` */
export const PasskeySignIn = z.object({ response: z.record(z.string(), z.unknown()) })
export const PasskeyView = z.object({ id: z.uuid(), name: z.string().nullable(), createdAt: z.iso.datetime() })
export type PasskeyView = z.infer<typeof PasskeyView>
export const PasskeyList = z.object({ passkeys: z.array(PasskeyView) })
export type PasskeyList = z.infer<typeof PasskeyList>
export const PasskeyPath = z.object({ passkeyId: z.uuid() })

/** `POST /api/auth/sign-in/single-sign-on`; the answer's `url` is where the browser goes next. */
export const SingleSignOn = z.object({ slug: z.string().max(40) })
export type SingleSignOn = z.infer<typeof SingleSignOn>
export const SingleSignOnStarted = z.object({ url: z.url() })
export type SingleSignOnStarted = z.infer<typeof SingleSignOnStarted>

export const PasswordChange = z.object({ currentPassword: z.string().max(200).optional(), newPassword: Password })
export type PasswordChange = z.infer<typeof PasswordChange>

/** The same answer whether or not the address is known. */
export const ResetRequest = z.object({ email: EmailAddress })
export type ResetRequest = z.infer<typeof ResetRequest>
export const ResetRequested = z.object({ sent: z.literal(true) })

const Token = z.string().min(1).max(200)
export const PasswordReset = z.object({ token: Token, password: Password })
export type PasswordReset = z.infer<typeof PasswordReset>

/** The pages at `/invitation#token=…` and `/reset#token=…` ask with it what they are about. */
export const LinkQuestion = z.object({ token: Token })
export const InvitationInfo = z.object({
  email: z.string(),
  name: z.string(),
  language: Language,
  companyName: z.string(),
  expiresAt: z.iso.datetime(),
})
export type InvitationInfo = z.infer<typeof InvitationInfo>
export const InvitationAnswer = z.object({
  token: Token,
  name: line(120),
  password: Password,
  language: Language,
  timeZone: TimeZone.default('UTC'),
})
export type InvitationAnswer = z.infer<typeof InvitationAnswer>

/** How strong a password would be; `about` holds words that must not count, such as the name typed beside it. */
export const StrengthQuestion = z.object({
  password: z.string().max(200),
  about: z.array(z.string().max(254)).max(10).default([]),
})
export type StrengthQuestion = z.infer<typeof StrengthQuestion>
export const Strength = z.object({
  /** 0 to 4, after zxcvbn. */
  score: z.number().int().min(0).max(4),
  isEnough: z.boolean(),
  warning: z.string().nullable(),
  suggestions: z.array(z.string()),
})
export type Strength = z.infer<typeof Strength>

/** What an administrator decides about signing in: `GET` and `PATCH /api/settings/sign-in`. */
export const SignInSettings = z.object({ companyName: z.string(), secondFactorRoles: z.array(Role) })
export type SignInSettings = z.infer<typeof SignInSettings>
export const SignInSettingsChange = z.object({
  companyName: line(120).optional(),
  secondFactorRoles: z.array(Role).max(Role.options.length).optional(),
})
export type SignInSettingsChange = z.infer<typeof SignInSettingsChange>

export const DemoPerson = z.object({ id: PersonView.shape.id, name: z.string(), roles: z.array(Role) })
export type DemoPerson = z.infer<typeof DemoPerson>
export const DemoPeople = z.object({ people: z.array(DemoPerson) })
export type DemoPeople = z.infer<typeof DemoPeople>
export const DemoSignIn = z.object({ personId: PersonView.shape.id })

export const sessionProblems = problems({
  sign_in_refused: {
    status: 401,
    en: 'The address or the password is not right, or this person has no access.',
    fr: 'L’adresse ou le mot de passe est incorrect, ou cette personne n’a pas accès.',
    it: 'L’indirizzo o la password non è corretta, oppure questa persona non ha accesso.',
  },
  sign_in_paused: {
    status: 429,
    en: 'Too many attempts failed. Try again in {seconds} seconds, reset the password, or sign in with a passkey.',
    fr: 'Trop de tentatives ont échoué. Réessayez dans {seconds} secondes, réinitialisez le mot de passe ou connectez-vous avec une clé d’accès.',
    it: 'Troppi tentativi non riusciti. Riprova tra {seconds} secondi, reimposta la password o accedi con una passkey.',
  },
  code_wrong: {
    status: 401,
    en: 'This code is not right. Codes change every 30 seconds and each works once: wait for the next one.',
    fr: 'Ce code est incorrect. Les codes changent toutes les 30 secondes et ne servent qu’une fois : attendez le suivant.',
    it: 'Questo codice non è corretto. I codici cambiano ogni 30 secondi e valgono una sola volta: attendi il prossimo.',
  },
  code_too_late: {
    status: 401,
    en: 'This sign-in took too long or was tried too often. Begin again with your password.',
    fr: 'Cette connexion a pris trop de temps ou compte trop d’essais. Recommencez avec votre mot de passe.',
    it: 'Questo accesso ha richiesto troppo tempo o troppi tentativi. Ricomincia dalla password.',
  },
  code_paused: {
    status: 429,
    en: 'Too many codes were wrong. Try again in 15 minutes, or sign in with a passkey.',
    fr: 'Trop de codes erronés. Réessayez dans 15 minutes ou connectez-vous avec une clé d’accès.',
    it: 'Troppi codici errati. Riprova tra 15 minuti o accedi con una passkey.',
  },
  passkey_refused: {
    status: 401,
    en: 'The passkey was not accepted. Try again, or sign in another way.',
    fr: 'La clé d’accès n’a pas été acceptée. Réessayez, ou connectez-vous autrement.',
    it: 'La passkey non è stata accettata. Riprova, oppure accedi in un altro modo.',
  },
  passkey_required: {
    status: 403,
    en: 'Your role requires a second factor and yours is a passkey. Sign in with it.',
    fr: 'Votre rôle exige un second facteur et le vôtre est une clé d’accès. Connectez-vous avec elle.',
    it: 'Il tuo ruolo richiede un secondo fattore e il tuo è una passkey. Accedi con quella.',
  },
  second_factor_not_used: {
    status: 403,
    en: 'Your role requires a second factor and this way of signing in used none. Sign in with your passkey, or with your password and a code.',
    fr: 'Votre rôle exige un second facteur et cette connexion n’en a utilisé aucun. Connectez-vous avec votre clé d’accès, ou avec votre mot de passe et un code.',
    it: 'Il tuo ruolo richiede un secondo fattore e questo accesso non ne ha usato nessuno. Accedi con la tua passkey, oppure con la password e un codice.',
  },
  session_too_old: {
    status: 403,
    en: 'For this change, sign in once more: it is a while since you did.',
    fr: 'Pour cette modification, reconnectez-vous : votre dernière connexion date un peu.',
    it: 'Per questa modifica accedi di nuovo: è passato un po’ di tempo dall’ultimo accesso.',
  },
  password_wrong: {
    status: 403,
    en: 'The current password is not right. Nothing was changed.',
    fr: 'Le mot de passe actuel est incorrect. Rien n’a été modifié.',
    it: 'La password attuale non è corretta. Nulla è stato modificato.',
  },
  password_too_weak: {
    status: 422,
    en: 'This password is too easy to guess. {why}',
    fr: 'Ce mot de passe est trop facile à deviner. {why}',
    it: 'Questa password è troppo facile da indovinare. {why}',
  },
  second_factor_exists: {
    status: 409,
    en: 'An authenticator app is set up already. Remove it first.',
    fr: 'Une application d’authentification est déjà configurée. Retirez-la d’abord.',
    it: 'Un’app di autenticazione è già configurata. Prima rimuovila.',
  },
  second_factor_missing: {
    status: 409,
    en: 'No authenticator app is set up.',
    fr: 'Aucune application d’authentification n’est configurée.',
    it: 'Nessuna app di autenticazione è configurata.',
  },
  second_factor_needed: {
    status: 409,
    en: 'Your role requires a second factor: this was the last one. Set up another one first.',
    fr: 'Votre rôle exige un second facteur et c’était le dernier. Configurez-en d’abord un autre.',
    it: 'Il tuo ruolo richiede un secondo fattore e questo era l’ultimo. Prima configurane un altro.',
  },
  link_expired: {
    status: 410,
    en: 'This link was used already, has expired or was replaced by a newer one. Ask for a new one.',
    fr: 'Ce lien a déjà servi, a expiré ou a été remplacé par un plus récent. Demandez-en un nouveau.',
    it: 'Questo link è già stato usato, è scaduto o è stato sostituito da uno più recente. Richiedine uno nuovo.',
  },
  only_in_browser: {
    status: 403,
    en: 'An API key can’t do this. Sign in and do it in the browser.',
    fr: 'Une clé d’API ne peut pas le faire. Connectez-vous et faites-le dans le navigateur.',
    it: 'Una chiave API non può farlo. Accedi e fallo nel browser.',
  },
  single_sign_on_failed: {
    status: 502,
    en: 'The identity provider could not be reached or gave an answer that can’t be trusted. An administrator can check its settings.',
    fr: 'Le fournisseur d’identité est injoignable ou a donné une réponse non fiable. Un administrateur peut vérifier ses réglages.',
    it: 'Il provider di identità non è raggiungibile o ha dato una risposta non attendibile. Un amministratore può verificarne le impostazioni.',
  },
})

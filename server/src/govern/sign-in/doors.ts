import {
  BackupCode,
  BackupCodes,
  NewSecondFactor,
  PasskeyRegistration,
  PasskeySignIn,
  PasswordAgain,
  PasswordSignIn,
  type ProblemCode,
  SignInResult,
  TotpCode,
} from '@brandwarden/contract'
import { z } from 'zod'
import type { SessionMethod } from './errand.ts'
import type { Notice } from './letters.ts'

/** One endpoint of the sign-in library that we let the world reach, with what goes in and what comes out. */
export type Door = {
  method: 'GET' | 'POST'
  /** One sentence for the API’s reader. */
  summary: string
  /** Under /api/auth, here and in the library. */
  path: string
  input: z.ZodType
  output: z.ZodType
  view: (body: unknown) => unknown
  /** Signs someone in this way when it succeeds. */
  signsIn?: { method: SessionMethod; secondFactor: boolean }
  /** Only for who is signed in; `fresh`: and that lately, or with the password beside it. */
  session?: 'any' | 'fresh'
  /** What is recorded when it succeeds for someone who is signed in, and what they are told by letter. */
  records?: { name: string; data?: Record<string, unknown>; notice?: Notice }
  /** Failing here counts as a refused sign-in. */
  refuses?: string
}

const nothing = z.object({})
const done = z.object({ done: z.literal(true) })
const viewDone = () => ({ done: true })
const asIs = (body: unknown) => body
const passkeyOptions = z.record(z.string(), z.unknown())

export const doors: Door[] = [
  {
    method: 'POST',
    path: '/sign-in/email',
    summary: 'Signs in with address and password; someone with an authenticator app is then asked for a code.',
    input: PasswordSignIn,
    output: SignInResult,
    view: (body) =>
      (body as { twoFactorRedirect?: boolean }).twoFactorRedirect
        ? { status: 'second-factor', methods: ['totp', 'backup-code'] }
        : { status: 'signed-in' },
    signsIn: { method: 'password', secondFactor: false },
    refuses: 'password',
  },
  {
    method: 'POST',
    path: '/two-factor/verify-totp',
    summary: 'Finishes a sign-in with a code of the authenticator app, or confirms a new app.',
    input: TotpCode,
    output: SignInResult,
    view: () => ({ status: 'signed-in' }),
    signsIn: { method: 'password', secondFactor: true },
    records: { name: 'second-factor.enabled', data: { kind: 'totp' }, notice: 'second-factor-enabled' },
    refuses: 'code',
  },
  {
    method: 'POST',
    path: '/two-factor/verify-backup-code',
    summary: 'Finishes a sign-in with a backup code, which is spent thereby.',
    input: BackupCode,
    output: SignInResult,
    view: () => ({ status: 'signed-in' }),
    signsIn: { method: 'password', secondFactor: true },
    refuses: 'backup-code',
  },
  {
    method: 'POST',
    path: '/two-factor/enable',
    summary: 'Begins to set up an authenticator app; it counts once a code from it was seen.',
    input: PasswordAgain,
    output: NewSecondFactor,
    view: (body) => ({ ...(body as object), uri: (body as { totpURI?: string }).totpURI }),
    session: 'fresh',
  },
  {
    method: 'POST',
    path: '/two-factor/disable',
    summary: 'Removes the authenticator app.',
    input: PasswordAgain,
    output: done,
    view: viewDone,
    session: 'fresh',
    records: { name: 'second-factor.disabled', data: { kind: 'totp' }, notice: 'second-factor-disabled' },
  },
  {
    method: 'POST',
    path: '/two-factor/generate-backup-codes',
    summary: 'Makes new backup codes; the earlier ones no longer work.',
    input: PasswordAgain,
    output: BackupCodes,
    view: asIs,
    session: 'fresh',
    records: { name: 'backup-codes.replaced' },
  },
  {
    method: 'GET',
    path: '/passkey/generate-register-options',
    summary: 'Begins to add a passkey (WebAuthn).',
    input: nothing,
    output: passkeyOptions,
    view: asIs,
    session: 'fresh',
  },
  {
    method: 'POST',
    path: '/passkey/verify-registration',
    summary: 'Adds the passkey that the browser made.',
    input: PasskeyRegistration,
    output: done,
    view: viewDone,
    session: 'fresh',
    records: { name: 'passkey.added', notice: 'passkey-added' },
  },
  {
    method: 'GET',
    path: '/passkey/generate-authenticate-options',
    summary: 'Begins to sign in with a passkey (WebAuthn).',
    input: nothing,
    output: passkeyOptions,
    view: asIs,
  },
  {
    method: 'POST',
    path: '/passkey/verify-authentication',
    summary: 'Signs in with the passkey’s answer.',
    input: PasskeySignIn,
    output: SignInResult,
    view: () => ({ status: 'signed-in' }),
    signsIn: { method: 'passkey', secondFactor: true },
    refuses: 'passkey',
  },
  {
    method: 'POST',
    path: '/sign-out',
    summary: 'Ends the session in which it is called.',
    input: nothing,
    output: done,
    view: viewDone,
  },
]

const problemOf: Record<string, ProblemCode> = {
  INVALID_EMAIL_OR_PASSWORD: 'sign_in_refused',
  NO_ACCESS: 'sign_in_refused',
  FAILED_TO_CREATE_SESSION: 'sign_in_refused',
  INVALID_CODE: 'code_wrong',
  INVALID_BACKUP_CODE: 'code_wrong',
  INVALID_TWO_FACTOR_COOKIE: 'code_too_late',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'code_too_late',
  ACCOUNT_TEMPORARILY_LOCKED: 'code_paused',
  BACKUP_CODES_NOT_ENABLED: 'second_factor_missing',
  TOTP_NOT_ENABLED: 'second_factor_missing',
  TWO_FACTOR_NOT_ENABLED: 'second_factor_missing',
  TOTP_ALREADY_ENABLED: 'second_factor_exists',
  INVALID_PASSWORD: 'password_wrong',
  UNAUTHORIZED: 'not_signed_in',
  SESSION_NOT_FRESH: 'session_too_old',
}

/** The library's own error as one of ours; null: it is a bug or a broken database, and is told as such. */
export function problemFor(path: string, status: number, body: unknown): ProblemCode | null {
  const code = (body as { code?: unknown } | null)?.code
  const known = typeof code === 'string' ? problemOf[code] : undefined
  if (known) return known
  if (path.startsWith('/passkey/verify-')) return 'passkey_refused'
  return status >= 500 ? null : 'invalid_input'
}

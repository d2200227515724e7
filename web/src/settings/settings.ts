import type {
  ApiKeyCreated,
  ApiKeyList,
  Me,
  MeChange,
  NewApiKey,
  NewSecondFactor,
  NewSsoProvider,
  OpenedLetter,
  OutboxPage,
  PasskeyList,
  PasswordChange,
  SessionList,
  SignInSettings,
  SignInSettingsChange,
  SsoProviderChange,
  SsoProviderList,
  SsoProviderView,
} from '@brandwarden/contract'
import { queryOptions } from '@tanstack/react-query'
import { call, deed } from '../api.ts'

export const changeMe = deed<MeChange, Me>('PATCH /api/me')
export const changePassword = deed<PasswordChange, unknown>('POST /api/me/password')

const listSessions = deed<undefined, SessionList>('GET /api/me/sessions')
export const mySessionsQuery = queryOptions({
  queryKey: ['me', 'sessions'],
  queryFn: ({ signal }) => listSessions(undefined, signal),
  select: ({ sessions }) => sessions,
})
export const endSession = deed<{ sessionId: string }, unknown>('DELETE /api/me/sessions/:sessionId')
export const endOtherSessions = deed<undefined, { revoked: number }>('POST /api/me/sign-out-everywhere')

const listPasskeys = deed<undefined, PasskeyList>('GET /api/me/passkeys')
export const passkeysQuery = queryOptions({
  queryKey: ['me', 'passkeys'],
  queryFn: ({ signal }) => listPasskeys(undefined, signal),
  select: ({ passkeys }) => passkeys,
})
export const removePasskey = deed<{ passkeyId: string }, unknown>('DELETE /api/me/passkeys/:passkeyId')

/** The device makes the key and keeps it; the server gets its public half. */
export async function addPasskey(name: string): Promise<void> {
  const { startRegistration } = await import('@simplewebauthn/browser')
  const optionsJSON = await call<Parameters<typeof startRegistration>[0]['optionsJSON']>(
    'GET /api/auth/passkey/generate-register-options',
  )
  const response = await startRegistration({ optionsJSON })
  await call('POST /api/auth/passkey/verify-registration', { response, name })
}

type Password = { password?: string }
export const beginTotp = deed<Password, NewSecondFactor>('POST /api/auth/two-factor/enable')
export const confirmTotp = deed<{ code: string }, unknown>('POST /api/auth/two-factor/verify-totp')
export const endTotp = deed<Password, unknown>('POST /api/auth/two-factor/disable')
export const newBackupCodes = deed<Password, { backupCodes: string[] }>(
  'POST /api/auth/two-factor/generate-backup-codes',
)

const listKeys = deed<undefined, ApiKeyList>('GET /api/me/api-keys')
export const keysQuery = queryOptions({
  queryKey: ['me', 'api-keys'],
  queryFn: ({ signal }) => listKeys(undefined, signal),
  select: ({ keys }) => keys,
})
export const createKey = deed<NewApiKey, ApiKeyCreated>('POST /api/me/api-keys')
export const revokeKey = deed<{ apiKeyId: string }, unknown>('DELETE /api/me/api-keys/:apiKeyId')

const listAllKeys = deed<undefined, ApiKeyList>('GET /api/api-keys')
export const allKeysQuery = queryOptions({
  queryKey: ['api-keys'],
  queryFn: ({ signal }) => listAllKeys(undefined, signal),
  select: ({ keys }) => keys,
})
export const revokeAnyKey = deed<{ apiKeyId: string }, unknown>('DELETE /api/api-keys/:apiKeyId')

const listProviders = deed<undefined, SsoProviderList>('GET /api/settings/sso-providers')
export const providersQuery = queryOptions({
  queryKey: ['sso-providers'],
  queryFn: ({ signal }) => listProviders(undefined, signal),
  select: ({ providers }) => providers,
})
export const addProvider = deed<NewSsoProvider, SsoProviderView>('POST /api/settings/sso-providers')
export const changeProvider = deed<SsoProviderChange, SsoProviderView>('PATCH /api/settings/sso-providers/:providerId')
export const removeProvider = deed<{ providerId: string }, unknown>('DELETE /api/settings/sso-providers/:providerId')

const readOutbox = deed<{ limit: number }, OutboxPage>('GET /api/outbox')
export const outboxQuery = queryOptions({
  queryKey: ['letters'],
  queryFn: ({ signal }) => readOutbox({ limit: 100 }, signal),
})
export const openLetter = deed<{ letterId: string }, OpenedLetter>('POST /api/outbox/:letterId/open')
export const sendLetterAgain = deed<{ letterId: string }, unknown>('POST /api/outbox/:letterId/send-again')

const readSignIn = deed<undefined, SignInSettings>('GET /api/settings/sign-in')
export const signInSettingsQuery = queryOptions({
  queryKey: ['settings', 'sign-in'],
  queryFn: ({ signal }) => readSignIn(undefined, signal),
})
export const changeSignIn = deed<SignInSettingsChange, SignInSettings>('PATCH /api/settings/sign-in')

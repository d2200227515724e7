import type {
  DemoPeople,
  InvitationAnswer,
  InvitationInfo,
  Setup,
  SetupState,
  SignInPage,
  SignInResult,
  Strength,
} from '@brandwarden/contract'
import { queryOptions } from '@tanstack/react-query'
import { call, deed } from '../api.ts'

const readSetup = deed<undefined, SetupState>('GET /api/setup')
const readSignInPage = deed<undefined, SignInPage>('GET /api/sign-in')
const readDemoPeople = deed<undefined, DemoPeople>('GET /api/demo/people')

export const setupQuery = queryOptions({ queryKey: ['setup'], queryFn: ({ signal }) => readSetup(undefined, signal) })

export const signInPageQuery = queryOptions({
  queryKey: ['sign-in'],
  queryFn: ({ signal }) => readSignInPage(undefined, signal),
})

/** The demonstration company's people; only asked for where the sign-in page says that this is one. */
export const demoPeopleQuery = queryOptions({
  queryKey: ['demo', 'people'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: ({ signal }) => readDemoPeople(undefined, signal),
  select: ({ people }) => people,
})

export const signInAs = deed<{ personId: string }, SignInResult>('POST /api/demo/sign-in')
export const signInWithPassword = deed<{ email: string; password: string }, SignInResult>(
  'POST /api/auth/sign-in/email',
)
export const beginSingleSignOn = deed<{ slug: string }, { url: string }>('POST /api/auth/sign-in/single-sign-on')
export const confirmSecondFactor = deed<{ code: string }, SignInResult>('POST /api/auth/two-factor/verify-totp')
export const confirmWithBackupCode = deed<{ code: string }, SignInResult>(
  'POST /api/auth/two-factor/verify-backup-code',
)

/** Signs in with a passkey of this device; the ceremony's code is loaded only when someone asks for it. */
export async function signInWithPasskey(): Promise<void> {
  const { startAuthentication } = await import('@simplewebauthn/browser')
  const optionsJSON = await call<Parameters<typeof startAuthentication>[0]['optionsJSON']>(
    'GET /api/auth/passkey/generate-authenticate-options',
  )
  const response = await startAuthentication({ optionsJSON })
  await call('POST /api/auth/passkey/verify-authentication', { response })
}

export const setUp = deed<Setup, { personId: string }>('POST /api/setup')
export const requestReset = deed<{ email: string }, { sent: true }>('POST /api/auth/request-password-reset')
export const resetPassword = deed<{ token: string; password: string }, unknown>('POST /api/auth/reset-password')
export const acceptInvitation = deed<InvitationAnswer, unknown>('POST /api/auth/accept-invitation')
const readInvitation = deed<{ token: string }, InvitationInfo>('POST /api/auth/invitation')
export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => readInvitation({ token }, signal),
    retry: false,
  })

export const measurePassword = deed<{ password: string; about: string[] }, Strength>('POST /api/password-strength')

/** The one-time token of a link, kept behind the `#` so that no server log ever holds it. */
export const tokenInAddress = () => new URLSearchParams(window.location.hash.slice(1)).get('token') ?? ''

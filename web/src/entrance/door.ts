import { queryOptions } from '@tanstack/react-query'
import { ApiProblem, call, deed } from '../api.ts'

export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: ({ signal }) => deed<undefined, { needed: boolean }>('GET /api/setup')(undefined, signal),
})

export interface DemoPerson {
  id: string
  name: string
  email: string
  title: string
}

/** The demonstration company's people; anywhere else the server knows no such list. */
export const demoPeopleQuery = queryOptions({
  queryKey: ['demo', 'people'],
  retry: false,
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async ({ signal }): Promise<DemoPerson[]> => {
    try {
      return (await deed<undefined, { people: DemoPerson[] }>('GET /api/demo/people')(undefined, signal)).people
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 404) return []
      throw error
    }
  },
})

export const signInAs = deed<{ personId: string }, unknown>('POST /api/demo/sign-in')

/** Whether the password was enough, or a second factor is still owed. */
export async function signInWithPassword(email: string, password: string): Promise<'in' | 'second-factor'> {
  const answer = await call<{ twoFactorRedirect?: boolean }>('POST /api/auth/sign-in/email', { email, password })
  return answer.twoFactorRedirect ? 'second-factor' : 'in'
}

export const confirmSecondFactor = deed<{ code: string; trustDevice: boolean }, unknown>(
  'POST /api/auth/two-factor/verify-totp',
)
export const confirmWithBackupCode = deed<{ code: string }, unknown>('POST /api/auth/two-factor/verify-backup-code')

/** Signs in with a passkey of this device; the ceremony's code is loaded only when someone asks for it. */
export async function signInWithPasskey(): Promise<void> {
  const { startAuthentication } = await import('@simplewebauthn/browser')
  const optionsJSON = await call<Parameters<typeof startAuthentication>[0]['optionsJSON']>(
    'GET /api/auth/passkey/generate-authenticate-options',
  )
  const response = await startAuthentication({ optionsJSON })
  await call('POST /api/auth/passkey/verify-authentication', { response })
}

export interface SetUp {
  token: string
  company: string
  name: string
  email: string
  password: string
  language: string
}
export const setUp = deed<SetUp, unknown>('POST /api/setup')

export interface Strength {
  /** 0 to 4, as zxcvbn counts. */
  score: number
  warning: string | null
  suggestions: string[]
}
export const measurePassword = deed<{ password: string; words: string[] }, Strength>('POST /api/password-strength')

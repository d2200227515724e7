import { createAuthMiddleware } from '@better-auth/core/api'
import { APIError } from '@better-auth/core/error'
import { passkey } from '@better-auth/passkey'
import { type BetterAuthPlugin, betterAuth } from 'better-auth'
import { twoFactor } from 'better-auth/plugins'
import type pg from 'pg'
import type { Ground } from '../../base/ground.ts'
import { newId } from '../../base/id.ts'
import { endOfSession, type Lifetimes } from './config.ts'
import { errands } from './errand.ts'
import { hashPassword, isPassword } from './password.ts'
import { hasAccess } from './store.ts'

export type LibraryParts = {
  ground: Ground
  pool: pg.Pool
  secret: string
  lifetimes: Lifetimes
  companyName: string
  /** An identity provider of the administrator’s choice, whose word on addresses newcomers.ts has judged. */
  trustedProvider?: string
  plugins?: BetterAuthPlugin[]
}

export type Library = ReturnType<typeof createLibrary>

const stamps = { createdAt: 'created_at', updatedAt: 'updated_at' }

/** better-auth on our tables. It is reached through the doors only, so nothing of it is open that we did not name. */
export function createLibrary(parts: LibraryParts) {
  const { ground, pool, secret, lifetimes, companyName, trustedProvider, plugins = [] } = parts
  const { origin, hostname, protocol } = new URL(ground.publicUrl)
  return betterAuth({
    appName: companyName,
    baseURL: ground.publicUrl,
    basePath: '/api/auth',
    secret,
    database: pool,
    trustedOrigins: [origin],
    telemetry: { enabled: false },
    logger: {
      log: (level, message) => ground.log[level === 'error' ? 'error' : 'debug']({ from: 'sign-in' }, message),
    },
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'brandwarden',
      useSecureCookies: protocol === 'https:',
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { ipAddressHeaders: [clientAddressHeader], ipv6Subnet: 128 },
      database: { generateId: () => newId<string>() },
    },
    user: {
      modelName: 'people',
      fields: { ...stamps, emailVerified: 'email_verified' },
    },
    session: {
      modelName: 'sessions',
      fields: {
        ...stamps,
        userId: 'person_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
      },
      additionalFields: {
        method: { type: 'string', required: false, input: false },
        secondFactor: { type: 'boolean', required: false, input: false, fieldName: 'second_factor' },
      },
      // The cookie outlives idle time, which the row decides; find-actor.ts moves it.
      expiresIn: lifetimes.longestMs / 1000,
      freshAge: lifetimes.freshMs / 1000,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    account: {
      modelName: 'sign_in_methods',
      accountLinking: {
        enabled: trustedProvider !== undefined,
        trustedProviders: trustedProvider ? [trustedProvider] : [],
      },
      fields: {
        ...stamps,
        userId: 'person_id',
        providerId: 'provider_id',
        accountId: 'account_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
      },
    },
    verification: {
      modelName: 'sign_in_challenges',
      fields: { ...stamps, expiresAt: 'expires_at' },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      maxPasswordLength: 200,
      password: { hash: hashPassword, verify: ({ hash, password }) => isPassword(hash, password) },
    },
    databaseHooks: {
      session: { create: { before: (session) => shapeSession(ground, lifetimes, session) } },
      account: {
        create: { before: async (account) => ({ data: { ...account, ...withoutTokens } }) },
        update: { before: async (account) => ({ data: { ...account, ...withoutTokens } }) },
      },
    },
    plugins: [
      twoFactor({
        issuer: companyName,
        allowPasswordless: true,
        totpOptions: { digits: 6, period: 30 },
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: {
            modelName: 'second_factors',
            fields: {
              userId: 'person_id',
              backupCodes: 'backup_codes',
              failedVerificationCount: 'failed_verification_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
      passkey({
        rpID: hostname,
        rpName: companyName,
        origin,
        // A passkey stands for both factors, so the device must have asked who holds it.
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
        authentication: {
          afterVerification: async ({ verification }) => {
            if (!verification.authenticationInfo.userVerified)
              throw new APIError('UNAUTHORIZED', { code: 'NOT_VERIFIED' })
          },
        },
        advanced: { webAuthnChallengeCookie: 'passkey_challenge' },
        schema: {
          passkey: {
            modelName: 'passkeys',
            fields: {
              userId: 'person_id',
              publicKey: 'public_key',
              credentialID: 'credential_id',
              deviceType: 'device_type',
              backedUp: 'backed_up',
              createdAt: 'created_at',
            },
          },
        },
      }),
      ...plugins,
      noteOutcome,
    ],
  })
}

/** Carries the address that our own server saw; it is never taken from the client. */
export const clientAddressHeader = 'x-brandwarden-client'

/** We never act at the identity provider in a person's name, so its tokens are not kept. */
const withoutTokens = { accessToken: null, refreshToken: null, idToken: null }

type NewSession = { userId: string; method?: unknown; secondFactor?: unknown }

/** The last gate before a session: the person must still have access; idle time and the way of signing in are ours. */
async function shapeSession(ground: Ground, lifetimes: Lifetimes, session: NewSession) {
  const errand = errands.getStore()
  if (!errand) throw new Error('A session was asked for outside a sign-in.')
  if (!(await hasAccess(ground.db, session.userId, errand.now))) {
    errand.refused = 'no-access'
    errand.personId = session.userId
    throw new APIError('UNAUTHORIZED', { code: 'NO_ACCESS', message: 'No access' })
  }
  const method = errand.method ?? session.method
  if (typeof method !== 'string') throw new Error('A session was asked for without saying how.')
  return {
    data: {
      ...session,
      method,
      secondFactor: errand.secondFactor,
      createdAt: errand.now,
      updatedAt: errand.now,
      expiresAt: endOfSession(errand.now, errand.now, lifetimes),
    },
  }
}

/** Tells our side which session a request ended in; null while a second factor is still awaited. */
const noteOutcome = {
  id: 'note-outcome',
  hooks: {
    after: [
      {
        matcher: () => true,
        handler: createAuthMiddleware(async (ctx) => {
          const made = ctx.context.newSession
          const errand = errands.getStore()
          if (errand && made)
            errand.session = { id: made.session.id, token: made.session.token, personId: made.user.id }
        }),
      },
    ],
  },
} satisfies BetterAuthPlugin

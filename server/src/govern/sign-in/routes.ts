import { routes } from '../../base/action/routes.ts'
import { createKey, listKeys, listOwnKeys, revokeKey, revokeOwnKey } from './keys.ts'
import { listPasskeys, removePasskey } from './passkeys.ts'
import { changePassword, measurePassword } from './passwords.ts'
import { addProvider, changeProvider, listProviders, removeProvider } from './providers.ts'
import { requestReset, resetPassword } from './resets.ts'
import {
  listOwnSessions,
  listSessions,
  revokeOwnSession,
  revokeSession,
  signOutEverywhere,
  signOutOwnEverywhere,
} from './sessions.ts'

export const signInRoutes = routes({
  'POST /password-strength': measurePassword,
  'POST /auth/request-password-reset': requestReset,
  'POST /auth/reset-password': resetPassword,
  'POST /me/password': changePassword,
  'GET /me/sessions': listOwnSessions,
  'DELETE /me/sessions/:sessionId': revokeOwnSession,
  'POST /me/sign-out-everywhere': signOutOwnEverywhere,
  'GET /me/passkeys': listPasskeys,
  'DELETE /me/passkeys/:passkeyId': removePasskey,
  'GET /me/api-keys': listOwnKeys,
  'POST /me/api-keys': createKey,
  'DELETE /me/api-keys/:apiKeyId': revokeOwnKey,
  'GET /people/:personId/sessions': listSessions,
  'DELETE /people/:personId/sessions/:sessionId': revokeSession,
  'POST /people/:personId/sign-out-everywhere': signOutEverywhere,
  'GET /settings/sso-providers': listProviders,
  'POST /settings/sso-providers': addProvider,
  'PATCH /settings/sso-providers/:providerId': changeProvider,
  'DELETE /settings/sso-providers/:providerId': removeProvider,
  'GET /api-keys': listKeys,
  'DELETE /api-keys/:apiKeyId': revokeKey,
})

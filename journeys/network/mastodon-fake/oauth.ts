import { createHash, timingSafeEqual } from 'node:crypto'
import { type Answer, type Call, Refusal } from './world.ts'

const knownScopes = ['read', 'write', 'follow', 'push', 'profile']

export function registerApp({ world, body }: Call): Answer {
  const redirectUris = [body.redirect_uris].flat().map(String)
  if (!body.client_name) throw new Refusal(422, "Validation failed: Application name can't be blank")
  if (!redirectUris.every((uri) => uri.startsWith('urn:') || URL.canParse(uri))) {
    throw new Refusal(422, 'Validation failed: Redirect URI must be an absolute URI.')
  }
  const scopes = String(body.scopes ?? 'read').split(' ')
  if (!scopes.every((scope) => knownScopes.includes(scope.split(':')[0] ?? ''))) {
    throw new Refusal(422, "Validation failed: Scopes doesn't match configured on the server.")
  }
  const app = {
    clientId: world.newSecret(),
    clientSecret: world.newSecret(),
    name: String(body.client_name),
    redirectUris,
    scopes,
  }
  world.apps.set(app.clientId, app)
  return {
    status: 200,
    body: {
      id: world.newId(),
      name: app.name,
      website: body.website ?? null,
      scopes,
      redirect_uri: redirectUris.join('\n'),
      redirect_uris: redirectUris,
      client_id: app.clientId,
      client_secret: app.clientSecret,
      client_secret_expires_at: 0,
    },
  }
}

/** The page with a button for each account of this server: a person's click on it is the sign-in and the consent. */
export function showConsent(call: Call): Answer {
  const { world, url } = call
  const app = checkRequest(call)
  const buttons = [...world.accounts.values()].map(
    ({ username }) => `<button name="username" value="${username}">Authorize as @${username}</button>`,
  )
  const html = `<!doctype html><title>Authorize ${escapeHtml(app.name)}</title>
    <form method="post" action="/oauth/authorize${escapeHtml(url.search)}">${buttons.join('')}
    <button name="deny" value="1">Deny</button></form>`
  return { status: 200, html }
}

export function decideConsent(call: Call): Answer {
  const { world, url, body } = call
  checkRequest(call)
  const back = new URL(url.searchParams.get('redirect_uri') ?? '')
  const state = url.searchParams.get('state')
  if (state !== null) back.searchParams.set('state', state)
  const account = [...world.accounts.values()].find(({ username }) => username === body.username)
  if (body.deny || !account) {
    back.searchParams.set('error', 'access_denied')
    back.searchParams.set('error_description', 'The resource owner or authorization server denied the request.')
  } else {
    const challenge = url.searchParams.get('code_challenge')
    const code = world.newSecret()
    world.codes.set(code, {
      clientId: url.searchParams.get('client_id') ?? '',
      accountId: account.id,
      redirectUri: url.searchParams.get('redirect_uri') ?? '',
      scopes: (url.searchParams.get('scope') ?? 'read').split(' '),
      ...(challenge ? { challenge } : {}),
    })
    back.searchParams.set('code', code)
  }
  return { status: 302, headers: { location: back.href } }
}

function checkRequest({ world, url }: Call) {
  const asked = Object.fromEntries(url.searchParams)
  const app = world.apps.get(asked.client_id ?? '')
  if (!app) throw new Refusal(400, 'Client authentication failed due to unknown client')
  if (!app.redirectUris.includes(asked.redirect_uri ?? '')) {
    throw new Refusal(400, "The requested redirect uri is malformed or doesn't match client redirect URI.")
  }
  if (asked.response_type !== 'code') {
    throw new Refusal(400, 'The authorization server does not support this response type.')
  }
  const scopes = (asked.scope ?? 'read').split(' ')
  const allowed = (scope: string) => app.scopes.includes(scope) || app.scopes.includes(scope.split(':')[0] ?? '')
  if (!scopes.every(allowed)) throw new Refusal(400, 'The requested scope is invalid, unknown, or malformed.')
  if (asked.code_challenge && asked.code_challenge_method !== 'S256') {
    throw new Refusal(400, 'The code_challenge_method must be S256.')
  }
  return app
}

export function giveToken({ world, body }: Call): Answer {
  const app = world.apps.get(String(body.client_id))
  if (!app || !equal(app.clientSecret, String(body.client_secret))) return oauthError(401, 'invalid_client')
  if (body.grant_type !== 'authorization_code') return oauthError(400, 'unsupported_grant_type')
  const code = world.codes.get(String(body.code))
  world.codes.delete(String(body.code))
  const verified = !code?.challenge || code.challenge === sha256(String(body.code_verifier))
  if (!code || code.clientId !== app.clientId || code.redirectUri !== body.redirect_uri || !verified) {
    return oauthError(400, 'invalid_grant')
  }
  const value = world.newSecret()
  world.tokens.set(value, { value, accountId: code.accountId, clientId: app.clientId, scopes: code.scopes })
  const created = Math.floor(Date.now() / 1000)
  return {
    status: 200,
    body: { access_token: value, token_type: 'Bearer', scope: code.scopes.join(' '), created_at: created },
  }
}

export function revokeToken({ world, body }: Call): Answer {
  const app = world.apps.get(String(body.client_id))
  const token = world.tokens.get(String(body.token))
  if (!app || !equal(app.clientSecret, String(body.client_secret)) || (token && token.clientId !== app.clientId)) {
    return oauthError(403, 'unauthorized_client')
  }
  world.tokens.delete(String(body.token))
  return { status: 200, body: {} }
}

function oauthError(status: number, error: string): Answer {
  return { status, body: { error, error_description: `The request failed: ${error}.` } }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}

function equal(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

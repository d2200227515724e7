import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

export type OidcAccount = { sub: string; email: string; name: string; emailVerified?: boolean }

export type Oidc = {
  /** `http://localhost:PORT`; its `/.well-known/openid-configuration` tells everything else. */
  issuer: string
  clientId: string
  clientSecret: string
  /** Whose browser it is from now on; the first account until then, and `null` for a person who declines. */
  signInAs(sub: string | null): void
  /**
   * Goes where a browser would go from an authorization address, cookies kept, until it is sent back to a redirect
   * address. Resolves to that.
   */
  follow(authorizationUrl: string | URL): Promise<URL>
  stop(): Promise<void>
}

/**
 * A real OpenID Connect provider (oidc-provider) on this machine with one confidential client. Its sign-in page agrees
 * by itself, in the name of the chosen account.
 */
export async function startOidc(options: { redirectUris: string[]; accounts: OidcAccount[] }): Promise<Oidc> {
  const { redirectUris, accounts } = options
  let chosen: string | null = accounts[0]?.sub ?? null
  const clientId = 'brandwarden'
  const clientSecret = randomBytes(24).toString('hex')

  const server = createServer()
  server.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`

  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: redirectUris }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'preferred_username'] },
    // Many products expect the claims in the id token itself and never ask the userinfo endpoint.
    conformIdTokenClaims: false,
    pkce: { required: () => false },
    jwks: { keys: [{ ...newKey(), use: 'sig', alg: 'RS256' }] },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AuthorizationCode: 60, AccessToken: 600, IdToken: 600 },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, sub) => {
      const account = accounts.find((one) => one.sub === sub)
      return account && { accountId: sub, claims: () => claimsOf(account) }
    },
  })
  const answer = provider.callback()

  server.on('request', async (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response)
    try {
      const { prompt, params, session } = await provider.interactionDetails(request, response)
      if (chosen === null) {
        const refusal = { error: 'access_denied', error_description: 'The person declined' }
        return await provider.interactionFinished(request, response, refusal)
      }
      if (prompt.name === 'login') {
        return await provider.interactionFinished(request, response, { login: { accountId: chosen } })
      }
      const grant = new provider.Grant({ accountId: session?.accountId ?? chosen, clientId: String(params.client_id) })
      grant.addOIDCScope(String(params.scope))
      const consent = { grantId: await grant.save() }
      await provider.interactionFinished(request, response, { consent }, { mergeWithLastSubmission: true })
    } catch (error) {
      response.writeHead(500).end(String(error))
    }
  })

  return {
    issuer,
    clientId,
    clientSecret,
    signInAs: (sub) => {
      chosen = sub
    },
    follow: (authorizationUrl) => follow(new URL(authorizationUrl), issuer),
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function newKey() {
  return generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }) as { kty: 'RSA' }
}

function claimsOf({ sub, email, name, emailVerified = true }: OidcAccount) {
  return { sub, email, email_verified: emailVerified, name, preferred_username: email }
}

async function follow(start: URL, issuer: string): Promise<URL> {
  const cookies = new Map<string, string>()
  let url = start
  for (let hop = 0; hop < 10; hop++) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(url, { redirect: 'manual', headers: { cookie } })
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      cookies.set(name, value)
    }
    const location = response.headers.get('location')
    if (!location) throw new Error(`The test provider stopped at ${url.pathname}: ${await response.text()}`)
    url = new URL(location, url)
    if (url.origin !== issuer) return url
  }
  throw new Error('The test provider sent the browser around in a circle.')
}

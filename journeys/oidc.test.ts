import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Oidc, startOidc } from './network/oidc.ts'

const redirectUri = 'http://localhost:4810/api/auth/sso/callback/oidc'
const ada = { sub: 'ada-1', email: 'ada@nordlicht.example', name: 'Ada Rossi' }
const ben = { sub: 'ben-2', email: 'ben@nordlicht.example', name: 'Ben Roux', emailVerified: false }
let oidc: Oidc
let endpoints: Record<string, string>

beforeAll(async () => {
  oidc = await startOidc({ redirectUris: [redirectUri], accounts: [ada, ben] })
  endpoints = (await (await fetch(`${oidc.issuer}/.well-known/openid-configuration`)).json()) as Record<string, string>
})

afterAll(() => oidc?.stop())

async function signIn(): Promise<URL> {
  const url = new URL(endpoints.authorization_endpoint!)
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: oidc.clientId,
    redirect_uri: redirectUri,
    scope: 'openid email profile',
    state: 's1',
    nonce: 'n1',
  }).toString()
  return oidc.follow(url)
}

async function claims(back: URL): Promise<Record<string, unknown>> {
  const answer = await fetch(endpoints.token_endpoint!, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${oidc.clientId}:${oidc.clientSecret}`)}` },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code: back.searchParams.get('code') ?? '',
      redirect_uri: redirectUri,
    }),
  })
  const { id_token } = (await answer.json()) as { id_token: string }
  return JSON.parse(Buffer.from(id_token.split('.')[1]!, 'base64url').toString()) as Record<string, unknown>
}

test('the provider for single sign-on tests signs a person in and says who it is', async () => {
  const back = await signIn()
  expect(back.href.startsWith(redirectUri)).toBe(true)
  expect(back.searchParams.get('state')).toBe('s1')
  expect(await claims(back)).toMatchObject({
    sub: 'ada-1',
    email: ada.email,
    name: ada.name,
    nonce: 'n1',
    aud: 'brandwarden',
  })
})

test('it signs in as another, or declines, when told to', async () => {
  oidc.signInAs('ben-2')
  expect(await claims(await signIn())).toMatchObject({ email: ben.email, email_verified: false })
  oidc.signInAs(null)
  expect((await signIn()).searchParams.get('error')).toBe('access_denied')
})

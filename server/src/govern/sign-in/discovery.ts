import { z } from 'zod'
import { Problem } from '../../base/problem.ts'

const patienceMs = 8_000
const largestDocument = 200_000

const Discovery = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  id_token_signing_alg_values_supported: z.array(z.string()).min(1),
})

export const discoveryUrl = (issuer: string): string => `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`

/** Refuses an issuer that could be listened in on, or whose document speaks for someone else (OpenID Connect Discovery 1.0, 4.3). */
export async function mustBeIssuer(issuer: string): Promise<void> {
  const { protocol, hostname, search, hash } = new URL(issuer)
  const isHere = hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname)
  if (protocol !== 'https:' && !isHere) throw new Problem('issuer_insecure')
  if (search !== '' || hash !== '') throw new Problem('issuer_unreachable')
  const found = Discovery.safeParse(await readDocument(discoveryUrl(issuer)))
  if (!found.success || found.data.issuer !== issuer) throw new Problem('issuer_unreachable')
}

async function readDocument(url: string): Promise<unknown> {
  try {
    const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(patienceMs) })
    if (!answer.ok) return null
    const text = await answer.text()
    return text.length > largestDocument ? null : JSON.parse(text)
  } catch {
    return null
  }
}

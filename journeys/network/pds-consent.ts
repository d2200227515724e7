import { request } from 'node:http'
import type { PdsAccount } from './pds.ts'

/**
 * Does what the PDS's own authorization page does in a browser: signs in, agrees (or declines), and resolves to the
 * address to which the browser is then sent.
 */
export async function consent(authorizeUrl: string | URL, account: PdsAccount | null): Promise<URL> {
  const page = new URL(authorizeUrl)
  const cookies = new Map<string, string>()

  const send = (method: 'GET' | 'POST', url: URL, mode: 'navigate' | 'same-origin', body?: object, bearer?: string) =>
    new Promise<{ status: number; location: string | undefined; text: string }>((resolve, reject) => {
      const outgoing = request(url, {
        method,
        headers: {
          'sec-fetch-mode': mode,
          'sec-fetch-dest': mode === 'navigate' ? 'document' : 'empty',
          'sec-fetch-site': url.href === page.href ? 'cross-site' : 'same-origin',
          ...(url.href === page.href ? {} : { referer: page.href }),
          ...(method === 'POST' ? { origin: page.origin, 'content-type': 'application/json' } : {}),
          'x-csrf-token': cookies.get('csrf-token') ?? '',
          cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
          ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
        },
      })
      outgoing.on('error', reject).on('response', async (response) => {
        for (const cookie of response.headers['set-cookie'] ?? []) {
          const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
          cookies.set(name, value)
        }
        let text = ''
        for await (const chunk of response.setEncoding('utf8')) text += chunk
        resolve({ status: response.statusCode ?? 0, location: response.headers.location, text })
      })
      outgoing.end(body && JSON.stringify(body))
    })

  const call = async (name: string, body: object, bearer?: string) => {
    const url = new URL(`/@atproto/oauth-provider/~api/${name}`, page)
    const { status, text } = await send('POST', url, 'same-origin', body, bearer)
    if (status !== 200) throw new Error(`The test PDS refused ${name}: ${status} ${text.slice(0, 300)}`)
    return JSON.parse(text) as { url: string; ephemeralToken: string; account: { did: string } }
  }

  const opened = await send('GET', page, 'navigate')
  if (opened.status !== 200) throw new Error(`The test PDS shows no authorization page: ${opened.status}`)
  const next = account ? await signInAndAgree(account) : (await call('reject', {})).url
  const { location } = await send('GET', new URL(next), 'navigate')
  if (!location) throw new Error('The test PDS sent the browser nowhere.')
  return new URL(location)

  async function signInAndAgree({ handle, password, did }: PdsAccount) {
    const signedIn = await call('sign-in', { locale: 'en', username: handle, password, remember: false })
    return (await call('consent', { did }, signedIn.ephemeralToken)).url
  }
}

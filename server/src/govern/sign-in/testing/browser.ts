import type { Hono } from 'hono'
import type { Env } from '../../../base/http/env.ts'

export type Browser = ReturnType<typeof createBrowser>

/** Keeps cookies as a browser does, and sends what our own pages send. */
export function createBrowser(app: Hono<Env>, publicUrl: string) {
  const cookies = new Map<string, string>()
  const origin = new URL(publicUrl).origin

  async function send(method: string, path: string, body?: unknown, extra: Record<string, string> = {}) {
    const headers = new Headers({ origin, 'user-agent': 'a test', ...extra })
    if (cookies.size > 0) headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    if (body !== undefined && !headers.has('content-type')) headers.set('content-type', 'application/json')
    const init = {
      method,
      headers,
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    }
    const answer = await app.request(`${origin}${path}`, init)
    for (const line of answer.headers.getSetCookie()) keep(line)
    return answer
  }

  function keep(line: string) {
    const [pair = '', ...attributes] = line.split('; ')
    const at = pair.indexOf('=')
    const name = pair.slice(0, at)
    const isOver = attributes.some((attribute) => attribute.toLowerCase() === 'max-age=0')
    if (isOver) cookies.delete(name)
    else cookies.set(name, pair.slice(at + 1))
  }

  return {
    cookies,
    get: (path: string, extra?: Record<string, string>) => send('GET', path, undefined, extra),
    post: (path: string, body: unknown = {}, extra?: Record<string, string>) => send('POST', path, body, extra),
    patch: (path: string, body: unknown, extra?: Record<string, string>) => send('PATCH', path, body, extra),
    put: (path: string, body: unknown, extra?: Record<string, string>) => send('PUT', path, body, extra),
    delete: (path: string, extra?: Record<string, string>) => send('DELETE', path, undefined, extra),
  }
}

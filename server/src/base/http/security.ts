import type { MiddlewareHandler } from 'hono'
import { Problem } from '../problem.ts'
import type { Env } from './env.ts'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  // The web app's styles are all in files; a style element that someone smuggles in is refused.
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

/** Headers that keep a page of ours from being framed, sniffed or fed with foreign script; a stricter policy stays. */
export const securityHeaders: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  if (!c.res.headers.has('Content-Security-Policy')) c.header('Content-Security-Policy', policy)
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('X-Frame-Options', 'DENY')
  c.header('Referrer-Policy', 'same-origin')
  c.header('Cross-Origin-Opener-Policy', 'same-origin')
  c.header('Cross-Origin-Resource-Policy', 'same-origin')
  c.header('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=()')
  if (c.req.path.startsWith('/api/') && !c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store')
}

/** No name of anything here holds a NUL, and no database takes one. */
export const refuseNul: MiddlewareHandler<Env> = async (c, next) => {
  if (c.req.url.includes('%00')) throw new Problem('not_found')
  await next()
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A cookie session changes something only from our own pages: the browser must say so in Origin or
 * Sec-Fetch-Site, or the client must set a header that no foreign form can set.
 */
export function refuseCrossSite(publicUrl: string): MiddlewareHandler<Env> {
  const own = new URL(publicUrl).origin
  return async (c, next) => {
    const carriesCookie = c.req.header('cookie') !== undefined
    if (!safeMethods.has(c.req.method) && carriesCookie) {
      const origin = c.req.header('origin')
      const host = c.req.header('host')
      const sameOrigin =
        origin !== undefined && (origin === own || (host !== undefined && hostOf(origin) === host.toLowerCase()))
      const site = c.req.header('sec-fetch-site')
      const isForeign = origin !== undefined ? !sameOrigin : site !== undefined && site !== 'same-origin'
      if (isForeign || (origin === undefined && c.req.header('x-brandwarden') === undefined))
        throw new Problem('cross_site')
    }
    await next()
  }
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}

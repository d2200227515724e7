import { randomBytes } from 'node:crypto'
import { deviceTag } from './failures.ts'
import { readCookie } from './session-cookie.ts'

const days = 180

export type DeviceCookie = { name: string; secure: boolean; secret: string }

/** The id of this browser, if this address signed in from it before. */
export function readDevice({ name, secret }: DeviceCookie, cookies: string | null, email: string): string | null {
  const [id, tag, ...more] = (cookies && readCookie(cookies, name))?.split('.') ?? []
  if (!id || !tag || more.length > 0) return null
  return deviceTag(secret, id, email) === tag ? id : null
}

/** Lets the browser be known when this address signs in from it again. */
export function rememberDevice({ name, secure, secret }: DeviceCookie, known: string | null, email: string): string {
  const id = known ?? randomBytes(16).toString('base64url')
  const attributes = `Max-Age=${days * 86_400}; Path=/api/auth; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
  return `${name}=${id}.${deviceTag(secret, id, email)}; ${attributes}`
}

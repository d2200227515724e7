import { createHmac, timingSafeEqual } from 'node:crypto'

/** The value behind a signed cookie, such as the session’s token, from a request's cookies, if the signature is ours. */
export function readSignedCookie(cookies: string | null, name: string, secret: string): string | null {
  const value = cookies && readCookie(cookies, name)
  return value ? openSigned(value, secret) : null
}

export function readCookie(cookies: string, name: string): string | null {
  for (const part of cookies.split(';', 100)) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim()
  }
  return null
}

/** The sign-in library writes `value.signature` with HMAC-SHA-256 in base64, all of it URI-encoded. */
function openSigned(encoded: string, secret: string): string | null {
  const plain = decode(encoded)
  const dot = plain.lastIndexOf('.')
  if (dot < 1) return null
  const token = plain.slice(0, dot)
  const given = Buffer.from(plain.slice(dot + 1), 'base64')
  const ours = createHmac('sha256', secret).update(token).digest()
  return given.length === ours.length && timingSafeEqual(given, ours) ? token : null
}

export function signCookie(value: string, secret: string): string {
  return encodeURIComponent(`${value}.${createHmac('sha256', secret).update(value).digest('base64')}`)
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

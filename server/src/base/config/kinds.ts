import { isIP } from 'node:net'
import { z } from 'zod'

// Values arrive as text, from a variable and from the file alike; only lists may also be lists.

/** A whole number between two bounds, both allowed. */
export const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,12}$/)
    .transform(Number)
    .pipe(z.int().min(min).max(max))

export const text = z.string().trim().min(1).max(2000)

export const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.string().trim().toLowerCase().pipe(z.enum(values))

/** Several values: a YAML list, or one text with commas. */
export const listOf = <T>(item: z.ZodType<T, string>) =>
  z
    .union([
      z.array(z.string()),
      z.string().transform((value) => value.split(',').filter((part) => part.trim() !== '')),
    ])
    .pipe(z.array(item))

const hostName = /^(?=.{1,253}$)[a-z\d]([a-z\d-]*[a-z\d])?(\.[a-z\d]([a-z\d-]*[a-z\d])?)*$/i

/** An address or a name of this machine to listen on. */
export const listenAddress = text.refine((value) => isIP(value) !== 0 || hostName.test(value))

/** One address, or a network such as 10.0.0.0/8. */
export const addressOrNetwork = z
  .string()
  .trim()
  .refine((value) => {
    const [address, bits, ...more] = value.split('/')
    const family = isIP(address ?? '')
    if (family === 0 || more.length > 0) return false
    return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
  })

function parseUrl(value: string): URL | undefined {
  return URL.canParse(value) ? new URL(value) : undefined
}

/** Where people reach the installation: an origin and nothing behind it; a slash at the end is taken away. */
export const origin = text
  .refine((value) => {
    const url = parseUrl(value)
    return (
      url !== undefined &&
      (url.protocol === 'https:' || url.protocol === 'http:') &&
      (url.pathname === '/' || url.pathname === '') &&
      url.search === '' &&
      url.hash === '' &&
      url.username === '' &&
      url.password === ''
    )
  })
  .transform((value) => new URL(value).origin)

export const postgresUrl = text.refine((value) => {
  const url = parseUrl(value)
  return url !== undefined && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1
})

export const smtpUrl = text.refine((value) => {
  const url = parseUrl(value)
  return url !== undefined && /^smtps?:$/.test(url.protocol) && url.hostname !== ''
})

/** `ada@example.com` or `Brandwarden <ada@example.com>`. */
export const mailAddress = text.refine((value) => {
  const address = /^[^<>\r\n]*<([^<>]*)>$/.exec(value)?.[1] ?? value
  return z.email().safeParse(address).success && !/[\r\n]/.test(value)
})

/** 32 bytes, written as base64, base64url or hexadecimal digits; handed on as bytes. */
export const keyOf32Bytes = z
  .string()
  .trim()
  .transform((value, context) => {
    const bytes = /^[\da-f]{64}$/i.test(value)
      ? Buffer.from(value, 'hex')
      : /^[\w+/-]{43}=?$/.test(value)
        ? Buffer.from(value, 'base64')
        : undefined
    if (bytes?.length === 32) return new Uint8Array(bytes)
    context.addIssue('not 32 bytes')
    return z.NEVER
  })

import { generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { createLog } from './log.ts'
import { isSecretName, redact, scrub } from './redact.ts'

const secret = 'hunter2-Tr0ub4dor'
let lines: string[]
const log = createLog({ level: 'trace' }, { write: (line) => lines.push(line) })
const written = (): Record<string, unknown> => JSON.parse(lines.join(''))

beforeEach(() => {
  lines = []
})

const hostile: [string, (log: ReturnType<typeof createLog>) => void][] = [
  ['a password', (log) => log.info({ password: secret }, 'x')],
  ['one deep inside', (log) => log.info({ a: [{ b: { 'X-Api-Key': secret } }] })],
  ['in a map', (log) => log.info({ m: new Map([['refreshToken', secret]]) })],
  ['in headers', (log) => log.info({ headers: new Headers({ authorization: secret, 'set-cookie': secret }) })],
  ['in an object under a secret name', (log) => log.info({ credentials: { user: 'a', p: [secret] } })],
  ['in an error’s message', (log) => log.error(new Error(`login failed: password=${secret}`))],
  ['in an error’s message with words', (log) => log.error(new Error(`token: ${secret}`), 'It failed')],
  ['in an error under err', (log) => log.error({ err: new Error(`secret="${secret}"`) }, 'It failed')],
  ['in the cause of a cause', (log) => log.error({ err: new Error('a', { cause: new Error(`passwd=${secret}`) }) })],
  ['in a property of an error', (log) => log.error({ err: Object.assign(new Error('a'), { clientSecret: secret }) })],
  ['in an error’s toJSON', (log) => log.error({ err: Object.assign(new Error('a'), { toJSON: () => secret }) })],
  ['in toJSON', (log) => log.info({ a: { toJSON: () => secret } })],
  ['in rows that a database repeats', (log) => log.error({ err: Object.assign(new Error('a'), { detail: secret }) })],
  ['in a URL', (log) => log.info({ url: `postgresql://app:${secret}@db/x` })],
  ['in a URL object', (log) => log.info({ url: new URL(`smtp://a:${secret}@mail`) })],
  ['in a link', (log) => log.info(`GET /callback?code=${secret}&state=${secret}`)],
  ['in words', (log) => log.info(`Bearer ${secret}`)],
  ['in words to be filled in', (log) => log.info('%s and %o', `api_key=${secret}`, { totp: secret })],
  ['in JSON inside a text', (log) => log.info({ body: JSON.stringify({ password: secret }) })],
  ['in JSON inside JSON inside a text', (log) => log.info(JSON.stringify({ b: JSON.stringify({ token: secret }) }))],
  [
    'in a child’s bindings',
    (log) =>
      log
        .child({ token: secret, url: `https://x:${secret}@y` })
        .child({ pin: secret })
        .info('x'),
  ],
  ['in a cookie header', (log) => log.info({ line: `session_token=${secret}; theme=dark` })],
  ['in a name', (log) => log.info({ [`token=${secret}`]: 1 })],
  ['in bytes', (log) => log.info({ a: Buffer.from(secret), b: new TextEncoder().encode(secret).buffer })],
]

describe('A log line never holds a secret', () => {
  test.each(hostile)('%s', (_, say) => {
    say(log)
    expect(lines).toHaveLength(1)
    expect(() => written()).not.toThrow()
    expect(lines.join('')).not.toContain(secret)
    expect(lines.join('')).not.toContain(Buffer.from(secret).toString('base64').slice(0, 10))
  })

  test('nor a private key, a JWT or an API key, whatever they are called', () => {
    const { privateKey } = generateKeyPairSync('ed25519')
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
    log.info({ note: pem, text: JSON.stringify({ pem }), key: privateKey })
    log.info(`eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N and bw_0123456789abcdef0123`)
    const body = pem.split('\n')[1]!
    expect(lines.join('')).not.toContain(body)
    expect(lines.join('')).not.toMatch(/dozjgNry|0123456789abcdef/)
  })

  test('in any shape, under any secret name', () => {
    const name = fc.constantFrom('password', 'API_KEY', 'access-token', 'Set-Cookie', 'totpSecret', 'recovery_codes')
    const wrap = fc.array(fc.constantFrom('object', 'list', 'map', 'error'), { maxLength: 5 })
    fc.assert(
      fc.property(name, wrap, (name, wrappings) => {
        const start: unknown = { [name]: secret, harmless: 'seen' }
        const value = wrappings.reduce<unknown>((inner, how) => {
          if (how === 'list') return [inner]
          if (how === 'map') return new Map([['inside', inner]])
          return how === 'error' ? Object.assign(new Error('x'), { inner }) : { inner }
        }, start)
        const text = JSON.stringify(redact(value))
        expect(text).not.toContain(secret)
        expect(text).toContain('seen')
      }),
    )
  })
})

describe('A log line survives what is put into it', () => {
  test('circles, depth, width, getters and proxies that throw', () => {
    const circle: Record<string, unknown> = {}
    circle.self = circle
    let deep: unknown = 'x'
    for (let n = 0; n < 10_000; n++) deep = { deep }
    const wide = Object.fromEntries(Array.from({ length: 5000 }, (_, n) => [`k${n}`, Array(5000).fill('x'.repeat(50))]))
    const thrower = {
      good: 'kept',
      get bad(): never {
        throw new Error(secret)
      },
    }
    const refuse = () => {
      throw new Error(secret)
    }
    const proxy = new Proxy({}, { ownKeys: refuse })
    log.info({
      circle,
      deep,
      thrower,
      proxy,
      fn: () => secret,
      n: 10n,
      s: Symbol(secret),
      d: new Date(Number.NaN),
    })
    expect(lines.join('')).not.toContain(secret)
    expect(written()).toMatchObject({
      circle: { self: '[circular]' },
      thrower: { good: 'kept', bad: '[unreadable]' },
      proxy: '[unreadable]',
    })
    log.info(wide)
    expect(lines[1]!.length).toBeLessThan(400_000)
  })

  test('a text of ten million characters, and one made to make patterns slow', () => {
    log.info('a'.repeat(10_000_000))
    for (const text of ['password'.repeat(1000), 'a://'.repeat(2000), '-----BEGIN '.repeat(800), 'x-'.repeat(4000)])
      scrub(text)
    expect(lines.join('').length).toBeLessThan(20_000)
  })

  test('and what is harmless stays readable', () => {
    const requestId = '0f9b1c2e'
    log.info({ requestId, keyId: 'k1', tokenType: 'dpop', path: '/api/drafts?limit=5', seconds: 1.5 }, 'Said %s', 'so')
    expect(written()).toMatchObject({
      level: 30,
      requestId,
      keyId: 'k1',
      tokenType: 'dpop',
      path: '/api/drafts?limit=5',
      seconds: 1.5,
      msg: 'Said so',
    })
    log.error({ err: new TypeError('x is not a function') })
    expect(JSON.parse(lines[1]!).err).toMatchObject({ type: 'TypeError', message: 'x is not a function' })
  })

  test.each([
    ['password', true],
    ['newPassword', true],
    ['X-Api-Key', true],
    ['key', true],
    ['master_key', true],
    ['Cookie', true],
    ['cookieName', false],
    ['keyId', false],
    ['monkeyBars', false],
    ['author', false],
    ['secretId', false],
    ['tokens', true],
    ['passwords', true],
    ['description', false],
    ['subject', false],
  ])('the name %s is secret: %s', (name, expected) => {
    expect(isSecretName(name)).toBe(expected)
  })
})

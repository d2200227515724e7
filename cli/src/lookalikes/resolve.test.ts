import { afterAll, beforeAll, expect, test } from 'vitest'
import { brandwarden } from '../testing/command.ts'
import { startDnsServer } from '../testing/dns-server.ts'
import { type Answer, askAll } from './resolve.ts'

let server: Awaited<ReturnType<typeof startDnsServer>>
beforeAll(async () => {
  server = await startDnsServer({
    'acme.top': {
      a: ['192.0.2.7'],
      aaaa: ['2001:db8::7'],
      mx: ['mx.acme.top'],
      ns: ['ns1.evil.example', 'ns2.evil.example'],
    },
    'acme-login.top': { ns: ['ns1.evil.example'] },
    '*.wild': { a: ['192.0.2.99'] },
    'acme.wild': { a: ['192.0.2.99'] },
    'real.wild': { a: ['192.0.2.50'], ns: ['ns1.evil.example'] },
  })
})
afterAll(() => server.stop())

async function answers(domains: string[], options: Partial<Parameters<typeof askAll>[1]> = {}): Promise<Answer[]> {
  const found: Answer[] = []
  const asked = askAll(domains, { servers: [server.address], rate: 1000, timeoutMs: 300, ...options })
  for await (const { answer } of asked) found.push(answer)
  return found
}

test('W4: what DNS says of each domain, in their order', async () => {
  expect(await answers(['acme.top', 'acme.net', 'acme-login.top'])).toEqual([
    {
      a: ['192.0.2.7'],
      aaaa: ['2001:db8::7'],
      mx: ['mx.acme.top'],
      ns: ['ns1.evil.example', 'ns2.evil.example'],
      wildcard: false,
    },
    'none',
    { a: [], aaaa: [], mx: [], ns: ['ns1.evil.example'], wildcard: false },
  ])
})

test('an answer that every name under an ending gets is told apart', async () => {
  const found = await answers(['acme.wild', 'other.wild', 'real.wild'])
  expect(found.map((answer) => typeof answer === 'object' && answer.wildcard)).toEqual([true, true, false])
})

test('a server that does not answer is no proof that nothing is there', async () => {
  expect(await answers(['silent.top', 'acme.top'])).toEqual([
    'no-answer',
    expect.objectContaining({ a: ['192.0.2.7'] }),
  ])
})

test('what nobody registered costs two questions', async () => {
  const before = server.asked.length
  await answers(Array.from({ length: 10 }, (_, i) => `nobody${i}.net`))
  expect(server.asked.length - before).toBe(20)
})

test('the command keeps the domains that exist', { timeout: 60_000 }, async () => {
  const args = [
    'lookalikes',
    '--brand',
    'acme.com',
    '--endings',
    'top',
    '-n',
    '3',
    '--resolve',
    '--dns',
    server.address,
  ]
  const { code, out, err } = await brandwarden([...args, '--rate', '5000', '--format', 'json'])
  expect(err).toBe('')
  expect(code).toBe(0)
  expect(JSON.parse(out.split('\n')[0]!)).toMatchObject({ domain: 'acme.top', kind: 'same-name', mx: ['mx.acme.top'] })
  const text = await brandwarden([...args, '--rate', '5000'])
  expect(text.out).toContain('acme.top  same-name  A 192.0.2.7  AAAA 2001:db8::7  MX mx.acme.top')
})

import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { brandwarden, folderWith } from '../testing/command.ts'
import { parseBrands } from './brands.ts'
import { hostLines } from './host-lines.ts'

const brands = JSON.stringify({ acme: { tokens: ['acmebank', 'acmepay'], official: ['acmebank.com'] } })

describe.concurrent('brandwarden lookalikes', { timeout: 60_000 }, () => {
  test('W4: one JSON line for each imitation, in the order of the input', async () => {
    const input = 'acmebank-login.top\r\nexample.com\n\nwww.acmebank.com\nxn--acmebnk-6fg.com\nacmepay.evil.example'
    const { code, out, err } = await brandwarden(['lookalikes', '--brands', 'b.json', '--input', '-'], {
      input,
      cwd: folderWith({ 'b.json': brands }),
    })
    const lines = out.trim().split('\n')
    const hits = lines.map((line) => JSON.parse(line))
    expect([code, err]).toEqual([0, ''])
    expect(hits.map(({ host }) => host)).toEqual(['acmebank-login.top', 'xn--acmebnk-6fg.com', 'acmepay.evil.example'])
    expect(Object.keys(hits[0])).toEqual(['host', 'brand', 'score', 'kind', 'reasons'])
    expect(hits[0]).toMatchObject({ brand: 'acme', kind: 'combosquat', score: expect.closeTo(1, 1) })
    expect(hits[0].reasons[0]).toBe('It holds the name “acmebank”.')
  })

  test('text is for people, in their language, with reasons when asked for', async () => {
    const input = 'rnypaypal.top\npaypal-card.xyz\n'
    const args = ['lookalikes', '--brand', 'paypal.com', '--input', '-', '--format', 'text']
    const { out } = await brandwarden([...args, '--explain', '--lang', 'it'], { input })
    expect(out).toContain('paypal-card.xyz  paypal  nome accanto ad altre parole\n')
    expect(out).toContain('      Contiene il nome «paypal».\n')
    expect((await brandwarden(args, { input })).out).not.toContain('      ')
  })

  test('the threshold and the list of allowed hosts are kept to', async () => {
    const cwd = folderWith({
      'allow.txt': '# partners\npaypal-partner.example # ours\n',
      'in.txt': 'paypalmafia.com\nx.paypal-partner.example\n',
    })
    const args = ['lookalikes', '--brand', 'paypal.com', '--input', 'in.txt', '--allow', 'allow.txt']
    expect((await brandwarden(args, { cwd })).out).toBe('')
    expect((await brandwarden([...args, '--threshold', '0'], { cwd })).out).toMatch(
      /^\{"host":"paypalmafia.com"[^\n]*\n$/,
    )
  })

  test('a line that is too long is named, and the others are read', async () => {
    const input = `paypal-login.top\n${'x'.repeat(2_000_000)}\npaypal-login.xyz\n`
    const { code, out, err } = await brandwarden(['lookalikes', '--brand', 'paypal.com', '--input', '-'], { input })
    expect(code).toBe(65)
    expect(err).toBe('brandwarden: line 2: it is too long for a host name or an address\n')
    expect(out.trim().split('\n')).toHaveLength(2)
  })

  test('a reader that has seen enough ends it quietly', async () => {
    const bin = fileURLToPath(new URL('../../bin/brandwarden.mjs', import.meta.url))
    const child = spawn(process.execPath, [bin, 'lookalikes', '--brand', 'paypal.com', '--input', '-'])
    const errors: Buffer[] = []
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk))
    child.stdin.on('error', () => {})
    child.stdout.once('data', () => child.stdout.destroy())
    const input = 'paypal-login.top\n'.repeat(5000)
    const feed = setInterval(() => child.stdin.write(input), 5)
    const code = await new Promise((resolve) => child.on('close', resolve))
    clearInterval(feed)
    expect([code, Buffer.concat(errors).toString()]).toEqual([0, ''])
  })

  test('without input the likely registrations are listed', async () => {
    const { code, out } = await brandwarden([
      'lookalikes',
      '--brand',
      'acmebank.com',
      '-n',
      '20',
      '--endings',
      '.fr,it',
    ])
    const domains = out.trim().split('\n')
    expect(code).toBe(0)
    expect(domains).toHaveLength(20)
    expect(domains[0]).toBe('acmebank.fr')
    const json = await brandwarden(['lookalikes', '--brand', 'acmebank.com', '-n', '1', '--format', 'json'])
    expect(JSON.parse(json.out)).toMatchObject({ brand: 'acmebank', kind: 'same-name', weight: expect.any(Number) })
  })

  test.each([
    [[], 'Which brands? Give --brand with your domains, or --brands with a file.'],
    [['--brand', ','], 'Which brands?'],
    [['--brand', 'a.com', '--brands', 'b.json'], 'Give --brand or --brands, not both.'],
    [['--brand', 'acme'], '“acme” is not a domain name.'],
    [['--brand', 'x.com'], 'the brand “x” has no name of three Latin letters or more'],
    [['--brand', 'acme.com', '--threshold', '0.4'], '--threshold goes with --input.'],
    [['--brand', 'acme.com', '--input', '-', '--resolve'], '--resolve is for the list of domains, without --input.'],
    [['--brand', 'acme.com', '--input', '-', '--threshold', 'high'], 'The value of --threshold is not allowed.'],
    [['--brand', 'acme.com', '--limit', '0'], 'The value of --limit is not allowed.'],
    [['--brand', 'acme.com', '--resolve', '--dns', 'nowhere'], '“nowhere” is not the address of a DNS server'],
  ])('%j is bad usage', async (args, sentence) => {
    expect(await brandwarden(['lookalikes', ...args])).toMatchObject({
      code: 64,
      err: expect.stringContaining(sentence),
    })
  })

  test.each([
    [['--brands', 'none.json', '--input', '-'], 'none.json: there is no such file'],
    [['--brands', 'bad.json', '--input', '-'], 'bad.json: this is not JSON'],
    [['--brand', 'acme.com', '--input', 'none.txt'], 'none.txt: there is no such file'],
    [['--brand', 'acme.com', '--input', '.'], '.: this is a folder or a device, not a file'],
    [['--brand', 'acme.com', '--input', '-', '--allow', 'none.txt'], 'none.txt: there is no such file'],
  ])('%j cannot be read', async (args, sentence) => {
    const cwd = folderWith({ 'bad.json': '{' })
    expect(await brandwarden(['lookalikes', ...args], { cwd })).toMatchObject({
      code: 65,
      err: `brandwarden: ${sentence}\n`,
    })
  })
})

test.each([
  ['[]', 'brands are a JSON object'],
  ['{}', 'brands are a JSON object'],
  ['{"acme":1}', 'the brand “acme” needs “tokens”'],
  ['{"acme":{"tokens":["acme"]}}', 'the brand “acme” needs “official”'],
  ['{"acme":{"tokens":["acme"],"official":[],"industry":["circus"]}}', 'the brand “acme” needs “industry”'],
  ['{"acme":{"tokens":["メルカリ"],"official":[]}}', 'the brand “acme” has no name of three Latin letters or more'],
])('a file of brands that holds %s is refused with a sentence', (text, sentence) => {
  expect(parseBrands(text, 'en')).toContain(sentence)
})

test('lines are the same however the bytes are cut', async () => {
  const bytes = Buffer.from('one.com\r\ntwö.com\n\nlast')
  for (const size of [1, 2, 3, 100]) {
    const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
      bytes.subarray(i * size, (i + 1) * size),
    )
    const read: [number, string][] = []
    for await (const { lines, first } of hostLines(
      (async function* () {
        yield* chunks
      })(),
    )) {
      for (const [index, line] of lines.entries()) read.push([first + index, line])
    }
    expect(read).toEqual([
      [1, 'one.com\r'],
      [2, 'twö.com'],
      [3, ''],
      [4, 'last'],
    ])
  }
})

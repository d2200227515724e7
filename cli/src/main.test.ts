import { describe, expect, test } from 'vitest'
import { readLines } from './terminal/lines.ts'
import { Progress } from './terminal/output.ts'
import { readerLanguage } from './terminal/reader.ts'
import { brandwarden, folderWith } from './testing/command.ts'

describe.concurrent('brandwarden', { timeout: 60_000 }, () => {
  test('help comes in the reader’s language and ends with 0', async () => {
    expect(await brandwarden(['--help'], { env: { LANG: 'fr_FR.UTF-8' } })).toMatchObject({
      code: 0,
      out: expect.stringContaining('Commandes :'),
    })
    expect(await brandwarden(['check', '-h', '--lang', 'it'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('Esempi:'),
    })
    expect(await brandwarden([])).toMatchObject({ code: 0, out: expect.stringContaining('ledger') })
    expect(await brandwarden(['--version'])).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) })
  })

  test.each([
    [['publish'], 'There is no command publish.'],
    [['ledger', 'burn'], 'There is no command burn.'],
    [['check', '--company'], 'The option -c, --company <file> needs a value.'],
    [['ledger', 'verify', 'a', 'b'], 'There are too many arguments.'],
  ])('%j is bad usage', async (args, sentence) => {
    expect(await brandwarden(args)).toMatchObject({ code: 64, out: '', err: expect.stringContaining(sentence) })
  })

  test('inspect tells what posts hold, and never repeats a secret', async () => {
    const input = [
      '{"id":"a","text":"Le wifi : rien. Appelez le +33 6 39 98 12 34"}',
      'no',
      '{"id":"b"}',
      '{"id":"c","text":"#ad so good"}',
    ].join('\n')
    const { code, out, err } = await brandwarden(['inspect'], { input, cwd: folderWith({}) })
    const [first, last] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(code).toBe(65)
    expect(err).toBe('brandwarden: line 2: this is not JSON\nbrandwarden: line 3: “text” is missing\n')
    expect(first).toMatchObject({ id: 'a', language: 'fr', personalData: [{ type: 'phone' }], secrets: [] })
    expect(last).toMatchObject({ id: 'c', disclosure: { marked: true, span: [0, 3] } })
    const fields = 'id language tone insult personalData secrets disclosure kinds'
    expect(Object.keys(first).join(' ')).toBe(fields)
  })

  test('inspect tells tone, insult and kinds of a post', async () => {
    const input = '{"id":"d","text":"@shop toujours pas reçu mon colis, service lamentable, bande de connards"}'
    const { code, out } = await brandwarden(['inspect'], { input, cwd: folderWith({}) })
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      tone: { label: 'negative', score: expect.any(Number) },
      insult: { label: 'insult', score: expect.any(Number), hate: expect.any(Number) },
      kinds: ['complaint'],
    })
  })
})

test.each([
  [[], { LANG: 'fr_FR.UTF-8' }, 'fr'],
  [[], { LANG: 'de_DE.UTF-8' }, 'en'],
  [[], { LC_ALL: 'it_IT', LANG: 'fr_FR' }, 'it'],
  [['check', '--lang', 'it'], { LANG: 'fr_FR' }, 'it'],
  [['check', '--lang=fr'], {}, 'fr'],
  [['check', '--', '--lang', 'fr'], {}, 'en'],
  [['check', '--lang', 'xx'], {}, 'en'],
] as const)('%j with %j is read in %s', (args, env, language) => {
  expect(readerLanguage(args, env)).toBe(language)
})

test('progress is shown where a person watches, and taken away again', () => {
  const written: string[] = []
  const stream = { isTTY: true, write: (text: string) => written.push(text) > 0 }
  let now = 1_500
  const progress = new Progress(stream, () => now)
  progress.tell(() => '7 drafts')
  now += 100
  progress.tell(() => '8 drafts')
  progress.clear()
  progress.clear()
  expect(written).toEqual(['\r\x1b[K7 drafts', '\r\x1b[K'])
  new Progress({ ...stream, isTTY: false }).tell(() => 'unseen')
  expect(written).toHaveLength(2)
})

test('lines are the same however the bytes are cut', async () => {
  const bytes = Buffer.from('\ufeffone\r\ntwo é🎧\n\nlast')
  for (let size = 1; size <= bytes.length; size++) {
    const lines: string[] = []
    for await (const line of readLines(cut(bytes, size), 100)) lines.push('text' in line ? line.text : line.unreadable)
    expect(lines).toEqual(['one', 'two é🎧', '', 'last'])
  }
})

async function* cut(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { brandwarden, company, folderWith } from '../testing/command.ts'

const leak = 'The Aurora 4 ships in March.'
const line = (draft: object) => `${JSON.stringify({ publishAt: '2026-11-25T09:00:00Z', ...draft })}\n`
const harmless = line({ id: 'fine', text: 'Our shop in Rotterdam is open until six today.' })
const blocked = line({ id: 'leak', text: leak })

function draw(seed: number) {
  const cells = Buffer.from(Array.from({ length: 6 * 4 * 3 }, (_, at) => (seed * 7919 + at * at * 131 + at * 57) % 256))
  return sharp(cells, { raw: { width: 6, height: 4, channels: 3 } }).resize(360, 240, { kernel: 'cubic' })
}

const located = await draw(3)
  .withExif({
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '45/1 46/1 37/1', GPSLongitudeRef: 'E', GPSLongitude: '4/1 51/1 18/1' },
  })
  .jpeg()
  .toBuffer()
const lake = await draw(1).png().toBuffer()
const secret = await draw(2).png().toBuffer()
const folder = folderWith({
  'company.yaml': company,
  'fine.txt': 'Our shop in Rotterdam is open until six today.\n',
  'leak.md': `---\nnetwork: bluesky\nauthor: brand\n---\nGood news. 🎧\r\n\r\n${leak}\r\n`,
  'photo.jpg': located,
  'lake.png': lake,
  'secret.png': secret,
  'lake-small.jpg': await sharp(lake)
    .extract({ left: 20, top: 10, width: 320, height: 215 })
    .resize(200)
    .jpeg()
    .toBuffer(),
  'binary.txt': Buffer.from([0, 1, 2, 255, 254, 0, 9]),
  'empty.txt': '',
  'broken.jpg': located.subarray(0, 900),
})
const check = (...args: string[]) => brandwarden(['check', ...args, '--company', 'company.yaml'], { cwd: folder })

describe.concurrent('brandwarden check', { timeout: 60_000 }, () => {
  test('a draft that is fine ends with 0 and a tick', async () => {
    const { code, out, err } = await check('fine.txt')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('✔ pass  fine.txt')
  })

  test('an embargoed name is underlined, with clause and fix, and ends with 2 (C11)', async () => {
    const { code, out } = await check('leak.md')
    const lines = out.split('\n')
    const at = lines.findIndex((one) => one.includes('Aurora 4'))
    const mark = lines[at + 1] ?? ''
    expect(code).toBe(2)
    expect(lines[at]?.slice(mark.indexOf('^'), mark.lastIndexOf('^') + 1)).toBe('Aurora 4')
    expect(out).toMatch(/✖ blocked {2}leak\.md {2}bluesky · brand/)
    expect(out).toMatch(/→ /)
    expect(out).not.toContain('\x1b')
  })

  test('it answers in French or Italian, as the terminal or --lang says', async () => {
    expect((await check('leak.md', '--lang', 'fr')).out).toContain('✖ bloqué')
    const env = { LANG: 'it_IT.UTF-8' }
    expect((await brandwarden(['check', 'fine.txt'], { cwd: folder, env })).out).toContain('✔ a posto')
  })

  test('colours come when they are asked for, and NO_COLOR is respected', async () => {
    const args = ['check', 'fine.txt']
    expect((await brandwarden(args, { cwd: folder, env: { FORCE_COLOR: '1' } })).out).toContain('\x1b[32m')
    expect((await brandwarden(args, { cwd: folder, env: { NO_COLOR: '1' } })).out).not.toContain('\x1b')
  })

  test('drafts come in and results go out line by line, in order; bad lines are named and the others checked', async () => {
    const input = [
      `\ufeff${harmless.trimEnd()}`,
      'this is no JSON',
      '',
      blocked.trimEnd(),
      '[]',
      '{"id":"x"}',
      '{"text":"no id"}',
      '{"id":"y","text":5}',
      '{"id":"z","text":"a","author":"stranger"}',
      line({ id: 'last', text: 'Bye.' }).trimEnd(),
    ].join('\r\n')
    const { code, out, err } = await brandwarden(['check', '--input', '-', '--company', 'company.yaml'], {
      cwd: folder,
      input,
    })
    const results = out
      .trim()
      .split('\n')
      .map((one) => JSON.parse(one))
    expect(results.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['fine', 'pass'],
      ['leak', 'block'],
      ['last', 'pass'],
    ])
    expect(code).toBe(65)
    expect(err.trim().split('\n')).toEqual([
      'brandwarden: line 2: this is not JSON',
      'brandwarden: line 5: a draft is a JSON object with id and text',
      'brandwarden: line 6: “text” is missing',
      'brandwarden: line 7: “id” is missing',
      'brandwarden: line 8: “text” is not as it should be',
      'brandwarden: line 9: “author” is not as it should be',
    ])
    expect(results[1].findings[0]).toMatchObject({
      category: 'embargo',
      severity: 'block',
      span: [4, 12],
      excerpt: 'Aurora 4',
    })
    expect(Object.keys(results[0])).not.toContain('shadow')
  })

  test('a file without a last line end, and one with none at all, are read', async () => {
    const files = folderWith({ 'one.jsonl': blocked.trimEnd(), 'none.jsonl': '', 'company.yaml': company })
    const args = (name: string) => ['check', '--input', name, '--company', 'company.yaml']
    expect(await brandwarden(args('one.jsonl'), { cwd: files })).toMatchObject({ code: 2 })
    expect(await brandwarden(args('none.jsonl'), { cwd: files })).toEqual({ code: 0, out: '', err: '' })
  })

  test('a line of 10 MB is named and stepped over', async () => {
    const input = `${line({ id: 'huge', text: 'a '.repeat(5_000_000) })}${harmless}`
    const { code, out, err } = await brandwarden(['check', '-i', '-'], { cwd: folder, input })
    expect(code).toBe(65)
    expect(err).toContain('line 1: it is longer than 4 MB')
    expect(JSON.parse(out)).toMatchObject({ id: 'fine' })
  })

  test('bytes that are no text are named as such', async () => {
    const input = Buffer.concat([Buffer.from([0xff, 0x00, 0xfe, 0x0a]), Buffer.from(harmless)])
    expect(await brandwarden(['check', '-i', '-'], { cwd: folder, input })).toMatchObject({
      code: 65,
      err: 'brandwarden: line 1: this is neither text in UTF-8 nor a picture\n',
    })
  })

  test.each([
    [['nowhere.md'], /nowhere\.md: there is no such file/],
    [['.'], /\.: this is a folder or a device, not a file/],
    [['binary.txt'], /binary\.txt: this is neither text in UTF-8 nor a picture/],
    [['fine.txt', '/dev/null'], /\/dev\/null: this is a folder or a device/],
    [['fine.txt', 'gone.jpg'], /gone\.jpg: there is no such file/],
    [['fine.txt', 'broken.jpg'], /broken\.jpg: The JPEG file is damaged or cut short/],
    [['--input', 'nowhere.jsonl'], /nowhere\.jsonl: there is no such file/],
    [['--input', '.'], /\.: this is a folder or a device, not a file/],
  ])('%j cannot be read, which ends with 65 and says why', async (args, sentence) => {
    const { code, err } = await check(...args)
    expect(code).toBe(65)
    expect(err).toMatch(sentence)
  })

  test('an empty file is an empty draft', async () => {
    expect(await check('empty.txt')).toMatchObject({ code: 0, err: '' })
  })

  test.each([
    [[], /Which draft/],
    [['fine.txt', '--input', 'a.jsonl'], /Give files or --input, not both/],
    [['--input', 'a.jsonl', '--network', 'x'], /--network is for a draft in a file/],
    [['fine.txt', '--format', 'xml'], /The value xml is not allowed there\. \(text, json, sarif\)/],
    [['fine.txt', '--publish-at', 'soon'], /The value of --publish-at is not allowed/],
    [['fine.txt', '--unknown'], /There is no option --unknown/],
  ])('%j is bad usage, which ends with 64 and says why', async (args, sentence) => {
    const { code, err, out } = await brandwarden(['check', ...args], { cwd: folder })
    expect({ code, out }).toEqual({ code: 64, out: '' })
    expect(err).toMatch(sentence)
  })

  test.each([
    ['no: [closed', /company\.yaml is not a company file:\n {2}line 1: /],
    ['domains: nordlicht.com', /“company” is missing\n {2}“domains” is not as it should be/],
    ['a: &a [x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b]', /is not a company file/],
  ])('a company file that says %j is refused with every mistake', async (yaml, sentence) => {
    const cwd = folderWith({ 'company.yaml': yaml, 'a.txt': 'Hello' })
    const { code, err } = await brandwarden(['check', 'a.txt', '-c', 'company.yaml'], { cwd })
    expect(code).toBe(65)
    expect(err).toMatch(sentence)
  })

  test('copies of licensed and embargoed pictures are known again, and hidden coordinates found (C8, C11)', async () => {
    const input = line({
      id: 'p',
      text: 'A lake.',
      media: ['lake-small.jpg', 'secret.png', 'photo.jpg', 'gone.jpg'].map((path) => ({
        path,
        alt: 'A picture of something',
      })),
    })
    const { code, out, err } = await brandwarden(['check', '-i', '-', '-c', 'company.yaml'], { cwd: folder, input })
    const found = JSON.parse(out).findings.map(
      (one: { category: string; media?: number }) => `${one.category} ${one.media}`,
    )
    expect(found).toEqual(expect.arrayContaining(['rights 0', 'embargo 1', 'location 2']))
    expect(err).toBe('brandwarden: line 1: gone.jpg: there is no such file\n')
    expect(code).toBe(65)
  })

  test('--fix writes a copy without location beside the picture and never over another file', async () => {
    const cwd = folderWith({ 'a.txt': 'Hello from the lake.', 'photo.jpg': located, 'lake.png': lake })
    const args = ['check', 'a.txt', 'photo.jpg', 'lake.png', '--fix', '--alt', 'A calm lake at dawn', 'A lake at noon']
    expect((await brandwarden(args, { cwd })).err).toMatch(/Wrote .*photo\.clean\.jpg, without location/)
    const clean = readFileSync(join(cwd, 'photo.clean.jpg'))
    expect((await sharp(clean).metadata()).exif).toBeUndefined()
    expect((await brandwarden(args, { cwd })).err).toMatch(/Wrote/)
    const taken = folderWith({ 'photo.jpg': located, 'photo.clean.jpg': 'mine' })
    expect((await brandwarden(['check', 'photo.jpg', '--fix'], { cwd: taken })).err).toMatch(
      /was not written: it exists already/,
    )
    expect(readFileSync(join(taken, 'photo.clean.jpg'), 'utf8')).toBe('mine')
  })

  test('terminal commands inside a draft are shown, not obeyed', async () => {
    const cwd = folderWith({
      'a.txt': 'The \x1b[2J Aurora 4 \u202eis\x07 here\x1b]0;owned\x07',
      'company.yaml': company,
    })
    const { out } = await brandwarden(['check', 'a.txt', '-c', 'company.yaml'], { cwd })
    expect(out).toContain('Aurora 4')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come through
    expect(out).not.toMatch(/[\x1b\x07\u202e]/)
  })

  test('a reader that stops early ends the command quietly', async () => {
    const input = harmless.repeat(3000)
    const cwd = folderWith({ 'many.jsonl': input })
    const { spawnSync } = await import('node:child_process')
    const { fileURLToPath } = await import('node:url')
    const bin = fileURLToPath(new URL('../../bin/brandwarden.mjs', import.meta.url))
    const ran = spawnSync('sh', ['-c', `"${process.execPath}" "${bin}" check -i many.jsonl | head -n 2`], {
      cwd,
      encoding: 'utf8',
    })
    expect(ran.stderr).toBe('')
    expect(ran.stdout.trim().split('\n')).toHaveLength(2)
  })
})

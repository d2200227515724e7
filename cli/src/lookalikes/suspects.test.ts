import { describe, expect, test } from 'vitest'
import { brandwarden, folderWith } from '../testing/command.ts'

const lines = (...records: unknown[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('')
const ours = lines(
  { handle: '@acmebank', displayName: 'Acme Bank', biography: 'Banking without branches, regulated in Luxembourg.' },
  { handle: '@acmebank_fr', displayName: null },
)
const words = Array.from({ length: 60 }, (_, at) => `word${at} of our page`).join(' ')
const page = (title: string) =>
  `<html><head><title>${title}</title></head><body><p>${words}</p><form action="/login"><input name="user"><input type="password"></form></body></html>`

describe.concurrent('brandwarden lookalikes accounts', { timeout: 60_000 }, () => {
  test('W4: one JSON line for each account that pretends to be ours, in the order of the input', async () => {
    const cwd = folderWith({ 'ours.jsonl': ours })
    const input = lines(
      { id: 'a1', handle: '@acmebank_help', displayName: 'Acme Bank Support' },
      { id: 'a2', handle: '@gardening', displayName: 'Roses and more' },
      { handle: '@acmebank', displayName: 'Acme Bank' },
      { id: 'a3', handle: '@acrnebank', displayName: 'Acme Bank', avatarDistance: 2, biography: null },
    )
    const args = ['lookalikes', 'accounts', '--ours', 'ours.jsonl']
    const { code, out, err } = await brandwarden(args, { cwd, input })
    const hits = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect([code, err]).toEqual([0, ''])
    expect(hits.map(({ id }) => id)).toEqual(['a1', 'a3'])
    expect(Object.keys(hits[0])).toEqual(['id', 'handle', 'of', 'score', 'reasons'])
    expect(hits[1]).toMatchObject({ handle: '@acrnebank', of: '@acmebank' })
    expect(hits[1].reasons).toContain('Its picture resembles ours (2 of 64 bits differ).')
    const explained = await brandwarden([...args, '--explain'], { cwd, input })
    expect(JSON.parse(explained.out.split('\n')[0]!).evidence[0]).toMatchObject({ code: 'handle-with' })
  })

  test('text is for people, in their language, and nothing in it steers the terminal', async () => {
    const cwd = folderWith({
      'ours.jsonl': ours,
      'in.jsonl': lines({ handle: '@acmebank_help\u001b[2J', displayName: 'Acme Bank' }),
    })
    const args = ['lookalikes', 'accounts', '--ours', 'ours.jsonl', '-i', 'in.jsonl', '-f', 'text', '--explain']
    const { out } = await brandwarden([...args, '--lang', 'fr'], { cwd })
    expect(out).toContain('      Il porte notre nom, Acme Bank.\n')
    expect(out).not.toContain('\u001b')
    expect((await brandwarden([...args, '--lang', 'it'], { cwd })).out).toContain('Porta il nostro nome, Acme Bank.')
  })

  test('the threshold and the list of allowed accounts are kept to', async () => {
    const cwd = folderWith({ 'ours.jsonl': ours, 'allow.txt': '@acmebank_help # our agency\n' })
    const input = lines({ handle: '@acmebank_help', displayName: 'Acme Bank' })
    const args = ['lookalikes', 'accounts', '--ours', 'ours.jsonl', '--threshold']
    expect((await brandwarden([...args, '1'], { cwd, input })).out).toBe('')
    expect((await brandwarden([...args, '0.5'], { cwd, input })).out).not.toBe('')
    expect((await brandwarden([...args, '0', '--allow', 'allow.txt'], { cwd, input })).out).toBe('')
  })

  test('lines that cannot be read are named, and the others are judged', async () => {
    const cwd = folderWith({ 'ours.jsonl': ours })
    const fake = { handle: '@acmebank_help', displayName: 'Acme Bank' }
    const input = Buffer.concat([
      Buffer.from(
        `{"handle"\n[]\n"x"\n${lines({ displayName: 'x' }, { handle: 7 }, { ...fake, avatarDistance: 65 })}\n`,
      ),
      Buffer.from([0xff, 0x0a]),
      Buffer.from(`{"handle":"${'x'.repeat(2_000_000)}"}\n${JSON.stringify(fake)}`),
    ])
    const { code, out, err } = await brandwarden(['lookalikes', 'accounts', '--ours', 'ours.jsonl'], { cwd, input })
    expect(code).toBe(65)
    expect(err.trim().split('\n')).toEqual([
      'brandwarden: line 1: this is not JSON',
      'brandwarden: line 2: each line is a JSON object',
      'brandwarden: line 3: each line is a JSON object',
      'brandwarden: line 4: “handle” is missing',
      'brandwarden: line 5: “handle” is not as it should be',
      'brandwarden: line 6: “avatarDistance” is not as it should be',
      'brandwarden: line 8: this is not text in UTF-8',
      'brandwarden: line 9: it is longer than 1 MB',
    ])
    expect(out.trim().split('\n')).toHaveLength(1)
  })

  test.each([
    [[], 64, 'What is yours? Give --ours with a file, one JSON object a line.'],
    [['--ours', 'none.jsonl'], 65, 'none.jsonl: there is no such file'],
    [['--ours', 'empty.jsonl'], 65, 'empty.jsonl: there is nothing of yours in it'],
    [['--ours', 'bad.jsonl'], 65, 'bad.jsonl: line 2: “handle” is missing'],
    [['--ours', 'ours.jsonl', '--threshold', '2'], 64, 'The value of --threshold is not allowed.'],
    [['--ours', 'ours.jsonl', '--input', 'none.jsonl'], 65, 'none.jsonl: there is no such file'],
  ])('%j ends with %i and a sentence', async (args, code, sentence) => {
    const cwd = folderWith({ 'ours.jsonl': ours, 'empty.jsonl': '\n', 'bad.jsonl': `${lines({ handle: '@x' })}{}` })
    expect(await brandwarden(['lookalikes', 'accounts', ...args], { cwd })).toEqual({
      code,
      out: '',
      err: `brandwarden: ${sentence}\n`,
    })
  })

  test('nothing in is nothing out', async () => {
    const cwd = folderWith({ 'ours.jsonl': ours })
    const ran = await brandwarden(['lookalikes', 'accounts', '--ours', 'ours.jsonl'], { cwd })
    expect(ran).toEqual({ code: 0, out: '', err: '' })
  })
})

describe.concurrent('brandwarden lookalikes pages', { timeout: 60_000 }, () => {
  const own = lines({ address: 'https://acmebank.com/login', html: page('Acme Bank – Log in') })

  test('W4: pages that copy ours are told, from the line or from a file beside it; our own stay silent', async () => {
    const cwd = folderWith({
      'ours.jsonl': own,
      'copy.html': page('Acme Bank – Log in'),
      'in.jsonl': lines(
        { id: 'p1', address: 'https://acmebank.evil.example/', file: 'copy.html' },
        { id: 'p2', address: 'https://acmebank.com/other', html: page('Acme Bank – Log in') },
        { id: 'p3', address: 'https://garden.example/', html: '<title>Roses</title><p>Nothing of the kind.</p>' },
        { id: 'p4', address: 'https://acmebank.fr/', html: page('Acme Bank – Log in') },
      ),
    })
    const args = ['lookalikes', 'pages', '--ours', 'ours.jsonl', '--input', 'in.jsonl']
    const { code, out, err } = await brandwarden([...args, '--brand', 'acmebank.com,acmebank.fr'], { cwd })
    expect([code, err]).toEqual([0, ''])
    expect(JSON.parse(out)).toMatchObject({
      id: 'p1',
      address: 'https://acmebank.evil.example/',
      of: 'https://acmebank.com/login',
      reasons: expect.arrayContaining(['It asks for a password.']),
    })
    const found = (await brandwarden([...args, '--explain'], { cwd })).out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(found.map(({ id }) => id)).toEqual(['p1', 'p4'])
    expect(found[0].evidence).toContainEqual({ code: 'same-title', title: 'Acme Bank – Log in' })
  })

  test('lines that cannot be judged are named, and the others are', async () => {
    const cwd = folderWith({ 'ours.jsonl': own })
    const input = lines(
      { address: 'ftp://example.com', html: '' },
      { address: 'https://example.com' },
      { address: 'https://example.com', file: 'none.html' },
      { address: 'https://x.example', html: page('Acme Bank – Log in') },
    )
    const args = ['lookalikes', 'pages', '--ours', 'ours.jsonl', '--format', 'text', '--lang', 'it']
    const { code, out, err } = await brandwarden(args, { cwd, input })
    expect(code).toBe(65)
    expect(err.trim().split('\n')).toEqual([
      'brandwarden: riga 1: «address» non è un indirizzo web, come https://example.com/login',
      'brandwarden: riga 2: indica il markup in «html» o il nome del suo file in «file», uno dei due',
      'brandwarden: riga 3: none.html: questo file non esiste',
    ])
    expect(out).toMatch(/^[01]\.\d\d {2}https:\/\/x\.example {2}https:\/\/acmebank\.com\/login\n$/)
  })

  test('a page of ours that cannot be read ends the command', async () => {
    const cwd = folderWith({ 'ours.jsonl': lines({ address: 'https://acmebank.com', file: 'none.html' }) })
    expect(await brandwarden(['lookalikes', 'pages', '--ours', 'ours.jsonl'], { cwd })).toMatchObject({
      code: 65,
      err: 'brandwarden: ours.jsonl: https://acmebank.com: none.html: there is no such file\n',
    })
  })

  test('help tells of both, and of what each line holds', async () => {
    const above = await brandwarden(['lookalikes', '--help'])
    expect(above.out).toMatch(/accounts[\s\S]*pages/)
    const { code, out } = await brandwarden(['lookalikes', 'pages', '--help', '--lang', 'fr'])
    expect(code).toBe(0)
    expect(out).toContain('--ours <file>')
    expect(out).toContain('Utilisation')
  })
})

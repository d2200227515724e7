import { generateKeyPairSync } from 'node:crypto'
import {
  chainEntries,
  exportLines,
  headLine,
  headOf,
  keyIdOf,
  leafHash,
  signHead,
  TreeAccumulator,
} from '@brandwarden/chain'
import { describe, expect, test } from 'vitest'
import { brandwarden, folderWith } from '../testing/command.ts'
import { sayFault } from './say.ts'

const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const origin = 'https://brandwarden.example'
const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
const entries = Array.from({ length: 30 }, (_, at) => ({
  seq: at + 1,
  id: `01900000-0000-7000-8000-${String(at).padStart(12, '0')}`,
  at: '2026-11-25T09:00:00.000Z',
  name: 'draft.approved',
  actor: { kind: 'person' as const, id: 'ada' },
  subject: null,
  data: { text: `Draft number ${at + 1}` },
}))
const rows = [...chainEntries(entries)]
const tree = new TreeAccumulator()
const heads = rows.flatMap(({ hash }) => {
  tree.append(leafHash(hash))
  if (tree.size % 10 !== 0) return []
  return [
    signHead(headOf(tree, { at: new Date('2026-11-25T10:00:00Z'), keyId: keyIdOf(publicKey), origin }), privateKey),
  ]
})
const lines: string[] = []
for await (const line of exportLines({ origin }, rows, heads)) lines.push(line)
const whole = `${lines.join('\n')}\n`
const folder = folderWith({
  'ledger.jsonl': whole,
  'ledger.pem': pem,
  'public.pem': pem,
  'windows.jsonl': `\ufeff${lines.join('\r\n')}`,
  'changed.jsonl': whole.replace('Draft number 17', 'Draft number 71'),
  'cut.jsonl': lines
    .slice(0, lines.findLastIndex((line) => line.startsWith('{"head"') && line.includes('"treeSize":20')) + 1)
    .join('\n'),
  'head.json': JSON.stringify(heads[2], null, 2),
  'private.pem': privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  'text.txt': 'hello',
})
const verify = (...args: string[]) => brandwarden(['ledger', 'verify', ...args], { cwd: folder })

describe.concurrent('brandwarden ledger verify', { timeout: 60_000 }, () => {
  test('an export as it was written is right (P1)', async () => {
    const { code, out, err } = await verify('ledger.jsonl')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain(`entries 1 to 30 of ${origin}`)
    expect(out).toContain(keyIdOf(publicKey))
    expect(await verify('windows.jsonl', '--key', 'public.pem', '--lang', 'fr')).toMatchObject({ code: 0 })
  })

  test('a changed entry is named, as a sentence and as JSON', async () => {
    expect(await verify('changed.jsonl', '-k', 'public.pem')).toMatchObject({
      code: 1,
      out: expect.stringContaining('✖ Entry 17 was changed. (line 19)'),
    })
    expect(JSON.parse((await verify('changed.jsonl', '-k', 'public.pem', '-f', 'json')).out)).toMatchObject({
      ok: false,
      because: 'changed',
      seq: 17,
    })
    expect((await verify('changed.jsonl', '-k', 'public.pem', '--lang', 'it')).out).toContain(
      'La voce 17 è stata modificata. (riga 19)',
    )
  })

  test('a cut end shows against a head, or an older export, that was kept', async () => {
    expect(await verify('cut.jsonl', '-k', 'public.pem')).toMatchObject({ code: 0 })
    for (const kept of ['head.json', 'ledger.jsonl']) {
      const { code, out } = await verify('cut.jsonl', '-k', 'public.pem', '--head', kept)
      expect(code).toBe(1)
      expect(out).toContain('The ledger was cut: the head that you kept covers entries up to 30, and 21 is missing.')
    }
  })

  test.each([
    [['nowhere.jsonl', '-k', 'public.pem'], 65, /there is no such file/],
    [['.', '-k', 'public.pem'], 65, /this is a folder/],
    [['changed.jsonl'], 64, /Which public key/],
    [['ledger.jsonl', '-k', 'nowhere.pem'], 65, /nowhere\.pem: there is no such file/],
    [['ledger.jsonl', '-k', 'private.pem'], 65, /this is not an Ed25519 public key/],
    [['ledger.jsonl', '--head', 'text.txt'], 65, /this holds no signed head/],
    [['text.txt', '-k', 'public.pem'], 1, /^$/],
    [[], 64, /file is missing/],
  ])('%j ends with %i', async (args, code, sentence) => {
    const ran = await verify(...args)
    expect(ran.code).toBe(code)
    expect(ran.err).toMatch(sentence)
  })
})

test('what is in a private key is never shown', async () => {
  const { out, err } = await verify('ledger.jsonl', '-k', 'private.pem')
  expect(out + err).not.toContain('PRIVATE')
})

test('a head as an export writes it can be kept alone', () => {
  expect(lines).toContain(headLine(heads[0] as (typeof heads)[0]))
})

test.each(['en', 'fr', 'it'] as const)('every fault is a sentence in %s', (language) => {
  const kinds = [
    'no_header',
    'unreadable',
    'changed',
    'reformatted',
    'renumbered',
    'missing',
    'added',
    'reordered',
    'rewritten',
    'truncated',
    'unsigned',
    'no_head',
    'bad_signature',
    'unknown_key',
    'head_misplaced',
    'other_origin',
    'rolled_back',
    'forked',
    'head_outside',
  ] as const
  const said = kinds.map((because) =>
    sayFault({ because, seq: 1700, to: 1701, bears: 9, treeSize: 25, keyId: 'abc' }, language),
  )
  expect(new Set(said).size).toBe(kinds.length)
  for (const sentence of said) expect(sentence).toMatch(/^\p{Lu}.*\.$/u)
})

import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { defaultDataFolder } from './data-folder.ts'
import { documentConfig } from './document.ts'
import { ConfigProblem, loadConfig, proxyCheck } from './index.ts'
import { nearest } from './nearest.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'config-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const key = Buffer.alloc(32, 7).toString('base64')

function load(env: Record<string, string> = {}, yaml?: string) {
  if (yaml !== undefined) writeFileSync(join(folder, 'brandwarden.yaml'), yaml, { mode: 0o600 })
  return loadConfig({
    env: { XDG_DATA_HOME: join(folder, 'none'), ...env },
    cwd: folder,
    home: '/home/ada',
    uid: 1000,
    platform: 'linux',
  })
}

function mistakesOf(env: Record<string, string> = {}, yaml?: string): string[] {
  try {
    load(env, yaml)
  } catch (error) {
    if (!(error instanceof ConfigProblem)) throw error
    expect(error.exitCode).toBe(78)
    return error.mistakes.map(({ where, message }) => `${where} ${message}`.replaceAll(`${folder}/`, ''))
  }
  return []
}

describe('what is read', () => {
  test('nothing is needed: every setting has a default', () => {
    const { config, file, warnings } = load()
    expect(config.server).toMatchObject({
      address: '127.0.0.1',
      port: 4810,
      publicUrl: 'http://127.0.0.1:4810',
      trustedProxies: [],
    })
    expect(config.data.folder).toBe(join(folder, 'none', 'brandwarden'))
    expect([file, warnings]).toEqual([null, []])
  })

  test('the environment wins over the file, and an empty variable counts as none', () => {
    const yaml = 'server:\n  port: 5000\n  address: 127.0.0.2\n'
    expect(load({ BRANDWARDEN_PORT: '6000', BRANDWARDEN_ADDRESS: '' }, yaml).config.server).toMatchObject({
      port: 6000,
      address: '127.0.0.2',
    })
  })

  test.each([
    ['a number', 'server:\n  port: 8080\n', (c) => c.server.port, 8080],
    ['a number in quotes', 'server:\n  port: "8080"\n', (c) => c.server.port, 8080],
    [
      'a list',
      'server:\n  trustedProxies: [10.0.0.0/8, "::1"]\n',
      (c) => c.server.trustedProxies,
      ['10.0.0.0/8', '::1'],
    ],
    [
      'a list in one text',
      'server:\n  trustedProxies: 10.0.0.0/8, ::1\n',
      (c) => c.server.trustedProxies,
      ['10.0.0.0/8', '::1'],
    ],
    [
      'a passphrase of digits alone',
      'keys:\n  passphrase: 01234567890123456789\n',
      (c) => c.keys.passphrase,
      '01234567890123456789',
    ],
    [
      'an origin without its slash',
      'server:\n  publicUrl: https://Example.com/\n',
      (c) => c.server.publicUrl,
      'https://example.com',
    ],
    ['a sender with a name', 'mail:\n  from: Brand <b@example.com>\n', (c) => c.mail.from, 'Brand <b@example.com>'],
    ['nothing behind a group', 'server:\nmail: ~\n', (c) => c.server.port, 4810],
    ['nothing behind a setting', 'server:\n  port:\n', (c) => c.server.port, 4810],
    ['an empty file', '', (c) => c.server.port, 4810],
    ['comments alone', '# nothing yet\n', (c) => c.server.port, 4810],
  ] satisfies [string, string, (c: ReturnType<typeof load>['config']) => unknown, unknown][])(
    '%s',
    (_, yaml, pick, expected) => {
      expect(pick(load({}, yaml).config)).toEqual(expected)
    },
  )

  test('a path is taken from the place that names it', () => {
    mkdirSync(join(folder, 'etc'))
    writeFileSync(join(folder, 'etc', 'b.yaml'), 'data:\n  folder: ../state\n')
    const { config, file } = load({ BRANDWARDEN_CONFIG: 'etc/b.yaml' })
    expect(file).toBe(join(folder, 'etc', 'b.yaml'))
    expect(config.data.folder).toBe(join(folder, 'state'))
    writeFileSync(join(folder, 'etc', 'b.yaml'), 'data:\n  folder: ~/state\n')
    expect(load({ BRANDWARDEN_CONFIG: 'etc/b.yaml' }).config.data.folder).toBe('/home/ada/state')
    expect(load({ BRANDWARDEN_DATA: 'here' }).config.data.folder).toBe(join(folder, 'here'))
  })

  test('the data folder may hold the file', () => {
    mkdirSync(join(folder, 'data'))
    writeFileSync(join(folder, 'data', 'brandwarden.yaml'), 'server:\n  port: 7000\n')
    expect(load({ BRANDWARDEN_DATA: 'data' }).config.server.port).toBe(7000)
  })

  test('a secret may come from a file that a variable names', () => {
    writeFileSync(join(folder, 'key'), `${key}\n`)
    writeFileSync(join(folder, 'url'), 'postgresql://u:p@db/brandwarden\n')
    const { config } = load({ DATABASE_URL_FILE: 'url' })
    expect(config.database.url).toBe('postgresql://u:p@db/brandwarden')
    expect(load({ BRANDWARDEN_MASTER_KEY: key }).config.keys.masterKey).toEqual(new Uint8Array(32).fill(7))
    expect(load({ BRANDWARDEN_MASTER_KEY: '07'.repeat(32) }).config.keys.masterKey).toEqual(new Uint8Array(32).fill(7))
    expect(mistakesOf({ DATABASE_URL_FILE: 'nowhere' })).toEqual([
      'DATABASE_URL_FILE names "nowhere", which can\'t be read.',
    ])
  })
})

describe('mistakes', () => {
  test('all are named in one go, each with its place, what was given and what is allowed', () => {
    const yaml = 'server:\n  prot: 1\n  address: "not a host"\n\nmial:\n  from: x\nlog:\n  level: loud\n'
    expect(mistakesOf({ BRANDWARDEN_PORT: 'banana', BRANDWARDEN_SMPT_URL: 'x' }, yaml)).toEqual([
      'brandwarden.yaml line 2, server.prot: there is no such setting. Did you mean server.port?',
      'brandwarden.yaml line 5, mial: there is no such group. Did you mean mail?',
      'BRANDWARDEN_SMPT_URL: there is no such variable. Did you mean BRANDWARDEN_SMTP_URL?',
      'brandwarden.yaml line 3, server.address is "not a host"; it must be an IP address or host name of this machine.',
      'BRANDWARDEN_PORT is "banana"; it must be a whole number from 0 to 65535 (0 takes a free port).',
      'brandwarden.yaml line 8, log.level is "loud"; it must be fatal, error, warn, info, debug, trace or silent.',
    ])
  })

  test.each([
    ['DATABASE_URL', 'mysql://u:hunter2@db/x'],
    ['DATABASE_URL', 'postgresql://u:hunter2@db'],
    ['BRANDWARDEN_SMTP_URL', 'http://hunter2@mail'],
    ['BRANDWARDEN_MASTER_KEY', 'hunter2'],
    ['BRANDWARDEN_MASTER_PASSPHRASE', 'hunter2'],
    ['BRANDWARDEN_METRICS_TOKEN', 'hunter2'],
  ])('%s is never echoed', (name, value) => {
    const said = mistakesOf({ [name]: value, BRANDWARDEN_MAIL_FROM: 'b@example.com' })
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(new RegExp(`^${name} \\(a secret, not shown\\) must be `))
    expect(said[0]).not.toContain('hunter2')
  })

  test.each([
    [
      'a secret in the file is not echoed either',
      'keys:\n  passphrase: hunter2\n',
      /^brandwarden.yaml line 2, keys.passphrase \(a secret, not shown\)/,
    ],
    [
      'a setting outside its group is found',
      'port: 1\n',
      /line 1, port: there is no such group. Did you mean server.port\?/,
    ],
    [
      'a setting in the wrong group is found',
      'data:\n  port: 1\n',
      /line 2, data.port: there is no such setting. Did you mean server.port\?/,
    ],
    ['a group that is a value', 'server: 4810\n', /line 1, server must hold settings on lines of their own/],
    ['a list at the top', '- server\n', /line 1 must hold groups/],
    ['a value that is a group', 'server:\n  port:\n    a: 1\n', /server.port is \{\}; it must be a whole number/],
    ['an alias', 'a: &x 1\nserver:\n  port: *x\n', /line 1, a: there is no such group/],
    ['a broken quote', 'server:\n  port: "48\n', /^brandwarden.yaml line \d+ is not valid YAML: /],
    ['the same setting twice', 'server:\n  port: 1\n  port: 2\n', /line 3 is not valid YAML: Map keys must be unique/],
    ['a port out of range', 'server:\n  port: 65536\n', /is "65536"; it must be a whole number from 0 to 65535/],
    ['a negative number', 'server:\n  port: -1\n', /is "-1"/],
    ['a fraction', 'limits:\n  uploadMegabytes: 1.5\n', /is "1.5"/],
    ['an origin with a path', 'server:\n  publicUrl: https://a.example/app\n', /without a path/],
    [
      'a password inside an origin is not echoed',
      'server:\n  publicUrl: https://a:hunter2@b.example\n',
      /"https:\/\/…@b.example"/,
    ],
    ['a script as origin', 'server:\n  publicUrl: javascript:alert(1)\n', /without a path/],
    ['a network that is too wide', 'server:\n  trustedProxies: [10.0.0.0/33]\n', /is \["10.0.0.0\/33"\]/],
    ['a sender with a line break', 'mail:\n  from: "a\\nBcc: b@c.example"\n', /mail.from is/],
    ['a prototype name', '__proto__:\n  port: 1\nconstructor:\n  x: 1\n', /there is no such group/],
    ['deep nesting', '['.repeat(50_000), /nested deeper|not valid YAML/],
    ['binary content', 'a\0\0\0b', /./],
  ])('%s', (_, yaml, expected) => {
    const said = mistakesOf({}, yaml)
    expect(said[0]).toMatch(expected)
    expect(said.join()).not.toContain('hunter2')
  })

  test('a file that is missing, a folder, too large or not text is named', () => {
    writeFileSync(join(folder, 'large.yaml'), 'a'.repeat(1_000_001))
    writeFileSync(join(folder, 'latin.yaml'), Buffer.from([0xe9, 0x80]))
    expect(mistakesOf({ BRANDWARDEN_CONFIG: 'gone.yaml' })[0]).toMatch(
      /^gone.yaml does not exist\. Write it, or set BRANDWARDEN_CONFIG/,
    )
    expect(mistakesOf({ BRANDWARDEN_CONFIG: '.' })[0]).toMatch(/is not a file/)
    expect(mistakesOf({ BRANDWARDEN_CONFIG: 'large.yaml' })[0]).toMatch(/larger than 1 MB/)
    expect(mistakesOf({ BRANDWARDEN_CONFIG: 'latin.yaml' })[0]).toMatch(/not readable as UTF-8/)
  })

  test('settings that exclude or need each other are named together', () => {
    expect(
      mistakesOf({ BRANDWARDEN_MASTER_KEY: key, BRANDWARDEN_MASTER_PASSPHRASE: 'a long enough passphrase' }),
    ).toEqual(['BRANDWARDEN_MASTER_KEY and BRANDWARDEN_MASTER_PASSPHRASE: choose one; there is a single master key.'])
    expect(mistakesOf({ BRANDWARDEN_SMTP_URL: 'smtp://mail.example.com' })[0]).toMatch(/needs a sender: set mail.from/)
  })
})

describe('warnings', () => {
  test('links that would lead nowhere, passwords in clear and a readable file are told', () => {
    expect(load({ BRANDWARDEN_ADDRESS: '0.0.0.0' }).warnings[0]).toMatch(/links in letters will say localhost/)
    expect(load({ BRANDWARDEN_PUBLIC_URL: 'http://intranet.example' }).warnings[0]).toMatch(/not encrypted/)
    writeFileSync(join(folder, 'brandwarden.yaml'), 'keys:\n  passphrase: a long enough passphrase\n')
    chmodSync(join(folder, 'brandwarden.yaml'), 0o644)
    expect(load().warnings[0]).toMatch(/other users of this machine can read it. Run `chmod 600/)
  })
})

test.each([
  [{ uid: 0, platform: 'linux' }, '/var/lib/brandwarden'],
  [{ uid: 1000, platform: 'linux' }, '/home/ada/.local/share/brandwarden'],
  [{ uid: 1000, platform: 'linux', env: { XDG_DATA_HOME: '/data' } }, '/data/brandwarden'],
  [{ uid: 1000, platform: 'linux', env: { XDG_DATA_HOME: 'relative' } }, '/home/ada/.local/share/brandwarden'],
  [{ uid: 501, platform: 'darwin' }, '/home/ada/Library/Application Support/Brandwarden'],
] as const)('data lies by default where the system expects it: %j', (machine, expected) => {
  expect(defaultDataFolder({ env: {}, home: '/home/ada', ...machine })).toBe(expected)
})

test.each([
  ['10.1.2.3', true],
  ['::ffff:10.1.2.3', true],
  ['fd00::1', true],
  ['11.0.0.1', false],
  ['', false],
  ['10.1.2.3, 9.9.9.9', false],
])('a proxy is believed by its address alone: %s', (address, expected) => {
  expect(proxyCheck(['10.0.0.0/8', 'fd00::1'])(address)).toBe(expected)
})

test.each([
  ['prot', 'port'],
  ['adress', 'address'],
  ['PORT', 'port'],
  ['zzz', undefined],
  ['x'.repeat(10_000), undefined],
])('the nearest known name to %s', (given, expected) => {
  expect(nearest(given, ['port', 'address'])).toBe(expected)
})

test('docs/configuration.md is what the settings say; `node server/src/base/config/write-docs.ts` writes it', () => {
  expect(readFileSync(join(import.meta.dirname, '../../../../docs/configuration.md'), 'utf8')).toBe(documentConfig())
})

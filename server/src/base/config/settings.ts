import type { z } from 'zod'
import {
  addressOrNetwork,
  choice,
  keyOf32Bytes,
  listenAddress,
  listOf,
  mailAddress,
  origin,
  postgresUrl,
  smtpUrl,
  text,
  wholeNumber,
} from './kinds.ts'

/** One thing that an administrator may set. */
export type Setting<T> = {
  schema: z.ZodType<T>
  /** The environment variable; a secret can also be given as the path of a file in `NAME_FILE`. */
  env: string
  /** Ends the sentence “it must be …”. */
  allowed: string
  about: string
  fallback: T
  /** What the documentation says of the fallback where its value is none, or depends on the machine. */
  fallbackText?: string
  example: string
  secret?: true
  /** A path, taken from where it was written: relative to the file, or to the folder of the start. */
  path?: true
}

const setting = <T>(definition: Setting<T>): Setting<T> => definition

const optional = <T>(definition: Omit<Setting<T>, 'fallback'>): Setting<T | null> => ({
  ...definition,
  schema: definition.schema as z.ZodType<T | null>,
  fallback: null,
})

/** Every setting of the server, in the order of the documentation. */
export const settings = {
  server: {
    address: setting({
      schema: listenAddress,
      env: 'BRANDWARDEN_ADDRESS',
      allowed: 'an IP address or host name of this machine',
      about:
        'The address to listen on. `0.0.0.0` listens on every network; put a reverse proxy with TLS in front then.',
      fallback: '127.0.0.1',
      example: '0.0.0.0',
    }),
    port: setting({
      schema: wholeNumber(0, 65_535),
      env: 'BRANDWARDEN_PORT',
      allowed: 'a whole number from 0 to 65535 (0 takes a free port)',
      about: 'The port to listen on.',
      fallback: 4810,
      example: '8080',
    }),
    publicUrl: optional({
      schema: origin,
      env: 'BRANDWARDEN_PUBLIC_URL',
      allowed: 'an address such as https://brandwarden.example.com, without a path',
      about:
        'Where people reach Brandwarden. It stands in letters and links, and decides which pages may send requests.',
      fallbackText: '`http://` with address and port',
      example: 'https://brandwarden.example.com',
    }),
    trustedProxies: setting({
      schema: listOf(addressOrNetwork),
      env: 'BRANDWARDEN_TRUSTED_PROXIES',
      allowed: 'a list of IP addresses or networks such as 10.0.0.0/8',
      about: 'Reverse proxies whose `X-Forwarded-For` is believed. Without one, the address of the connection counts.',
      fallback: [],
      fallbackText: 'none',
      example: '127.0.0.1, 10.0.0.0/8',
    }),
    metricsToken: optional({
      schema: text.min(16),
      env: 'BRANDWARDEN_METRICS_TOKEN',
      allowed: 'at least 16 characters',
      about:
        'The bearer token with which Prometheus reads `/metrics`. Without it, only this machine itself is answered.',
      fallbackText: 'none',
      example: 'a-long-random-text',
      secret: true,
    }),
  },
  data: {
    folder: optional({
      schema: text,
      env: 'BRANDWARDEN_DATA',
      allowed: 'the path of a folder',
      about: 'The data folder: the embedded database, files and keys. One installation each.',
      fallbackText:
        'root: `/var/lib/brandwarden`; others: `$XDG_DATA_HOME/brandwarden`, `~/.local/share/brandwarden`, or on macOS `~/Library/Application Support/Brandwarden`',
      example: '/srv/brandwarden',
      path: true,
    }),
  },
  database: {
    url: optional({
      schema: postgresUrl,
      env: 'DATABASE_URL',
      allowed: 'an address such as postgresql://user:password@host:5432/brandwarden, with the name of the database',
      about: 'A PostgreSQL server of yours, 15 or newer. Without it, Brandwarden runs its own inside the data folder.',
      fallbackText: 'the embedded PostgreSQL',
      example: 'postgresql://brandwarden:secret@db.example.com/brandwarden',
      secret: true,
    }),
    connections: setting({
      schema: wholeNumber(4, 500),
      env: 'BRANDWARDEN_DATABASE_CONNECTIONS',
      allowed: 'a whole number from 4 to 500',
      about: 'How many connections to the database this process opens at most.',
      fallback: 10,
      example: '20',
    }),
  },
  log: {
    level: setting({
      schema: choice(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
      env: 'BRANDWARDEN_LOG_LEVEL',
      allowed: 'fatal, error, warn, info, debug, trace or silent',
      about: 'How much is logged, as JSON lines on standard output.',
      fallback: 'info',
      example: 'debug',
    }),
  },
  keys: {
    masterKey: optional({
      schema: keyOf32Bytes,
      env: 'BRANDWARDEN_MASTER_KEY',
      allowed: '32 bytes in base64 or hexadecimal digits, for example from `openssl rand -base64 32`',
      about: 'The master key itself, for installations that keep it in a secret store.',
      fallbackText: 'none',
      example: 'base64 of 32 random bytes',
      secret: true,
    }),
    passphrase: optional({
      schema: text.min(16),
      env: 'BRANDWARDEN_MASTER_PASSPHRASE',
      allowed: 'at least 16 characters',
      about: 'A passphrase from which the master key is derived (argon2id).',
      fallbackText: 'none',
      example: 'six words that nobody else would pick',
      secret: true,
    }),
    oldMasterKey: optional({
      schema: keyOf32Bytes,
      env: 'BRANDWARDEN_OLD_MASTER_KEY',
      allowed: '32 bytes in base64 or hexadecimal digits',
      about: 'The master key used before, until `brandwarden keys rotate` is done.',
      fallbackText: 'none',
      example: 'base64 of the 32 bytes used before',
      secret: true,
    }),
    oldPassphrase: optional({
      schema: text,
      env: 'BRANDWARDEN_OLD_MASTER_PASSPHRASE',
      allowed: 'a text',
      about: 'The passphrase used before, until `brandwarden keys rotate` is done.',
      fallbackText: 'none',
      example: 'the words used before',
      secret: true,
    }),
  },
  networks: {
    allowedOrigins: setting({
      schema: listOf(origin),
      env: 'BRANDWARDEN_ALLOWED_ORIGINS',
      allowed: 'a list of addresses such as http://127.0.0.1:2583',
      about:
        'Servers of social networks that may be on this machine or in a private network, and without TLS. Every other request goes to public https addresses only.',
      fallback: [],
      fallbackText: 'none',
      example: 'http://127.0.0.1:2583',
    }),
    plcDirectory: optional({
      schema: origin,
      env: 'BRANDWARDEN_PLC_DIRECTORY',
      allowed: 'an address such as https://plc.directory',
      about: 'The directory in which Bluesky identities are looked up.',
      fallbackText: '`https://plc.directory`',
      example: 'http://127.0.0.1:2582',
    }),
  },
  backup: {
    passphrase: optional({
      schema: text.min(16),
      env: 'BRANDWARDEN_BACKUP_PASSPHRASE',
      allowed: 'at least 16 characters',
      about:
        'Seals what `brandwarden backup` writes (argon2id, AES-256-GCM); only then the master keys go with it. `brandwarden restore` needs the same one.',
      fallbackText: 'none',
      example: 'six words that nobody else would pick',
      secret: true,
    }),
  },
  mail: {
    url: optional({
      schema: smtpUrl,
      env: 'BRANDWARDEN_SMTP_URL',
      allowed: 'an address such as smtp://user:password@mail.example.com:587 (smtps:// for TLS from the start)',
      about: 'The mail server for invitations and notices. Without it, letters wait on the outbox page.',
      fallbackText: 'none',
      example: 'smtps://brandwarden:secret@mail.example.com:465',
      secret: true,
    }),
    from: optional({
      schema: mailAddress,
      env: 'BRANDWARDEN_MAIL_FROM',
      allowed: 'a mail address such as Brandwarden <brandwarden@example.com>',
      about: 'The sender of these letters.',
      fallbackText: 'none; needed with `mail.url`',
      example: 'Brandwarden <brandwarden@example.com>',
    }),
  },
  sessions: {
    days: setting({
      schema: wholeNumber(1, 90),
      env: 'BRANDWARDEN_SESSION_DAYS',
      allowed: 'a whole number from 1 to 90',
      about: 'After so many days without a visit, people sign in again.',
      fallback: 7,
      example: '1',
    }),
    freshMinutes: setting({
      schema: wholeNumber(5, 1440),
      env: 'BRANDWARDEN_SESSION_FRESH_MINUTES',
      allowed: 'a whole number from 5 to 1440',
      about: 'For so long after signing in, security settings can be changed without signing in once more.',
      fallback: 60,
      example: '15',
    }),
  },
  limits: {
    requestsPerMinute: setting({
      schema: wholeNumber(10, 1_000_000),
      env: 'BRANDWARDEN_REQUESTS_PER_MINUTE',
      allowed: 'a whole number from 10 to 1000000',
      about: 'How many requests one address may send in a minute.',
      fallback: 600,
      example: '2000',
    }),
    signInsPerMinute: setting({
      schema: wholeNumber(1, 10_000),
      env: 'BRANDWARDEN_SIGN_INS_PER_MINUTE',
      allowed: 'a whole number from 1 to 10000',
      about: 'How many times one address may try to sign in within a minute.',
      fallback: 10,
      example: '5',
    }),
    uploadMegabytes: setting({
      schema: wholeNumber(1, 2000),
      env: 'BRANDWARDEN_UPLOAD_MEGABYTES',
      allowed: 'a whole number from 1 to 2000',
      about: 'The size of the largest file that is accepted.',
      fallback: 25,
      example: '100',
    }),
  },
  retention: {
    mailDays: setting({
      schema: wholeNumber(1, 3650),
      env: 'BRANDWARDEN_MAIL_DAYS',
      allowed: 'a whole number from 1 to 3650',
      about: 'After so many days a letter that was sent leaves the outbox page.',
      fallback: 90,
      example: '30',
    }),
  },
}

type Settings = typeof settings

/** The whole configuration; where nothing was given and there is no fallback, a value is null. */
export type Config = {
  [G in keyof Settings]: { [K in keyof Settings[G]]: Settings[G][K] extends Setting<infer T> ? T : never }
}

/** One setting with its name as the file writes it. */
export type NamedSetting = { group: string; key: string; name: string; setting: Setting<unknown> }

export const allSettings: NamedSetting[] = Object.entries(settings).flatMap(([group, members]) =>
  Object.entries(members as Record<string, Setting<unknown>>).map(([key, one]) => ({
    group,
    key,
    name: `${group}.${key}`,
    setting: one,
  })),
)

import { allSettings, settings } from './settings.ts'

const titles: Record<keyof typeof settings, string> = {
  server: 'Server',
  data: 'Data',
  database: 'Database',
  log: 'Log',
  keys: 'Master key',
  networks: 'Networks',
  backup: 'Backup',
  mail: 'Mail',
  sessions: 'Sessions',
  limits: 'Limits',
  retention: 'Retention',
}

/** `docs/configuration.md`, written from the settings themselves. */
export function documentConfig(): string {
  return [
    '# Configuration',
    '',
    '<!-- Written by `node server/src/base/config/write-docs.ts`; change server/src/base/config/settings.ts instead. -->',
    '',
    'Brandwarden runs without any configuration. What you set comes from two places, and the first wins:',
    '',
    '1. Environment variables. Each secret can also be given as the path of a file that holds it, under the same name with `_FILE` behind it.',
    '2. A file: the one that `BRANDWARDEN_CONFIG` names, else `brandwarden.yaml` in the folder of the start, else `brandwarden.yaml` in the data folder. Relative paths in it are taken from the file’s own folder.',
    '',
    'Everything is checked at start: every mistake is named in one go, with the variable or line, what was given and what is allowed, and the process ends with exit code 78. Secrets are never printed. A name that Brandwarden does not know is a mistake too.',
    '',
    ...(Object.keys(settings) as (keyof typeof settings)[]).flatMap((group) => [
      `## ${titles[group]}`,
      '',
      '| setting | variable | what | allowed | default |',
      '|---|---|---|---|---|',
      ...allSettings.filter((one) => one.group === group).map(row),
      '',
    ]),
    '## The master key',
    '',
    'Give `keys.masterKey` or `keys.passphrase`, or neither: then the key is made at the first start and lies under `keys/` in the data folder. To change it, set the new one, move the one in use to `keys.oldMasterKey` or `keys.oldPassphrase`, and run `brandwarden keys rotate`. Without it, stored secrets can’t be opened by anyone, so keep a copy apart from your backups: a backup holds the key only when it is sealed with `backup.passphrase`.',
    '',
    '## An example',
    '',
    '```yaml',
    ...example(),
    '```',
    '',
    '## When a start fails',
    '',
    'The last lines say what happened, what was kept and what to do. Exit codes: 69 something needed is missing or does not answer, 73 a file or folder can’t be made, 74 the disk is full or broken, 75 busy (another start, a port), 77 not permitted, 78 configuration.',
    '',
  ].join('\n')
}

function row({ name, setting }: (typeof allSettings)[number]): string {
  const fallback = setting.fallbackText ?? `\`${String(setting.fallback)}\``
  const variable = setting.secret ? `\`${setting.env}\` (secret)` : `\`${setting.env}\``
  return `| \`${name}\` | ${variable} | ${setting.about} | ${setting.allowed} | ${fallback} |`
}

const shown = [
  'server.address',
  'server.publicUrl',
  'server.trustedProxies',
  'data.folder',
  'mail.from',
  'sessions.days',
]

function example(): string[] {
  let group = ''
  return allSettings
    .filter((one) => shown.includes(one.name))
    .flatMap((one) => {
      const opens = one.group === group ? [] : [`${one.group}:`]
      group = one.group
      return [
        ...opens,
        `  ${one.key}: ${Array.isArray(one.setting.fallback) ? `[${one.setting.example}]` : one.setting.example}`,
      ]
    })
}

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { permissionsOf, Role } from '@brandwarden/contract'
import { expect, test } from 'vitest'
import type { Needs } from './base/action/action.ts'
import type { Route } from './base/action/routes.ts'
import { groundPlainRoutes } from './base/http/plain-routes.ts'
import { outboxRoutes } from './base/mail/routes.ts'
import { signInPlainRoutes } from './govern/sign-in/index.ts'
import { knownNames, ledgerPlainRoutes, ledgerRoutes } from './prove/ledger/index.ts'
import { allRoutes } from './routes.ts'

const file = join(import.meta.dirname, 'permissions.md')

const head = `# Who may do what

Every deed of the API and the roles that may do it: ● everywhere or for the brand or team to which the role is limited.
“Anyone” needs no sign-in; “signed in” needs a person with access, who reaches their own things only.
The deeds named demo.… exist in the demonstration only.
Written by the test beside it (\`UPDATE_PERMISSIONS=1 npx vitest run server/src/permissions.test.ts --project features\`);
a change is reviewed line by line.

`

const mayDo = (role: Role, needs: Needs): boolean =>
  needs === 'nobody-yet' || needs === 'signed-in' || permissionsOf[role].includes(needs)

const wordFor: Partial<Record<Needs, string>> = { 'nobody-yet': 'anyone', 'signed-in': 'signed in' }

type Entry = { name: string; method: string; path: string; needs: Needs }

/** Deeds that are put together with something in open-rooms.ts, and endpoints that are no deeds, belong to it too. */
const deeds: Route[] = [
  ...allRoutes,
  ...outboxRoutes({ canSend: false }),
  ...ledgerRoutes({ names: knownNames, subscribers: [] }),
]
const entries: Entry[] = [
  ...deeds.map(({ method, path, deed }) => ({ name: deed.name, method, path, needs: deed.needs })),
  ...groundPlainRoutes,
  ...ledgerPlainRoutes,
  ...signInPlainRoutes({ demo: true }),
]

function describeEntries(): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  const rows = entries.map(({ name, method, path, needs }) => [
    name,
    `\`${method} /api${path}\``,
    wordFor[needs] ?? needs,
    ...Role.options.map((role) => (mayDo(role, needs) ? '●' : ' ')),
  ])
  rows.sort((a, b) => (a[0]! < b[0]! ? -1 : 1))
  const title = ['deed', 'address', 'needs', ...Role.options]
  return `${head}${[title, title.map(() => '---'), ...rows].map(line).join('\n')}\n`
}

test('the table of deeds and roles is the one that was reviewed', async () => {
  const now = describeEntries()
  if (process.env.UPDATE_PERMISSIONS) await writeFile(file, now)
  expect(now).toBe(await readFile(file, 'utf8'))
})

test('every deed has a name and an address of its own', () => {
  const names = entries.map((entry) => entry.name)
  const addresses = entries.map(({ method, path }) => `${method} ${path.replaceAll(/:\w+/g, ':')}`)
  expect(names.filter((name, n) => names.indexOf(name) !== n)).toEqual([])
  expect(addresses.filter((address, n) => addresses.indexOf(address) !== n)).toEqual([])
})

test('what changes something for others is open to nobody without a permission', () => {
  const open = deeds.filter(({ deed }) => deed.kind === 'action' && deed.needs === 'nobody-yet')
  expect(open.map(({ deed }) => deed.name).sort()).toEqual([
    'invitation.accept',
    'password-reset.do',
    'password-reset.request',
    'setup.do',
  ])
})

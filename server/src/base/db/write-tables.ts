import { execFile } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startEmbedded } from '../postgres/embedded.ts'
import { migrate } from './migrate.ts'

/** `npm run db:types`: writes db/tables.ts from a freshly migrated database. */
const root = join(import.meta.dirname, '../../../..')
const tables = join(root, 'db/tables.ts')
const folder = await mkdtemp(join(tmpdir(), 'brandwarden-types-'))
await chmod(folder, 0o711)
const server = await startEmbedded({ folder, database: 'types', durable: false })
try {
  await migrate(server.ownerUrl)
  await promisify(execFile)(
    join(root, 'node_modules/.bin/kysely-codegen'),
    [
      '--dialect=postgres',
      '--camel-case',
      '--numeric-parser=number',
      '--default-schema=public',
      '--include-pattern=public.*',
      `--out-file=${tables}`,
    ],
    { env: { ...process.env, DATABASE_URL: server.ownerUrl }, cwd: root },
  )
  // database.ts reads bigint as a number.
  const written = await readFile(tables, 'utf8')
  await writeFile(tables, written.replace('type Int8 = ColumnType<string,', 'type Int8 = ColumnType<number,'))
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}

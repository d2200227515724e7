import { z } from 'zod'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().min(0)

/** The content of one table: in which parts it lies, and the hash of all of them together. */
const TablePart = z.object({
  name: z.string().min(1).max(63),
  columns: z.array(z.string().min(1).max(63)).min(1),
  rows: count,
  parts: count,
  sha256: hash,
})
export type TablePart = z.infer<typeof TablePart>

/** A master key that secrets in this backup are sealed with. */
const KeyNeed = z.object({
  id: z.string().regex(/^[0-9a-f]{16}$/),
  source: z.enum(['file', 'environment', 'passphrase']),
})
export type KeyNeed = z.infer<typeof KeyNeed>

/** What a backup holds; it stands at its end, so a file that was cut off has none. */
export const Manifest = z.object({
  format: z.literal('brandwarden-backup'),
  version: z.literal(1),
  createdAt: z.iso.datetime(),
  product: z.string().max(100),
  postgres: z.string().max(100),
  migrations: z.array(z.object({ name: z.string().regex(/^\d{4}_[\w-]+\.sql$/), hash })),
  tables: z.array(TablePart),
  /** Waiting jobs; their tables belong to the job queue and change with its version. */
  jobs: z.array(TablePart),
  sequences: z.array(z.object({ name: z.string().min(1).max(63), value: z.string().regex(/^-?\d{1,20}$/) })),
  files: z.array(z.object({ hash, size: count })),
  /** Files whose bytes were missing or changed on the disk when this backup was made. */
  damagedFiles: z.array(hash),
  ledger: z.object({ size: count, lastHash: hash.nullable(), fault: z.string().nullable() }),
  keys: z.object({ needed: z.array(KeyNeed), included: z.array(z.string().regex(/^master-[0-9a-f]{16}\.key$/)) }),
})
export type Manifest = z.infer<typeof Manifest>

export const MANIFEST = 'manifest.json'
export const tableEntry = (kind: 'tables' | 'jobs', name: string, part: number) =>
  `${kind}/${name}/${String(part).padStart(6, '0')}`
export const fileEntry = (hash: string) => `files/${hash}`
export const keyEntry = (name: string) => `keys/${name}`

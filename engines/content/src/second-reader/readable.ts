import type { Category } from '../format.ts'

/** What can be read from words alone. */
export const readable = [
  'claim',
  'tone',
  'taboo',
  'position',
  'insult',
  'sexual',
  'minor',
  'personal-data',
  'secret',
  'confidential',
  'embargo',
  'rights',
  'disclosure',
  'location',
] as const satisfies readonly Category[]
export type Readable = (typeof readable)[number]

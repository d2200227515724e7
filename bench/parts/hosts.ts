import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Brand } from '@brandwarden/lookalike'

export type Imitator = {
  readonly host: string
  readonly brand: string
  readonly kind: string
  /** What somebody registered, at a provider of free names too. */
  readonly preg: string
}
export type Honest = { readonly host: string; readonly cls: 'own' | 'contains' | 'plain' }

/** The labelled hosts of `data/domains`: imitators, honest hosts (a brand's own label left out), and the brands. */
export function readHosts(root: string): { imitators: Imitator[]; honest: Honest[]; brands: Brand[] } {
  const folder = resolve(root, 'data/domains')
  const read = <T>(file: string): T[] =>
    gunzipSync(readFileSync(join(folder, file)))
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as T)
  const listed = JSON.parse(readFileSync(join(folder, 'brands.json'), 'utf8')) as Record<string, Omit<Brand, 'id'>>
  return {
    imitators: read<Imitator>('positives.jsonl.gz'),
    honest: read<Honest>('negatives.jsonl.gz').filter(({ cls }) => cls !== 'own'),
    brands: Object.entries(listed).map(([id, brand]) => ({ id, ...brand })),
  }
}

export const hashOf = (text: string): string => createHash('sha1').update(text).digest('hex')

/** A third, chosen by a hash: kept apart while weights were chosen. */
export const isApart = (key: string): boolean => Number.parseInt(hashOf(key).slice(0, 2), 16) % 3 === 0

/** A thousand brands: those that were given, and names of honest hosts. */
export function thousandBrands(brands: readonly Brand[], honest: readonly Honest[]): Brand[] {
  const many = [...brands]
  for (const { host } of honest) {
    const label = host.split('.')[0]!
    if (many.length < 1000 && label.length >= 5 && hashOf(host) < '2') {
      many.push({ id: label, tokens: [label], official: [host] })
    }
  }
  return many
}

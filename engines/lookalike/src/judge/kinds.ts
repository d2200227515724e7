import type { Edit } from './edits.ts'

/** How a host imitates a brand (after Kintis et al. 2017, Szurdi et al. 2014, Dinaburg 2011). */
export const hitKinds = [
  'same-name', // the name itself under an ending that is not the brand's
  'combosquat', // the name beside other words
  'subdomain', // the name left of somebody else's domain
  'path',
  'homoglyph', // letters or digits that are drawn like those of the name
  'hyphenation',
  'plural',
  'typo',
  'bitsquat',
  'sound-alike',
] as const
export type HitKind = (typeof hitKinds)[number]

/** Why, as codes with their facts: `sayReason` makes sentences of them. */
export type Reason =
  | { readonly code: 'name'; readonly name: string; readonly written: string }
  | { readonly code: 'edit'; readonly edit: Edit; readonly name: string; readonly written: string }
  | { readonly code: 'drawn-like'; readonly name: string; readonly written: string }
  | { readonly code: 'sounds-like'; readonly name: string; readonly written: string }
  | { readonly code: 'split'; readonly name: string; readonly written: string }
  | { readonly code: 'bait'; readonly words: readonly string[] }
  | { readonly code: 'beside'; readonly words: readonly string[] }
  | { readonly code: 'plain-words'; readonly words: readonly string[] }
  | { readonly code: 'nonsense'; readonly words: readonly string[] }
  | { readonly code: 'digits'; readonly words: readonly string[] }
  | { readonly code: 'left-of'; readonly domain: string }
  | { readonly code: 'in-path' }
  | { readonly code: 'own-domain-spelled'; readonly domain: string }
  | { readonly code: 'ending-inside'; readonly ending: string }
  | { readonly code: 'hosted'; readonly domain: string }
  | { readonly code: 'cheap-ending'; readonly ending: string }
  | { readonly code: 'foreign-ending'; readonly ending: string }

/** A host that imitates a brand. `score` runs from 0 to 1; 0.5 and more says "imitates". */
export type Hit = {
  readonly host: string
  readonly brand: string
  readonly score: number
  readonly kind: HitKind
  readonly reasons: readonly Reason[]
}

/** The package ships no types. */
declare module 'tlsh' {
  /** The hash of a text of 512 units at least; throws where it is too simple for one. */
  export default function hash(data: string): string
}
declare module 'tlsh/lib/digests/digest-hash-builder.js' {
  type Digest = { calculateDifference(other: Digest, withLength: boolean): number }
  type Builder = { withHash(hash: string): { build(): Digest } }
  export default function digestHashBuilder(): Builder
}

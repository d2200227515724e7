import { bareName } from '../brand.ts'
import { symbolsOf } from '../host/symbols.ts'
import { editsBetween } from '../judge/edits.ts'

/** An account of ours, or one that may pretend to be it. */
export type Account = {
  /** With or without `@` and server: `@acme`, `acme@example.social`, `acme.bsky.social`. */
  readonly handle: string
  readonly displayName?: string
  readonly biography?: string
}

/** What else is known of the other account, measured elsewhere. */
export type Seen = {
  /** Bits in which its picture's hash differs from ours, of 64 (`engines/image`); left out where nobody looked. */
  readonly avatarDistance?: number
  /** Accounts that we know to be honest: partners, fans with permission. */
  readonly allow?: readonly string[]
}

export type AccountReason =
  | { readonly code: 'same-handle'; readonly handle: string }
  | { readonly code: 'like-handle'; readonly handle: string; readonly written: string }
  | { readonly code: 'handle-with'; readonly handle: string; readonly words: readonly string[] }
  | { readonly code: 'same-name'; readonly name: string }
  | { readonly code: 'like-name'; readonly name: string; readonly written: string }
  | { readonly code: 'name-with'; readonly name: string; readonly words: readonly string[] }
  | { readonly code: 'same-biography'; readonly share: number }
  | { readonly code: 'same-picture'; readonly distance: number }
  | { readonly code: 'says-unofficial'; readonly word: string }

export type AccountHit = {
  /** 0 to 1; 0.5 and more says "pretends to be us". */
  readonly score: number
  /** Our account that it resembles. */
  readonly of: string
  readonly reasons: readonly AccountReason[]
}

const letterOf = (symbol: number) => symbol + 96
/** A name as the eye compares it: what is drawn alike is the same letter. */
export const lookOf = (text: string): string =>
  String.fromCharCode(...symbolsOf(bareName(text).slice(0, 64), 64).map(letterOf))

/** The name in a handle, without `@` and without the server that follows it. */
export function localPart(handle: string): string {
  const bare = handle.trim().slice(0, 256).replace(/^@+/, '')
  const at = bare.indexOf('@')
  const local = at > 0 ? bare.slice(0, at) : bare
  return local.replace(/\.bsky\.social$/i, '')
}

/** Edits between two names, none of them longer than 64. */
export const editCount = (a: string, b: string) => editsBetween(a.slice(0, 64), b.slice(0, 64)).length

/**
 * How the tokens of services look that are recognised by their form alone. `hint` is a piece of text without which the
 * pattern cannot match; the group `v` is the secret where there is more.
 */
export type TokenRule = { id: string; hint: string; sure: number; pattern: RegExp }

/** A token that stands alone: no letter, digit, hyphen or underscore before it, no letter, digit or underscore after. */
export const rule = (id: string, hint: string, body: string, sure = 0.95, flags = 'g'): TokenRule => ({
  id,
  hint,
  sure,
  pattern: new RegExp(`(?<![A-Za-z0-9_-])(?:${body})(?![A-Za-z0-9_])`, flags),
})

/** A token whose form is too plain to count without its service's name (or another word for it) before or after it. */
export const near = (id: string, hint: string, words: string, body: string, sure = 0.85): TokenRule => ({
  id,
  hint,
  sure,
  pattern: new RegExp(
    `(?<=(?:${words})[^\\n]{0,40}[^A-Za-z0-9_-])(?:${body})(?![A-Za-z0-9_])|(?<![A-Za-z0-9_-])(?:${body})(?![A-Za-z0-9_])(?=[^\\n]{0,24}(?:${words}))`,
    'gi',
  ),
})

export const HEX = '[0-9a-f]'
export const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'

/** Runs of characters that may be a token, and app passwords in their groups of four. */
const secretLike = /(?=[\w.+/=~-]*\d)[\w.+/=~-]{16,}|\b[a-z2-7]{4}(?:-[a-z2-7]{4}){3}\b/gi

/**
 * What a server says, made safe to show and to keep: one line without control characters, not long, and without
 * anything that looks like a credential, for a careless or hostile server may repeat ours.
 */
export function plainWords(said: unknown, maxLength = 200): string {
  const line = String(said ?? '')
    .slice(0, 10 * maxLength)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .replace(secretLike, '…')
    .trim()
  return line.length > maxLength ? `${line.slice(0, maxLength - 1)}…` : line
}

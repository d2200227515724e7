/** What a server says, made safe to show: one line without control characters, and not long. */
export function plainWords(said: unknown, maxLength = 200): string {
  const line = String(said ?? '')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
  return line.length > maxLength ? `${line.slice(0, maxLength - 1)}…` : line
}

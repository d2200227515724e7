const none: readonly RegExpExecArray[] = []

/**
 * All matches of a global pattern, as `matchAll` gives them: that makes a copy of the pattern for each text, which costs
 * more than to look through a post in which nothing matches.
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0
  let match = pattern.exec(text)
  if (match === null) return none
  const found: RegExpExecArray[] = []
  for (; match !== null; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex += pattern.unicode && (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1
  }
  return found
}

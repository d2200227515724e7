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

/**
 * All matches of a sticky pattern that begins with one of two units, tried where one of them stands and nowhere else: a
 * pattern that looks behind itself first is slow to look for.
 */
export function matchesFrom(text: string, pattern: RegExp, signs: string): readonly RegExpExecArray[] {
  let found: RegExpExecArray[] | null = null
  const one = signs.charCodeAt(0)
  const other = signs.charCodeAt(1)
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit !== one && unit !== other) continue
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match === null) continue
    found ??= []
    found.push(match)
    at += match[0].length - 1
  }
  return found ?? none
}

/** Longer lines hold no host name and no address worth reading. */
export const LONGEST_LINE = 4096

export type HostLines = {
  readonly lines: readonly string[] /** The number of the first one, from 1. */
  readonly first: number
}

/**
 * The lines of a byte stream, many at a time, since one by one is slower than looking at them. Of a line that is longer
 * than 4,096 units only the beginning is kept; what is not UTF-8 becomes U+FFFD and is no host name.
 */
export async function* hostLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<HostLines> {
  const decoder = new TextDecoder('utf-8')
  let rest = ''
  let first = 1
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop()!
    if (rest.length > LONGEST_LINE) rest = rest.slice(0, LONGEST_LINE + 1)
    if (lines.length === 0) continue
    yield { lines, first }
    first += lines.length
  }
  rest += decoder.decode()
  if (rest !== '') yield { lines: [rest], first }
}

/** Punycode (RFC 3492) decoding of one label after `xn--`; undefined where it is malformed. */
function decodeLabel(encoded: string): string | undefined {
  const split = encoded.lastIndexOf('-')
  const output: number[] = []
  for (const sign of split > 0 ? encoded.slice(0, split) : '') output.push(sign.charCodeAt(0))
  let index = 0
  let code = 128
  let bias = 72
  let first = true
  for (let at = split > 0 ? split + 1 : 0; at < encoded.length; ) {
    const before = index
    for (let weight = 1, k = 36; ; k += 36) {
      const digit = digitOf(encoded.charCodeAt(at++))
      if (digit === undefined || digit > (0x7fffffff - index) / weight) return undefined
      index += digit * weight
      const threshold = k <= bias ? 1 : k >= bias + 26 ? 26 : k - bias
      if (digit < threshold) break
      weight *= 36 - threshold
    }
    const size = output.length + 1
    bias = adapt(index - before, size, first)
    first = false
    code += Math.floor(index / size)
    index %= size
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined
    output.splice(index++, 0, code)
  }
  return String.fromCodePoint(...output)
}

function digitOf(unit: number): number | undefined {
  if (unit >= 48 && unit <= 57) return unit - 22
  if (unit >= 97 && unit <= 122) return unit - 97
  if (unit >= 65 && unit <= 90) return unit - 65
  return undefined
}

function adapt(delta: number, size: number, first: boolean): number {
  let rest = first ? Math.floor(delta / 700) : Math.floor(delta / 2)
  rest += Math.floor(rest / size)
  let k = 0
  for (; rest > 455; k += 36) rest = Math.floor(rest / 35)
  return k + Math.floor((36 * rest) / (rest + 38))
}

/** A host as its reader sees it: `xn--` labels decoded, malformed ones left as they are. */
export function decodeHost(host: string): string {
  if (!host.includes('xn--')) return host
  return host
    .split('.')
    .map((label) => (label.startsWith('xn--') && label.length <= 63 ? (decodeLabel(label.slice(4)) ?? label) : label))
    .join('.')
}

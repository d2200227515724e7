/**
 * What each ASCII unit is to a hasty eye: 1 to 26 for letters, with i as l, and digits as the letters that they are drawn
 * like; 0 for what stands between words. Two names with the same symbols are taken for one another.
 */
export const SYMBOL: Uint8Array = (() => {
  const table = new Uint8Array(128)
  const of = (letter: string) => letter.charCodeAt(0) - 96
  for (let unit = 97; unit <= 122; unit++) table[unit] = unit - 96
  table[105] = of('l')
  const digits = 'olzeasbtbg'
  for (let digit = 0; digit < 10; digit++) table[48 + digit] = of(digits[digit]!)
  return table
})()

/** The symbol of letters that no Latin letter is drawn like. */
export const FOREIGN = 27

/** A name's symbols, at most `longest` of them. */
export function symbolsOf(name: string, longest = 31): Uint8Array {
  const symbols: number[] = []
  for (let i = 0; i < name.length && symbols.length < longest; i++) {
    const unit = name.charCodeAt(i)
    const symbol = unit < 128 ? SYMBOL[unit]! : FOREIGN
    if (symbol !== 0) symbols.push(symbol)
  }
  return Uint8Array.from(symbols)
}

export const isDigit = (unit: number) => unit >= 48 && unit <= 57

/** What the reader of letters can write, in the order of its answers (bench/train/letters_alphabet.py). */
const plain = ' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~'
const accented = 'àâäáæçéèêëîïìíòóôöœùûüúñ'
export const alphabet: readonly string[] = [...plain, ...accented, ...accented.toUpperCase(), ...'ß«»‘’“”–—…€£°·•©®™¿¡']

export type Reading = { readonly text: string; readonly confidence: number }

/**
 * The likeliest letters of a line, from the reader's answer: for each step along the line how likely nothing new stands
 * there, and how likely each letter (connectionist temporal classification, read greedily). The confidence is the mean
 * over the letters.
 */
export function spell(answer: Float32Array, steps: number): Reading {
  const classes = alphabet.length + 1
  let text = ''
  let sum = 0
  let count = 0
  let before = 0
  for (let step = 0; step < steps; step++) {
    const start = step * classes
    let best = 0
    for (let at = 1; at < classes; at++) if (answer[start + at]! > answer[start + best]!) best = at
    if (best !== 0 && best !== before) {
      text += alphabet[best - 1]
      sum += answer[start + best]!
      count++
    }
    before = best
  }
  return { text: tidy(text), confidence: count === 0 ? 0 : sum / count }
}

/** A capital I before an apostrophe is the small l of an article, unless English says “I’m”. */
const article = /(?<!\p{L})I(?=['’](?!(?:m|d|ll|ve)(?!\p{L}))\p{Ll})/gu

const tidy = (text: string) => text.trim().replace(/ {2,}/g, ' ').replace(article, 'l')

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

const DEEPEST = 200

/**
 * One text for one value: JSON Canonicalization Scheme, RFC 8785.
 * Keys stand in UTF-16 order, numbers as ECMAScript writes them, and nothing is put between tokens.
 * Properties that are `undefined` are left out, as `JSON.stringify` does.
 * Throws a TypeError for what JSON cannot say (NaN, functions, lone surrogates) and for nesting deeper than 200.
 */
export function canonicalJson(value: Json): string {
  return write(value, 0)
}

function write(value: Json | undefined, depth: number): string {
  if (typeof value === 'string') return quote(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('Canonical JSON has no number that is infinite or not a number')
    return JSON.stringify(value)
  }
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value !== 'object') throw new TypeError(`Canonical JSON cannot say a ${typeof value}`)
  if (depth >= DEEPEST) throw new TypeError(`Canonical JSON is nested deeper than ${DEEPEST}`)
  return isList(value) ? writeList(value, depth + 1) : writeObject(value, depth + 1)
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value)
}

function writeList(list: readonly Json[], depth: number): string {
  let text = '['
  for (let at = 0; at < list.length; at++) text += (at === 0 ? '' : ',') + write(list[at], depth)
  return `${text}]`
}

function writeObject(object: { readonly [key: string]: Json | undefined }, depth: number): string {
  const kind = Object.getPrototypeOf(object)
  if (kind !== Object.prototype && kind !== null) throw new TypeError('Canonical JSON takes plain objects only')
  let text = '{'
  for (const key of Object.keys(object).sort()) {
    const value = object[key]
    if (value === undefined) continue
    text += `${text.length === 1 ? '' : ','}${quote(key)}:${write(value, depth)}`
  }
  return `${text}}`
}

function quote(text: string): string {
  if (!text.isWellFormed()) throw new TypeError('Canonical JSON has no half of a surrogate pair')
  return JSON.stringify(text)
}

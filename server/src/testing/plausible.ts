import fc from 'fast-check'
import type { JsonSchema } from '../base/http/json-schema.ts'
import { isSecretName } from '../base/redact.ts'
import { marker } from './hostile-values.ts'

/** Ids that really exist, by the noun of the field that names them. */
export type KnownIds = Readonly<Record<string, readonly string[]>>

type Around = { root: JsonSchema; ids: KnownIds; name: string; depth: number; whole: boolean }

/** Values that a JSON Schema would take, near enough: what comes in deep is what finds deep mistakes. */
export function plausible(root: JsonSchema, ids: KnownIds, whole = false): fc.Arbitrary<unknown> {
  return value(root, { root, ids, name: '', depth: 0, whole })
}

/** The same value with each id in it replaced in turn by one of nothing and by one of another noun. */
export function strangeIds(whole: unknown, ids: KnownIds): unknown[] {
  const known = new Set(Object.values(ids).flat())
  const text = JSON.stringify(whole)
  const used = [...known].filter((id) => text.includes(`"${id}"`))
  return used.flatMap((id) => {
    const same = Object.values(ids).find((list) => list.includes(id)) ?? []
    const other = [...known].find((one) => !same.includes(one) && one.length === id.length)
    const nothing = id.replaceAll(/[0-9a-f]/g, 'f')
    return [nothing, ...(other ? [other] : [])].map(
      (one) => JSON.parse(text.replaceAll(`"${id}"`, `"${one}"`)) as unknown,
    )
  })
}

function value(given: JsonSchema, around: Around): fc.Arbitrary<unknown> {
  const schema = resolve(given, around.root)
  const inside = { ...around, depth: around.depth + 1 }
  if (around.depth > 8) return fc.constant(null)
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const either = schema.anyOf ?? schema.oneOf
  const said = around.whole ? either?.filter((one) => one.type !== 'null') : either
  if (said) return fc.oneof(...said.map((one) => value(one, inside)))
  if (Array.isArray(schema.allOf)) return value((schema.allOf as JsonSchema[])[0] ?? {}, inside)
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type
  if (type === 'object' || schema.properties) return object(schema, inside)
  if (type === 'array') {
    const least = Number(schema.minItems ?? (around.whole ? 1 : 0))
    const inner = value(schema.items ?? {}, { ...inside, name: around.name.replace(/s$/, '') })
    return fc.array(inner, { minLength: least, maxLength: least + 2 })
  }
  if (type === 'integer' || type === 'number') {
    const usual = numbersBy[around.name]
    if (usual) return fc.constantFrom(...usual)
    const least = Number(schema.minimum ?? schema.exclusiveMinimum ?? -5)
    return fc.integer({ min: Math.ceil(least), max: Math.max(least, Number(schema.maximum ?? least + 400)) })
  }
  if (type === 'boolean') return fc.boolean()
  if (type === 'null') return fc.constant(null)
  if (type === 'string') return text(schema, around)
  return fc.jsonValue({ maxDepth: 2 })
}

function object(schema: JsonSchema, around: Around): fc.Arbitrary<unknown> {
  const fields = Object.entries(schema.properties ?? {}).map(
    ([name, inner]) => [name, value(inner, { ...around, name })] as const,
  )
  const requiredKeys = (schema.required ?? []).filter((name) => schema.properties?.[name])
  const known = fc.record(
    Object.fromEntries(fields),
    around.whole ? { noNullPrototype: true } : { requiredKeys, noNullPrototype: true },
  )
  const more = schema.additionalProperties
  if (!more || typeof more !== 'object') return known
  const keys = fc.constantFrom('en', 'fr', 'it', 'a', 'climate')
  return fc.dictionary(keys, value(more as JsonSchema, around), { maxKeys: 2, noNullPrototype: true })
}

const day = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })

function text(schema: JsonSchema, { ids, name }: Around): fc.Arbitrary<string> {
  if (isSecretName(name))
    return fc.constant(`${marker} ${'long enough '.repeat(2)}`.slice(0, Number(schema.maxLength ?? 500)))
  const noun = nounOf(name)
  const known = ids[noun]
  if (known && known.length > 0) return fc.constantFrom(...known)
  const usual = samplesBy[noun]
  if (usual) return fc.constantFrom(...usual)
  if (schema.format === 'uuid') return fc.constantFrom(...Object.values(ids).flat())
  if (schema.format === 'date-time') return day.map((date) => date.toISOString())
  if (schema.format === 'date') return day.map((date) => date.toISOString().slice(0, 10))
  if (schema.format === 'email') return fc.constantFrom('ben@nordlicht.test', 'new.one@nordlicht.test')
  if (schema.format === 'uri') return fc.constantFrom('https://nordlicht.invalid', 'http://127.0.0.1:1/x')
  const samples = samplesBy[noun] ?? [
    'Our new Aurora 3 is the best phone ever!',
    'rossi',
    'ab',
    'Perché no? C’est vrai.',
  ]
  const least = Number(schema.minLength ?? 0)
  return fc
    .constantFrom(...samples)
    .map((sample) => sample.padEnd(least, 'x').slice(0, Number(schema.maxLength ?? 500)))
}

/** What only this product would know how to say. */
const samplesBy: Record<string, readonly string[]> = {
  yaml: ['company: Nordlicht Audio\nproducts: [Aurora 3]\n', 'id: own.one\nwhen: { any: [foo] }\n', ': ['],
  contentHash: ['0'.repeat(64)],
  timeZone: ['Europe/Rome'],
  slug: ['acme', 'okta'],
  limit: ['10'],
  email: ['ben@nordlicht.test', 'new.one@nordlicht.test', 'Someone.Else@Nordlicht.Test'],
  number: ['1', '1.2', '3'],
  matter: ['G4.disclosure'],
  covers: ['G4.disclosure'],
  ruleId: ['disclosure.employee', 'own.one'],
  packId: ['disclosure', 'insults'],
  list: ['insults'],
  issuer: ['https://id.invalid', 'https://id.invalid/realms/a'],
  endsOn: ['2031-01-01', '2026-12-31'],
  host: ['social.invalid', 'https://bsky.invalid'],
  at: ['social.invalid'],
}
const numbersBy: Record<string, readonly number[]> = {
  version: [1, 2, 3],
  seq: [1, 2, 40],
  first: [1, 3],
  second: [3, 40],
  treeSize: [1, 3],
}

/** `memberIds` and `memberId` are both of members, `fileHash` is of files. */
const nounOf = (name: string) => (/^(.+)Ids?$/.exec(name)?.[1] ?? name).replace(/^(member|deputy|after)$/, 'person')

function resolve(schema: JsonSchema, root: JsonSchema): JsonSchema {
  if (!schema.$ref) return schema
  if (schema.$ref === '#') return root
  return root.$defs?.[schema.$ref.replace('#/$defs/', '')] ?? {}
}

const hostileKeys = ['__proto__', 'constructor', 'a\u0000b', '\ud800', '', 'length', 'x'.repeat(5_000), '<b>']

/** The same value with one place in it replaced, removed or added to. */
export function spoil(whole: unknown, at: number, hostile: unknown, how: 'replace' | 'remove' | 'add'): unknown {
  const copy = JSON.parse(JSON.stringify(whole)) as unknown
  const places: { parent: Record<string, unknown>; key: string }[] = []
  const walk = (node: unknown) => {
    if (node === null || typeof node !== 'object') return
    for (const key of Object.keys(node)) {
      places.push({ parent: node as Record<string, unknown>, key })
      walk((node as Record<string, unknown>)[key])
    }
  }
  walk(copy)
  const place = places[at % Math.max(1, places.length)]
  if (!place) return how === 'add' ? { surprise: hostile } : copy
  if (how === 'remove') delete place.parent[place.key]
  else if (how === 'add' && !Array.isArray(place.parent))
    define(place.parent, hostileKeys[at % hostileKeys.length]!, hostile)
  else place.parent[place.key] = hostile
  return copy
}

/** As JSON.parse does it: a key named __proto__ is a key like any other. */
const define = (at: object, key: string, value: unknown) =>
  Object.defineProperty(at, key, { value, enumerable: true, configurable: true, writable: true })

import { z } from 'zod'

export type JsonSchema = {
  $ref?: string
  $defs?: Record<string, JsonSchema>
  type?: string | string[]
  format?: string
  pattern?: string
  description?: string
  properties?: Record<string, JsonSchema>
  required?: string[]
  items?: JsonSchema
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  enum?: unknown[]
  const?: unknown
  [key: string]: unknown
}

/** Formats whose pattern only repeats, at length, what the format's name says. */
const spokenFormats = new Set(['date-time', 'date', 'time', 'uuid', 'email', 'uri', 'duration'])

/** Turns zod schemas into JSON Schema for one document; recursive ones move to its components. */
export function createConverter() {
  const schemas: Record<string, JsonSchema> = {}
  return {
    schemas,
    convert(schema: z.ZodType, io: 'input' | 'output', name: string): JsonSchema {
      const { $schema: _, ...converted } = z.toJSONSchema(schema, {
        io,
        target: 'draft-2020-12',
        // What JSON can't say, such as a check of our own, is described as anything.
        unrepresentable: 'any',
        override: ({ jsonSchema }) => {
          if (spokenFormats.has(jsonSchema.format ?? '')) delete jsonSchema.pattern
          if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
          if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
          // Answers may gain fields; who reads them must not refuse new ones.
          if (io === 'output' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
        },
      }) as JsonSchema
      const plain = JSON.parse(JSON.stringify(converted)) as JsonSchema
      if (!JSON.stringify(plain).includes('"$ref":"#')) return plain
      const { $defs = {}, ...root } = relocate(plain, name)
      for (const [key, definition] of Object.entries($defs)) schemas[`${name}.${key}`] = definition
      schemas[name] = root
      return { $ref: `#/components/schemas/${name}` }
    },
  }
}

/** Points the references inside a schema to where its parts come to lie in the document. */
function relocate(schema: JsonSchema, name: string): JsonSchema {
  return JSON.parse(JSON.stringify(schema), (key, value) => {
    if (key !== '$ref' || typeof value !== 'string') return value
    if (value === '#') return `#/components/schemas/${name}`
    return value.replace(/^#\/\$defs\//, `#/components/schemas/${name}.`)
  }) as JsonSchema
}

import { ProblemView } from '@brandwarden/contract'
import { z } from 'zod'
import type { Deed, Needs } from '../action/action.ts'
import type { Method, Route } from '../action/routes.ts'
import { createConverter, type JsonSchema } from './json-schema.ts'

/** A route that is no deed: it takes or gives something else than JSON. */
export type PlainRoute = {
  method: Method
  path: string
  name: string
  needs: Needs
  summary: string
  /** Parameters of path and query. */
  input?: z.ZodObject
  requestTypes?: readonly string[]
  response: { status: number; type: string; about: string; schema?: z.ZodType }
}

export type ApiDescription = {
  openapi: '3.1.0'
  info: Record<string, unknown>
  servers: { url: string }[]
  tags: { name: string }[]
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, JsonSchema>; securitySchemes: Record<string, unknown>; responses: unknown }
}

export type Parameter = { name: string; in: 'path' | 'query'; required: boolean; schema: JsonSchema }

export type Operation = {
  operationId: string
  summary: string
  description: string
  tags: string[]
  parameters?: Parameter[]
  requestBody?: { required: boolean; content: Record<string, { schema?: JsonSchema }> }
  responses: Record<string, unknown>
  security: Record<string, string[]>[]
}

type Parts = { routes: readonly Route[]; plain?: readonly PlainRoute[]; publicUrl: string; version: string }

/** OpenAPI 3.1 from the same schemas that check every request and answer. */
export function describeApi({ routes, plain = [], publicUrl, version }: Parts): ApiDescription {
  const converter = createConverter()
  const problem = converter.convert(ProblemView, 'output', 'Problem')
  converter.schemas.Problem ??= problem
  const paths: ApiDescription['paths'] = {}
  const add = (method: Method, path: string, operation: Operation) => {
    const key = `/api${path.replace(/:(\w+)/g, '{$1}')}`
    paths[key] = { ...paths[key], [method.toLowerCase()]: operation }
  }
  for (const { method, path, deed } of routes) add(method, path, describeDeed(method, path, deed, converter))
  for (const route of plain) add(route.method, route.path, describePlain(route, converter))
  const tags = new Set(Object.values(paths).flatMap((methods) => Object.values(methods).flatMap(({ tags }) => tags)))
  return {
    openapi: '3.1.0',
    info: {
      title: 'Brandwarden',
      version,
      summary: 'Self-hosted social media risk management',
      description:
        'Everything the web app does, it does through this API. Errors are problem details (RFC 9457) with a stable `code`.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: publicUrl }],
    tags: [...tags].sort().map((name) => ({ name })),
    paths: Object.fromEntries(Object.entries(paths).sort(([one], [other]) => (one < other ? -1 : 1))),
    components: {
      schemas: converter.schemas,
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'brandwarden.session_token',
          description:
            'The browser’s session. Requests that change something also send an Origin of this site, or `X-Brandwarden: 1`.',
        },
        key: {
          type: 'http',
          scheme: 'bearer',
          description: 'An API key; it can do what its scopes and its person may.',
        },
      },
      responses: {
        Problem: {
          description: 'What went wrong, in the reader’s language (`Accept-Language`, or `?lang=`).',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  }
}

function describeDeed(
  method: Method,
  path: string,
  deed: Deed,
  converter: ReturnType<typeof createConverter>,
): Operation {
  const { name, input, output } = deed
  const schema = converter.convert(input, 'input', `${name}.input`)
  const inPath = namesIn(path)
  const { own, rest } = split(schema, inPath)
  const hasBody = method !== 'GET' && method !== 'DELETE'
  const parameters = [...own, ...(hasBody ? [] : asQuery(rest))]
  const isEmpty = isNothing(output)
  return {
    ...common(path, deed),
    ...(parameters.length > 0 && { parameters }),
    ...(hasBody &&
      !takesNothing(rest) && {
        requestBody: {
          required: (rest.required ?? []).length > 0,
          content: { 'application/json': { schema: rest } },
        },
      }),
    responses: {
      ...(isEmpty
        ? { 204: { description: 'Done.' } }
        : {
            200: {
              description: 'Done.',
              content: { 'application/json': { schema: converter.convert(output, 'output', `${name}.output`) } },
            },
          }),
      default: { $ref: '#/components/responses/Problem' },
    },
  }
}

function describePlain(route: PlainRoute, converter: ReturnType<typeof createConverter>): Operation {
  const { path, input, requestTypes, response } = route
  const { own, rest } = split(input ? converter.convert(input, 'input', `${route.name}.input`) : {}, namesIn(path))
  const parameters = [...own, ...asQuery(rest)]
  const schema = response.schema && converter.convert(response.schema, 'output', `${route.name}.output`)
  return {
    ...common(path, route),
    ...(parameters.length > 0 && { parameters }),
    ...(requestTypes && {
      requestBody: { required: true, content: Object.fromEntries(requestTypes.map((type) => [type, {}])) },
    }),
    responses: {
      [response.status]: { description: response.about, content: { [response.type]: schema ? { schema } : {} } },
      default: { $ref: '#/components/responses/Problem' },
    },
  }
}

type Common = Pick<Operation, 'operationId' | 'summary' | 'description' | 'tags' | 'security'>

function common(path: string, { name, summary, needs }: Pick<Deed, 'name' | 'summary' | 'needs'>): Common {
  const isOpen = needs === 'nobody-yet'
  const who = isOpen
    ? 'Needs no sign-in.'
    : needs === 'signed-in'
      ? 'Needs someone signed in.'
      : `Needs the permission \`${needs}\`.`
  return {
    operationId: name,
    summary,
    description: who,
    tags: [path.split('/')[1] ?? 'api'],
    security: isOpen ? [] : [{ session: [] }, { key: [] }],
  }
}

const namesIn = (path: string) => [...path.matchAll(/:(\w+)/g)].map((match) => match[1]!)

/** Takes the parameters of the path out of an input's properties. */
function split(schema: JsonSchema, inPath: readonly string[]): { own: Parameter[]; rest: JsonSchema } {
  const properties = { ...(schema.properties ?? {}) }
  const own = inPath.map((name): Parameter => {
    const of = properties[name] ?? { type: 'string' }
    delete properties[name]
    return { name, in: 'path', required: true, schema: of }
  })
  if (!schema.properties) return { own, rest: schema }
  const required = (schema.required ?? []).filter((name) => !inPath.includes(name))
  const { required: _, ...others } = schema
  return { own, rest: { ...others, properties, ...(required.length > 0 && { required }) } }
}

function asQuery({ properties = {}, required = [] }: JsonSchema): Parameter[] {
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
}

const takesNothing = ({ type, properties = {}, ...more }: JsonSchema) =>
  type === 'object' && Object.keys(properties).length === 0 && Object.keys(more).length === 0

const isNothing = (schema: z.ZodType) =>
  schema instanceof z.ZodVoid || schema instanceof z.ZodUndefined || schema instanceof z.ZodNull

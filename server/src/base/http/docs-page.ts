import { createHash } from 'node:crypto'
import type { Language } from '@brandwarden/contract'
import type { JsonSchema } from './json-schema.ts'
import type { ApiDescription, Operation } from './openapi.ts'

const words = {
  en: {
    title: 'Brandwarden API',
    intro: 'Everything the web app does, it does through this API. Requests and answers are JSON.',
    document: 'The same as OpenAPI 3.1',
    keys: 'Make a key under Settings, API keys, and send it as',
    errors:
      'Errors are problem details (RFC 9457) with a stable code, a sentence in your language and every invalid field.',
    takes: 'Takes',
    gives: 'Gives',
    field: 'Field',
    kind: 'Kind',
    required: 'required',
    nothing: 'Nothing.',
    path: 'in the path',
    query: 'in the query',
  },
  fr: {
    title: 'L’API de Brandwarden',
    intro: 'Tout ce que fait l’application passe par cette API. Requêtes et réponses sont en JSON.',
    document: 'La même description en OpenAPI 3.1',
    keys: 'Créez une clé dans Réglages, Clés d’API, et envoyez-la ainsi :',
    errors:
      'Les erreurs sont des « problem details » (RFC 9457) : un code stable, une phrase dans votre langue et chaque champ invalide.',
    takes: 'Reçoit',
    gives: 'Renvoie',
    field: 'Champ',
    kind: 'Type',
    required: 'obligatoire',
    nothing: 'Rien.',
    path: 'dans le chemin',
    query: 'dans la requête',
  },
  it: {
    title: 'L’API di Brandwarden',
    intro: 'Tutto ciò che fa l’applicazione passa da questa API. Richieste e risposte sono in JSON.',
    document: 'La stessa descrizione in OpenAPI 3.1',
    keys: 'Crea una chiave in Impostazioni, Chiavi API, e inviala così:',
    errors:
      'Gli errori sono «problem details» (RFC 9457): un codice stabile, una frase nella tua lingua e ogni campo non valido.',
    takes: 'Riceve',
    gives: 'Restituisce',
    field: 'Campo',
    kind: 'Tipo',
    required: 'obbligatorio',
    nothing: 'Niente.',
    path: 'nel percorso',
    query: 'nella query',
  },
} satisfies Record<Language, Record<string, string>>

type Words = (typeof words)['en']

/** The API's description as a page without script: it works under our own strict policy and in any reader. */
export function renderDocs(api: ApiDescription, language: Language): string {
  const say = words[language]
  const operations = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  )
  const groups = api.tags.map(({ name }) => ({
    name,
    members: operations.filter(({ operation }) => operation.tags.includes(name)),
  }))
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${quote(say.title)}</title><style>${style}</style></head>
<body>
<nav aria-label="${quote(say.title)}"><ul>${groups.map(({ name }) => `<li><a href="#${quote(name)}">${quote(name)}</a></li>`).join('')}</ul></nav>
<main>
<h1>${quote(say.title)}</h1>
<p>${quote(say.intro)} <a href="/api/openapi.json">${quote(say.document)}</a></p>
<p>${quote(say.keys)} <code>Authorization: Bearer bw_…</code></p>
<p>${quote(say.errors)}</p>
${groups.map(({ name, members }) => `<section id="${quote(name)}"><h2>${quote(name)}</h2>${members.map((one) => renderOperation(one, api, say)).join('\n')}</section>`).join('\n')}
</main>
</body></html>`
}

type Shown = { path: string; method: string; operation: Operation }

function renderOperation({ path, method, operation }: Shown, api: ApiDescription, say: Words): string {
  const { operationId, summary, description, parameters = [], requestBody, responses } = operation
  const rows = parameters.map(
    ({ name, in: place, required, schema }) => [name, kindOf(schema, api), required, say[place]] as const,
  )
  const body = requestBody?.content['application/json']?.schema
  const others = Object.keys(requestBody?.content ?? {}).filter((type) => type !== 'application/json')
  const answer = Object.entries(responses).find(([status]) => status !== 'default')?.[1] as
    | { description: string; content?: Record<string, { schema?: JsonSchema }> }
    | undefined
  const [type, given] = Object.entries(answer?.content ?? {})[0] ?? []
  return `<article id="${quote(operationId)}">
<h3><a href="#${quote(operationId)}"><span class="method">${method}</span> <code>${quote(path)}</code></a></h3>
<p>${withCode(quote(summary))} <span class="needs">${withCode(quote(description))}</span></p>
<details><summary>${quote(say.takes)}</summary>
${rows.length > 0 ? table(rows, say) : ''}${body ? `<pre>${quote(outline(body, api))}</pre>` : ''}${others.map((name) => `<p><code>${quote(name)}</code></p>`).join('')}
${rows.length === 0 && !requestBody ? `<p>${quote(say.nothing)}</p>` : ''}</details>
<details><summary>${quote(say.gives)}</summary>
${given?.schema ? `<pre>${quote(outline(given.schema, api))}</pre>` : `<p>${type ? `<code>${quote(type)}</code>` : quote(say.nothing)}</p>`}</details>
</article>`
}

function table(rows: readonly (readonly [string, string, boolean, string])[], say: Words): string {
  const lines = rows.map(
    ([name, kind, required, place]) =>
      `<tr><td><code>${quote(name)}</code></td><td>${quote(kind)}${required ? ` <em>${quote(say.required)}</em>` : ''}</td><td>${quote(place)}</td></tr>`,
  )
  return `<table><thead><tr><th>${quote(say.field)}</th><th>${quote(say.kind)}</th><th></th></tr></thead><tbody>${lines.join('')}</tbody></table>`
}

const deepest = 6

/** A schema as a short outline, the way one would write an example: fields, kinds, and `?` where one may be missing. */
export function outline(schema: JsonSchema, api: ApiDescription, indent = 0, above: readonly string[] = []): string {
  const { $ref } = schema
  if ($ref && above.includes($ref)) return '…'
  const target = resolve(schema, api)
  const within = $ref ? [...above, $ref] : above
  if (indent >= deepest) return kindOf(target, api)
  if (target.properties) {
    const space = '  '.repeat(indent + 1)
    const required = new Set(target.required ?? [])
    const fields = Object.entries(target.properties).map(
      ([name, field]) => `${space}${name}${required.has(name) ? '' : '?'}: ${outline(field, api, indent + 1, within)}`,
    )
    return `{\n${fields.join('\n')}\n${'  '.repeat(indent)}}`
  }
  if (target.items) return `[ ${outline(target.items, api, indent, within)} ]`
  const options = target.anyOf ?? target.oneOf
  if (options) return options.map((option) => outline(option, api, indent, within)).join(' | ')
  return kindOf(target, api)
}

function kindOf(schema: JsonSchema, api: ApiDescription): string {
  const { type, format, enum: values, const: only, anyOf, oneOf, minimum, maximum, maxLength } = resolve(schema, api)
  if (only !== undefined) return JSON.stringify(only)
  if (values) return values.map((value) => JSON.stringify(value)).join(' | ')
  const options = anyOf ?? oneOf
  if (options) return options.map((option) => kindOf(option, api)).join(' | ')
  const bounds = [minimum !== undefined && `≥ ${minimum}`, maximum !== undefined && `≤ ${maximum}`]
  const limits = [...bounds, maxLength !== undefined && `≤ ${maxLength}`].filter(Boolean).join(', ')
  const name = format ?? (Array.isArray(type) ? type.join(' | ') : type) ?? 'any'
  return limits ? `${name} (${limits})` : name
}

function resolve(schema: JsonSchema, api: ApiDescription): JsonSchema {
  const name = schema.$ref?.replace('#/components/schemas/', '')
  return name === undefined ? schema : (api.components.schemas[name] ?? {})
}

const quote = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

const withCode = (escaped: string) => escaped.replace(/`([^`]+)`/g, '<code>$1</code>')

const style = `
:root{color-scheme:light dark;--line:#8884;--soft:#8881;--accent:light-dark(#1f5fbf,#8ab4f8)}
body{font:16px/1.5 system-ui,sans-serif;margin:0;display:grid;grid-template-columns:14rem minmax(0,1fr)}
nav{border-right:1px solid var(--line);padding:1rem;position:sticky;top:0;height:100vh;overflow:auto;box-sizing:border-box}
nav ul{list-style:none;margin:0;padding:0}nav a{display:block;padding:.2rem 0}
main{padding:1.5rem 2rem 4rem;max-width:60rem}a{color:var(--accent)}
h2{margin-top:2.5rem;border-bottom:1px solid var(--line)}
article{padding:.5rem 0 1rem;border-bottom:1px solid var(--line)}h3{margin:.5rem 0;font-size:1rem}
h3 a{color:inherit;text-decoration:none}.method{display:inline-block;min-width:4.2rem;font-weight:700;color:var(--accent)}
.needs{opacity:.8}code{font-family:ui-monospace,monospace;font-size:.92em}
pre{background:var(--soft);padding:.75rem;border-radius:6px;overflow:auto}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.25rem .75rem .25rem 0;border-bottom:1px solid var(--line)}
summary{cursor:pointer}
@media(max-width:45rem){body{display:block}nav{position:static;height:auto;border-right:0;border-bottom:1px solid var(--line)}nav li{display:inline-block;margin-right:.75rem}main{padding:1rem}}
`

const styleHash = createHash('sha256').update(style).digest('base64')

/** Lets this page's one style element through by its hash, and nothing else at all. */
export const docsPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

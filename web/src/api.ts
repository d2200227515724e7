import type { ProblemView } from '@brandwarden/contract'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
type Deed = `${Method} /api/${string}`

/** What the server refused and why, or that it could not be reached (`status` 0). */
export class ApiProblem extends Error {
  readonly view: ProblemView

  constructor(view: ProblemView) {
    super(view.detail ?? view.title)
    this.name = 'ApiProblem'
    this.view = view
  }

  get status(): number {
    return this.view.status
  }

  get code(): string {
    return this.view.code
  }

  /** The message for each invalid field, by its path, ready for a form. */
  get fields(): Record<string, string> {
    return Object.fromEntries((this.view.errors ?? []).map(({ path, message }) => [path, message]))
  }
}

/** The header that a page of another site cannot set, so that a cookie alone never moves anything. */
const ownPage = { 'X-Brandwarden': '1' }

/**
 * Declares one deed of the API: `:names` in the path are taken from the input, the rest is the body or,
 * for GET and DELETE, the query.
 */
export function deed<Input extends object | undefined, Output>(name: Deed) {
  return (input?: Input, signal?: AbortSignal): Promise<Output> => call<Output>(name, input, signal)
}

export async function call<Output>(name: Deed, input: object = {}, signal?: AbortSignal): Promise<Output> {
  const [method, template] = name.split(' ') as [Method, string]
  const rest: Record<string, unknown> = { ...input }
  const path = template.replaceAll(/:(\w+)/g, (_, key: string) => {
    const value = rest[key]
    delete rest[key]
    return encodeURIComponent(String(value))
  })
  const inQuery = method === 'GET' || method === 'DELETE'
  const response = await send(inQuery ? path + queryOf(rest) : path, {
    method,
    signal: signal ?? null,
    headers: { Accept: 'application/json', ...ownPage, ...(inQuery ? {} : { 'Content-Type': 'application/json' }) },
    ...(inQuery ? {} : { body: JSON.stringify(rest) }),
  })
  return read<Output>(response)
}

/** Sends one file as its bytes; the server names it by what it holds. */
export async function upload<Output>(path: `/api/${string}`, file: Blob): Promise<Output> {
  const response = await send(path, {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': file.type || 'application/octet-stream', ...ownPage },
    body: file,
  })
  return read<Output>(response)
}

async function send(path: string, request: RequestInit): Promise<Response> {
  try {
    const headers = new Headers(request.headers)
    // Problems come back worded in the language of the page, whatever the browser prefers.
    headers.set('Accept-Language', document.documentElement.lang)
    return await fetch(path, { credentials: 'same-origin', ...request, headers })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ApiProblem({ type: 'about:blank', title: '', status: 0, code: 'unreachable', requestId: '' })
  }
}

async function read<Output>(response: Response): Promise<Output> {
  if (response.status === 204) return undefined as Output
  const text = await response.text()
  const body: unknown = isJson(response) && text ? JSON.parse(text) : undefined
  if (response.ok) return body as Output
  throw new ApiProblem(problemOf(response, body))
}

const isJson = (response: Response) => /\bjson\b/.test(response.headers.get('content-type') ?? '')

/** The sign-in library answers with its own `{ code, message }`, and a proxy with a page: both become a problem. */
function problemOf(response: Response, body: unknown): ProblemView {
  const given = (typeof body === 'object' && body !== null ? body : {}) as Partial<ProblemView> & { message?: string }
  return {
    type: given.type ?? 'about:blank',
    title: given.title ?? given.message ?? response.statusText,
    status: response.status,
    code: given.code ?? (response.status >= 500 ? 'internal' : `http_${response.status}`),
    requestId: given.requestId ?? response.headers.get('x-request-id') ?? '',
    ...(given.detail === undefined ? {} : { detail: given.detail }),
    ...(given.errors === undefined ? {} : { errors: given.errors }),
    ...(given.params === undefined ? {} : { params: given.params }),
  }
}

function queryOf(values: Record<string, unknown>): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined || value === null || value === '') continue
    for (const one of Array.isArray(value) ? value : [value]) query.append(key, String(one))
  }
  return query.size === 0 ? '' : `?${query}`
}

import type { Deed } from './action.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
export type Route = { method: Method; path: string; deed: Deed }

/** A table, one line a deed: `{ 'POST /grants/:grantId/approve': approveGrant }`. Paths stand under `/api`. */
export function routes(table: Record<`${Method} /${string}`, Deed>): Route[] {
  return Object.entries(table).map(([line, deed]) => {
    const [method, path] = line.split(' ') as [Method, string]
    return { method, path, deed }
  })
}

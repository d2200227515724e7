import type { Hono } from 'hono'
import type { Route } from '../action/routes.ts'
import { docsPolicy, renderDocs } from './docs-page.ts'
import type { Env } from './env.ts'
import { type ApiDescription, describeApi, type PlainRoute } from './openapi.ts'

export type DocsParts = { routes: readonly Route[]; plain: readonly PlainRoute[]; publicUrl: string; version: string }

/** `GET /api/openapi.json` and the page made from it, `GET /api/docs`; both are open, as the source is. */
export function mountDocs(app: Hono<Env>, parts: DocsParts): void {
  let made: ApiDescription | undefined
  const api = () => {
    made ??= describeApi(parts)
    return made
  }
  app.get('/api/openapi.json', (c) => {
    c.set('route', '/api/openapi.json')
    return c.json(api())
  })
  app.get('/api/docs', (c) => {
    c.set('route', '/api/docs')
    c.header('Content-Security-Policy', docsPolicy)
    return c.html(renderDocs(api(), c.get('language')))
  })
}

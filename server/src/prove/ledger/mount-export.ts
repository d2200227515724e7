import { PassThrough, Readable } from 'node:stream'
import type { Hono } from 'hono'
import type { Ground } from '../../base/ground.ts'
import type { Env } from '../../base/http/env.ts'
import { beginExport } from './actions.ts'
import { exportLedger } from './export.ts'
import { signTreeHead } from './heads.ts'

/** `GET /api/ledger/export`: recorded, signed up to that very record, then streamed. */
export function mountLedgerExport(app: Hono<Env>, ground: Ground): void {
  app.get('/api/ledger/export', async (c) => {
    c.set('route', '/api/ledger/export')
    const request = { id: c.get('requestId'), ip: c.get('ip') }
    await beginExport.perform({ ground, actor: c.get('actor'), language: c.get('language'), request }, {})
    await signTreeHead(ground)

    const stream = new PassThrough()
    exportLedger(ground.db, stream).catch((error: Error) => {
      ground.log.warn({ err: error, requestId: request.id }, 'A ledger export broke off')
      stream.destroy(error)
    })
    const day = ground.clock().toISOString().slice(0, 10)
    return c.body(Readable.toWeb(stream) as ReadableStream, 200, {
      'Content-Type': 'application/jsonl; charset=utf-8',
      'Content-Disposition': `attachment; filename="ledger-${day}.jsonl"`,
    })
  })
}

import { Readable } from 'node:stream'
import { FileHash, type StoredFile } from '@brandwarden/contract'
import type { Context, Hono } from 'hono'
import type { Actor } from '../actor.ts'
import type { Ground } from '../ground.ts'
import type { Env } from '../http/env.ts'
import { Problem } from '../problem.ts'
import type { Range } from './disk.ts'
import type { FileStore } from './files.ts'
import { isShownInline } from './sniff.ts'
import { readUpload, storeFile } from './upload.ts'

export type FileParts = {
  ground: Ground
  files: FileStore
  /** Whether this person may see the file; who may not is told that there is none. */
  mayRead: (actor: Actor, file: StoredFile) => Promise<boolean>
}

/** `POST /api/files` and `GET /api/files/:hash`. */
export function mountFiles(app: Hono<Env>, parts: FileParts): void {
  app.post('/api/files', async (c) => {
    c.set('route', '/api/files')
    const actor = c.get('actor')
    if (!actor) throw new Problem('not_signed_in')
    const bytes = await readUpload(c.req.raw, parts.files.maxBytes)
    const request = { id: c.get('requestId'), ip: c.get('ip') }
    const call = { ground: parts.ground, actor, language: c.get('language'), request }
    return c.json(await storeFile.perform(call, { bytes }), 201)
  })
  app.get('/api/files/:hash', (c) => serveFile(c, parts))
}

async function serveFile(c: Context<Env>, { ground, files, mayRead }: FileParts): Promise<Response> {
  c.set('route', '/api/files/:hash')
  const actor = c.get('actor')
  if (!actor) throw new Problem('not_signed_in')
  const hash = FileHash.safeParse(c.req.param('hash'))
  if (!hash.success) throw new Problem('not_found')
  const file = await files.look(ground.db, hash.data)
  if (!(await mayRead(actor, file))) throw new Problem('not_found')

  const etag = `"${file.hash}"`
  const headers = headersOf(file, etag)
  if (c.req.header('if-none-match')?.includes(etag)) return c.body(null, 304, headers)
  const range = readRange(c.req.header('range'), file.size)
  if (range === 'outside') return c.body(null, 416, { ...headers, 'Content-Range': `bytes */${file.size}` })
  const length = range ? range.end - range.start + 1 : file.size
  const body = Readable.toWeb(await files.stream(file, range ?? undefined)) as ReadableStream
  return c.body(body, range ? 206 : 200, {
    ...headers,
    'Content-Length': String(length),
    ...(range && { 'Content-Range': `bytes ${range.start}-${range.end}/${file.size}` }),
  })
}

/** Only what a browser shows without running it is shown; the rest is a download, locked into an empty sandbox. */
function headersOf(file: StoredFile, etag: string): Record<string, string> {
  const isInline = isShownInline(file.mime)
  const name = `${file.hash.slice(0, 12)}${isInline ? '' : '.download'}`
  return {
    'Content-Type': file.mime.startsWith('text/') ? `${file.mime}; charset=utf-8` : file.mime,
    'Content-Disposition': `${isInline ? 'inline' : 'attachment'}; filename="${name}"`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    // The address is the content, so it never changes; it is private, for a person may see it and another not.
    'Cache-Control': 'private, max-age=31536000, immutable',
    Vary: 'Cookie, Authorization',
    ETag: etag,
    'Accept-Ranges': 'bytes',
  }
}

/** One range of bytes, null for the whole, `outside` for one that the file does not have. */
export function readRange(header: string | undefined, size: number): Range | null | 'outside' {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? []
  if (first === undefined || last === undefined || (first === '' && last === '')) return null
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (first === '' && Number(last) === 0) return 'outside'
  return start > end || start >= size ? 'outside' : { start, end }
}

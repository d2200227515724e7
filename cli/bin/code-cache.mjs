// Plain JavaScript: to read TypeScript before anything is kept takes longer than all of `--help`.
import { lstatSync, mkdirSync } from 'node:fs'
import module from 'node:module'
import { homedir, tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/**
 * Half of a short command's time is reading sources: what was compiled once is kept in a folder that belongs to the user
 * alone, for whoever can write there can have code run. Where there is none, nothing is kept.
 */
export function keepCompiledCode() {
  const folder = firstOwn(cacheFolders(process.env, process.platform))
  if (folder !== undefined) module.enableCompileCache(folder)
}

/** Where compiled code may be kept, the user's cache first; the folder for passing files is shared, so a name says whose. */
export function cacheFolders(env, platform) {
  const own =
    platform === 'win32'
      ? env.LOCALAPPDATA
      : platform === 'darwin'
        ? join(homeOf(), 'Library/Caches')
        : isAbsolute(env.XDG_CACHE_HOME ?? '')
          ? env.XDG_CACHE_HOME
          : join(homeOf(), '.cache')
  const folders = own !== undefined && isAbsolute(own) ? [join(own, 'brandwarden')] : []
  if (process.getuid !== undefined) folders.push(join(tmpdir(), `brandwarden-${process.getuid()}`))
  return folders
}

/** The first folder that is there, or can be made, and that nobody but the user can write to. */
export function firstOwn(folders) {
  return folders.find((folder) => {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      const found = lstatSync(folder)
      if (!found.isDirectory() || process.getuid === undefined) return found.isDirectory()
      return found.uid === process.getuid() && (found.mode & 0o022) === 0
    } catch {
      return false
    }
  })
}

function homeOf() {
  try {
    return homedir()
  } catch {
    // A user whom the system does not know, as in some containers.
    return ''
  }
}

import { chmod, link, mkdir, open, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { StartProblem } from '../start/problem.ts'
import { type MasterKey, masterKeyFrom, newKeyBytes, readKeyText } from './master-key.ts'

const fileName = /^master-([0-9a-f]{16})\.key$/

/** Every master key in the folder; a file that is no key, or not the one that its name says, stops the start. */
export async function readKeyFolder(folder: string): Promise<MasterKey[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw unreadable(folder, error)
  })
  const keys: MasterKey[] = []
  for (const name of names.filter((name) => fileName.test(name)).sort()) {
    const path = join(folder, name)
    const bytes = readKeyText(
      await readFile(path, 'utf8').catch((error) => {
        throw unreadable(path, error)
      }),
    )
    const key = bytes && masterKeyFrom(bytes, 'file')
    if (!key || name !== `master-${key.id}.key`) {
      throw new StartProblem(
        'disk',
        'master_key_damaged',
        `The file ${path} does not hold the master key that its name says. Put the file back from a backup, then start again. Nothing was changed.`,
      )
    }
    keys.push(key)
  }
  return keys
}

/** Makes a new master key, readable for this user alone, safely on the disk before it seals anything. */
export async function addKeyToFolder(folder: string): Promise<MasterKey> {
  const bytes = newKeyBytes()
  const key = masterKeyFrom(bytes, 'file')
  const unfinished = join(folder, `.${key.id}.new`)
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await chmod(folder, 0o700)
    const file = await open(unfinished, 'wx', 0o600)
    try {
      await file.writeFile(`${bytes.toString('base64url')}\n`)
      await file.sync()
    } finally {
      await file.close()
    }
    await link(unfinished, keyPath(folder, key.id))
    await rm(unfinished)
    await syncFolder(folder)
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined)
    throw new StartProblem(
      'cantCreate',
      'master_key_not_written',
      `The master key can’t be written to ${folder} (${(error as NodeJS.ErrnoException).code ?? 'unknown cause'}). Make the folder writable for this user and see that the disk has room, then start again.`,
    )
  } finally {
    bytes.fill(0)
  }
  return key
}

export const keyPath = (folder: string, id: string) => join(folder, `master-${id}.key`)

/** A file's name is durable only once its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function unreadable(path: string, error: NodeJS.ErrnoException): StartProblem {
  return new StartProblem(
    'notPermitted',
    'master_key_unreadable',
    `${path} can’t be read (${error.code ?? 'unknown cause'}). Give it to the user that runs Brandwarden, then start again. Nothing was changed.`,
  )
}

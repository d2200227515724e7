import { execFile } from 'node:child_process'
import { chmod, mkdir, realpath, stat, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { OsUser } from '../postgres/os-user.ts'
import { errorCode, StartProblem } from './problem.ts'

/** The least free space with which a start makes sense: a first one lays out PostgreSQL and an empty database. */
const FIRST_START_BYTES = 300_000_000
const LATER_START_BYTES = 64_000_000

export type FolderChecks = {
  /** How many bytes are free where the folder lies; tests say so themselves. */
  freeBytes?: (folder: string) => Promise<number>
}

/** PostgreSQL's initdb hands its paths to a shell, between quotation marks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are just what must not be in a path.
const unspeakable = /["$`\\\x00-\x1f]/

/** Makes the data folder where it is missing, for us alone, and hands back its real path. */
export async function prepareFolder(folder: string): Promise<string> {
  if (unspeakable.test(folder))
    throw new StartProblem(
      'config',
      'data_folder_name',
      `The data folder ${JSON.stringify(folder)} has a letter in its name that PostgreSQL can't handle (a quotation mark, dollar, backtick, backslash or line break). Nothing was changed. Point BRANDWARDEN_DATA at another folder.`,
    )
  try {
    const made = await mkdir(folder, { recursive: true, mode: 0o700 })
    if (made) await chmod(folder, 0o700)
    if (!(await stat(folder)).isDirectory()) throw Object.assign(new Error('not a folder'), { code: 'ENOTDIR' })
    return await realpath(folder)
  } catch (error) {
    throw explainFolder(error, folder)
  }
}

/** Refuses a disk that is too full to start on, before anything is written. */
export async function checkSpace(
  folder: string,
  isFirst: boolean,
  { freeBytes = freeOn }: FolderChecks = {},
): Promise<void> {
  const needed = isFirst ? FIRST_START_BYTES : LATER_START_BYTES
  const free = await freeBytes(folder)
  if (free >= needed) return
  throw new StartProblem(
    'disk',
    'disk_full',
    `The disk that holds ${folder} has ${megabytes(free)} MB left, and ${isFirst ? 'a first start' : 'a start'} needs ${megabytes(needed)} MB. What was stored is kept. Free some space, or point BRANDWARDEN_DATA at another disk, and start again.`,
  )
}

/** Lets the database's own user pass through the data folder to its own part of it, or says why it can't. */
export async function openForUser(folder: string, user: OsUser | undefined): Promise<void> {
  if (!user) return
  const { mode } = await stat(folder)
  if ((mode & 0o001) === 0) await chmod(folder, (mode & 0o777) | 0o011)
  if (await canEnter(folder, user)) return
  throw new StartProblem(
    'notPermitted',
    'data_folder_unreachable',
    `The database runs as the user “${user.name}”, who may not enter ${await firstClosed(folder, user)}. Nothing was changed. Point BRANDWARDEN_DATA at a folder outside of it, such as /var/lib/brandwarden, or open it with \`chmod o+x\`.`,
  )
}

async function firstClosed(folder: string, user: OsUser): Promise<string> {
  const parent = dirname(folder)
  return parent !== folder && !(await canEnter(parent, user)) ? firstClosed(parent, user) : folder
}

function canEnter(folder: string, { uid, gid }: OsUser): Promise<boolean> {
  return new Promise((resolve) => {
    execFile('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { uid, gid, cwd: '/', env: {} }, (error) => resolve(!error))
  })
}

async function freeOn(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

const megabytes = (bytes: number) => Math.floor(bytes / 1_000_000)

function explainFolder(error: unknown, folder: string): StartProblem {
  const code = errorCode(error)
  const elsewhere = 'Nothing was changed. Point BRANDWARDEN_DATA at another folder'
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return new StartProblem(
      'cantCreate',
      'data_folder_is_file',
      `The data folder ${folder} can't be made: a file is in its way. ${elsewhere}, or move the file.`,
    )
  if (code === 'EROFS')
    return new StartProblem(
      'cantCreate',
      'data_folder_read_only',
      `The data folder ${folder} is on a disk that is read-only. ${elsewhere}.`,
    )
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new StartProblem(
      'disk',
      'disk_full',
      `The data folder ${folder} can't be made: the disk is full. ${elsewhere}, or free some space.`,
    )
  if (code === 'EACCES' || code === 'EPERM')
    return new StartProblem(
      'notPermitted',
      'data_folder_not_permitted',
      `This user may not make or enter the data folder ${folder}. ${elsewhere}, or start Brandwarden as the user who owns it.`,
    )
  return new StartProblem(
    'cantCreate',
    'data_folder',
    `The data folder ${folder} can't be made (${code ?? 'unknown error'}). ${elsewhere}.`,
    error,
  )
}

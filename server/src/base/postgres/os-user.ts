import { readFileSync } from 'node:fs'
import { chown, stat } from 'node:fs/promises'
import { StartProblem } from '../start/problem.ts'

/** The user of the operating system that the database runs as; nothing means: as ourselves. */
export type OsUser = { uid: number; gid: number; name: string }

/** PostgreSQL refuses to run as root, so root hands it to the first of these that the system knows. */
const candidates = ['brandwarden', 'postgres', 'nobody']

/**
 * Who runs the database. An ordinary user does so itself; root takes the owner of an existing database folder, so that
 * a user who appears later does not lock it out, and else one of the candidates.
 */
export async function databaseUser(
  existing: string,
  me = process.getuid?.(),
  passwd = readPasswd(),
): Promise<OsUser | undefined> {
  if (me !== 0) return undefined
  const owner = await stat(existing).catch(() => undefined)
  if (owner && owner.uid !== 0) {
    const known = passwd.find((user) => user.uid === owner.uid)
    if (known) return { ...known, gid: owner.gid }
    throw new StartProblem(
      'notPermitted',
      'database_owner_unknown',
      `The database folder ${existing} belongs to user number ${owner.uid}, whom this system does not know. Give it to a user of this system with \`chown -R\`, then start again. Nothing was changed.`,
    )
  }
  for (const name of candidates) {
    const user = passwd.find((entry) => entry.name === name && entry.uid !== 0)
    if (user) return user
  }
  throw new StartProblem(
    'notPermitted',
    'no_database_user',
    'PostgreSQL refuses to run as root, and this system has no user to run it as. Make one with `useradd --system brandwarden`, then start again. Nothing was changed.',
  )
}

function readPasswd(): OsUser[] {
  if (process.getuid?.() !== 0) return []
  return parsePasswd(readFileSync('/etc/passwd', 'utf8'))
}

/** The users in the text of /etc/passwd. */
export function parsePasswd(text: string): OsUser[] {
  return text.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':')
    return name && /^\d+$/.test(uid ?? '') && /^\d+$/.test(gid ?? '')
      ? [{ name, uid: Number(uid), gid: Number(gid) }]
      : []
  })
}

/** Gives a file or folder to the database's user. */
export async function giveTo(user: OsUser | undefined, path: string): Promise<void> {
  if (user) await chown(path, user.uid, user.gid)
}

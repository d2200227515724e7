import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'

/** The passwords of the embedded database's roles. */
export type Credentials = { supervisor: string; owner: string; app: string }

const placeIn = (folder: string) => join(folder, 'keys', 'database.json')

/** Reads the passwords, or nothing where the file is missing or unreadable as such. */
export async function readCredentials(folder: string): Promise<Credentials | undefined> {
  try {
    const { supervisor, owner, app } = JSON.parse(await readFile(placeIn(folder), 'utf8')) as Partial<Credentials>
    return supervisor && owner && app ? { supervisor, owner, app } : undefined
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Makes new passwords and has them on disk, readable by us alone, before anything uses them. */
export async function createCredentials(folder: string): Promise<Credentials> {
  const secret = () => randomBytes(24).toString('base64url')
  const credentials = { supervisor: secret(), owner: secret(), app: secret() }
  await mkdir(join(folder, 'keys'), { recursive: true, mode: 0o700 })
  const unfinished = `${placeIn(folder)}.new`
  const file = await open(unfinished, 'w', 0o600)
  await file.writeFile(`${JSON.stringify(credentials, null, 2)}\n`)
  await file.sync()
  await file.close()
  await rename(unfinished, placeIn(folder))
  return credentials
}

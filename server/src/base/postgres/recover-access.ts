import { join } from 'node:path'
import pg from 'pg'
import { type ClusterPlace, clusterFolder, SUPERVISOR } from './cluster.ts'
import { explainFailure } from './explain.ts'
import { runBinary } from './run-binary.ts'

/** Whether the supervisor's password opens the server; false means the passwords on disk are not the server's. */
export async function canSignIn(adminUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: adminUrl })
  try {
    await client.connect()
    return true
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '28P01') return false
    throw error
  } finally {
    await client.end()
  }
}

/** Gives the supervisor a new password without knowing the old one: in single-user mode, with no server running. */
export async function resetSupervisor(place: ClusterPlace, password: string): Promise<void> {
  const { code, output } = await runBinary(
    join(place.binaries.folder, 'bin', 'postgres'),
    ['--single', '-D', clusterFolder(place.folder), 'postgres'],
    { user: place.user, cwd: place.folder, input: `alter role ${SUPERVISOR} password ${pg.escapeLiteral(password)}\n` },
  )
  if (code !== 0 || /ERROR:/.test(output)) throw explainFailure(output, place.folder)
}

import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import pg from 'pg'
import { loadConfig } from '../config/index.ts'
import { explainListen, lockFolder, openDatabase, prepareFolder, reportFailure } from '../start/index.ts'

// A server without rooms, for tests that start, kill and start again: configured like the real one, it tells of itself
// in JSON lines. With `write` as argument it adds rows without pause (of so many bytes, if a number follows) and names each one that was acknowledged.

const tell = (line: Record<string, unknown>) => process.stdout.write(`${JSON.stringify(line)}\n`)

async function run(): Promise<void> {
  const { config } = loadConfig()
  const folder = await prepareFolder(config.data.folder)
  const lock = await lockFolder(folder, 'a server', new Date())
  const database = await openDatabase({
    folder,
    url: config.database.url,
    log: (said) => tell({ said }),
    onDown: () => tell({ event: 'down' }),
    onUp: () => tell({ event: 'up' }),
    onLost: (problem) => process.exit(reportFailure(problem)),
  })
  process.once('SIGTERM', async () => {
    await database.stop()
    await lock.release()
    process.exit(0)
  })
  const address = await listen(config.server.address, config.server.port).catch(async (error) => {
    await database.stop()
    throw explainListen(error, config.server.address, config.server.port)
  })
  await lock.announce(address)
  tell({ ready: true, address, ...database, stop: undefined })
  if (process.argv[2] === 'write') await writeRows(database.ownerUrl)
}

function listen(host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const server = createServer((_, response) => response.end('here'))
    server.once('error', reject)
    server.listen(port, host, () => resolve(`http://${host}:${(server.address() as { port: number }).port}`))
  })
}

/** Goes on through a restart of the database: a row whose commit got no answer is simply not counted. */
async function writeRows(url: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 4 })
  pool.on('error', () => undefined)
  await pool.query('create table if not exists rows_written (writer text, n int, filler text)')
  const bytes = Number(process.argv[3] ?? 200)
  const writer = String(process.pid)
  await Promise.all(
    [0, 1, 2, 3].map(async (lane) => {
      for (let n = lane; ; n += 4) {
        try {
          await pool.query('insert into rows_written values ($1, $2, $3)', [
            writer,
            n,
            randomBytes(bytes).toString('base64'),
          ])
          tell({ acknowledged: n })
        } catch {
          await new Promise((resolve) => setTimeout(resolve, 20))
        }
      }
    }),
  )
}

run().catch((error) => process.exit(reportFailure(error)))

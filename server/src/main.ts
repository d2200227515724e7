import { ConfigProblem, loadConfig } from './base/config/index.ts'
import { reportFailure } from './base/start/index.ts'
import { type Server, startServer } from './start-server.ts'

/** The server's process: starts everything, and ends it in order when asked to. */
const say = (line: string) => console.log(line)
let server: Server | undefined
let asked: string | undefined

/** A signal during the start waits for it: a half-started database would stay behind. */
async function stop(signal: string): Promise<void> {
  if (asked) process.exit(1)
  asked = signal
  say(`${signal}: finishing what is under way. Once more ends it at once.`)
  if (server) await end(server)
}

async function end(running: Server): Promise<never> {
  await running.stop()
  process.exit(0)
}

process.on('SIGTERM', () => void stop('SIGTERM'))
process.on('SIGINT', () => void stop('Ctrl-C'))
try {
  const { config, warnings } = loadConfig()
  for (const warning of warnings) console.warn(warning)
  server = await startServer(config, { demo: process.argv.includes('--demo'), say })
  if (asked) await end(server)
} catch (error) {
  if (!(error instanceof ConfigProblem)) process.exit(reportFailure(error))
  console.error(error.message)
  process.exit(78)
}

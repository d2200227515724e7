import { ConfigProblem, loadConfig } from './base/config/index.ts'
import { reportFailure } from './base/start/index.ts'
import { startServer } from './start-server.ts'

/** The server's process: starts everything, and ends it in order when asked to. */
const demo = process.argv.includes('--demo')
try {
  const { config, warnings } = loadConfig()
  for (const warning of warnings) console.warn(warning)
  const server = await startServer(config, { demo, say: (line) => console.log(line) })
  let isStopping = false
  const stop = async (signal: string) => {
    if (isStopping) process.exit(1)
    isStopping = true
    console.log(`${signal}: finishing what is under way. Once more ends it at once.`)
    await server.stop()
    process.exit(0)
  }
  process.on('SIGTERM', () => void stop('SIGTERM'))
  process.on('SIGINT', () => void stop('Ctrl-C'))
} catch (error) {
  if (error instanceof ConfigProblem) {
    console.error(error.message)
    process.exit(78)
  }
  process.exit(reportFailure(error))
}

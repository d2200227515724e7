import { CommanderError } from 'commander'
import pkg from '../package.json' with { type: 'json' }
import { commands, groups } from './commands/index.ts'
import { exit, Stop } from './exit.ts'
import { sayMisuse } from './misuse.ts'
import { buildProgram } from './program.ts'
import { endWhenNobodyReads } from './terminal/output.ts'
import { readerLanguage } from './terminal/reader.ts'

const args = process.argv.slice(2)
const language = readerLanguage(args, process.env)
endWhenNobodyReads(process.stdout)

const program = buildProgram(groups, commands, {
  language,
  version: pkg.version,
  finish: (code) => {
    process.exitCode = code
  },
})

try {
  if (args.length === 0) program.help()
  await program.parseAsync(args, { from: 'user' })
} catch (error) {
  if (error instanceof Stop) {
    console.error(`brandwarden: ${error.message}`)
    process.exitCode = error.code
  } else if (error instanceof CommanderError) {
    if (error.exitCode !== 0) console.error(`brandwarden: ${sayMisuse(error, language)}`)
    process.exitCode = error.exitCode === 0 || args.length === 0 ? 0 : exit.usage
  } else {
    throw error
  }
}

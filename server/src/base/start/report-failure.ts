import { StartProblem } from './problem.ts'

/** Tells a failed start in plain words and hands back the exit code; a bug of ours keeps its stack. */
export function reportFailure(
  error: unknown,
  write: (text: string) => void = (text) => void process.stderr.write(text),
): number {
  if (error instanceof StartProblem) {
    write(`\n${error.message}\n`)
    return error.exitCode
  }
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error)
  write(
    `\nBrandwarden could not start because of a fault of its own. What was stored is kept. Please report this:\n${told}\n`,
  )
  return 70
}

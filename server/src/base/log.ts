import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino'
import { redact, scrub } from './redact.ts'

/** Structured lines on standard output, without secrets: whatever is logged is copied and cleaned first. */
export function createLog({ level }: { level: string }, to?: DestinationStream): Logger {
  const options: LoggerOptions = {
    level,
    // Errors arrive as clean copies; pino's own serializer would take them for something else.
    serializers: { err: (error: unknown) => error },
    hooks: {
      logMethod(args, method) {
        const [first, second, ...rest] = args as unknown[]
        // An error logged alone would give its message to the line before anything could clean it.
        if (first instanceof Error) {
          const words = second === undefined ? [scrub(first.message)] : [redact(second), ...rest.map(redact)]
          return method.apply(this, [{ err: redact(first) }, ...words] as unknown as Parameters<typeof method>)
        }
        return method.apply(this, args.map(redact) as unknown as Parameters<typeof method>)
      },
    },
  }
  const log = to ? pino(options, to) : pino(options)
  // Children inherit this from their parent, and their children from them.
  const child = log.child
  log.child = function cleanChild(this: Logger, bindings: object, more?: Parameters<typeof child>[1]) {
    return child.call(this, redact(bindings) as Record<string, unknown>, more)
  } as typeof child
  return log
}

/** The exit codes of sysexits.h that a failed start uses, so that a process supervisor can tell them apart. */
export const exitCodes = {
  /** Something the server stands on is missing or does not answer. */
  unavailable: 69,
  /** A folder or file can't be made. */
  cantCreate: 73,
  /** The disk is full or its content is broken. */
  disk: 74,
  /** Someone else holds what we need; later may work. */
  busy: 75,
  /** The operating system refuses. */
  notPermitted: 77,
  /** The configuration is wrong. */
  config: 78,
} as const

/** A start that can't go on: its message says what happened, what was kept and what to do. */
export class StartProblem extends Error {
  readonly exitCode: number
  readonly code: string

  constructor(kind: keyof typeof exitCodes, code: string, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'StartProblem'
    this.code = code
    this.exitCode = exitCodes[kind]
  }
}

/** The code of a failed system call, such as `ENOSPC`, or nothing. */
export function errorCode(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null | undefined)?.code
  return typeof code === 'string' ? code : undefined
}

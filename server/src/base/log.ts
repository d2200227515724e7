import { type Logger, pino } from 'pino'

/** Structured lines on standard output. */
export const createLog = ({ level }: { level: string }): Logger => pino({ level })

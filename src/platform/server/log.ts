import { pino, type Logger } from 'pino'

export type { Logger }

/** Fields that must not reach a log, wherever they stand; logs hold ids, never personal data. */
const SECRET = ['password', 'token', 'cookie', 'authorization', 'values', 'answers']

/**
 * Structured lines, one JSON object each.
 *
 * @param to standard output (1) for a service, standard error (2) for commands whose output is data
 */
export function createLog(level: string, to: 1 | 2 = 1): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: SECRET.flatMap((name) => [name, `*.${name}`]), censor: '[redacted]' },
    },
    pino.destination({ dest: to, sync: true }),
  )
}

import { CommanderError } from 'commander'
import { sayFault } from './fault.ts'

/** How a command ends: 0 done, 1 the answer is no, 2 the call is wrong, 3 the world failed. */
export type ExitCode = 0 | 1 | 2 | 3

/** Ends a command early with words for people (Chinese first) and its exit code. */
export class Exit extends Error {
  readonly code: ExitCode
  constructor(code: ExitCode, message = '') {
    super(message)
    this.code = code
  }
}

/** Data: one JSON document on standard output. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}

/** Text that is the command's answer (a table, a TSV), on standard output. */
export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`)
}

/** Words for people, on standard error, so that standard output stays data. */
export function say(text: string): void {
  process.stderr.write(text.endsWith('\n') ? text : `${text}\n`)
}

/** What an error that ended a command means for its exit code and its last words. */
export function ending(error: unknown): { code: ExitCode; message: string } {
  if (error instanceof Exit) return { code: error.code, message: error.message }
  if (error instanceof CommanderError) return { code: error.exitCode === 0 ? 0 : 2, message: '' }
  const { name, message, stack } = error as Error
  const ours = ['FolderInUse', 'InstallationError', 'MigrationError', 'BackupError']
  if (ours.includes(name)) return { code: 3, message }
  return { code: 3, message: sayFault(error) ?? stack ?? String(error) }
}

/** Whoever reads our output (`head`, `less`) may have seen enough: that is no fault, and the command ends in order. */
export function bearClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
}

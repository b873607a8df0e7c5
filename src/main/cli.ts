#!/usr/bin/env node
import { runProgram } from './program.ts'
import { bearClosedPipes } from './terminal.ts'

endWithLauncher()
bearClosedPipes()
process.exitCode = await runProgram(process.argv.slice(2))

/** Started by an older Node (bin/zhunying.mjs): when that process is killed, this one must not go on alone. */
function endWithLauncher(): void {
  if (process.env['ZHUNYING_LAUNCHER'] !== String(process.ppid) || !process.connected) return
  process.on('disconnect', () => process.exit(3))
  process.channel?.unref()
}

#!/usr/bin/env node
import { readdir } from 'node:fs/promises'
import { Command } from 'commander'
import { ending, say } from './terminal.ts'

/** What each file in `commands/` exports: it adds its command to the program. */
export type RegisterCommand = (program: Command) => void

const program = new Command('zhunying')
  .description(
    '准营：一个行业，一次申请，一张综合许可证 · one industry, one application, one licence',
  )
  .version('0.2.0')
  .showHelpAfterError()
  .showSuggestionAfterError()
  .exitOverride()

endWithLauncher()

try {
  for (const register of await commands()) register(program)
  await program.parseAsync()
} catch (error) {
  const { code, message } = ending(error)
  if (message) say(message)
  process.exitCode = code
}

/** A command file is light: it names its options and loads what does the work when it is called. */
async function commands(): Promise<RegisterCommand[]> {
  const folder = new URL('./commands/', import.meta.url)
  const files = (await readdir(folder)).filter((name) => /^[a-z-]+\.ts$/.test(name)).toSorted()
  const modules = files.map(
    async (file) => (await import(new URL(file, folder).href)) as { register?: RegisterCommand },
  )
  return (await Promise.all(modules)).flatMap(({ register }) => register ?? [])
}

/** Started by an older Node (bin/zhunying.mjs): when that process is killed, this one must not go on alone. */
function endWithLauncher(): void {
  if (process.env['ZHUNYING_LAUNCHER'] !== String(process.ppid) || !process.connected) return
  process.on('disconnect', () => process.exit(3))
  process.channel?.unref()
}

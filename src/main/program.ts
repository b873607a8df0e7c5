import { readdir } from 'node:fs/promises'
import { Command } from 'commander'
import { ending, say, type ExitCode } from './terminal.ts'

/** What each file in `commands/` exports: it adds its command to the program. */
export type RegisterCommand = (program: Command) => void

/** Does what the words after `zhunying` ask for; what went wrong is said on standard error. */
export async function runProgram(words: readonly string[]): Promise<ExitCode> {
  const program = new Command('zhunying')
    .description(
      '准营：一个行业，一次申请，一张综合许可证 · one industry, one application, one licence',
    )
    .version('0.2.0')
    .showHelpAfterError()
    .showSuggestionAfterError()
    .exitOverride()
  try {
    for (const register of await commands()) register(program)
    await program.parseAsync(words, { from: 'user' })
    return 0
  } catch (error) {
    const { code, message } = ending(error)
    if (message) say(message)
    return code
  }
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

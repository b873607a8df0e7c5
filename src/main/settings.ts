import { readConfig, sayMistakes, type Config } from '#platform/server/config.ts'
import { Exit } from './terminal.ts'

/** Flags of the command line and the setting each stands for. */
const FLAGS = {
  port: 'PORT',
  host: 'HOST',
  data: 'DATA_DIR',
  catalogueDir: 'CATALOGUE_DIR',
  databaseUrl: 'DATABASE_URL',
  publicUrl: 'PUBLIC_URL',
  logLevel: 'LOG_LEVEL',
  rateLimit: 'RATE_LIMIT',
} as const

export type SettingFlags = { readonly [flag in keyof typeof FLAGS]?: string } & {
  readonly demo?: boolean
}

/** The settings from flags and environment; every mistake is said and the call is wrong (2). */
export function settings(
  flags: SettingFlags,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Config {
  const given: Record<string, string | undefined> = { DEMO: flags.demo ? '1' : undefined }
  for (const [flag, name] of Object.entries(FLAGS)) given[name] = flags[flag as keyof typeof FLAGS]
  const config = readConfig(environment, given)
  if (config.ok) return config.value
  throw new Exit(2, `设置有误 · wrong settings\n${sayMistakes(config.refusal)}`)
}

/** Whether the caller says where the data lies, rather than leaving it to the default. */
export function namesData({ data }: SettingFlags): boolean {
  return Boolean(data ?? process.env['DATA_DIR'])
}

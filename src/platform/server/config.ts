import path from 'node:path'
import type { Bilingual } from '#kernel/bilingual.ts'
import { granted, refused, type Result } from '#kernel/result.ts'
import { ENVIRONMENT, SETTINGS } from './settings.ts'

export interface Config {
  /** Absolute path of the folder that holds everything this installation must not lose. */
  readonly dataDir: string
  /** 0 lets the system choose a free one. */
  readonly port: number
  readonly host: string
  /** A server to use instead of the embedded database; its user must be a member of zhunying_app. */
  readonly databaseUrl: string | undefined
  /** The user that owns the tables and migrates; the same as `databaseUrl` when absent. */
  readonly migrationUrl: string | undefined
  /**
   * Where the outside world reaches this service, without a slash at the end; printed into codes.
   * When not configured it becomes the server's own origin once that is known (see `serve`).
   */
  publicUrl: string
  /** Whether PUBLIC_URL was given, so that `serve` does not replace it. */
  readonly publicUrlGiven: boolean
  /** Demonstration accounts exist and every face says that it is a demonstration. */
  readonly demo: boolean
  readonly logLevel: string
  /** Requests a minute from one address; 0 for no limit. */
  readonly rateLimit: number
  /** Believe X-Forwarded-* of the proxy in front. */
  readonly trustProxy: boolean
  /** Where `/metrics` answers, apart from the public's port; nowhere when absent. */
  readonly operationsPort: number | undefined
  readonly operationsHost: string
  /** The OpenTelemetry collector that traces are sent to (OTLP over HTTP); none when absent. */
  readonly traceEndpoint: string | undefined
  /** The bucket that files lie in, so that many nodes share them; the data folder when absent. */
  readonly fileStore:
    | { readonly bucket: string; readonly endpoint: string | undefined; readonly region: string }
    | undefined
  /** Where ClamAV's daemon listens; uploads are not scanned for viruses when absent. */
  readonly virusScanner: { readonly host: string; readonly port: number } | undefined
}

export interface ConfigMistake {
  readonly setting: string
  readonly value: string
  readonly expected: Bilingual
}
export interface ConfigRefusal {
  readonly code: 'PLATFORM_CONFIG_WRONG'
  readonly mistakes: readonly ConfigMistake[]
}

/**
 * Reads the settings from the environment, command-line flags first. Every mistake is named at once;
 * an empty value counts as absent.
 */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  flags: Readonly<Record<string, string | undefined>> = {},
): Result<Config, ConfigRefusal> {
  const given = Object.fromEntries(
    Object.keys(SETTINGS)
      .map((name) => [name, flags[name] ?? env[name]] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = ENVIRONMENT.safeParse(given)
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))]
    return refused({
      code: 'PLATFORM_CONFIG_WRONG',
      mistakes: names.map((setting) => ({
        setting,
        value: setting.endsWith('DATABASE_URL') ? '…' : String(given[setting]),
        expected: SETTINGS[setting as keyof typeof SETTINGS].expected,
      })),
    })
  }
  const s = parsed.data
  return granted({
    dataDir: path.resolve(s.DATA_DIR),
    port: s.PORT,
    host: s.HOST,
    databaseUrl: s.DATABASE_URL,
    migrationUrl: s.MIGRATION_DATABASE_URL ?? s.DATABASE_URL,
    publicUrl: s.PUBLIC_URL ?? originOf(s.HOST, s.PORT),
    publicUrlGiven: s.PUBLIC_URL !== undefined,
    demo: s.DEMO,
    logLevel: s.LOG_LEVEL ?? (s.DEMO ? 'warn' : 'info'),
    rateLimit: s.RATE_LIMIT,
    trustProxy: s.TRUST_PROXY,
    operationsPort: s.OPERATIONS_PORT,
    operationsHost: s.OPERATIONS_HOST,
    traceEndpoint: s.OTEL_EXPORTER_OTLP_ENDPOINT,
    fileStore:
      s.S3_BUCKET === undefined
        ? undefined
        : { bucket: s.S3_BUCKET, endpoint: s.S3_ENDPOINT, region: s.S3_REGION },
    virusScanner: s.CLAMD_ADDRESS === undefined ? undefined : addressOf(s.CLAMD_ADDRESS),
  })
}

function addressOf(address: string): { host: string; port: number } {
  const [host = '', port] = address.split(':')
  return { host, port: Number(port) }
}

/** The origin under which a browser on this machine reaches the server. */
export function originOf(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}

/** The mistakes as lines for a person, Chinese first. */
export function sayMistakes({ mistakes }: ConfigRefusal): string {
  return mistakes
    .map(
      ({ setting, value, expected }) =>
        `${setting} = ${value}\n  应为：${expected.zh}\n  expected: ${expected.en}`,
    )
    .join('\n')
}

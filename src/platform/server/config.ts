import path from 'node:path'
import type { Bilingual } from '#kernel/bilingual.ts'
import { granted, refused, type Result } from '#kernel/result.ts'
import { halfGiven, neighbourSettings, type Asked } from './neighbour-settings.ts'
import { ENVIRONMENT, SETTINGS } from './settings.ts'

export interface Config {
  /** Absolute path of the folder that holds everything this installation must not lose. */
  readonly dataDir: string
  /** Absolute path of an installation's own law as data, on top of the bundled one. */
  readonly catalogueDir: string | undefined
  /** 0 lets the system choose a free one. */
  readonly port: number
  readonly host: string
  /** A server to use instead of the embedded database; its user must be a member of zhunying_app. */
  readonly databaseUrl: string | undefined
  /** The user that owns the tables and migrates; the same as `databaseUrl` when absent. */
  readonly migrationUrl: string | undefined
  /** The same database without a pooler in between: the job queue listens, which is a session's. */
  readonly sessionUrl: string | undefined
  /** A streaming replica for what anybody may look up, and how many ms it may be behind. */
  readonly replica: { readonly url: string; readonly maxLag: number } | undefined
  /**
   * Where the outside world reaches this service, without a slash at the end; printed into codes.
   * When not configured it becomes the server's own origin once that is known (see `serve`).
   */
  publicUrl: string
  /** Whether PUBLIC_URL was given, so that `serve` does not replace it. */
  readonly publicUrlGiven: boolean
  /** Demonstration accounts exist and every face says that it is a demonstration. */
  readonly demo: boolean
  /** 培训: the rules are real, nothing that comes of it is; licences are marked and never verify. */
  readonly training: boolean
  readonly logLevel: string
  /** Requests a minute from one address; 0 for no limit. */
  readonly rateLimit: number
  /** How many proxies in front are believed in what X-Forwarded-* says. */
  readonly trustProxy: number
  /** Where `/metrics` answers, apart from the public's port; nowhere when absent. */
  readonly operationsPort: number | undefined
  readonly operationsHost: string
  /** The OpenTelemetry collector that traces are sent to (OTLP over HTTP); none when absent. */
  readonly traceEndpoint: string | undefined
  /** The bucket that files lie in, so that many nodes share them; the data folder when absent. */
  readonly fileStore:
    | { readonly bucket: string; readonly endpoint: string | undefined; readonly region: string }
    | undefined
  /** Officers need a one-time code beside their password. */
  readonly staffSecondFactor: boolean
  /** OpenID providers at which people may sign in, beside local accounts. */
  readonly signInProviders: { readonly owner?: OpenIdClient; readonly staff?: OpenIdClient }
  /** Where ClamAV's daemon listens; uploads are not scanned for viruses when absent. */
  readonly virusScanner: { readonly host: string; readonly port: number } | undefined
  /** Where mail goes out; none is sent when absent. */
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  /** Where SMS go out, the one to be asked first first. */
  readonly smsGateways: readonly { readonly url: string; readonly secret: string }[]
  /** Registers and the seal platform that are asked over the network. */
  readonly asked: Asked
  /** Internal networks in which receivers of events may be (CIDR). */
  readonly outboxNetworks: readonly string[]
  /** Days by the name of a rule, in place of its own (`zhunying retention`). */
  readonly retentionDays: Readonly<Record<string, number>>
}

/** This service as a client of an OpenID provider. */
export interface OpenIdClient {
  readonly issuer: string
  readonly clientId: string
  readonly secret: string | undefined
  /** `acr` values of which a sign-in must have one; empty: any. */
  readonly acr: readonly string[]
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
        value: /(?:DATABASE|REPLICA|SMTP)_URL$|SECRET$/.test(setting)
          ? '…'
          : String(given[setting]),
        expected: SETTINGS[setting as keyof typeof SETTINGS].expected,
      })),
    })
  }
  const s = parsed.data
  const half = halfGiven(s)
  if (half.length > 0)
    return refused({
      code: 'PLATFORM_CONFIG_WRONG',
      mistakes: half.map((setting) => ({
        setting,
        value: '',
        expected: SETTINGS[setting].expected,
      })),
    })
  return granted({
    dataDir: path.resolve(s.DATA_DIR),
    catalogueDir: s.CATALOGUE_DIR === undefined ? undefined : path.resolve(s.CATALOGUE_DIR),
    port: s.PORT,
    host: s.HOST,
    databaseUrl: s.DATABASE_URL,
    migrationUrl: s.MIGRATION_DATABASE_URL ?? s.SESSION_DATABASE_URL ?? s.DATABASE_URL,
    sessionUrl: s.SESSION_DATABASE_URL ?? s.DATABASE_URL,
    replica:
      s.DATABASE_REPLICA_URL === undefined
        ? undefined
        : { url: s.DATABASE_REPLICA_URL, maxLag: s.REPLICA_MAX_LAG * 1000 },
    publicUrl: s.PUBLIC_URL ?? originOf(s.HOST, s.PORT),
    publicUrlGiven: s.PUBLIC_URL !== undefined,
    demo: s.DEMO,
    training: s.TRAINING,
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
    staffSecondFactor: s.STAFF_SECOND_FACTOR,
    signInProviders: {
      ...openIdClient('owner', s.OIDC_OWNER_ISSUER, s.OIDC_OWNER_CLIENT, {
        secret: s.OIDC_OWNER_SECRET,
        acr: [],
      }),
      ...openIdClient('staff', s.OIDC_STAFF_ISSUER, s.OIDC_STAFF_CLIENT, {
        secret: s.OIDC_STAFF_SECRET,
        acr: s.OIDC_STAFF_ACR,
      }),
    },
    virusScanner: s.CLAMD_ADDRESS === undefined ? undefined : addressOf(s.CLAMD_ADDRESS),
    // nobody outside hears of what is done in training
    smtpUrl: s.TRAINING ? undefined : s.SMTP_URL,
    mailFrom: s.MAIL_FROM,
    smsGateways: s.TRAINING
      ? []
      : [...gateway(s.SMS_URL, s.SMS_SECRET), ...gateway(s.SMS_SECOND_URL, s.SMS_SECOND_SECRET)],
    asked: neighbourSettings(s, s.TRAINING),
    outboxNetworks: s.OUTBOX_NETWORKS,
    retentionDays: s.RETENTION_DAYS,
  })
}

function openIdClient(
  of: 'owner' | 'staff',
  issuer: string | undefined,
  clientId: string | undefined,
  more: Pick<OpenIdClient, 'secret' | 'acr'>,
) {
  return issuer === undefined || clientId === undefined
    ? {}
    : { [of]: { issuer, clientId, ...more } }
}

function gateway(url: string | undefined, secret: string | undefined) {
  return url === undefined || secret === undefined ? [] : [{ url, secret }]
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

import { z } from 'zod'
import { NEIGHBOUR_ENVIRONMENT, NEIGHBOUR_SETTINGS } from './neighbour-settings.ts'
import type { Setting } from './setting.ts'

const flag = z
  .enum(['1', '0', 'true', 'false', 'yes', 'no', 'on', 'off', ''])
  .transform((word) => ['1', 'true', 'yes', 'on'].includes(word))

const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ })
const webUrl = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''))
const wholeNumber = (most: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.int().max(most))
/** A shared secret as Standard Webhooks writes it: 24 to 64 bytes, base64. */
const webhookSecret = z.string().regex(/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/)
const networks = z
  .string()
  .transform((words) => words.split(',').map((word) => word.trim()))
  .pipe(z.array(z.union([z.cidrv4(), z.cidrv6()])))
/** `messages=1095, sent=400`: the name of a rule and its days. */
const periods = z
  .string()
  .regex(/^\s*[a-z-]+\s*=\s*\d{1,5}\s*(,\s*[a-z-]+\s*=\s*\d{1,5}\s*)*$/)
  .transform((text) =>
    Object.fromEntries(
      text.split(',').map((pair) => {
        const [name = '', days = ''] = pair.split('=')
        return [name.trim(), Number(days)]
      }),
    ),
  )
/** How many proxies stand in front; a word for yes is one. */
const proxies = z
  .enum(['0', '1', '2', '3', 'true', 'false', 'yes', 'no', 'on', 'off', ''])
  .transform((word) => (/^\d$/.test(word) ? Number(word) : Number(/^(true|yes|on)$/.test(word))))
const words = z.string().transform((text) => text.split(/[\s,]+/).filter((word) => word !== ''))
const address = z.string().regex(/^[^:\s]+:\d{1,5}$/)

export const ENVIRONMENT = z.object({
  DATA_DIR: z.string().min(1).default('./data'),
  CATALOGUE_DIR: z.string().min(1).optional(),
  PORT: wholeNumber(65_535).default(8080),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: webUrl.optional(),
  DATABASE_URL: postgresUrl.optional(),
  MIGRATION_DATABASE_URL: postgresUrl.optional(),
  SESSION_DATABASE_URL: postgresUrl.optional(),
  DATABASE_REPLICA_URL: postgresUrl.optional(),
  REPLICA_MAX_LAG: wholeNumber(3600).default(10),
  S3_BUCKET: z.string().min(3).optional(),
  S3_ENDPOINT: webUrl.optional(),
  S3_REGION: z.string().min(1).default('us-east-1'),
  CLAMD_ADDRESS: address.optional(),
  RATE_LIMIT: wholeNumber(1_000_000).default(1200),
  TRUST_PROXY: proxies.default(0),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).optional(),
  OPERATIONS_PORT: wholeNumber(65_535).optional(),
  OPERATIONS_HOST: z.string().min(1).default('127.0.0.1'),
  OTEL_EXPORTER_OTLP_ENDPOINT: webUrl.optional(),
  STAFF_SECOND_FACTOR: flag.default(false),
  OIDC_OWNER_ISSUER: webUrl.optional(),
  OIDC_OWNER_CLIENT: z.string().min(1).optional(),
  OIDC_OWNER_SECRET: z.string().min(1).optional(),
  OIDC_STAFF_ISSUER: webUrl.optional(),
  OIDC_STAFF_CLIENT: z.string().min(1).optional(),
  OIDC_STAFF_SECRET: z.string().min(1).optional(),
  OIDC_STAFF_ACR: words.default([]),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*@[^\r\n]+$/)
    .default('准营 <no-reply@localhost>'),
  SMS_URL: webUrl.optional(),
  SMS_SECRET: webhookSecret.optional(),
  SMS_SECOND_URL: webUrl.optional(),
  SMS_SECOND_SECRET: webhookSecret.optional(),
  ...NEIGHBOUR_ENVIRONMENT,
  OUTBOX_NETWORKS: networks.default([]),
  RETENTION_DAYS: periods.default({}),
  DEMO: flag.default(false),
  TRAINING: flag.default(false),
})

const WEB = { zh: 'http(s):// 开头的网址', en: 'an address beginning http:// or https://' }
const POSTGRES = { zh: 'postgres:// 开头的地址', en: 'an address beginning postgres://' }
const FLAG = { zh: '1 或 0', en: '1 or 0' }
const SHARED_SECRET = { zh: 'whsec_ 加 base64', en: 'whsec_ and base64' }
const LISTEN = { zh: '监听地址，如 127.0.0.1', en: 'an address to listen on, as 127.0.0.1' }
const CLIENT = { zh: '应用标识', en: 'a client id' }
const SECRET = { zh: '应用密钥', en: 'a client secret' }
const PORT = { zh: '0 到 65535 的整数', en: 'a whole number from 0 to 65535' }

/** Every setting, in the order in which an operator meets them; `docs/derived/configuration.md` is made of it. */
export const SETTINGS: Readonly<Record<keyof z.infer<typeof ENVIRONMENT>, Setting>> = {
  DATA_DIR: {
    expected: { zh: '文件夹路径', en: 'the path of a folder' },
    meaning: {
      zh: '不能丢的东西都在这里：内置数据库、文件、密钥。默认 ./data',
      en: 'holds everything this installation must not lose; ./data by default',
    },
  },
  CATALOGUE_DIR: {
    expected: { zh: '文件夹路径', en: 'the path of a folder' },
    meaning: {
      zh: '本单位自己的法律数据：新辖区、新事项，同名文件代替程序自带的，见 docs/new-region.md。默认没有',
      en: 'an installation’s own law as data: regions and items of its own, a file of the same name in place of the bundled one, see docs/new-region.md; none by default',
    },
  },
  PORT: {
    expected: PORT,
    meaning: {
      zh: '监听端口，0 由系统选。默认 8080',
      en: 'where to listen, 0 for any; 8080 by default',
    },
  },
  HOST: {
    expected: LISTEN,
    meaning: { zh: '默认 127.0.0.1，只有本机', en: '127.0.0.1 by default: this machine only' },
  },
  PUBLIC_URL: {
    expected: WEB,
    meaning: {
      zh: '印在二维码里的网址。默认为服务自己的网址',
      en: 'printed into codes; the server’s own origin by default',
    },
  },
  DATABASE_URL: {
    expected: POSTGRES,
    meaning: {
      zh: '一台 PostgreSQL（15 及以上）服务器；运行账号须属于 zhunying_app。默认用内置数据库',
      en: 'a PostgreSQL server, 15 or later, as a member of zhunying_app; embedded by default',
    },
  },
  MIGRATION_DATABASE_URL: {
    expected: POSTGRES,
    meaning: {
      zh: '建表用的账号，表归它所有。默认同 SESSION_DATABASE_URL',
      en: 'the owner of the tables, who migrates; the same as SESSION_DATABASE_URL by default',
    },
  },
  SESSION_DATABASE_URL: {
    expected: POSTGRES,
    meaning: {
      zh: 'DATABASE_URL 指向按事务分配连接的连接池（PgBouncer）时，任务队列不经连接池的地址。默认同 DATABASE_URL',
      en: 'where DATABASE_URL is a pooler that hands out connections by the transaction (PgBouncer): the address without it, for the job queue; the same as DATABASE_URL by default',
    },
  },
  DATABASE_REPLICA_URL: {
    expected: POSTGRES,
    meaning: {
      zh: '流复制从库：扫码页、公开查询和状态列表从这里读，页面写明核对时间；连不上或落后太多就读主库',
      en: 'a streaming replica that public pages and the status list are read from, with their age said; the primary when it is away or behind',
    },
  },
  REPLICA_MAX_LAG: {
    expected: { zh: '秒数', en: 'seconds' },
    meaning: {
      zh: '从库最多落后多少秒还用它。默认 10',
      en: 'how far behind the replica may be and still be read; 10 by default',
    },
  },
  S3_BUCKET: {
    expected: { zh: '存储桶名称', en: 'the name of a bucket' },
    meaning: {
      zh: '文件存入对象存储，供多个节点共用。默认存在 DATA_DIR',
      en: 'files lie in object storage that many nodes share; in DATA_DIR by default',
    },
  },
  S3_ENDPOINT: {
    expected: WEB,
    meaning: { zh: '自建对象存储的网址', en: 'an object storage of one’s own' },
  },
  S3_REGION: {
    expected: { zh: '存储区域名', en: 'the name of a region of the storage' },
    meaning: { zh: '默认 us-east-1', en: 'us-east-1 by default' },
  },
  CLAMD_ADDRESS: {
    expected: { zh: '主机:端口，如 127.0.0.1:3310', en: 'host:port, as 127.0.0.1:3310' },
    meaning: {
      zh: '用 ClamAV 检查上传的文件。默认不查病毒（其他检查照做）',
      en: 'uploads are scanned by ClamAV; without it only their content is looked at',
    },
  },
  RATE_LIMIT: {
    expected: { zh: '每分钟请求数（0 为不限）', en: 'requests a minute (0 for no limit)' },
    meaning: { zh: '一个地址每分钟的请求数。默认 1200', en: 'of one address; 1200 by default' },
  },
  TRUST_PROXY: {
    expected: { zh: '前置代理的层数，0 到 3', en: 'how many proxies stand in front, 0 to 3' },
    meaning: {
      zh: '只相信这么多层前置代理写的 X-Forwarded-*，再往前是来访者自己写的。默认 0',
      en: 'believe X-Forwarded-* of so many proxies in front; what stands before them a visitor wrote; 0 by default',
    },
  },
  LOG_LEVEL: {
    expected: {
      zh: 'trace、debug、info、warn、error、fatal、silent 之一',
      en: 'one of trace, debug, info, warn, error, fatal, silent',
    },
    meaning: { zh: '默认 info，演示时 warn', en: 'info by default, warn in demonstration' },
  },
  OPERATIONS_PORT: {
    expected: PORT,
    meaning: {
      zh: 'Prometheus 读取 /metrics 的端口，与公众端口分开。默认不开',
      en: 'where Prometheus reads /metrics, apart from the public’s port; closed by default',
    },
  },
  OPERATIONS_HOST: {
    expected: LISTEN,
    meaning: { zh: '默认 127.0.0.1', en: '127.0.0.1 by default' },
  },
  OTEL_EXPORTER_OTLP_ENDPOINT: {
    expected: WEB,
    meaning: {
      zh: 'OpenTelemetry 收集器。默认不发送链路追踪',
      en: 'the OpenTelemetry collector that traces go to; none by default',
    },
  },
  STAFF_SECOND_FACTOR: {
    expected: FLAG,
    meaning: {
      zh: '工作人员须用动态口令登录（演示账号除外）。正式运行建议设为 1，默认 0',
      en: 'officers sign in with a one-time code too (demonstration people excepted); 0 by default, 1 is advised',
    },
  },
  OIDC_OWNER_ISSUER: {
    expected: WEB,
    meaning: {
      zh: '申请人用统一身份认证（OpenID Connect）登录的发行方网址。默认只用本地账号',
      en: 'the OpenID provider of applicants; local accounts only by default',
    },
  },
  OIDC_OWNER_CLIENT: {
    expected: CLIENT,
    meaning: { zh: '在该发行方登记的应用标识', en: 'the client id there' },
  },
  OIDC_OWNER_SECRET: {
    expected: SECRET,
    meaning: { zh: '该应用的密钥', en: 'the client secret there' },
  },
  OIDC_STAFF_ISSUER: {
    expected: WEB,
    meaning: {
      zh: '工作人员统一身份认证的发行方网址；未登记的人员不能登录。默认只用本地账号',
      en: 'the OpenID provider of officers, who must be known here; local accounts only by default',
    },
  },
  OIDC_STAFF_CLIENT: {
    expected: CLIENT,
    meaning: { zh: '在该发行方登记的应用标识', en: 'the client id there' },
  },
  OIDC_STAFF_SECRET: {
    expected: SECRET,
    meaning: { zh: '该应用的密钥', en: 'the client secret there' },
  },
  OIDC_STAFF_ACR: {
    expected: { zh: '逗号分隔的 acr 值', en: 'values of acr with commas between them' },
    meaning: {
      zh: '工作人员在统一身份认证登录须达到的强度（OpenID Connect 的 acr，如多因素）；达不到的不放行。默认不核对',
      en: 'how officers must have signed in at their provider (acr of OpenID Connect, as several factors); weaker ones are turned away; not looked at by default',
    },
  },
  SMTP_URL: {
    expected: {
      zh: 'smtp:// 或 smtps:// 开头的地址，可含账号和密码',
      en: 'an address beginning smtp:// or smtps://, with user and password if needed',
    },
    meaning: {
      zh: '发送通知邮件。默认不发（演示时留在“对接与发送”页）',
      en: 'sends mail to people; without it none is sent (a demonstration keeps it on a page)',
    },
  },
  MAIL_FROM: {
    expected: { zh: '发件人，如 准营 <no-reply@example.gov.cn>', en: 'a sender’s address' },
    meaning: { zh: '邮件的发件人', en: 'whom mail is from' },
  },
  SMS_URL: {
    expected: WEB,
    meaning: {
      zh: '短信网关，契约见 docs/outbox.md。默认不发短信',
      en: 'the SMS gateway, contract in docs/outbox.md; without it no SMS is sent',
    },
  },
  SMS_SECRET: {
    expected: SHARED_SECRET,
    meaning: { zh: '与短信网关共用的签名密钥', en: 'shared with the SMS gateway, to sign with' },
  },
  SMS_SECOND_URL: {
    expected: WEB,
    meaning: { zh: '第二家短信网关，第一家不通时用', en: 'the second one, when the first is down' },
  },
  SMS_SECOND_SECRET: {
    expected: SHARED_SECRET,
    meaning: { zh: '与第二家短信网关共用的签名密钥', en: 'shared with the second SMS gateway' },
  },
  ...NEIGHBOUR_SETTINGS,
  OUTBOX_NETWORKS: {
    expected: {
      zh: '逗号分隔的网段，如 10.20.0.0/16',
      en: 'networks with commas between them, as 10.20.0.0/16',
    },
    meaning: {
      zh: '对接系统可在的内部网段（政务外网）；除此之外只发往公网地址。演示时写 127.0.0.0/8 可用本机 http',
      en: 'internal networks where receivers may be, the public internet besides; 127.0.0.0/8 in a demonstration allows http to this machine',
    },
  },
  RETENTION_DAYS: {
    expected: { zh: '如 messages=1095, sent=400', en: 'as messages=1095, sent=400' },
    meaning: {
      zh: '各类个人信息和记录保存多少天，规则名见 zhunying retention --dry-run；低于规则下限的不受理。默认见该命令',
      en: 'days for which each kind of personal data is kept, by the names that zhunying retention --dry-run shows; less than a rule allows is refused; its defaults stand there',
    },
  },
  DEMO: {
    expected: FLAG,
    meaning: {
      zh: '演示账号，证面写明“演示”。npm start 为 1，默认 0',
      en: 'demonstration accounts, said on every face; 1 for npm start, 0 by default',
    },
  },
  TRAINING: {
    expected: FLAG,
    meaning: {
      zh: '培训系统：规则是真的，证照都印“培训”且核验不通过，不发短信和邮件；数据库只能用于培训。默认 0',
      en: 'a training system: real rules, every licence marked and never verified, no SMS or mail; its database is for training only; 0 by default',
    },
  },
}

import { spawn } from 'node:child_process'
import fs from 'node:fs'
import { fileURLToPath } from 'node:url'
import { throwawayFolder } from '#platform/server/embedded/throwaway.ts'
import { readConfig } from '../../src/platform/server/config.ts'
import type { Context } from '../../src/platform/server/context.ts'
import type { Tx } from '../../src/platform/server/database.ts'
import { newId } from '../../src/platform/server/ids.ts'
import { listAccounts, type Actor } from '../../src/access/server/index.ts'
import type { IndustryCode, RegionCode } from '../../src/catalogue/core/index.ts'
import { bundledCatalogue } from '../../src/catalogue/server/index.ts'
import { endSingle, issueLicence } from '../../src/licences/server/index.ts'
import { singlesById } from '../../src/licences/server/singles/store.ts'
import { startService } from '../../src/main/service.ts'
import { linkOf, publicKeys } from '../../src/verification/server/index.ts'
import { fingerprintOf, kidOf, signingKey } from '../../src/verification/server/keys/keys.ts'
import { trustKey } from '../../src/verification/server/keys/trust.ts'
import { flushScans, noteScan } from '../../src/verification/server/scans/scans.ts'
import { signToken } from '../../src/verification/server/sign.ts'
import { readToken } from '../../src/verification/core/index.ts'
import { HOLDER, insertDecidedCase, type DecidedCaseOptions } from '../builders/decided-case.ts'
import { ready } from './server.ts'

const CLI = fileURLToPath(new URL('../../src/main/cli.ts', import.meta.url))
const FOOD = 'food-business-licence'
const BOTH = { [FOOD]: 'granted', 'drainage-permit': 'granted' } as const

export interface ScanServer {
  readonly origin: string
  /** `/v/…` of licences in every state, by name; and the number of the valid one. */
  readonly pages: Readonly<Record<string, string>>
  readonly number: string
  stop(): Promise<void>
}

/** The real server on a folder in which a few licences were issued, ended and re-issued before. */
export async function scanServer(): Promise<ScanServer> {
  const data = throwawayFolder('zhunying-scan-')
  const seeded = await seed(data)
  const server = spawn(
    process.execPath,
    [CLI, 'serve', '--demo', '--port', '0', '--host', '127.0.0.1', '--data', data],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LOG_LEVEL: 'warn' } },
  )
  return {
    ...seeded,
    origin: await ready(server),
    async stop() {
      const gone = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGTERM')
      await gone
      fs.rmSync(data, { recursive: true, force: true })
    },
  }
}

async function seed(data: string): Promise<Pick<ScanServer, 'pages' | 'number'>> {
  const config = readConfig({ DATA_DIR: data, PORT: '0', LOG_LEVEL: 'silent', DEMO: '1' })
  if (!config.ok) throw new Error(JSON.stringify(config.refusal))
  const service = await startService(config.value, { roles: ['web'] })
  const { context } = service
  try {
    const accounts = await context.db.transaction((tx) => listAccounts(tx))
    const ownerId = accounts.find(({ username }) => username === 'owner')?.accountId ?? ''
    const valid = await issued(context, { ownerId, outcomes: BOTH })
    const ended = await issued(context, { outcomes: BOTH })
    const reissued = await issued(context, { region: '410772', industry: '01', outcomes: BOTH })
    const long = await issued(context, { industry: '05', outcomes: seven(), holder: longHolder() })
    await endFood(context, ended)
    await endFood(context, reissued)
    for (let n = 0; n < 40; n++) noteScan(context, valid.number)
    await flushScans(context)
    const digits = valid.path.slice(3)
    return {
      number: valid.number,
      pages: {
        valid: valid.path,
        partial: long.path,
        void: ended.path,
        replaced: reissued.path,
        unknown: '/v/110102ZH2599999X',
        tampered: `/v/${digits.slice(0, -1)}${(Number(digits.at(-1)) + 1) % 10}`,
        unreadable: '/v/12345',
        elsewhere: '/v/320000ZH2500001X',
        recognised: await recognised(context, digits),
      },
    }
  } finally {
    await service.stop()
  }
}

interface Issued {
  readonly number: string
  readonly path: string
  readonly singles: readonly string[]
}

function issued(context: Context, wish: DecidedCaseOptions): Promise<Issued> {
  return context.db.transaction(async (tx) => {
    const id = await insertDecidedCase(tx, wish)
    const done = await issueLicence(tx, context, person('lead', wish.region ?? '110102'), id)
    if (!done.ok) throw new Error(JSON.stringify(done.refusal))
    const { face, number } = done.value.licence
    const link = await linkOf(tx, context, face)
    return { number, path: new URL(link).pathname, singles: face.items.map((i) => i.single) }
  })
}

async function endFood(context: Context, licence: Issued): Promise<void> {
  const work = async (tx: Tx) => {
    const singles = await singlesById(tx, [...licence.singles] as never)
    const food = singles.find((single) => single.item === FOOD)
    if (!food) throw new Error('no food licence')
    const reviewer = person('reviewer', licence.number.slice(0, 6), food.department)
    const basis = '行政许可法第七十条'
    const end = { id: food.id, event: 'cancel', reason: '申请注销', basis } as const
    const done = await endSingle(tx, context, reviewer, end)
    if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  }
  await context.db.transaction(work)
}

/** A code of 浦东, where nobody here issues: signed with a key that is believed under that name. */
async function recognised(context: Context, digits: string): Promise<string> {
  const region = '310115'
  const own = (await publicKeys(context)).find((key) => key.region === '640324')
  const token = readToken(digits)
  if (!own || !token.ok) throw new Error('no key to lend')
  const { jwk } = own
  const names = { authority: '上海市浦东新区行政审批局', origin: 'https://pudong.example.gov.cn' }
  return context.db.transaction(async (tx) => {
    const wish = { kid: kidOf(region, jwk), jwk, fingerprint: fingerprintOf(jwk), ...names }
    await trustKey(tx, context, [], wish)
    const { privateKey, shortKid } = await signingKey(tx, context, '640324')
    const number = `${region}ZH2500001X` as typeof token.value.facts.number
    return `/v/${signToken({ ...token.value.facts, number, key: shortKid }, privateKey)}`
  })
}

/** The first item of each line of the annex for a supermarket: one is refused, the others are granted. */
function seven(): DecidedCaseOptions['outcomes'] {
  const region = bundledCatalogue().regions.get('110102' as RegionCode)
  const rows = region?.industries.get('05' as IndustryCode)?.rows ?? []
  const items = [
    ...new Set(rows.filter((row) => row.applied).flatMap((row) => row.items.slice(0, 1))),
  ]
  return Object.fromEntries(
    items.map((item, n) => [item, n === items.length - 1 ? 'refused' : 'granted'] as const),
  )
}

const longHolder = () => ({
  ...HOLDER,
  name: '北京德胜门外大街便民生活服务连锁超市管理有限责任公司第一百二十三分公司（德胜门外大街旗舰店）',
  address:
    '北京市西城区德胜门外大街乙十一号院一号楼（德胜国际中心）地下一层及地上一层至三层商业一百零一室至三百一十二室',
})

function person(role: 'lead' | 'reviewer', region: string, department?: string): Actor {
  return {
    accountId: newId(),
    username: role,
    name: role,
    roles: [{ role, region, ...(department !== undefined && { department }) }],
  }
}

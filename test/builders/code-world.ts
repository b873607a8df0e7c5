import type { ServerModule } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { ZhunyingApp } from '#platform/server/http.ts'
import { newId } from '#platform/server/ids.ts'
import { accessModule, createAccount, type Actor } from '../../src/access/server/index.ts'
import { certificatesModule } from '../../src/certificates/server/index.ts'
import { endSingle, issueLicence, licencesModule } from '../../src/licences/server/index.ts'
import { singlesById } from '../../src/licences/server/singles/store.ts'
import { findLicence } from '../../src/licences/server/store.ts'
import { recordsModule } from '../../src/records/server/index.ts'
import { linkOf, verificationModule } from '../../src/verification/server/index.ts'
import { readPaper, type Paper } from '../../src/verification/server/read-paper.ts'
import { testContext, type TestContext, type TestContextOptions } from '../db/test-context.ts'
import { insertDecidedCase, type DecidedCaseOptions } from './decided-case.ts'
import { DRAINAGE, FOOD, valueOf } from './licence-world.ts'

const MODULES: readonly ServerModule[] = [
  recordsModule,
  accessModule,
  licencesModule,
  verificationModule,
  certificatesModule({ linkOf }),
]
type Role = Actor['roles'][number]['role']
const PASSWORD = 'a long enough password'

export interface CodeWorld extends TestContext {
  readonly http: ZhunyingApp
  run<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** A licence of two items; its number. */
  issued(options?: Partial<DecidedCaseOptions>): Promise<string>
  /** Its food licence ends by 注销; a second later, since that is when its code says so. */
  endFood(number: string): Promise<void>
  /** What the code on its paper holds; the version in force when not said. */
  link(number: string, version?: number): Promise<string>
  /** The same as read from its PDF. */
  paper(number: string): Promise<Paper>
  /** Opens a link, or a path of ours, as anybody. */
  open(link: string): Promise<Awaited<ReturnType<ZhunyingApp['inject']>>>
  /** The cookie of somebody with this role. */
  signIn(role: Role, region: string): Promise<SignedIn>
}

export interface SignedIn {
  readonly accountId: string
  readonly headers: { readonly cookie: string }
}

/** Licences with their codes behind the real HTTP service, at https://zhunying.example.gov.cn. */
export async function codeWorld(options: TestContextOptions = {}): Promise<CodeWorld> {
  const world = await testContext({
    modules: MODULES,
    start: true,
    ...options,
    settings: { PUBLIC_URL: 'https://zhunying.example.gov.cn', ...options.settings },
  })
  const http = await world.app()
  const run = <T>(work: (tx: Tx) => Promise<T>) => world.context.db.transaction(work)
  const accounts = new Map<string, Promise<string>>()
  const signed = new Map<string, Promise<SignedIn>>()
  const account = (role: Role, region: string) => {
    const key = `${role}-${region}`
    const known = accounts.get(key) ?? makeAccount(world, role, region)
    accounts.set(key, known)
    return known
  }
  /** Sessions end by the clock; whoever comes back an hour later signs in again. */
  const signInOnce = (role: Role, region: string) => {
    const key = `${role}-${region} ${world.clock.now().toISOString().slice(0, 13)}`
    const known =
      signed.get(key) ?? account(role, region).then((id) => signIn(http, id, role, region))
    signed.set(key, known)
    return known
  }
  return {
    ...world,
    http,
    run,
    issued: (wish = {}) => run((tx) => issueOne(tx, world, wish)),
    endFood: async (number) => {
      await run((tx) => endFood(tx, world, number))
      world.clock.advance({ seconds: 1 })
    },
    link: (number, version) =>
      run(async (tx) => {
        const face = valueOf(await faceOf(tx, number))
        return linkOf(tx, world.context, { ...face, version: version ?? face.version })
      }),
    async paper(number) {
      const lead = await signInOnce('lead', number.slice(0, 6))
      const url = `/api/v1/licences/${number}/certificate.pdf`
      const pdf = await http.inject({ url, headers: lead.headers })
      return valueOf(await readPaper(pdf.rawPayload))
    },
    open: (link) => {
      const { pathname, search } = new URL(link, 'https://zhunying.example.gov.cn')
      return http.inject({ url: `${pathname}${search}` })
    },
    signIn: signInOnce,
  }
}

async function faceOf(tx: Tx, number: string) {
  const found = await findLicence(tx, number)
  return found
    ? { ok: true as const, value: found.licence.face }
    : { ok: false as const, refusal: number }
}

async function issueOne(tx: Tx, { context }: TestContext, wish: Partial<DecidedCaseOptions>) {
  const { region = '110102', industry = '25' } = wish
  const outcomes = { [FOOD]: 'granted', [DRAINAGE]: 'granted' } as const
  const id = await insertDecidedCase(tx, { outcomes, ...wish, region, industry })
  const lead = person('lead', region)
  return valueOf(await issueLicence(tx, context, lead, id)).licence.number
}

async function endFood(tx: Tx, { context }: TestContext, number: string): Promise<void> {
  const face = valueOf(await faceOf(tx, number))
  const singles = await singlesById(
    tx,
    face.items.map((item) => item.single),
  )
  const food = singles.find((single) => single.item === FOOD)
  if (!food) throw new Error(`no food licence behind ${number}`)
  const reviewer = person('reviewer', face.region, food.department)
  const end = {
    id: food.id,
    event: 'cancel',
    reason: '申请注销',
    basis: '行政许可法第七十条',
  } as const
  valueOf(await endSingle(tx, context, reviewer, end))
}

function person(role: 'lead' | 'reviewer', region: string, department?: string): Actor {
  return {
    accountId: newId(),
    username: role,
    name: role,
    roles: [{ role, region, ...(department !== undefined && { department }) }],
  }
}

const nameOf = (role: Role, region: string) => `${role}-${region.replace('*', 'all')}`

async function makeAccount({ context }: TestContext, role: Role, region: string): Promise<string> {
  const departmental = role === 'reviewer' || role === 'head' || role === 'keeper'
  const grant = { role, region, ...(departmental && { department: 'market-regulation' }) }
  const account = { username: nameOf(role, region), password: PASSWORD, name: role }
  return valueOf(await createAccount(context, { ...account, roles: [grant] })).accountId
}

async function signIn(
  http: ZhunyingApp,
  accountId: string,
  role: Role,
  region: string,
): Promise<SignedIn> {
  const payload = { username: nameOf(role, region), password: PASSWORD }
  const session = await http.inject({ method: 'POST', url: '/api/v1/session', payload })
  if (session.statusCode !== 200) throw new Error(session.body)
  return {
    accountId,
    headers: { cookie: String(session.headers['set-cookie']).split(';')[0] ?? '' },
  }
}

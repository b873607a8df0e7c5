import { plainDate } from '#kernel/plain-date.ts'
import { newId } from '#platform/server/ids.ts'
import type { CaseView } from '../../src/cases/core/index.ts'
import { createAccount } from '../../src/access/server/index.ts'
import { markCredit } from '../../src/parties/server/index.ts'
import { accepted, completed, submitted } from '../builders/applied-case.ts'
import { png, sendFile, sha256 } from '../builders/field-record.ts'
import { openOffice, type Office } from '../builders/office.ts'
import type { Person, Reply } from '../builders/people.ts'
import { HERE, THERE } from './people.ts'

export const FOOD = 'food-business-licence'

export type Kind =
  | 'draft'
  | 'submitted'
  | 'inReview'
  | 'visit'
  | 'licence'
  | 'check'
  | 'single'
  | 'queued'
  | 'run'
  | 'cancelling'
  | 'posting'
  | 'import'
  | 'mark'
  | 'bar'
  | 'officer'
  | 'calendar'
  | 'law-draft'
  | 'receiver'
  | 'person'
  | 'mandate'
  | 'region'
  | 'nothing'

/** The statutory holidays of 2027 that fall on weekdays and have a fixed date. */
export const NEW_YEAR = '2027-01-01,放假,元旦\n2027-10-01,放假,国庆节\n'

/** One object of the office and what permission looks at in it. */
export interface Thing {
  readonly kind: Kind
  readonly region: string
  /** The account name of the applicant; empty where an object is nobody's. */
  readonly owner: string
  /** Who acts for the owner. */
  readonly agent?: string
  /** The departments concerned. */
  readonly desks: readonly string[]
  /** Every department of the case, where letters of the window concern them all. */
  readonly concerned?: readonly string[]
  /** What fills the address. */
  readonly params: Readonly<Record<string, string>>
  /** Words that only whoever may see this object may ever read. */
  readonly secrets: readonly string[]
}

export interface World {
  readonly office: Office
  readonly things: readonly Thing[]
}

/** One office with two owners' shops in two regions, in every stage that a route can be about. */
export async function buildWorld(): Promise<World> {
  const office = await openOffice()
  const things: Thing[] = []
  for (const [region, owner] of [
    [HERE, 'owner'],
    [THERE, 'owner2'],
  ] as const)
    things.push(...(await shopsOf(office, region, owner)))
  things.push(await personThing(office), await mandateThing(office))
  things.push({ kind: 'nothing', region: '', owner: '', desks: [], params: {}, secrets: [] })
  return { office, things }
}

/** Credit is known in every region: what is marked is another business in each. */
const USCC: Readonly<Record<string, string>> = {
  [HERE]: '91110102MA0FAKE177',
  [THERE]: '92110105MA0TE5T24H',
}

const NOWHERE = { region: '', owner: '', desks: [], secrets: [] } as const

/** A colleague who is nobody in this world: what administrators do is done to them. */
async function personThing({ context }: Office): Promise<Thing> {
  const roles = [{ role: 'lead', region: '410772' }] as const
  const account = { username: 'colleague', name: '同事', password: 'a long password', roles }
  const made = await createAccount(context, account)
  if (!made.ok) throw new Error(made.refusal.code)
  return { kind: 'person', ...NOWHERE, params: { id: made.value.accountId } }
}

/** The first owner lets the second look at their cases; the session of the second is their own. */
async function mandateThing(office: Office): Promise<Thing> {
  const owner = await office.people('owner')
  const wish = { agent: 'owner2', businesses: [], scopes: ['look'], until: '2026-12-31' }
  const given = asked(await owner.post('/api/v1/mandates', wish))
  const params = { id: String(given['id']) }
  return { kind: 'mandate', ...NOWHERE, owner: 'owner', agent: 'owner2', params }
}

let sequence = 1

async function shopsOf(office: Office, region: string, owner: string): Promise<Thing[]> {
  const person = await office.people(owner)
  const wish = () => ({ region, sequence: sequence++ })
  const people = (name: string) => office.people(name === 'owner' ? owner : name)
  const inReview = await accepted(people, wish())
  const base = { region, owner }
  return [
    await caseThing(person, 'draft', base, (await completed(person, wish())).id),
    await caseThing(person, 'submitted', base, (await submitted(person, wish())).id),
    await caseThing(person, 'inReview', base, inReview.id),
    await visitThing(office, base, inReview),
    ...(await licenceThings(office, base, await accepted(people, wish()))),
    ...(await deskThings(office, base, inReview)),
    await receiverThing(office, region),
    {
      kind: 'region',
      region,
      owner: '',
      desks: ['market-regulation'],
      secrets: [],
      params: {
        region,
        department: 'market-regulation',
        item: FOOD,
        name: 'printer-1',
        uscc: USCC[region] ?? '',
      },
    },
  ]
}

/** A system that hears of the region's cases. */
async function receiverThing(office: Office, region: string): Promise<Thing> {
  const lead = await office.people(`lead-${region}`)
  const wish = { region, name: '对接系统', url: 'https://hooks.example.gov.cn/', types: ['case.*'] }
  const added = asked(await lead.post('/api/v1/receivers', { ...wish, signing: 'hmac' }))
  const { id } = added['receiver'] as { id: string }
  return { kind: 'receiver', region, owner: '', desks: [], params: { id }, secrets: [id] }
}

type Base = Pick<Thing, 'region' | 'owner'>

async function caseThing(person: Person, kind: Kind, base: Base, id: string): Promise<Thing> {
  const view = asked(await person.get(`/api/v1/cases/${id}`)) as unknown as CaseView
  const letters = asked(await person.get(`/api/v1/cases/${id}/letters`))['letters'] as {
    id: string
  }[]
  const file = view.materials.find((one) => one.id === 'food_safety_rules')?.files[0]?.id
  return {
    kind,
    ...base,
    desks: kind === 'inReview' ? ['market-regulation'] : [],
    concerned: kind === 'inReview' ? view.items.map((one) => one.department.id) : [],
    params: {
      id,
      caseId: id,
      item: FOOD,
      material: 'floor_plan',
      party: newId(),
      fileId: file ?? newId(),
      letterId: letters[0]?.id ?? newId(),
    },
    secrets: [id, ...(view.caseNo === null ? [] : [view.caseNo])],
  }
}

async function visitThing(office: Office, base: Base, view: CaseView): Promise<Thing> {
  const inspector = await office.people(`inspector-${base.region}`)
  const list = asked(await inspector.get('/api/v1/visits'))['items'] as { id: string }[]
  const id = list[0]?.id ?? ''
  const visit = asked(await inspector.get(`/api/v1/visits/${id}`)) as {
    lines?: { items: { department: { id: string } }[] | string[] }[]
  }
  const items = new Set(JSON.stringify(visit.lines).match(/[a-z0-9-]+/g))
  const desks = view.items
    .filter((item) => items.has(item.id))
    .map((item) => item.department.id as string)
  const photo = png(7)
  asked(await sendFile(inspector, id, photo))
  const params = { id, sha256: sha256(photo) }
  return { kind: 'visit', ...base, desks, params, secrets: [id] }
}

/** From the visit to the paper: a licence, its single licences, and what may be asked about them. */
async function licenceThings(office: Office, base: Base, view: CaseView): Promise<Thing[]> {
  const { region } = base
  const [lead, owner] = [await office.people(`lead-${region}`), await office.people(base.owner)]
  await office.inspect(await office.read(view.id, base.owner))
  for (const item of view.items) asked(await office.decide(view, item.id, 'grant'))
  const issued = asked(await lead.post(`/api/v1/cases/${view.id}/issue`))
  const licence = issued['licence'] as { number: string; items: { id: string; item: string }[] }
  const { number } = licence
  const food = await singleOf(office, base, number)
  const ask = { single: null, reason: 'x' }
  const path = `/api/v1/licences/${number}`
  const asking = asked(await owner.post(`${path}/cancel-requests`, ask))
  const queue = asked(await lead.get('/api/v1/print-queue'))['items'] as { id: string }[]
  asked(await lead.post('/api/v1/stock/batches', batch(region)))
  const requests = queue.map(({ id }) => id)
  const to = { receiver: '收件人', phone: '13800138000', address: `寄往${region}` }
  const posting = asked(await owner.post(`${path}/postings`, to))
  const run = asked(await lead.post('/api/v1/print-runs', { region, requests }))
  const again = asked(await lead.post(`${path}/print`, { copies: 1 }))
  const papers = asked(await lead.get(`/api/v1/papers?region=${region}`))['items'] as {
    serial: string
  }[]
  const of = (kind: Kind, params: Record<string, string>, secrets: string[] = []): Thing => {
    return { kind, ...base, desks: ['market-regulation'], params, secrets }
  }
  const serial = papers[0]?.serial ?? ''
  const wish = { number, cause: 'special', reason: '专项检查', by: '2026-11-30' }
  const check = asked(await lead.post('/api/v1/checks', wish))
  const id = String(check['id'])
  const desks = (check['departments'] as { id: string }[]).map((one) => one.id)
  return [
    of('licence', { number, version: '1', serial, code: number }, [number]),
    { ...of('check', { id, sha256: 'f'.repeat(64) }, [id]), desks },
    of('single', { id: food.id, single: food.id }, [food.id]),
    of('cancelling', { id: String(asking['id']) }),
    of('posting', { id: String(posting['id']) }, [to.address]),
    of('queued', { id: String(again['id']), region }),
    of('run', { id: String(run['id']) }),
  ]
}

async function singleOf(office: Office, { region }: Base, number: string) {
  const clerk = await office.people(`clerk-${region}`)
  const view = asked(await clerk.get(`/api/v1/licences/${number}`))
  const uscc = /[0-9A-Z]{18}/.exec(JSON.stringify(view['holder'] ?? view))?.[0] ?? ''
  const reply = await clerk.get(`/api/v1/single-licences?region=${region}&uscc=${uscc}`)
  const singles = asked(reply)['items'] as { id: string; item: string }[]
  const food = singles.find(({ item }) => item === FOOD)
  if (!food) throw new Error(JSON.stringify(singles))
  return food
}

const batch = (region: string) => ({
  region,
  receivedOn: '2026-11-20',
  printer: '印刷厂',
  note: '',
  first: `P${region}-001`,
  last: `P${region}-020`,
  rfid: false,
})

/** What departments keep beside the cases: a credit mark, a bar, an officer, an import. */
async function deskThings(office: Office, base: Base, view: CaseView): Promise<Thing[]> {
  const { region } = base
  const by = { accountId: newId(), name: '审批人员' }
  const lead = await office.people(`lead-${region}`)
  await office.context.db.transaction((tx) =>
    markCredit(tx, {
      region,
      uscc: USCC[region] ?? '',
      kind: 'broken-commitment',
      caseId: view.id,
      item: FOOD,
      department: 'market-regulation',
      reason: 'x',
      by,
      on: plainDate('2026-11-20'),
    }),
  )
  const marks = asked(
    await lead.get(`/api/v1/credit-marks?region=${region}&uscc=${USCC[region]}`),
  ) as unknown as { id: string }[]
  const bar = asked(
    await lead.post('/api/v1/bars', {
      region,
      department: 'market-regulation',
      uscc: '92110105MA0TE5T24H',
      name: 'x',
      items: [FOOD],
      ground: 'art78',
      from: '2026-11-01',
      documentNo: 'x',
      facts: 'x',
    }),
  )
  const officer = asked(await lead.post('/api/v1/inspection-officers', newOfficer(region)))
  const calendar = asked(
    await lead.post('/api/v1/calendars', {
      region,
      year: 2028,
      source: '国务院办公厅通知',
      effectiveFrom: '2028-01-01',
      text:
        NEW_YEAR.replaceAll('2027', '2028') +
        '2028-05-01,放假,劳动节\n2028-05-02,放假,劳动节\n2028-10-02,放假,国庆节\n2028-10-03,放假,国庆节\n',
    }),
  )
  const draft = asked(
    await lead.post('/api/v1/law-drafts', {
      region,
      files: {},
      effectiveFrom: '2028-01-01',
      reason: '试一试不改',
    }),
  )
  const csv = Buffer.from(`${COLUMNS}\n05,食品经营许可证${','.repeat(9)}\n`)
  const imported = asked(
    await lead.upload(`/api/v1/licence-imports?region=${region}`, 'x.csv', csv),
  )
  const of = (kind: Kind, id: unknown, mine: Partial<Thing> = {}): Thing => ({
    kind,
    ...base,
    owner: '',
    desks: ['market-regulation'],
    secrets: [],
    params: { id: String(id) },
    ...mine,
  })
  return [
    of('mark', marks[0]?.id),
    of('bar', bar['id']),
    of('officer', officer['id']),
    of('calendar', calendar['id']),
    of('law-draft', draft['id']),
    of('import', imported['id']),
  ]
}

const COLUMNS =
  '类别编码,证件名称,证件编号,经营者名称,统一社会信用代码,法定代表人（负责人）,经营场所,有效期起,有效期止,综合证编号,制证日期'

const newOfficer = (region: string) => ({
  region,
  department: 'market-regulation',
  name: '周执法',
  certificateNo: `ZF-${region}`,
})

function asked({ status, body }: Reply): Record<string, unknown> {
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`)
  return body
}

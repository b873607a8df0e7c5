import { unreachable } from '#kernel/never.ts'
import { addDays, plainDate, type PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import type { IndustryCode, ItemId, RegionCode } from '../../src/catalogue/core/index.ts'
import { bundledCatalogue } from '../../src/catalogue/server/index.ts'
import {
  answerBy,
  branchesOf,
  isOpen,
  NEW_CASE,
  planBranches,
  type BranchCommand,
  type CaseCommand,
  type CaseId,
  type CaseRecord,
} from '../../src/cases/core/index.ts'
import { lockCase, perform } from '../../src/cases/server/index.ts'
import { insertEvents } from '../../src/cases/server/history/store.ts'
import { insertCase } from '../../src/cases/server/store.ts'
import { fillSample, mergeForms } from '../../src/forms/core/index.ts'
import type { TestContext } from '../db/test-context.ts'

/** Where cases are walked: a context whose clock can be set. */
export type Walked = Pick<TestContext, 'context' | 'clock'>

/** Chance that is the same at every run: mulberry32. */
export function chanceFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

const REGIONS = ['110102', '110105'] as const
const INDUSTRIES = ['05', '25', '22'] as const
const BY = { accountId: newId(), name: '经办人员' }
let serial = 0

/**
 * One application and what befalls it, by chance but by the rules: every step is a real command on a
 * real case, given days apart, and what is refused is left out. It may end anywhere.
 */
export async function walkCase(world: Walked, seed: number): Promise<CaseId> {
  const chance = chanceFrom(seed)
  const region = REGIONS[chance(10) < 7 ? 0 : 1] as RegionCode
  let today = addDays(plainDate('2026-01-05'), chance(250))
  world.clock.set(today)
  const { db } = world.context
  const record = draftOf(region, INDUSTRIES[chance(3)] as IndustryCode, chance)
  await db.transaction(async (tx) => {
    await insertCase(tx, record)
    const created = { seq: 1, at: record.createdAt, doer: BY, event: { kind: 'created' as const } }
    await insertEvents(tx, record, [created])
  })
  const steps = 6 + chance(24)
  for (let step = 0; step < steps; step++) {
    await db.transaction((tx) => takeStep(tx, world, record.id, chance, today))
    today = addDays(today, chance(15) === 0 ? 21 : chance(6))
    world.clock.set(today)
  }
  return record.id
}

/** A draft that its applicant left on the page of this box, `null` before the first. */
export async function restCase(
  { context, clock }: Walked,
  seed: number,
  last: string | null,
): Promise<void> {
  const draft = draftOf('110102' as RegionCode, '25' as IndustryCode, chanceFrom(seed))
  const at = clock.now().toISOString()
  const events = [
    { kind: 'created' as const },
    ...(last === null ? [] : [{ kind: 'edited' as const, elements: [last], material: null }]),
  ]
  const record = { ...draft, version: events.length, createdAt: at, updatedAt: at }
  await context.db.transaction(async (tx) => {
    await insertCase(tx, record)
    const rows = events.map((event, i) => ({ seq: i + 1, at, doer: BY, event }))
    await insertEvents(tx, record, rows)
  })
}

function draftOf(
  region: RegionCode,
  industry: IndustryCode,
  chance: (below: number) => number,
): CaseRecord {
  const catalogue = bundledCatalogue()
  const here = catalogue.regions.get(region)
  const decided = new Set(here?.plan.departments.flatMap((department) => department.items))
  const rows = here?.industries.get(industry)?.rows.filter((row) => row.applied) ?? []
  const possible = [...new Set(rows.flatMap((row) => row.items.slice(0, 1)))]
  const known = possible.filter((id) => decided.has(id))
  const items = known.slice(0, 1 + chance(Math.min(4, known.length))) as ItemId[]
  const form = mergeForms(catalogue, items, { region, industry })
  const values = { ...fillSample(form, 1 + chance(50)) } as CaseRecord['values']
  return {
    id: newId() as CaseId,
    region,
    industry,
    items,
    caseNo: null,
    ownerId: newId(),
    filedBy: null,
    kind: 'open',
    catalogueVersion: catalogue.version,
    answers: {},
    holdings: [],
    noticeId: null,
    values,
    submittedValues: values,
    file: NEW_CASE,
    version: 1,
    createdAt: '2026-01-04T01:00:00.000Z',
    updatedAt: '2026-01-04T01:00:00.000Z',
  }
}

async function takeStep(
  tx: Tx,
  { context }: Walked,
  id: CaseId,
  chance: (below: number) => number,
  today: PlainDate,
): Promise<void> {
  const record = await lockCase(tx, id)
  if (!record) throw new Error(`no case ${id}`)
  const { calendar } = bundledCatalogue()
  const answer = answerBy(calendar, today) ?? today
  const { region, items, kind, file } = record
  const plan = planBranches(bundledCatalogue(), region, items, kind, file.beside.commitments)
  const known = { answerBy: answer, plan }
  await perform(tx, context, null, record, commandFor(record, chance), known)
}

/** What somebody might do next; often enough what brings the case onward. */
function commandFor(record: CaseRecord, chance: (below: number) => number): CaseCommand {
  const { at } = record.file
  const luck = chance(20)
  switch (at.state) {
    case 'draft':
      return { kind: 'submit', caseNo: `${record.region}-20260101-${90_000 + serial++}` }
    case 'submitted':
    case 'resubmitted': {
      if (luck === 0) return { kind: 'decline', reason: '不属于受理范围', by: BY }
      if (luck === 1) return { kind: 'withdraw', reason: '不办了' }
      if (luck < 4) return { kind: 'acceptBySilence' }
      if (luck > 10) return { kind: 'accept', by: BY }
      const again = record.file.corrections.length > 0 ? '上次遗漏' : null
      return { kind: 'askCorrection', points: pointsOf(chance), whyAgain: again, by: BY }
    }
    case 'correctionAsked':
      return luck === 0 ? { kind: 'withdraw', reason: '不办了' } : { kind: 'resubmit' }
    case 'inReview':
      return reviewStep(record, chance, luck)
    case 'decided':
    case 'declined':
      if (luck < 3) return reopening(record)
      return { kind: 'issue', number: `N${record.id}` }
    case 'issued':
    case 'closed':
    case 'withdrawn':
      return luck < 4 ? reopening(record) : { kind: 'close', reason: '已送达' }
    default:
      return unreachable(at)
  }
}

function pointsOf(chance: (below: number) => number) {
  return Array.from({ length: 1 + chance(3) }, (_, i) => ({
    target: 'element' as const,
    id: `box${i}`,
    reason: '填写有误',
    ...(chance(4) === 0 && { beyondNotice: '告知单未列' }),
  }))
}

function reopening(record: CaseRecord): CaseCommand {
  const items = [...branchesOf(record.file).keys()].slice(0, 1)
  const order = { documentNo: '复决字1号', body: '区政府', words: '重新办理', items }
  const decidedOn = plainDate('2026-01-05')
  return { kind: 'reopen', order: { ...order, decidedOn, ground: 'reconsideration' }, by: BY }
}

function reviewStep(
  record: CaseRecord,
  chance: (below: number) => number,
  luck: number,
): CaseCommand {
  const open = [...branchesOf(record.file).values()].filter(isOpen)
  const branch = open[chance(open.length)]
  if (!branch || luck === 0) return { kind: 'urge', item: null, words: '请抓紧', by: BY }
  const { item } = branch
  if (luck === 1) return { kind: 'urge', item, words: '请抓紧', by: BY }
  if (luck === 2) return { kind: 'withdraw', reason: '不办了' }
  return { kind: 'branch', item, command: branchCommand(branch.at.state, chance) }
}

function branchCommand(state: string, chance: (below: number) => number): BranchCommand {
  const luck = chance(10)
  const words = { reason: '等待检测', basis: '行政许可法第四十五条' }
  if (state === 'suspended')
    return luck === 0 ? { kind: 'lapse', ...words, by: BY } : { kind: 'resume' }
  if (state === 'inspection' || state === 'rectification') {
    if (luck > 2) return { kind: 'passVisit' }
    return { kind: 'failVisit', faults: [{ line: 'a', text: '不符', note: null }] }
  }
  if (luck < 2) return { kind: 'suspend', ...words }
  if (luck === 2) return { kind: 'refuse', reasons: '不符合条件', by: BY }
  const day = plainDate('2026-01-05')
  const grant = { number: `G-${newId()}`, numberGenerated: true, by: BY }
  const term = { validFrom: day, validUntil: null, decidedOn: day }
  return { kind: 'grant', grant: { ...grant, ...term } }
}

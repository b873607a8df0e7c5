import type { Bilingual } from '#kernel/bilingual.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { ItemId } from '../../catalogue/core/index.ts'
import { catalogueOf } from '../../catalogue/server/index.ts'
import {
  ANSWER_DAYS,
  branchesOf,
  type CaseEvent,
  type CaseId,
  type CaseRecord,
} from '../../cases/core/index.ts'
import { findCase, type CaseHappened, type CasesEvent } from '../../cases/server/index.ts'
import { toldOfCase, type Facts } from '../core/index.ts'
import { tellPeople, type News } from './people/tell-people.ts'
import { tellOutside } from './tell.ts'

/** Every event of a case: to systems and to people, in the transaction in which it happened. */
export async function hearCase(
  tx: Tx,
  { caseId, event, seq }: CaseHappened,
  context: Context,
): Promise<void> {
  const record = await findCase(tx, caseId)
  if (!record) throw new Error(`case ${caseId} is gone in its own transaction`)
  const told = toldOfCase(record, event)
  if (!told) return
  await tellOutside(tx, context, told, seq)
  const facts = factsOf(event)
  if (facts === null) return
  const news = await newsOf(context, record)
  const urged = event.kind === 'urged' ? urgedOf(record, event.item) : {}
  const toBeTold = { ...news, ...urged, type: told.type, facts: { ...news.facts, ...facts } }
  await tellPeople(tx, context, toBeTold)
}

/** 督办 goes to whoever owes it: the window's answer, a department's decision, the lead's delivery. */
function urgedOf(
  record: CaseRecord,
  item: ItemId | null,
): Pick<News, 'when' | 'department' | 'claimedBy'> {
  if (item === null)
    return { when: { whose: record.file.at.state === 'decided' ? 'lead' : 'window' } }
  const branch = branchesOf(record.file).get(item)
  return {
    when: { whose: 'department' },
    claimedBy: branch?.claimedBy?.accountId ?? null,
    ...(branch && { department: branch.department }),
  }
}

/** A register says otherwise than the form: which boxes, never what stands in them. */
export async function hearRegister(
  tx: Tx,
  told: { readonly region: string; readonly caseId: CaseId; readonly elements: readonly string[] },
  context: Context,
): Promise<void> {
  const { region, caseId, elements } = told
  const record = await findCase(tx, caseId)
  if (!record) return
  const of = { region, stream: `case/${caseId}`, subject: `cases/${caseId}`, departments: [] }
  const data = { caseId, caseNo: record.caseNo, elements }
  await tellOutside(tx, context, { ...of, type: 'register.differs', data }, record.version)
}

/** Something that people alone are told of a case: a question of a department, times for the visit. */
export const hearNews =
  (type: 'question.asked' | 'visit.proposed') =>
  async (tx: Tx, { caseId }: { readonly caseId: CaseId }, context: Context): Promise<void> => {
    const record = await findCase(tx, caseId)
    if (record) await tellPeople(tx, context, { ...(await newsOf(context, record)), type })
  }

/** What is the same in every message about a case. */
async function newsOf(context: Context, record: CaseRecord): Promise<Omit<News, 'type'>> {
  const { regions } = await catalogueOf(context, record.catalogueVersion)
  const region = regions.get(record.region)
  const trade = region?.industries.get(record.industry)
  const industry: Bilingual = {
    zh: trade?.name ?? record.industry,
    en: trade?.nameEn ?? record.industry,
  }
  return {
    region: record.region,
    caseId: record.id,
    ownerId: record.ownerId,
    mailInForm: hasMail(record),
    handlerId: record.file.beside.handler?.accountId ?? null,
    facts: {
      industry,
      caseNo: record.caseNo ?? '',
      certificate: region?.plan.certificate.name ?? { zh: '综合许可证', en: 'licence' },
    },
  }
}

function hasMail({ submittedValues, values }: CaseRecord): boolean {
  const given = (submittedValues ?? values)['contact_email']
  return typeof given === 'string' && given.trim() !== ''
}

type FactsOf = {
  readonly [K in CaseEvent['kind']]?: (event: Extract<CaseEvent, { kind: K }>) => Facts | null
}

const answerBy = ({ answerBy: lastDay }: { readonly answerBy: string }): Facts => ({ lastDay })

/** What a message says of an event, beside the case itself; absent or null: nobody is told. */
const FACTS: FactsOf = {
  submitted: answerBy,
  resubmitted: answerBy,
  accepted: ({ on, plan }) => ({ on, items: plan.length }),
  correctionAsked: ({ points }) => ({ points: points.length, answerDays: ANSWER_DAYS }),
  followingPromised: ({ on, materials }) => {
    const [first = on] = materials.map(({ by }) => by).toSorted()
    return { materials: materials.length, lastDay: first }
  },
  declined: () => ({}),
  urged: () => ({}),
  decided: ({ outcome }) => ({ outcome }),
  issued: ({ number }) => ({ number }),
  branch: ({ event }) => {
    if (event.kind === 'visitFailed') return { faults: event.faults.length }
    if (event.kind === 'hearingOffered') return { lastDay: event.applyBy }
    if (event.kind === 'hearingSet') return { on: event.date.on }
    return event.kind === 'breachOrdered' ? { lastDay: event.correctBy } : null
  },
}

function factsOf(event: CaseEvent): Facts | null {
  const say = FACTS[event.kind] as ((event: CaseEvent) => Facts | null) | undefined
  return say?.(event) ?? null
}

/** A deadline that is near or over. */
export async function hearDeadline(
  tx: Tx,
  published: Extract<CasesEvent, { kind: 'cases.deadline' }>,
  context: Context,
): Promise<void> {
  const { caseId, region, item, subject, level, due } = published
  const record = await findCase(tx, caseId)
  if (!record) return
  const branch = item === null ? undefined : branchesOf(record.file).get(item)
  const news = await newsOf(context, record)
  const department = branch?.department
  await tellOutside(
    tx,
    context,
    {
      type: `deadline.${level === 'amber' ? 'near' : 'over'}`,
      region,
      stream: `case/${caseId}`,
      subject: `cases/${caseId}`,
      departments: department === undefined ? [] : [department],
      data: { caseId, caseNo: record.caseNo, item, subject, due },
    },
    record.version,
  )
  await tellPeople(tx, context, {
    ...news,
    type: 'deadline',
    when: { level, subject },
    facts: { ...news.facts, what: subject, lastDay: due },
    ...(department !== undefined && { department }),
    claimedBy: branch?.claimedBy?.accountId ?? null,
  })
}

import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import type { Catalogue } from '../../catalogue/core/index.ts'
import { catalogueOf } from '../../catalogue/server/index.ts'
import {
  branchesOf,
  isOpen,
  visitIdOf,
  visitOf,
  type Branch,
  type CaseId,
  type CaseRecord,
} from '../../cases/core/index.ts'
import { findCase } from '../../cases/server/index.ts'
import {
  composeLines,
  mayGrow,
  proposeSlots,
  proposeTeam,
  saySlot,
  UNSEEN,
  withItem,
  type Available,
  type Line,
  type Visit,
} from '../core/index.ts'
import { tellTimes } from './arrange/tell-times.ts'
import { appointmentFacts } from './facts.ts'
import { listOfficers } from './officers/store.ts'
import { extendVisit, findVisit, insertVisit, updateVisit, visitsOfOfficers } from './store.ts'

/**
 * At acceptance, or when a reviewer asks for it: one visit for every branch that needs one (cases/core `visitOf`), waiting ones
 * included, so that the premises are seen once, with people of each department and times for the
 * owner to choose from. No branch needs one, no visit.
 */
export async function planVisit(tx: Tx, caseId: CaseId, context: Context): Promise<void> {
  const record = await findCase(tx, caseId)
  if (!record?.caseNo) return
  const planned = await findVisit(tx, visitIdOf(caseId), { lock: true })
  if (planned) return growVisit(tx, context, record, planned)
  const catalogue = await catalogueOf(context, record.catalogueVersion)
  const blank = blankVisit(catalogue, record, record.caseNo)
  if (!blank) return
  const createdAt = context.clock.now().toISOString()
  const facts = appointmentFacts(context, catalogue, { visit: blank, record })
  const { today: on, answerBy } = facts
  const roster = await availableIn(tx, record)
  const slots = proposeSlots(facts)
  const visit: Visit = {
    ...blank,
    team: proposeTeam(roster, blank.departments),
    appointment: { state: 'proposed', slots, on, answerBy },
    createdAt,
  }
  await insertVisit(tx, visit)
  const times = slots.map(saySlot).join('；')
  if (times === '') return
  await tellTimes(tx, context, { kind: 'inspections.visit-proposed', visit, times })
}

/** A reviewer wants to see what the visit does not show yet: it is added, as long as nothing is finished. */
async function growVisit(
  tx: Tx,
  context: Context,
  record: CaseRecord,
  planned: Visit,
): Promise<void> {
  if (!mayGrow(planned)) return
  const catalogue = await catalogueOf(context, record.catalogueVersion)
  const roster = await availableIn(tx, record)
  const grown = outstanding(record).reduce((visit, { item, department }) => {
    const lines = composeLines(catalogue, [item]).map((line) => ({ id: newId(), ...line }))
    return withItem(visit, { item, department, lines, roster })
  }, planned)
  if (grown !== planned) await extendVisit(tx, grown, context.clock.now().toISOString())
}

/** Who may be sent, with how many visits they already have. */
async function availableIn(tx: Tx, { region }: CaseRecord): Promise<Available[]> {
  const roster = await listOfficers(tx, { regions: [region] }, { active: true })
  const visits = await visitsOfOfficers(tx, region)
  return roster.map((officer) => ({ ...officer, visits: visits.get(officer.id) ?? 0 }))
}

const outstanding = (record: CaseRecord): Branch[] =>
  [...branchesOf(record.file).values()].filter(
    (branch) => isOpen(branch) && visitOf(branch).visit === 'outstanding',
  )

/** The visit of these branches, before anybody is chosen for it. */
function blankVisit(catalogue: Catalogue, record: CaseRecord, caseNo: string): Visit | undefined {
  const branches = outstanding(record)
  if (branches.length === 0) return undefined
  const items = branches.map((branch) => branch.item)
  return {
    id: visitIdOf(record.id),
    region: record.region,
    caseId: record.id,
    caseNo,
    ownerId: record.ownerId,
    items,
    departments: [...new Set(branches.map((branch) => branch.department))],
    state: 'open',
    rounds: 0,
    officers: [],
    roundsDone: [],
    team: [],
    appointment: null,
    reschedules: 0,
    lines: composeLines(catalogue, items).map((line): Line => ({
      id: newId(),
      ...line,
      ...UNSEEN,
    })),
    version: 1,
    createdAt: '',
  }
}

/** The case ended, or every department decided without it: there is nothing left to be seen. */
export async function cancelVisit(tx: Tx, caseId: CaseId, context: Context): Promise<void> {
  const visit = await findVisit(tx, visitIdOf(caseId), { lock: true })
  if (!visit || visit.state === 'passed' || visit.state === 'cancelled') return
  const cancelled: Visit = { ...visit, state: 'cancelled', version: visit.version + 1 }
  await updateVisit(tx, cancelled, context.clock.now().toISOString())
}

/**
 * A reconsideration or a court set the case on its way again (cases `reopen`): a visit that was
 * called off with it is due again, as far as its items still have to be seen.
 */
export async function reviveVisit(tx: Tx, caseId: CaseId, context: Context): Promise<void> {
  const record = await findCase(tx, caseId)
  const visit = record && (await findVisit(tx, visitIdOf(caseId), { lock: true }))
  if (!record || visit?.state !== 'cancelled') return
  const unseen = visit.items.some((item) => {
    const branch = branchesOf(record.file).get(item)
    const seen = branch && visitOf(branch).visit
    return branch !== undefined && isOpen(branch) && (seen === 'outstanding' || seen === 'failed')
  })
  if (!unseen) return
  const state = visit.rounds === 0 ? 'open' : 'rectification'
  const revived: Visit = { ...visit, state, version: visit.version + 1 }
  await updateVisit(tx, revived, context.clock.now().toISOString())
}

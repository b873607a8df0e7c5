import type { BranchEvent, CaseEvent, CaseRecord } from '../../../cases/core/index.ts'
import { branchesOf } from '../../../cases/core/index.ts'
import type { Told } from '../cloud-event.ts'

type Kind = CaseEvent['kind']
type EventOf<K extends Kind> = Extract<CaseEvent, { kind: K }>
type Data = Readonly<Record<string, unknown>>

/**
 * What the outside is told of each event of a case, and in which words; null: nothing. No name, number,
 * phone or address of a person is in it: who needs the form asks for it with its own rights.
 */
const OF_CASE: { readonly [K in Kind]: null | ((event: EventOf<K>) => Data) } = {
  created: null,
  edited: null,
  commitmentsSigned: null,
  catalogueMoved: null,
  claimed: null,
  handlerNamed: null,
  submitted: ({ on, answerBy }) => ({ on, answerBy }),
  resubmitted: ({ on, answerBy }) => ({ on, answerBy }),
  correctionAsked: ({ on, points }) => ({ on, points: points.length }),
  accepted: ({ on, by, plan }) => ({
    on,
    by,
    items: plan.map(({ item, department, needsVisit }) => ({ item, department, needsVisit })),
  }),
  declined: ({ on }) => ({ on }),
  withdrawn: ({ on }) => ({ on }),
  followingPromised: ({ on, materials }) => ({ on, materials: materials.length }),
  followed: ({ on, material }) => ({ on, material }),
  followingExpired: ({ on, materials }) => ({ on, materials }),
  urged: ({ on, item }) => ({ on, item }),
  reopened: ({ on, order, answerBy }) => ({ on, items: order.items, answerBy }),
  decided: ({ on, outcome }) => ({ on, outcome }),
  issued: ({ on, number }) => ({ on, number }),
  closed: ({ on }) => ({ on }),
  branch: ({ event }) => ofBranch(event),
}

type BranchData = {
  readonly [K in BranchEvent['kind']]?: (event: Extract<BranchEvent, { kind: K }>) => Data
}

/** A branch's event without who did it and what they wrote for the file. */
const OF_BRANCH: BranchData = {
  granted: ({ grant: { number, validFrom, validUntil, decidedOn } }) => {
    return { number, validFrom, validUntil, on: decidedOn }
  },
  refused: ({ denial }) => ({ on: denial.decidedOn }),
  extended: ({ extension: { days, ground } }) => ({ days, ground }),
  suspended: ({ on, basis, cause = 'other' }) => ({ on, basis, cause }),
  visitFailed: ({ on, faults }) => ({ on, faults: faults.length }),
}

function ofBranch(event: BranchEvent): Data {
  const say = OF_BRANCH[event.kind] as ((event: BranchEvent) => Data) | undefined
  if (say) return say(event)
  return 'on' in event ? { on: event.on } : {}
}

const dashed = (words: string): string =>
  words.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** `case.correction-asked`, `branch.granted`. */
export function typeOf(event: CaseEvent): string {
  return event.kind === 'branch'
    ? `branch.${dashed(event.event.kind)}`
    : `case.${dashed(event.kind)}`
}

/** What the outside hears of one event of a case; nothing where it concerns the case alone. */
export function toldOfCase(record: CaseRecord, event: CaseEvent): Told | null {
  const say = OF_CASE[event.kind] as null | ((event: CaseEvent) => Data)
  if (say === null || (event.kind === 'branch' && event.event.kind === 'claimed')) return null
  const { id, region, caseNo, industry, kind } = record
  const branches = branchesOf(record.file)
  const item = event.kind === 'branch' ? event.item : null
  const department = item === null ? undefined : branches.get(item)?.department
  const all = [...branches.values()].map((branch) => branch.department)
  return {
    type: typeOf(event),
    region,
    stream: `case/${id}`,
    subject: item === null ? `cases/${id}` : `cases/${id}/items/${item}`,
    departments: [...new Set(department === undefined ? all : [department])],
    data: {
      caseId: id,
      caseNo,
      industry,
      kind,
      ...(item !== null && { item, department }),
      ...say(event),
    },
  }
}

import type { Catalogue, ItemId } from '../../catalogue/core/index.ts'
import {
  applicantOf,
  branchesOf,
  dueOf,
  isOpen,
  presentItem,
  type CaseRecord,
} from '../../cases/core/index.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { linesToSee } from './decide-round.ts'
import type { VisitLineView, VisitSummary, VisitView } from './schema.ts'
import type { Line, Visit } from './visit.ts'

export interface VisitOfCase {
  readonly visit: Visit
  readonly record: CaseRecord
}

/** One line of the inspector's list: where, whose, by when. */
export function presentVisitSummary(
  catalogue: Catalogue,
  { visit, record }: VisitOfCase,
  today: PlainDate,
): VisitSummary {
  const industry = catalogue.regions.get(record.region)?.industries.get(record.industry)
  const address = record.submittedValues?.['premises_address']
  const dues = [...branchesOf(record.file).values()]
    .filter((branch) => visit.items.includes(branch.item))
    .flatMap((branch) => dueOf(catalogue.calendar, branch) ?? [])
  return {
    id: visit.id,
    region: visit.region,
    caseId: visit.caseId,
    caseNo: visit.caseNo,
    applicant: applicantOf(record),
    address: typeof address === 'string' ? address : null,
    industry: {
      code: record.industry,
      name: industry?.name ?? record.industry,
      nameEn: industry?.nameEn ?? record.industry,
    },
    state: visit.state,
    rounds: visit.rounds,
    dueOn: dues.toSorted()[0] ?? null,
    items: visit.items.map((id) => nameOf(catalogue, record, id, today)),
    createdAt: visit.createdAt,
  }
}

/** The visit with its checklist; `mayRecord` whether the reader may answer it. */
export function presentVisit(
  catalogue: Catalogue,
  given: VisitOfCase,
  today: PlainDate,
  mayRecord: boolean,
): VisitView {
  const { visit, record } = given
  const view = (line: Line): VisitLineView => ({
    id: line.id,
    text: line.words,
    kind: line.kind,
    items: line.items.map((id) => nameOf(catalogue, record, id, today)),
    result: line.result,
    note: line.note,
    round: line.round,
  })
  const going = visit.state === 'open' || visit.state === 'rectification'
  return {
    ...presentVisitSummary(catalogue, given, today),
    version: visit.version,
    officers: [...(visit.officers.at(-1) ?? [])],
    lines: visit.lines.map(view),
    rectification: linesToSee(visit, openItems(record))
      .filter((line) => line.result === 'fail')
      .map(view),
    allowed: mayRecord && going ? ['record'] : [],
  }
}

/** Items of the case whose department has not decided yet. */
export function openItems(record: CaseRecord): ReadonlySet<ItemId> {
  const branches = [...branchesOf(record.file).values()]
  return new Set(branches.filter(isOpen).map((branch) => branch.item))
}

function nameOf(catalogue: Catalogue, record: CaseRecord, id: ItemId, today: PlainDate) {
  const branch = branchesOf(record.file).get(id)
  const { certificate, authority } = presentItem(catalogue, record.region, id, branch, today)
  return { id, certificate, authority }
}

import { invariant } from '#kernel/invariant.ts'
import type { Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Actor } from '../../access/server/index.ts'
import type { Catalogue, IndustryCode, ItemId, RegionCode } from '../../catalogue/core/index.ts'
import {
  branchesOf,
  CaseId,
  isOpen,
  type Branch,
  type CaseRecord,
  type CaseRefusal,
} from '../../cases/core/index.ts'
import { lockCase, perform } from '../../cases/server/index.ts'
import type { DecidedBranch, Holder } from '../core/index.ts'

/** What issuing needs of a case, its row locked until the transaction ends. */
export interface DecidedCase {
  readonly id: CaseId
  readonly caseNo: string
  readonly kind: CaseRecord['kind']
  readonly items: readonly ItemId[]
  readonly state: string
  readonly region: RegionCode
  readonly industry: IndustryCode
  readonly ownerId: string
  readonly catalogueVersion: string
  readonly holder: Holder
  /** Single licences the case changes or renews. */
  readonly holdings: readonly string[]
  /** The number it was issued under, if it was. */
  readonly number: string | null
  readonly record: CaseRecord
}

/** The case of an id, when there is one that has been submitted. */
export async function readCaseToIssue(tx: Tx, id: string): Promise<DecidedCase | undefined> {
  const caseId = CaseId.safeParse(id)
  const record = caseId.success ? await lockCase(tx, caseId.data) : undefined
  if (!record?.submittedValues || record.caseNo === null) return undefined
  const { at } = record.file
  return {
    id: record.id,
    caseNo: record.caseNo,
    kind: record.kind,
    items: record.items,
    state: at.state,
    region: record.region,
    industry: record.industry,
    ownerId: record.ownerId,
    catalogueVersion: record.catalogueVersion,
    holder: holderOf(record.submittedValues),
    holdings: record.holdings,
    number: 'number' in at ? at.number : null,
    record,
  }
}

/** The five words of the face, from the values the applicant declared and the departments decided on. */
function holderOf(values: Readonly<Record<string, unknown>>): Holder {
  const text = (element: string) => {
    const value = values[element]
    invariant(typeof value === 'string' && value !== '', `a submitted case has ${element}`)
    return value
  }
  return {
    name: text('subject_name'),
    uscc: text('uscc'),
    person: text('legal_rep'),
    address: text('premises_address'),
  }
}

/** How each branch ended, in the words of the catalogue the case was decided by. */
export function branchesToIssue(catalogue: Catalogue, { record }: DecidedCase): DecidedBranch[] {
  const branches = branchesOf(record.file)
  return record.items.map((id) => {
    const branch = branches.get(id)
    const item = catalogue.items.get(id)
    invariant(item !== undefined, `item ${id} is in the case's own catalogue`)
    const department = departmentOf(catalogue, record.region, id, branch)
    const grant = branch?.at.state === 'granted' ? branch.at.grant : null
    return {
      item: id,
      certificate: item.certificate,
      authority: item.authorities[record.region] ?? department.name,
      department: department.id,
      outcome: outcomeOf(branch),
      number: grant?.number ?? null,
      validFrom: grant?.validFrom ?? null,
      validUntil: grant?.validUntil ?? null,
    }
  })
}

function departmentOf(
  catalogue: Catalogue,
  region: RegionCode,
  item: ItemId,
  branch: Branch | undefined,
) {
  const departments = catalogue.regions.get(region)?.plan.departments ?? []
  const found = departments.find((d) =>
    branch ? d.id === branch.department : d.items.includes(item),
  )
  invariant(found !== undefined, `item ${item} has a department in ${region}`)
  return found
}

/**
 * A grant that was rescinded before the licence was made counts as refused; 终止办理 is like a
 * withdrawal: nothing was found against the applicant, who may apply anew.
 */
function outcomeOf(branch: Branch | undefined): DecidedBranch['outcome'] {
  if (!branch || isOpen(branch)) return 'open'
  const { at } = branch
  if (at.state === 'granted') return at.promise?.after.check === 'rescinded' ? 'refused' : 'granted'
  return at.state === 'refused' ? 'refused' : 'withdrawn'
}

/** Moves the case on: it now carries the number it was issued under. */
export async function issueCase(
  tx: Tx,
  context: Context,
  actor: Actor,
  { record }: DecidedCase,
  number: string,
): Promise<Result<unknown, CaseRefusal>> {
  return perform(tx, context, actor, record, { kind: 'issue', number })
}

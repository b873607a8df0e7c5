import { plainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import { bundledCatalogue } from '../../src/catalogue/server/index.ts'
import type {
  DepartmentId,
  IndustryCode,
  ItemId,
  RegionCode,
} from '../../src/catalogue/core/index.ts'
import { NOTHING_BESIDE } from '../../src/cases/core/index.ts'
import type { Branch, CaseId, CaseRecord } from '../../src/cases/core/index.ts'
import { insertCase, updateCase } from '../../src/cases/server/store.ts'

const DAY = plainDate('2026-11-19')
let serial = 0

export interface DecidedCaseOptions {
  readonly region?: string
  readonly industry?: string
  readonly outcomes: Readonly<Record<string, 'granted' | 'refused'>>
  readonly kind?: CaseRecord['kind']
  readonly holdings?: readonly string[]
  readonly ownerId?: string
  readonly holder?: { name: string; uscc: string; person: string; address: string }
}

export const HOLDER = {
  name: '北京小满咖啡有限公司',
  uscc: '91110102MA0FAKE177',
  person: '王小满',
  address: '北京市西城区德胜门外大街11号1层101',
}

/** A case as the departments left it: every branch decided, nothing issued yet. */
export async function insertDecidedCase(tx: Tx, options: DecidedCaseOptions): Promise<CaseId> {
  const { region = '110102', industry = '25', outcomes, holder = HOLDER } = options
  const id = newId() as CaseId
  const catalogue = bundledCatalogue()
  const items = Object.keys(outcomes) as ItemId[]
  const departments = catalogue.regions.get(region as RegionCode)?.plan.departments ?? []
  const branches = items.map((item): [ItemId, Branch] => {
    const department = departments.find((d) => d.items.includes(item))?.id as DepartmentId
    const limit = {
      days: 20,
      rule: 'statutory' as const,
      of: item,
      basis: { zh: '行政许可法第四十二条', en: 'Administrative Licensing Law, art. 42' },
    }
    return [
      item,
      { item, department, limit, at: at(item, outcomes[item]), claimedBy: null, lost: [] },
    ]
  })
  const granted = Object.values(outcomes).filter((o) => o === 'granted').length
  const outcome = granted === items.length ? 'whole' : granted > 0 ? 'part' : 'none'
  const caseNo = `${region}-20261119-${String(++serial).padStart(5, '0')}`
  const values = {
    subject_name: holder.name,
    uscc: holder.uscc,
    legal_rep: holder.person,
    premises_address: holder.address,
  }
  const record: CaseRecord = {
    id,
    region: region as RegionCode,
    caseNo,
    ownerId: options.ownerId ?? newId(),
    filedBy: null,
    industry: industry as IndustryCode,
    kind: options.kind ?? 'open',
    items,
    catalogueVersion: catalogue.version,
    answers: {},
    holdings: options.holdings ?? [],
    noticeId: null,
    values,
    submittedValues: values,
    file: {
      at: {
        state: 'decided',
        caseNo,
        submittedOn: DAY,
        acceptedOn: DAY,
        by: 'window',
        branches: new Map(branches),
        decidedOn: DAY,
        outcome,
      },
      corrections: [],
      beside: NOTHING_BESIDE,
    },
    version: 1,
    createdAt: '2026-11-19T01:00:00.000Z',
    updatedAt: '2026-11-19T01:00:00.000Z',
  }
  await insertCase(tx, record)
  await updateCase(tx, record, () => null)
  return id
}

function at(item: ItemId, outcome: 'granted' | 'refused' | undefined): Branch['at'] {
  const by = { accountId: newId(), name: '审批人员' }
  if (outcome === 'granted') {
    const number = `T-${newId().slice(-12)}-${item}`
    const validUntil = plainDate('2031-11-18')
    const term = { validFrom: DAY, validUntil, decidedOn: DAY }
    return { state: 'granted', grant: { number, numberGenerated: true, ...term, by } }
  }
  const remedy = {
    reconsiderationDays: 60,
    litigationMonths: 6,
    basis: '行政复议法第二十条',
  } as const
  return { state: 'refused', denial: { reasons: '不符合条件', decidedOn: DAY, by, remedy } }
}

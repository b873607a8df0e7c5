import { z } from 'zod'
import {
  CommittedLimit,
  Item,
  Plan,
  RegionCode,
  Text,
  type Catalogue,
  type Industry,
  type ItemId,
  type Region,
} from '../core/index.ts'

export const RegionSummary = z.strictObject({
  code: RegionCode,
  name: z.string(),
  nameEn: z.string(),
  certificate: z.string(),
  certificateEn: z.string(),
  /** How many industries the plan lists. */
  industries: z.int(),
  lead: z.string(),
  leadEn: z.string(),
})

export const RegionView = z.strictObject({ catalogueVersion: z.string(), plan: Plan })

export const IndustrySummary = z.strictObject({
  no: z.int(),
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
  newApplications: z.boolean(),
  restriction: z.string().nullable(),
  /** How many items the annex lists for it. */
  items: z.int(),
})

const ItemSummary = z.strictObject({
  id: z.string(),
  name: Text,
  certificate: z.string(),
  kind: z.string(),
  department: z.string().nullable(),
})

export const IndustryView = z.strictObject({
  catalogueVersion: z.string(),
  region: RegionCode,
  no: z.int(),
  code: z.string(),
  codeAssigned: z.boolean(),
  name: z.string(),
  nameEn: z.string(),
  newApplications: z.boolean(),
  restriction: z.string().nullable(),
  anomaly: z.string().nullable(),
  source: z.strictObject({ document: z.string(), section: z.string() }),
  /** The annex's own words, and how each row is read. */
  rows: z.array(
    z.strictObject({
      annex: z.string(),
      certificates: z.array(z.string()),
      authority: z.string().nullable(),
      requirement: z.string().nullable(),
      note: z.string().nullable(),
      reading: z.string(),
      group: z.string().nullable(),
      applied: z.boolean(),
      mergedInto: z.string().nullable(),
      remark: z.string().nullable(),
      items: z.array(ItemSummary),
    }),
  ),
})

export const ItemView = z.strictObject({
  catalogueVersion: z.string(),
  item: Item,
  /** Who decides it where, by region. */
  departments: z.array(
    z.strictObject({ region: RegionCode, id: z.string(), name: z.string(), nameEn: z.string() }),
  ),
  /** 承诺时限 that regions published, each with its source. */
  promised: z.array(CommittedLimit.extend({ region: RegionCode })),
})

export function presentRegion({ plan, industries }: Region): z.infer<typeof RegionSummary> {
  const lead = plan.departments.find(({ id }) => id === plan.leadDepartment)
  return {
    code: plan.region,
    name: plan.name.zh,
    nameEn: plan.name.en,
    certificate: plan.certificate.name.zh,
    certificateEn: plan.certificate.name.en,
    industries: industries.size,
    lead: lead?.name ?? plan.leadDepartment,
    leadEn: lead?.nameEn ?? plan.leadDepartment,
  }
}

export function presentIndustrySummary(industry: Industry): z.infer<typeof IndustrySummary> {
  const { no, code, name, nameEn, newApplications, restriction, rows } = industry
  const items = new Set(rows.flatMap((row) => row.items)).size
  return { no, code, name, nameEn, newApplications, restriction, items }
}

export function presentIndustry(
  catalogue: Catalogue,
  { plan }: Region,
  industry: Industry,
): z.infer<typeof IndustryView> {
  const summary = (id: ItemId): z.infer<typeof ItemSummary>[] => {
    const item = catalogue.items.get(id)
    if (!item) return []
    const department = plan.departments.find(({ items }) => items.includes(id))
    const { name, certificate, kind } = item
    return [{ id, name, certificate, kind, department: department?.name ?? null }]
  }
  return {
    catalogueVersion: catalogue.version,
    region: plan.region,
    no: industry.no,
    code: industry.code,
    codeAssigned: industry.codeAssigned,
    name: industry.name,
    nameEn: industry.nameEn,
    newApplications: industry.newApplications,
    restriction: industry.restriction,
    anomaly: industry.anomaly,
    source: industry.source,
    rows: industry.rows.map(({ items, ...row }) => ({
      ...row,
      items: items.flatMap(summary),
    })),
  }
}

export function presentItem(catalogue: Catalogue, item: Item): z.infer<typeof ItemView> {
  const departments = [...catalogue.regions.values()].flatMap(({ plan }) =>
    plan.departments
      .filter(({ items }) => items.includes(item.id))
      .map(({ id, name, nameEn }) => ({ region: plan.region, id, name, nameEn })),
  )
  const promised = [...catalogue.regions.values()].flatMap(({ plan, limits }) => {
    const limit = limits.get(item.id)
    return limit ? [{ ...limit, region: plan.region }] : []
  })
  return { catalogueVersion: catalogue.version, item, departments, promised }
}

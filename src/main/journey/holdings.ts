import { simulatedBusiness } from '../../exchange/core/index.ts'
import { parseUscc } from '../../forms/core/index.ts'
import type { ItemId } from '../../catalogue/core/index.ts'
import { effectiveRows } from '../../guidance/core/index.ts'
import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import { invariant } from '#kernel/invariant.ts'
import type { Cast } from './cast.ts'
import type { JourneyPlan } from './plan.ts'

/**
 * 存量: a trade of the 禁限目录 opens no new shop, so its journey renews an existing one. Each
 * department first enters the single licence that it granted before the reform in its own books.
 */
export async function registerHoldings(
  cast: Cast,
  plan: JourneyPlan,
  items: readonly ItemId[],
  today: PlainDate,
): Promise<string[]> {
  const rows = effectiveRows(plan.catalogue, plan.region, plan.industry, today)
  const ids: string[] = []
  for (const item of items) {
    const department = rows.find((row) => row.items.includes(item))?.department
    invariant(department, `no department decides ${item}`)
    const name = `${department}-${plan.region}`
    const reviewer = await cast.as(name)
    const single = await reviewer.post<{ id: string }>('/api/v1/single-licences', {
      region: plan.region,
      industry: plan.industry,
      item,
      holder: holderOf(plan.uscc),
      number: `存量-${plan.region}-${plan.sequence}-${item}`,
      validFrom: '2022-03-01',
      // still running, and near enough to its end to be renewed
      validUntil: addDays(today, 100),
    })
    ids.push(single.id)
    cast.note(name, `登记存量单项证件 ${item}`)
  }
  return ids
}

function holderOf(uscc: string) {
  const parsed = parseUscc(uscc)
  const licence = parsed.ok ? simulatedBusiness(parsed.value) : undefined
  invariant(licence, `not a fictitious business: ${uscc}`)
  return { name: licence.name, uscc, person: licence.legalRep, address: licence.domicile }
}

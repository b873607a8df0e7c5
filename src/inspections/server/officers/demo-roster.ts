import type { Context } from '#platform/server/context.ts'
import { newId } from '#platform/server/ids.ts'
import { currentCatalogue } from '../../../catalogue/server/index.ts'
import { insertOfficer, listOfficers } from './store.ts'

/** In a demonstration every department has two people to send; their certificates say 演示. */
export async function addDemoRoster(context: Context): Promise<void> {
  if (!context.config.demo) return
  const at = context.clock.now().toISOString()
  for (const { plan } of currentCatalogue(context).regions.values())
    await context.db.transaction(async (tx) => {
      const { region } = plan
      if ((await listOfficers(tx, { regions: [region] })).length > 0) return
      for (const [n, { id: department, name }] of plan.departments.entries())
        for (const [m, which] of ['甲', '乙'].entries()) {
          const certificateNo = `演示-${region}-${String(n * 2 + m + 1).padStart(2, '0')}`
          const officer = { id: newId(), region, department, name: `${name}核查员${which}` }
          await insertOfficer(tx, { ...officer, certificateNo }, { accountId: null, at })
        }
    })
}

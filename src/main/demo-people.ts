import type { ServerModule } from '#platform/server/context.ts'
import { demoAccounts, type DemoRegion } from '../access/core/index.ts'
import { seedAccounts } from '../access/server/index.ts'
import type { Catalogue } from '../catalogue/core/index.ts'
import { currentCatalogue } from '../catalogue/server/index.ts'

/** The regions and departments of the plans, as plain data for the demonstration accounts. */
export function demoRegions(catalogue: Catalogue): DemoRegion[] {
  return [...catalogue.regions.values()].map(({ plan }) => ({
    code: plan.region,
    name: plan.name.zh,
    departments: plan.departments
      .filter((department) => department.items.length > 0)
      .map(({ id, name }) => ({ id, name })),
  }))
}

/** Makes the demonstration people at start, in demonstration mode only; after the catalogue's own start. */
export const demoModule: ServerModule = {
  name: 'demo',
  async start(context) {
    if (!context.config.demo) return
    const accounts = demoAccounts(demoRegions(currentCatalogue(context)))
    await context.db.transaction((tx) => seedAccounts(tx, accounts))
  },
}

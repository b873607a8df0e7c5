import { print, printJson } from '../terminal.ts'
import { readCatalogue } from './common.ts'

/** `[{region, name, plan, version, industries}]`, one for each region that has a plan. */
export function listRegions(json: boolean): void {
  const catalogue = readCatalogue()
  const regions = [...catalogue.regions.values()].map(({ plan, industries }) => ({
    region: plan.region,
    name: plan.name.zh,
    plan: `${plan.documentNo}《${plan.documentTitle}》`,
    version: catalogue.version,
    industries: industries.size,
  }))
  if (json) return printJson(regions)
  for (const { region, name, plan, industries } of regions) {
    print(`${region}\t${name}\t${industries} 个行业\t${plan}`)
  }
}

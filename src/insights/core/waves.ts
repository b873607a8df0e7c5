import type { Catalogue, Industry, Region } from '../../catalogue/core/index.ts'
import { needsVisit } from '../../catalogue/core/index.ts'
import { offersCommitment } from '../../cases/core/index.ts'
import { savingsOf } from '../../forms/core/index.ts'
import type { WaveLine } from './desk-schema.ts'

/**
 * How far each trade of the region is online, read from the law as data: what the plan lets in, whether
 * its items have one form, what officers still have to look at. `filed` counts by trade code.
 *
 * The depth is our reading of the plans' 网上办理深度 for one trade: 0 no new application (禁限目录),
 * 1 guided only, 2 handed in once with forms side by side, 3 one form, 4 one form and no visit at all.
 */
export function wavesOf(
  catalogue: Catalogue,
  { plan, industries }: Region,
  filed: ReadonlyMap<string, number>,
): WaveLine[] {
  return [...industries.values()].map((industry) => {
    const ids = [...new Set(industry.rows.flatMap((row) => (row.applied ? row.items : [])))]
    const items = ids.flatMap((id) => catalogue.items.get(id) ?? [])
    const decided = new Set(plan.departments.flatMap((department) => department.items))
    const visited = items.filter((item) => needsVisit(item, 'open')).length
    const decidedHere = ids.filter((id) => decided.has(id)).length
    const usual = usualItems(industry)
    const { materials } =
      usual.length > 0
        ? savingsOf(catalogue, { region: plan.region, industry: industry.code, items: usual })
        : { materials: { merged: 0, uploaded: 0 } }
    const oneForm = industry.formsApart !== true
    const { code, name, nameEn, newApplications } = industry
    return {
      code,
      name: { zh: name, en: nameEn },
      newApplications,
      oneForm,
      items: ids.length,
      decidedHere,
      commitment: items.filter((item) => offersCommitment(item)).length,
      visited,
      papers: materials.merged,
      papersSpared: materials.merged - materials.uploaded,
      depth: depthOf({ newApplications, oneForm, decidedHere, visited }),
      filed: filed.get(code) ?? 0,
    }
  })
}

function depthOf(of: Pick<WaveLine, 'newApplications' | 'oneForm' | 'decidedHere' | 'visited'>) {
  if (!of.newApplications) return 0
  if (of.decidedHere === 0) return 1
  if (!of.oneForm) return 2
  return of.visited > 0 ? 3 : 4
}

/** What must be handled; where the annex says so of nothing, the first row. */
function usualItems({ rows }: Industry) {
  const applied = rows.filter((row) => row.applied && row.items.length > 0)
  const required = applied.filter((row) => row.reading === 'required')
  return (required.length > 0 ? required : applied.slice(0, 1)).flatMap((row) =>
    row.items.slice(0, 1),
  )
}

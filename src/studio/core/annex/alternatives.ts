import type { AnnexRow, Catalogue, ItemId, RegionCode } from '../../../catalogue/core/index.ts'

const REMARK = '与同一行业的另一行是同一准入的不同形式，只取其一，并入该行办理。'

/**
 * Rows of one industry of which a trigger says that one item stands in another's place become one row
 * with both items where the annex does not say how each must be handled; `joined` are the positions of all
 * such rows.
 */
export function joinAlternatives(
  { triggers }: Catalogue,
  region: RegionCode,
  rows: readonly AnnexRow[],
): { rows: AnnexRow[]; joined: number[] } {
  const made = rows.map((row) => ({ ...row }))
  const joined = new Set<number>()
  const stands = (item: ItemId, place: ItemId) =>
    triggers.some(
      (trigger) =>
        trigger.item === item &&
        trigger.insteadOf === place &&
        (trigger.regions?.includes(region) ?? true),
    )
  made.forEach((row, r) => {
    const [item] = row.items
    if (item === undefined || row.items.length > 1) return
    const base = made.findIndex((other) => other.items.some((place) => stands(item, place)))
    const into = made[base]
    if (!into || base === r) return
    joined.add(base).add(r)
    // an annex that says of each row how it must be handled has told them apart itself
    if (row.requirement !== null) return
    into.items = [...into.items, item]
    const mergedInto = `${into.annex}/${into.certificates[0] ?? ''}`
    const reading = row.reading === 'atLeastOne' ? ('unstated' as const) : row.reading
    made[r] = {
      ...row,
      reading,
      group: null,
      items: [],
      applied: false,
      mergedInto,
      remark: REMARK,
    }
  })
  return { rows: made, joined: [...joined] }
}

import type { Bilingual } from '#kernel/bilingual.ts'
import type { Catalogue, ItemId, RegionCode } from '../../catalogue/core/index.ts'
import { getItem } from './merge-field.ts'
import type { SheetFacts } from './print-sheet.ts'

/** What stands above one item's own form in this region; who decides is said in the annex's words. */
export function sheetFacts(
  catalogue: Catalogue,
  of: { readonly region: RegionCode; readonly item: ItemId },
  filed?: { readonly caseNo: string | null; readonly submittedOn: string | null },
): SheetFacts {
  const item = getItem(catalogue, of.item)
  const department = catalogue.regions
    .get(of.region)
    ?.plan.departments.find(({ items }) => items.includes(of.item))
  const own = item.materials.find(({ material }) => catalogue.materials.get(material)?.generated)
  return {
    title: titleOf(own?.name, item),
    authority: item.authorities[of.region] ?? department?.name ?? '',
    ...(filed === undefined ? {} : { filed }),
    version: catalogue.version,
  }
}

/** The name that the item's own list gives its form, without our remark in brackets. */
function titleOf(own: Bilingual | undefined, item: ReturnType<typeof getItem>): Bilingual {
  const zh = own?.zh.replace(/[（(]由综合申请表自动生成[)）]/, '').replace('备案备案', '备案')
  return { zh: zh ?? `${item.certificate}申请表`, en: `${item.name.en}: application form` }
}

import type { Catalogue, DepartmentId, RegionCode } from '../../catalogue/core/index.ts'
import { itemSheet } from '../../forms/core/index.ts'
import type { Mapping } from './mapping.ts'

/**
 * A mapping to begin with: every box and material of the department's items under our own names, for the
 * other side to put theirs in. Undefined when region or department do not exist.
 */
export function draftMapping(
  catalogue: Catalogue,
  region: RegionCode,
  department: DepartmentId,
): Mapping | undefined {
  const plan = catalogue.regions.get(region)?.plan
  const found = plan?.departments.find(({ id }) => id === department)
  if (!found || found.items.length === 0) return undefined
  return {
    region,
    department,
    system: `${found.name}审批系统`,
    source: { words: '草稿：字段名沿用本平台要素编号，待对方确认', verified: false },
    items: found.items.map((item) => {
      const { boxes, papers } = itemSheet(catalogue, item)
      return {
        item,
        form: catalogue.items.get(item)?.name.zh ?? item,
        fields: boxes.map(({ element, label }) => ({ element, code: element, name: label.zh })),
        materials: papers.map(({ material, words }) => {
          return { material, code: material, name: words.zh.slice(0, 200) }
        }),
      }
    }),
  }
}

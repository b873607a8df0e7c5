import type { Catalogue, DepartmentId, ItemId, RegionCode } from '../../catalogue/core/index.ts'
import { itemSheet } from '../../forms/core/index.ts'
import type { Mapping } from './mapping.ts'

/**
 * A mapping to begin with: every box and material of the department's items (or of those among `only`) under the
 * words of its form and a code of ours, for the other side to put theirs in. Undefined when region or
 * department do not exist, or have no such item.
 */
export function draftMapping(
  catalogue: Catalogue,
  region: RegionCode,
  department: DepartmentId,
  only?: ReadonlySet<ItemId>,
): Mapping | undefined {
  const plan = catalogue.regions.get(region)?.plan
  const found = plan?.departments.find(({ id }) => id === department)
  const items = found?.items.filter((item) => only?.has(item) ?? true) ?? []
  if (!found || items.length === 0) return undefined
  return {
    region,
    department,
    system: `${found.name}审批系统`,
    source: {
      words: '草稿：名称取自目录的申请表要素，编号由本平台拟定，待对方确认',
      verified: false,
    },
    items: items.map((item) => {
      const { boxes, papers } = itemSheet(catalogue, item)
      return {
        item,
        form: catalogue.items.get(item)?.name.zh ?? item,
        fields: boxes.map(({ element, label }) => {
          return { element, code: element.toUpperCase(), name: label.zh }
        }),
        materials: papers.map(({ material, words }) => {
          return { material, code: material.toUpperCase(), name: words.zh.slice(0, 200) }
        }),
      }
    }),
  }
}

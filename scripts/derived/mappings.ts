import { ItemId } from '../../src/catalogue/core/index.ts'
import { bundledCatalogue } from '../../src/catalogue/server/index.ts'
import { coverageOf, draftMapping } from '../../src/neighbours/core/index.ts'
import { MAPPING_FOLDER, mappingText, readMappings } from '../../src/neighbours/server/index.ts'
import type { Derive } from '../lib/derive.ts'

/** The items that most shops need: a mapping of each is ready before the department's system is connected. */
const MOST_USED = new Set(
  [
    'food-business-licence',
    'prepackaged-food-filing',
    'beijing-small-food-licence',
    'henan-small-food-shop-registration',
    'ningxia-small-catering-registration',
    'ningxia-small-retail-registration',
    'public-place-hygiene-licence',
    'public-place-hygiene-filing',
    'hotel-special-industry-licence',
    'tobacco-retail-licence',
    'drug-business-licence',
    'class2-medical-device-filing',
    'class3-medical-device-licence',
    'fire-safety-pre-opening-inspection',
  ].map((id) => ItemId.parse(id)),
)

/** Kept by hand: the simulator's own codes, or what the other side confirmed. */
const BY_HAND = ['mappings/110105-market-regulation.yaml']

const WORDS = ` 由 npm run derived 从目录的申请表要素生成（按真实表样和法定清单重建，非官方表样）：编号由本平台拟定，对方的接口文件尚未取得。对方确认后改为其字段，
 source.verified 改为 true，并把本文件列入 scripts/derived/mappings.ts 的 BY_HAND。
 Made by npm run derived out of the catalogue's form boxes (rebuilt from real forms and legal lists, no official sheet): codes are ours. Once the other side confirmed
 theirs, write them here and keep the file by hand.`

/** mappings/*.yaml: drafts for the most used items of every department, each on its own form's boxes alone. */
export const mappings: Derive = async () => {
  const catalogue = bundledCatalogue()
  const files = [...catalogue.regions.values()].flatMap(({ plan: { region, departments } }) =>
    departments.flatMap(({ id }) => {
      const draft = draftMapping(catalogue, region, id, MOST_USED)
      const file = `mappings/${region}-${id}.yaml`
      return draft && !BY_HAND.includes(file) ? [[file, mappingText(draft, WORDS)] as const] : []
    }),
  )
  return { ...Object.fromEntries(files), 'docs/derived/mappings.md': coverage() }
}

/** How much of each item goes under a department's own names. */
function coverage(): string {
  const catalogue = bundledCatalogue()
  const { mappings: known } = readMappings(catalogue, [MAPPING_FOLDER])
  const rows = [...catalogue.regions.values()].flatMap(({ plan: { region, departments } }) =>
    departments.flatMap(({ id, name, items }) => {
      const mapping = known.find((one) => one.region === region && one.department === id)
      return items.map((item) => {
        const mapped = mapping?.items.find((one) => one.item === item)
        const of = coverageOf(catalogue, item, mapped)
        const state = !mapped
          ? '—'
          : mapping?.source.verified
            ? '已确认 · confirmed'
            : '草稿 · draft'
        const title = catalogue.items.get(item)?.name.zh ?? item
        const boxes = `${of.mapped}/${of.boxes}`
        const materials = `${of.mappedMaterials}/${of.materials}`
        return `| ${region} ${name} | ${title} | ${state} | ${boxes} | ${materials} |`
      })
    }),
  )
  const lines = [
    '# 要素对照表的覆盖 · What the mappings cover',
    '',
    '由 `npm run derived` 生成；随时可用 `zhunying exchange coverage` 查看。没有对照表的，对方照收我们的名称。草稿的编号是我们拟定的，对方尚未确认。',
    'Made by `npm run derived`. Without a mapping a department gets the same form under our names; codes of a draft are ours.',
    '',
    '| 部门 department | 事项 item | 对照表 mapping | 要素 boxes | 材料 materials |',
    '|---|---|---|---|---|',
    ...rows,
  ]
  return `${lines.join('\n')}\n`
}

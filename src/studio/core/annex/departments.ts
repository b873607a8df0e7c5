import {
  editDistance,
  type Catalogue,
  type DepartmentId,
  type Industry,
  type ItemId,
  type Plan,
} from '../../../catalogue/core/index.ts'
import type { Doubt } from './doubt.ts'
import type { PlanFacts } from './plan.ts'
import type { PrintedAnnex } from './read-annex.ts'

type Department = Plan['departments'][number]
type Draft = { -readonly [K in keyof Department]: Department[K] }

/** What an annex without a column of departments leaves open. */
const NOBODY = '审批部门待定'

/**
 * The departments that the annex names, each known by the id that other plans give the like of it, and
 * the items it prints beside them; of two departments beside one item the first is taken.
 */
export function departmentsOf(
  catalogue: Catalogue,
  annex: PrintedAnnex,
  industries: readonly Industry[],
  facts: PlanFacts,
): { departments: Department[]; doubts: Doubt[] } {
  const doubts: Doubt[] = []
  const departments = new Map<string, Draft>()
  const deciding = new Map<ItemId, string>()
  const say = (code: Doubt['code'], zh: string, en: string) =>
    doubts.push({ code, line: 0, text: { zh, en } })
  const lead = leadOf(catalogue, facts)
  departments.set(lead.id, lead)
  for (const { rows, name } of industries)
    for (const { authority, items } of rows) {
      const printed = authority ?? NOBODY
      const department = departmentNamed(catalogue, departments, printed, facts, say)
      for (const item of items) {
        const other = deciding.get(item)
        if (other === undefined) {
          deciding.set(item, department.id)
          department.items = [...department.items, item]
        } else if (other !== department.id) {
          say(
            'AUTHORITY_OTHERWISE',
            `“${name}”把 ${item} 写给“${printed}”，前面写给 ${other}，先按前面的`,
            `${item} is decided by ${other} above and by ${department.id} in ${name}`,
          )
        }
      }
    }
  for (const [item, beside] of alternatives(catalogue, facts, deciding)) {
    const department = departments.get(deciding.get(beside) ?? '')
    if (!department || deciding.has(item)) continue
    deciding.set(item, department.id)
    department.items = [...department.items, item]
    say(
      'AUTHORITY_GUESSED',
      `${item} 可代替 ${beside}，附件没有写，先由${department.name}审批`,
      `${item} may stand in for ${beside}; given to the same department`,
    )
  }
  if (annex.industries.some(({ rows }) => rows.some(({ authority }) => authority === null)))
    say(
      'AUTHORITY_MISSING',
      '附件有些行没有审批部门，请按方案填写 departments',
      'some rows name no department: fill in departments by the plan',
    )
  return { departments: [...departments.values()], doubts }
}

function leadOf(catalogue: Catalogue, { like, issuer }: PlanFacts): Draft {
  const plan = catalogue.regions.get(like)?.plan
  const id = plan?.leadDepartment ?? ('government-services' as DepartmentId)
  return { id, name: issuer, nameEn: 'Lead authority', printedAs: [issuer], items: [] }
}

function departmentNamed(
  catalogue: Catalogue,
  departments: Map<string, Draft>,
  printed: string,
  facts: PlanFacts,
  say: (code: Doubt['code'], zh: string, en: string) => void,
): Draft {
  const same = [...departments.values()].find(({ printedAs }) => printedAs.includes(printed))
  if (same) return same
  const like = mostLike(catalogue, printed)
  const known = like && departments.get(like.id)
  if (known && known.items.length > 0) {
    known.printedAs = [...known.printedAs, printed]
    say(
      'AUTHORITY_GUESSED',
      `“${printed}”与“${known.printedAs[0] ?? ''}”当作同一部门`,
      `“${printed}” is taken for the same department as “${known.printedAs[0] ?? ''}”`,
    )
    return known
  }
  const id = like?.id ?? (`department-${departments.size}` as DepartmentId)
  const here = facts.name.zh.replace(/^.*[省市]/u, '')
  const name = /^[区县](?!域)/u.test(printed) ? `${here}${printed.slice(1)}` : printed
  const made: Draft = {
    id,
    name,
    nameEn: like?.nameEn ?? `Department ${departments.size}`,
    printedAs: [printed],
    items: [],
  }
  departments.set(departments.has(id) ? `${id}-${departments.size}` : id, made)
  say(
    'AUTHORITY_GUESSED',
    `“${printed}”记作 ${id}，全称“${name}”和英文名待核对`,
    `“${printed}” is ${id}; its full name and English name are to be checked`,
  )
  return made
}

/** The department of a known plan whose printed name is nearest, if near enough. */
function mostLike(
  catalogue: Catalogue,
  printed: string,
): { id: DepartmentId; nameEn: string } | undefined {
  const plain = (name: string) => name.replace(/^(区|县|市(?!场|政))/u, '')
  const known = [...catalogue.regions.values()].flatMap(({ plan }) =>
    plan.departments
      .filter(({ items }) => items.length > 0)
      .flatMap(({ id, nameEn, printedAs }) => printedAs.map((name) => ({ id, nameEn, name }))),
  )
  const scored = known.map((one) => {
    const [a, b] = [plain(printed), plain(one.name)]
    return { ...one, score: 1 - editDistance(a, b) / Math.max(a.length, b.length, 1) }
  })
  const [best] = scored.toSorted((a, b) => b.score - a.score)
  return best && best.score >= 0.6 ? best : undefined
}

/** Items that the guidance or later law may put in the place of a listed one, wherever that is. */
function alternatives(
  { triggers, overrides }: Catalogue,
  { region }: PlanFacts,
  listed: ReadonlyMap<ItemId, string>,
) {
  const here = (regions: readonly string[] | undefined) => regions?.includes(region) ?? true
  const triggered = triggers.flatMap(({ item, insteadOf, regions }) =>
    insteadOf !== undefined && here(regions) && listed.has(insteadOf)
      ? [[item, insteadOf] as const]
      : [],
  )
  const changed = overrides.flatMap(({ item, replaceWith, regions }) =>
    here(regions) && listed.has(item) ? replaceWith.map((other) => [other, item] as const) : [],
  )
  return [...triggered, ...changed]
}

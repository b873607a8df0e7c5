import type { Catalogue, Region } from './catalogue.ts'
import { findingIn, type Finding } from './finding.ts'
import type { ItemId } from './ids.ts'
import { nearest } from './nearest.ts'
import type { AnnexRow, Industry } from './plan.ts'

/** ` (did you mean …?)` in both languages, for a reference to something that is not there. */
export function meant(wanted: string, known: Iterable<string>): { zh: string; en: string } {
  const [near] = nearest(wanted, known, (name) => [name], 1)
  if (near === undefined) return { zh: '', en: '' }
  return { zh: `（是否为 ${near}？）`, en: ` (did you mean ${near}?)` }
}

export function checkRegions(catalogue: Catalogue): Finding[] {
  return [...catalogue.regions.values()].flatMap((region) => [
    ...checkDepartments(catalogue, region),
    ...[...region.industries.values()].flatMap((industry) =>
      checkIndustry(catalogue, region, industry),
    ),
  ])
}

function checkDepartments(catalogue: Catalogue, { plan }: Region): Finding[] {
  const say = findingIn('plan', plan.region)
  const found: Finding[] = []
  const decidedBy = new Map<ItemId, string>()
  const ids = plan.departments.map(({ id }) => id)
  if (!ids.includes(plan.leadDepartment)) {
    found.push(
      say(
        'error',
        'LEAD_UNKNOWN',
        ['leadDepartment'],
        `牵头部门 ${plan.leadDepartment} 不在 departments 中`,
        `the lead department ${plan.leadDepartment} is not among the departments`,
      ),
    )
  }
  plan.departments.forEach((department, d) => {
    if (ids.indexOf(department.id) !== d) {
      found.push(
        say(
          'error',
          'DEPARTMENT_TWICE',
          ['departments', d, 'id'],
          `部门 ${department.id} 重复`,
          `department ${department.id} stands twice`,
        ),
      )
    }
    department.items.forEach((item, i) => {
      const at = ['departments', d, 'items', i]
      if (!catalogue.items.has(item)) {
        const hint = meant(item, catalogue.items.keys())
        found.push(
          say(
            'error',
            'ITEM_UNKNOWN',
            at,
            `没有事项 ${item}${hint.zh}`,
            `there is no item ${item}${hint.en}`,
          ),
        )
      }
      const other = decidedBy.get(item)
      if (other !== undefined) {
        found.push(
          say(
            'error',
            'ITEM_DECIDED_TWICE',
            at,
            `事项 ${item} 已由 ${other} 审批，一个事项只能有一个审批部门`,
            `item ${item} is already decided by ${other}; one department decides one item`,
          ),
        )
      }
      decidedBy.set(item, department.id)
    })
  })
  return found
}

function checkIndustry(catalogue: Catalogue, region: Region, industry: Industry): Finding[] {
  const say = findingIn('industry', `${region.plan.region}/${industry.code}`)
  const applied = industry.rows.filter((row) => row.applied)
  const found: Finding[] = []
  if (!industry.newApplications && industry.restriction === null) {
    found.push(
      say(
        'error',
        'RESTRICTION_UNSAID',
        ['newApplications'],
        '不受理新办的行业要写明限制的原文（restriction）',
        'an industry closed to new applications needs the words of the restriction',
      ),
    )
  }
  if (applied.length === 0) {
    found.push(
      say(
        'error',
        'INDUSTRY_WITHOUT_ROWS',
        ['rows'],
        `行业“${industry.name}”没有一行适用`,
        `no row of ${industry.nameEn} is applied`,
      ),
    )
  }
  industry.rows.forEach((row, index) => {
    found.push(...checkRow(catalogue, region, industry, row, index))
  })
  const seen = new Map<ItemId, number>()
  industry.rows.forEach((row, r) =>
    row.items.forEach((item, i) => {
      if (seen.has(item)) {
        found.push(
          say(
            'error',
            'ITEM_IN_TWO_ROWS',
            ['rows', r, 'items', i],
            `事项 ${item} 在本行业的两行中适用，应并入一行（mergedInto）`,
            `item ${item} is applied by two rows of this industry; merge one into the other`,
          ),
        )
      }
      seen.set(item, r)
    }),
  )
  return found
}

function checkRow(
  catalogue: Catalogue,
  { plan }: Region,
  industry: Industry,
  row: AnnexRow,
  r: number,
): Finding[] {
  const say = findingIn('industry', `${plan.region}/${industry.code}`)
  const found: Finding[] = []
  const name = row.certificates.join(' / ')
  if (row.applied && row.items.length === 0) {
    found.push(
      say(
        'error',
        'ROW_WITHOUT_ITEM',
        ['rows', r, 'items'],
        `“${name}”一行没有对应事项；不适用的行写 applied: false 和 remark`,
        `row "${name}" names no item; a row that is not applied says applied: false and a remark`,
      ),
    )
  }
  if (!row.applied && (row.remark === null || row.items.length > 0)) {
    found.push(
      say(
        'error',
        'ROW_UNAPPLIED_UNSAID',
        ['rows', r, 'applied'],
        `“${name}”一行不适用：items 应为空，并写明理由（remark）`,
        `row "${name}" is not applied: its items must be empty and its remark say why`,
      ),
    )
  }
  if (row.mergedInto !== null && !rowNamed(industry, row.mergedInto)?.applied) {
    found.push(
      say(
        'error',
        'ROW_MERGED_INTO_NOTHING',
        ['rows', r, 'mergedInto'],
        `本行业没有适用的行“${row.mergedInto}”`,
        `this industry has no applied row "${row.mergedInto}"`,
      ),
    )
  }
  if ((row.reading === 'atLeastOne') !== (row.group !== null)) {
    found.push(
      say(
        'error',
        'GROUP_UNSAID',
        ['rows', r, 'reading'],
        'reading 为 atLeastOne 的行要有 group，其他行不要有',
        'a row read as atLeastOne needs a group, and no other row has one',
      ),
    )
  }
  row.items.forEach((item, i) => {
    const at = ['rows', r, 'items', i]
    if (!catalogue.items.has(item)) {
      const hint = meant(item, catalogue.items.keys())
      found.push(
        say(
          'error',
          'ITEM_UNKNOWN',
          at,
          `没有事项 ${item}${hint.zh}`,
          `there is no item ${item}${hint.en}`,
        ),
      )
    }
    found.push(
      ...checkAuthority(plan, item, row).map(([code, zh, en]) => say('error', code, at, zh, en)),
    )
  })
  return found
}

/** The deciding department exists, and the annex's word for it is one we know it by. */
function checkAuthority(
  plan: Region['plan'],
  item: ItemId,
  row: AnnexRow,
): [code: string, zh: string, en: string][] {
  const department = plan.departments.find(({ items }) => items.includes(item))
  if (!department) {
    return [
      [
        'DEPARTMENT_MISSING',
        `plan.yaml 没有写由哪个部门审批 ${item}`,
        `plan.yaml does not say which department decides ${item}`,
      ],
    ]
  }
  if (row.authority !== null && !department.printedAs.includes(row.authority)) {
    return [
      [
        'DEPARTMENT_OTHERWISE',
        `附件印作“${row.authority}”，plan.yaml 却由 ${department.name}（${department.printedAs.join('、')}）审批`,
        `the annex prints "${row.authority}" but plan.yaml lets ${department.nameEn} decide`,
      ],
    ]
  }
  return []
}

function rowNamed(industry: Industry, name: string): AnnexRow | undefined {
  return industry.rows.find((row) => row.certificates.some((c) => `${row.annex}/${c}` === name))
}

export function checkOverrides(catalogue: Catalogue): Finding[] {
  const names = industryNames(catalogue)
  return catalogue.overrides.flatMap((override, index) => {
    const say = findingIn('override', String(index))
    const found: Finding[] = []
    for (const [path, item] of [
      [['item'], override.item] as const,
      ...override.replaceWith.map((item, i) => [['replaceWith', i], item] as const),
    ]) {
      if (catalogue.items.has(item)) continue
      const hint = meant(item, catalogue.items.keys())
      found.push(
        say(
          'error',
          'ITEM_UNKNOWN',
          path,
          `没有事项 ${item}${hint.zh}`,
          `there is no item ${item}${hint.en}`,
        ),
      )
    }
    override.industries?.forEach((name, i) => {
      if (names.has(name)) return
      const hint = meant(name, names)
      found.push(
        say(
          'error',
          'INDUSTRY_UNKNOWN',
          ['industries', i],
          `没有行业“${name}”${hint.zh}`,
          `no annex lists the industry ${name}${hint.en}`,
        ),
      )
    })
    for (const { plan, industries } of catalogue.regions.values()) {
      if (override.regions && !override.regions.includes(plan.region)) continue
      const concerned = [...industries.values()].some(
        (industry) =>
          (override.industries?.includes(industry.name) ?? true) &&
          industry.rows.some((row) => row.items.includes(override.item)),
      )
      if (!concerned) continue
      override.replaceWith.forEach((item, i) => {
        if (plan.departments.some(({ items }) => items.includes(item))) return
        found.push(
          say(
            'error',
            'DEPARTMENT_MISSING',
            ['replaceWith', i],
            `${plan.name.zh}的 plan.yaml 没有写由哪个部门审批 ${item}`,
            `the plan of ${plan.name.en} does not say which department decides ${item}`,
          ),
        )
      })
    }
    return found
  })
}

export function checkSynonyms(catalogue: Catalogue): Finding[] {
  const names = industryNames(catalogue)
  return catalogue.synonyms.flatMap((synonym, index) => {
    const say = findingIn('synonym', String(index))
    return synonym.industries.flatMap((name, i) => {
      if (names.has(name)) return []
      const hint = meant(name, names)
      return [
        say(
          'error',
          'INDUSTRY_UNKNOWN',
          ['industries', i],
          `没有行业“${name}”${hint.zh}`,
          `no annex lists the industry ${name}${hint.en}`,
        ),
      ]
    })
  })
}

/** Every industry name that some annex prints. */
export function industryNames(catalogue: Catalogue): Set<string> {
  return new Set(
    [...catalogue.regions.values()].flatMap(({ industries }) =>
      [...industries.values()].map(({ name }) => name),
    ),
  )
}

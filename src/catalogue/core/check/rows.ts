import type { Catalogue } from '../catalogue.ts'
import { findingIn, type Finding } from '../finding.ts'
import type { AnnexRow, Industry, Plan } from '../plan.ts'
import { undecided, unknown, type Say } from './unknown.ts'

/** A row is either applied, with items that some department decides, or says why it is not. */
export function checkRow(
  catalogue: Catalogue,
  plan: Plan,
  industry: Industry,
  row: AnnexRow,
  r: number,
): Finding[] {
  const say = findingIn('industry', `${plan.region}/${industry.code}`)
  return [
    ...checkApplied(industry, row, r, say),
    ...row.items.flatMap((item, i) => {
      const at = ['rows', r, 'items', i]
      return [
        ...unknown('item', item, catalogue.items, at, say),
        ...undecided(catalogue, plan, item, at, say),
        ...checkAuthority(plan, item, row, r, say),
      ]
    }),
  ]
}

function checkApplied(industry: Industry, row: AnnexRow, r: number, say: Say): Finding[] {
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
  return found
}

/** The annex's word for the authority is one by which the plan knows the deciding department. */
function checkAuthority(plan: Plan, item: string, row: AnnexRow, r: number, say: Say): Finding[] {
  const department = plan.departments.find(({ items }) => items.some((id) => id === item))
  if (!department || row.authority === null) return []
  if (department.printedAs.includes(row.authority)) return []
  return [
    say(
      'error',
      'DEPARTMENT_OTHERWISE',
      ['rows', r, 'authority'],
      `附件印作“${row.authority}”，plan.yaml 却由${department.name}（${department.printedAs.join('、')}）审批`,
      `the annex prints "${row.authority}" but plan.yaml lets ${department.nameEn} decide`,
    ),
  ]
}

function rowNamed(industry: Industry, name: string): AnnexRow | undefined {
  return industry.rows.find((row) => row.certificates.some((c) => `${row.annex}/${c}` === name))
}

import type { Catalogue } from '../catalogue.ts'
import { findingIn, type Finding } from '../finding.ts'
import type { Plan } from '../plan.ts'

/** Whoever is refused an item must be told where to turn (行政许可法 arts 7, 38). */
export function checkRemedies(catalogue: Catalogue): Finding[] {
  return [...catalogue.regions.values()].flatMap(({ plan }) => checkPlan(plan))
}

function checkPlan({ region, remedies, departments }: Plan): Finding[] {
  const say = findingIn('plan', region)
  if (!remedies) {
    const items = departments.flatMap((department) => department.items).length
    return [
      say(
        'error',
        'ITEM_WITHOUT_REMEDY',
        ['departments'],
        `没有写救济机关（remedies）：${items} 个事项不予许可时无法告知复议、诉讼`,
        `no remedies: whoever is refused one of ${items} items cannot be told where to turn`,
      ),
    ]
  }
  return remedies.except.flatMap(({ departments: ids }, e) =>
    ids.flatMap((id, i) =>
      departments.some((department) => department.id === id)
        ? []
        : [
            say(
              'error',
              'DEPARTMENT_UNKNOWN',
              ['remedies', 'except', e, 'departments', i],
              `没有部门 ${id}`,
              `there is no department ${id}`,
            ),
          ],
    ),
  )
}

import type { Catalogue } from '../catalogue.ts'
import { findingIn, type Finding } from '../finding.ts'
import type { Plan } from '../plan.ts'
import { unknown } from './unknown.ts'

/** One department decides one item, and the lead authority is one of the departments. */
export function checkPlans(catalogue: Catalogue): Finding[] {
  return [...catalogue.regions.values()].flatMap(({ plan }) => checkPlan(catalogue, plan))
}

function checkPlan(catalogue: Catalogue, plan: Plan): Finding[] {
  const say = findingIn('plan', plan.region)
  const found: Finding[] = []
  const decidedBy = new Map<string, string>()
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
      found.push(...unknown('item', item, catalogue.items, at, say))
      const other = decidedBy.get(item)
      decidedBy.set(item, department.id)
      if (other === undefined) return
      found.push(
        say(
          'error',
          'ITEM_DECIDED_TWICE',
          at,
          `事项 ${item} 已由 ${other} 审批，一个事项只能有一个审批部门`,
          `item ${item} is already decided by ${other}; one department decides one item`,
        ),
      )
    })
  })
  return found
}

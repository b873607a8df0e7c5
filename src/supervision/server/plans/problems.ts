import type { Problems } from '#platform/server/http.ts'
import type { PlanRefusal } from '../../core/index.ts'

export const PLAN_PROBLEMS = {
  SUPERVISION_PLAN_TRADE_UNKNOWN: {
    status: 422,
    title: { zh: '没有行业 {industry}', en: 'There is no trade {industry}' },
    next: { zh: '请从本区的行业目录中选择。', en: 'Choose a trade of the region.' },
  },
  SUPERVISION_PLAN_TRADE_TWICE: {
    status: 422,
    title: { zh: '行业 {industry} 列了两次', en: 'The trade {industry} stands there twice' },
    next: { zh: '一个行业一行，联合检查一次查完。', en: 'One line for each trade.' },
  },
  SUPERVISION_PLAN_DEPARTMENT_UNKNOWN: {
    status: 422,
    title: { zh: '没有部门“{department}”', en: 'There is no department "{department}"' },
    next: { zh: '请从本区的部门中选择。', en: 'Choose a department of the region.' },
  },
  SUPERVISION_PLAN_MONTHS: {
    status: 422,
    title: {
      zh: '行业 {industry} 的起止月份颠倒了',
      en: 'The months of trade {industry} are reversed',
    },
    next: { zh: '请先写开始的月份。', en: 'Write the first month first.' },
  },
  SUPERVISION_PLAN_GRADES: {
    status: 422,
    title: {
      zh: '行业 {industry}：评价好的不能比评价差的查得多',
      en: 'Trade {industry}: a better grade is not checked more often than a worse one',
    },
    next: { zh: '比例应当从 A 到 D 不减。', en: 'Shares do not fall from A to D.' },
    basis: '北京：北京市优化营商环境条例（2024年）第六十一条（分级分类）',
  },
} as const satisfies Problems<PlanRefusal>

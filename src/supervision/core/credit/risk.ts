import type { Bilingual } from '#kernel/bilingual.ts'

/** 风险等级 of what a permit lets somebody do, not of who does it. */
export const RISKS = ['low', 'medium', 'high'] as const
export type Risk = (typeof RISKS)[number]

export const RISK_NAMES = {
  low: { zh: '低风险', en: 'low risk' },
  medium: { zh: '中风险', en: 'medium risk' },
  high: { zh: '高风险', en: 'high risk' },
} as const satisfies Record<Risk, Bilingual>

/**
 * None of the plans grades its items, and the national rules grade within one trade, by enterprise. What
 * stands here is our own reading, so that no number is without a reason: high where a mistake costs life or
 * health at once, or where national law itself calls for key supervision; low for mere filings and for
 * what touches neither health nor safety; medium for the rest. A region that publishes a list replaces it.
 */
export const RISK_SOURCE = {
  zh: '本系统口径：各地方案未给各事项定风险等级，按是否直接关系生命健康、公共安全划分',
  en: 'Our own reading: no plan grades its items; graded by whether life, health or public safety is at stake',
} as const satisfies Bilingual

const HIGH: readonly string[] = [
  'class3-medical-device-licence',
  'drug-business-licence',
  'entertainment-licence',
  'fire-safety-pre-opening-inspection',
  'high-risk-sports-licence',
  'maternal-child-health-technical-licence',
  'medical-institution-licence',
  'private-kindergarten-licence',
  'radiation-safety-licence',
  'radiodiagnosis-treatment-licence',
  'road-passenger-operation-licence',
]
const LOW: readonly string[] = [
  'art-business-filing',
  'beijing-small-grocery-filing-card',
  'drainage-permit',
  'labour-employment-filing',
  'outdoor-advertising-approval',
  'performance-venue-filing',
  'prepackaged-food-filing',
  'publication-branch-filing',
  'publication-business-licence',
  'publication-rental-filing',
  'road-transport-operator-filing',
]

export function riskOfItem(item: string): Risk {
  return HIGH.includes(item) ? 'high' : LOW.includes(item) ? 'low' : 'medium'
}

/** A shop is as risky as the riskiest thing it is permitted to do. */
export function riskOf(items: readonly string[]): Risk {
  const found = items.map(riskOfItem)
  return RISKS.findLast((risk) => found.includes(risk)) ?? 'low'
}

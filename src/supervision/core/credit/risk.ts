import type { Bilingual } from '#kernel/bilingual.ts'
import { RISKS, type Risk, type SupervisionRules } from '../../../catalogue/core/index.ts'

export const RISK_NAMES = {
  low: { zh: '低风险', en: 'low risk' },
  medium: { zh: '中风险', en: 'medium risk' },
  high: { zh: '高风险', en: 'high risk' },
} as const satisfies Record<Risk, Bilingual>

/** A shop is as risky as the riskiest thing it is permitted to do. */
export function riskOf({ risk }: SupervisionRules, items: readonly string[]): Risk {
  const among = (list: readonly string[], item: string) => list.includes(item)
  const found = items.map((item): Risk => {
    if (among(risk.high, item)) return 'high'
    return among(risk.low, item) ? 'low' : 'medium'
  })
  return RISKS.findLast((one) => found.includes(one)) ?? 'low'
}

import type { Bilingual } from '#kernel/bilingual.ts'
import type { Risk, SupervisionRules } from '../../../catalogue/core/index.ts'
import { cleanSince, type Standing } from './grade.ts'
import { addMonths } from './months.ts'
import { RISK_NAMES } from './risk.ts'

/** One condition of 无事不扰 and whether it holds. */
export interface QuietTest {
  readonly holds: boolean
  readonly say: Bilingual
}

export interface Quiet {
  readonly quiet: boolean
  readonly tests: readonly QuietTest[]
  readonly stated: boolean
  readonly basis: Bilingual
}

/** Whether a holder is left alone: every condition of the region, each with its answer. */
export function quietOn(
  { quiet: rule }: SupervisionRules,
  today: string,
  of: {
    readonly risk: Risk
    readonly standing: Standing
    readonly issuedOn: string
  },
): Quiet {
  const risks = rule.risks.map((risk) => RISK_NAMES[risk])
  const tests: QuietTest[] = [
    {
      holds: of.standing.grade === rule.grade,
      say: { zh: `信用 ${rule.grade} 级`, en: `Credit grade ${rule.grade}` },
    },
    {
      holds: rule.risks.includes(of.risk),
      say: {
        zh: `经营事项为${risks.map(({ zh }) => zh).join('或')}`,
        en: `Permitted matters are of ${risks.map(({ en }) => en).join(' or ')}`,
      },
    },
    {
      holds: addMonths(of.issuedOn, rule.months) <= today,
      say: {
        zh: `持证满 ${rule.months} 个月`,
        en: `Licence held for ${rule.months} months`,
      },
    },
    {
      holds: cleanSince(today, rule.cleanMonths, of.standing.factors),
      say: {
        zh: `近 ${rule.cleanMonths} 个月没有不良记录`,
        en: `Nothing bad on record in the last ${rule.cleanMonths} months`,
      },
    },
  ]
  return { quiet: tests.every(({ holds }) => holds), tests, stated: rule.stated, basis: rule.basis }
}

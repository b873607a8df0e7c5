import type { Bilingual } from '#kernel/bilingual.ts'
import type {
  CreditGrade,
  FactorKind,
  FactorRule,
  Risk,
  SupervisionRules,
} from '../../../catalogue/core/index.ts'

export const GRADE_NAMES = {
  A: { zh: 'A 级（信用好）', en: 'A (good)' },
  B: { zh: 'B 级（信用较好）', en: 'B (fair)' },
  C: { zh: 'C 级（信用一般）', en: 'C (middling)' },
  D: { zh: 'D 级（信用差）', en: 'D (poor)' },
} as const satisfies Record<CreditGrade, Bilingual>

/** What an officer enters from a document; the rest comes by itself. */
export const OFFICER_KINDS = ['abnormal-list', 'serious-list', 'good-record'] as const

/** 评价要素: what a factor is worth here, how long it counts, and who says so. */
export function factorRule({ factors }: SupervisionRules, kind: FactorKind): FactorRule {
  const found = factors.find((one) => one.kind === kind)
  if (!found) throw new Error(`the catalogue has no factor ${kind}`)
  return found
}

/** How a grade and a risk turn into supervision. */
export interface Frequency {
  /** 抽取权重: chances in a draw, against an A of low risk. */
  readonly weight: number
  /** Ordinary checks a year at most; a report or a lead from elsewhere is looked into regardless. */
  readonly mostAYear: number
  readonly say: Bilingual
}

/** 一业一评 → 检查频次: what a risk and a grade mean for how often somebody comes. */
export function frequencyOf(
  { frequency }: SupervisionRules,
  risk: Risk,
  grade: CreditGrade,
): Frequency {
  const weight = frequency.riskWeight[risk] * frequency.gradeWeight[grade]
  const mostAYear = frequency.mostAYear[risk][grade]
  return {
    weight,
    mostAYear,
    say: {
      zh: `日常检查每年不超过 ${mostAYear} 次，随机抽取权重 ${weight}`,
      en: `At most ${mostAYear} ordinary ${mostAYear === 1 ? 'check' : 'checks'} a year; weight ${weight} in draws`,
    },
  }
}

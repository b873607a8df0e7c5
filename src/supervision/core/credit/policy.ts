import type { Bilingual } from '#kernel/bilingual.ts'
import type { Risk } from './risk.ts'

/** 信用等级, from best to worst. */
export const CREDIT_GRADES = ['A', 'B', 'C', 'D'] as const
export type CreditGrade = (typeof CREDIT_GRADES)[number]

export const GRADE_NAMES = {
  A: { zh: 'A 级（信用好）', en: 'A (good)' },
  B: { zh: 'B 级（信用较好）', en: 'B (fair)' },
  C: { zh: 'C 级（信用一般）', en: 'C (middling)' },
  D: { zh: 'D 级（信用差）', en: 'D (poor)' },
} as const satisfies Record<CreditGrade, Bilingual>

interface FactorRule {
  readonly name: Bilingual
  /** Points added to 100; a good record adds, a bad one takes away. */
  readonly points: number
  /** How many months it counts, from its day; a listing counts until it ends. */
  readonly months: number | null
  /** Where this comes from, in the words of whoever made it. */
  readonly source: string
  /** The grade is no better than this while it counts. */
  readonly atBest?: CreditGrade
  readonly enteredBy: 'system' | 'officer'
}

const OURS = '分值为本系统口径（方案未定），'

/** 评价要素: everything that moves a grade, each with its weight and where it comes from. */
export const FACTORS = {
  'false-commitment': {
    name: { zh: '作出不实承诺', en: 'A commitment that was false' },
    points: -40,
    months: null,
    source: `${OURS}依据国办发〔2020〕42号 二（四）`,
    enteredBy: 'system',
  },
  'broken-commitment': {
    name: { zh: '承诺后未履行', en: 'A commitment that was not kept' },
    points: -25,
    months: null,
    source: `${OURS}依据国办发〔2020〕42号 二（四）`,
    enteredBy: 'system',
  },
  'failed-check': {
    name: { zh: '监督检查不合格', en: 'A check that was failed' },
    points: -12,
    months: 24,
    source: `${OURS}来自联合检查结果`,
    enteredBy: 'system',
  },
  'overdue-rectification': {
    name: { zh: '逾期未整改', en: 'Faults not put right in time' },
    points: -20,
    months: 24,
    source: `${OURS}来自联合检查整改记录`,
    enteredBy: 'system',
  },
  'confirmed-report': {
    name: { zh: '扫码举报经查属实', en: 'A citizen’s report that proved true' },
    points: -6,
    months: 12,
    source: `${OURS}来自扫码举报核实`,
    enteredBy: 'system',
  },
  'abnormal-list': {
    name: { zh: '列入经营异常名录', en: 'On the list of abnormal operations' },
    points: -15,
    months: null,
    source: `${OURS}名录依《企业信息公示暂行条例》第十七条`,
    atBest: 'C',
    enteredBy: 'officer',
  },
  'serious-list': {
    name: { zh: '列入严重违法失信名单', en: 'On the list of serious violations' },
    points: -50,
    months: null,
    source: `${OURS}名单依市场监管总局令第44号`,
    atBest: 'D',
    enteredBy: 'officer',
  },
  'passed-check': {
    name: { zh: '监督检查合格', en: 'A check that was passed' },
    points: 3,
    months: 24,
    source: `${OURS}来自联合检查结果`,
    enteredBy: 'system',
  },
  'good-record': {
    name: { zh: '守信激励记录', en: 'A record of good faith' },
    points: 5,
    months: 24,
    source: `${OURS}由部门据文件登记`,
    enteredBy: 'officer',
  },
} as const satisfies Record<string, FactorRule>
export type FactorKind = keyof typeof FACTORS
export const FACTOR_KINDS = Object.keys(FACTORS) as FactorKind[]
export const OFFICER_KINDS = ['abnormal-list', 'serious-list', 'good-record'] as const
export const factorRule = (kind: FactorKind): FactorRule => FACTORS[kind]

/** Everybody begins with so many points: without a record nobody is worse than good (包容审慎). */
export const START_POINTS = 100

/** The least points of each grade. */
export const LEAST: Readonly<Record<CreditGrade, number>> = { A: 90, B: 75, C: 60, D: -1000 }

/** How a grade and a risk turn into supervision; our reading, of 国发〔2019〕5号’s 差异化监管. */
export interface Frequency {
  /** 抽取权重: chances in a draw, against an A of low risk. */
  readonly weight: number
  /** Ordinary checks a year at most; a report or a lead from elsewhere is looked into regardless. */
  readonly mostAYear: number
  readonly say: Bilingual
}

const RISK_WEIGHT: Readonly<Record<Risk, number>> = { low: 1, medium: 2, high: 4 }
const GRADE_WEIGHT: Readonly<Record<CreditGrade, number>> = { A: 1, B: 2, C: 4, D: 8 }
const MOST: Readonly<Record<Risk, Readonly<Record<CreditGrade, number>>>> = {
  low: { A: 1, B: 1, C: 2, D: 3 },
  medium: { A: 1, B: 1, C: 2, D: 4 },
  high: { A: 1, B: 2, C: 3, D: 4 },
}

/** 一业一评 → 检查频次: what a risk and a grade mean for how often somebody comes. */
export function frequencyOf(risk: Risk, grade: CreditGrade): Frequency {
  const weight = RISK_WEIGHT[risk] * GRADE_WEIGHT[grade]
  const mostAYear = MOST[risk][grade]
  return {
    weight,
    mostAYear,
    say: {
      zh: `日常检查每年不超过 ${mostAYear} 次，随机抽取权重 ${weight}`,
      en: `At most ${mostAYear} ordinary ${mostAYear === 1 ? 'check' : 'checks'} a year; weight ${weight} in draws`,
    },
  }
}

/** 无事不扰: who is left alone unless there is a cause, as data of each region. */
export interface QuietRule {
  readonly grade: CreditGrade
  /** High risk is never left alone. */
  readonly risks: readonly Risk[]
  /** Held for so many months at least. */
  readonly months: number
  /** Nothing bad within so many months. */
  readonly cleanMonths: number
  readonly source: string
}

const DEFAULT_QUIET: QuietRule = {
  grade: 'A',
  risks: ['low', 'medium'],
  months: 12,
  cleanMonths: 24,
  source:
    '本系统口径（方案未定“无事不扰”的条件）；《北京市优化营商环境条例》第六十一条“风险＋信用”',
}
const QUIET: Readonly<Record<string, QuietRule>> = {
  '640324': {
    ...DEFAULT_QUIET,
    source: '本系统口径（方案未定“无事不扰”的条件）；同心方案“包容审慎监管、信用分类监管”',
  },
  '410772': { ...DEFAULT_QUIET, source: '本系统口径（方案未定“无事不扰”的条件）' },
}
export const quietRuleOf = (region: string): QuietRule => QUIET[region] ?? DEFAULT_QUIET

/** 申诉 is answered within so many working days; no plan names a term, this is ours. */
export const APPEAL_DAYS = 10

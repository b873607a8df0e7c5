import type { Catalogue } from '../catalogue.ts'
import { findingIn, type Finding } from '../finding.ts'
import {
  CREDIT_GRADES,
  FACTOR_KINDS,
  RISKS,
  SUPERVISION_SECTIONS,
  type SupervisionFile,
} from '../supervision.ts'
import { unknown } from './unknown.ts'

type Say = ReturnType<typeof findingIn>

/** How a business is supervised: nothing is missing, nothing rewards the worse, nothing is of an item that is not there. */
export function checkSupervision(catalogue: Catalogue): Finding[] {
  return catalogue.supervision.flatMap((rules) => {
    const { region } = rules
    const say = findingIn('supervision', region ?? 'general')
    return [
      ...(region === null ? checkWhole(rules, say) : checkRegion(catalogue, region, say)),
      ...checkCredit(rules, say),
      ...checkFactors(rules, say),
      ...checkRisk(catalogue, rules, say),
      ...checkFrequency(rules, say),
    ]
  })
}

function checkWhole(rules: SupervisionFile, say: Say): Finding[] {
  return SUPERVISION_SECTIONS.filter((name) => rules[name] === undefined).map((name) =>
    say('error', 'SUPERVISION_INCOMPLETE', [], `通用监管口径缺 ${name}`, `${name} is missing`),
  )
}

function checkRegion(catalogue: Catalogue, region: string, say: Say): Finding[] {
  return [...catalogue.regions.keys()].some((known) => known === region)
    ? []
    : [say('error', 'REGION_UNKNOWN', ['region'], `没有地区 ${region}`, `no region ${region}`)]
}

function checkCredit({ credit }: SupervisionFile, say: Say): Finding[] {
  if (!credit) return []
  const { A, B, C } = credit.least
  const path = ['credit', 'least']
  const order = A > B && B > C
  const reach = credit.start >= A
  const zh = '等级分数线应依次降低，起始分应够 A 级（没有记录的不比好的差）'
  const en = 'the least points fall from A to C, and whoever has no record is A'
  return order && reach ? [] : [say('error', 'GRADES_OUT_OF_ORDER', path, zh, en)]
}

const GOOD = ['passed-check', 'good-record']

function checkFactors({ factors }: SupervisionFile, say: Say): Finding[] {
  if (!factors) return []
  const missing = FACTOR_KINDS.filter((kind) => !factors.some((one) => one.kind === kind))
  const absent = missing.map((kind) =>
    say('error', 'FACTOR_MISSING', ['factors'], `缺要素 ${kind}`, `the factor ${kind} is missing`),
  )
  const wrong = factors.flatMap(({ kind, points }, n) => {
    const path = ['factors', n]
    if (factors.findIndex((one) => one.kind === kind) < n)
      return [say('error', 'FACTOR_TWICE', [...path, 'kind'], `${kind} 重复`, `${kind} twice`)]
    if (points !== 0 && points > 0 === GOOD.includes(kind)) return []
    const zh = `${kind} 的分值方向不对`
    return [say('error', 'POINTS_WRONG_WAY', [...path, 'points'], zh, `${kind}: wrong sign`)]
  })
  return [...absent, ...wrong]
}

function checkRisk(catalogue: Catalogue, { risk }: SupervisionFile, say: Say): Finding[] {
  if (!risk) return []
  const lost = (['high', 'low'] as const).flatMap((level) =>
    risk[level].flatMap((item, n) =>
      catalogue.items.has(item)
        ? []
        : unknown('item', item, catalogue.items, ['risk', level, n], say),
    ),
  )
  const both = risk.low.flatMap((item, n) => {
    if (!risk.high.includes(item)) return []
    const zh = `${item} 既是高风险又是低风险`
    return [say('error', 'RISK_TWICE', ['risk', 'low', n], zh, `${item} is high and low at once`)]
  })
  return [...lost, ...both]
}

/** The worse the grade and the higher the risk, the more often; never the other way round. */
function checkFrequency({ frequency }: SupervisionFile, say: Say): Finding[] {
  if (!frequency) return []
  const { riskWeight, gradeWeight, mostAYear } = frequency
  const rises = (numbers: readonly number[]) =>
    numbers.every((one, n) => n === 0 || one >= (numbers[n - 1] ?? 0))
  const grades = (of: typeof gradeWeight) => CREDIT_GRADES.map((grade) => of[grade])
  const rows: [string, readonly number[]][] = [
    ['riskWeight', RISKS.map((risk) => riskWeight[risk])],
    ['gradeWeight', grades(gradeWeight)],
    ...RISKS.map((risk): [string, number[]] => [`mostAYear.${risk}`, grades(mostAYear[risk])]),
    ...CREDIT_GRADES.map((grade): [string, number[]] => [
      'mostAYear',
      RISKS.map((risk) => mostAYear[risk][grade]),
    ]),
  ]
  return rows
    .filter(([, numbers]) => !rises(numbers))
    .map(([path]) => {
      const zh = `${path}：越差、越险的不能查得越少`
      const en = `${path}: the worse and the riskier is not checked less`
      return say('error', 'FREQUENCY_FALLS', ['frequency', ...path.split('.')], zh, en)
    })
}

import writeXlsxFile from 'write-excel-file/node'
import {
  MEANINGS,
  MEASURE_NAMES,
  STEPS,
  type DrillLine,
  type FiguresView,
  type InsightsView,
  type Measure,
} from '../core/index.ts'

type Cell = string | number | null
export type Sheet = { readonly name: string; readonly rows: readonly (readonly Cell[])[] }

/** The dashboards as a workbook: all numbers by month, trade and department, `further` ones, and what each means. */
export function insightsWorkbook(
  view: InsightsView,
  further: readonly Sheet[] = [],
): Promise<Buffer> {
  const head = ['', ...HEAD]
  const groups = (rows: readonly { name: string; figures: FiguresView }[]) => [
    head,
    ...rows.map(({ name, figures }) => [name, ...cellsOf(figures)]),
  ]
  const trades = view.industries.map(({ code, name, figures }) => ({
    name: `${code} ${name.zh}`,
    figures,
  }))
  const items = view.departments.flatMap(({ name, figures, items: own }) => [
    { name: name.zh, figures },
    ...own.map((item) => ({ name: `${name.zh} · ${item.name.zh}`, figures: item.figures })),
  ])
  const months = view.months.map(({ month: name, figures }) => ({ name, figures }))
  return workbook([
    { name: '总计', rows: [...about(view), ...groups([{ name: '总计', figures: view.total }])] },
    { name: '按月', rows: groups(months) },
    { name: '按行业', rows: groups(trades) },
    { name: '按部门和事项', rows: groups(items) },
    { name: '节省', rows: savingsOf(view) },
    ...further,
    { name: '口径', rows: MEASURE_NAMES.map((name) => meaningOf(name)) },
  ])
}

/** The list behind a number. */
export function drillWorkbook(measure: Measure, lines: readonly DrillLine[]): Promise<Buffer> {
  const head = ['办件编号', '经营者', '行业', '事项', '部门', '日期', '工作日', '是否逾期']
  const rows = lines.map((line) => [
    line.caseNo,
    line.applicant,
    line.industry.name.zh,
    line.item?.name.zh ?? null,
    line.department?.name.zh ?? null,
    line.on,
    line.days,
    line.late ? '是' : '否',
  ])
  const { name, means } = MEANINGS[measure]
  return workbook([{ name: name.zh, rows: [[`${name.zh}：${means.zh}`], head, ...rows] }])
}

const RATES = {
  firstRightPercent: '一次通过率 %',
  lettersPerCase: '件均补正',
  repeatedPercent: '多次告知率 %',
  onTimePercent: '事项按期率 %',
} as const
const RATE_NAMES = Object.keys(RATES) as (keyof typeof RATES)[]

const HEAD: readonly string[] = [
  ...MEASURE_NAMES.map((name) => MEANINGS[name].name.zh),
  ...STEPS.flatMap((step) => ['中位数', 'P90'].map((of) => `${MEANINGS[step].name.zh} ${of}`)),
  ...RATE_NAMES.map((name) => RATES[name]),
]

function cellsOf(figures: FiguresView): Cell[] {
  const { counts, steps } = figures
  return [
    ...MEASURE_NAMES.map((name) => counts[name]),
    ...STEPS.flatMap((step) => [steps[step].median, steps[step].p90]),
    ...RATE_NAMES.map((name) => figures[name]),
  ]
}

function about({ region, from, until, asOf }: InsightsView): Cell[][] {
  return [[`辖区 ${region}，${from} 至 ${until}，统计于 ${asOf}；工作日，中位数和P90按最近秩`], []]
}

function savingsOf({ savings }: InsightsView): Cell[][] {
  const line = (name: string, of: InsightsView['savings']['boxes']): Cell[] => {
    return [name, of.apart, of.really, of.promisedPercent]
  }
  return [
    ['', '分别办理', '实际', '目录预计减少 %'],
    line('填写项', savings.boxes),
    line('材料', savings.papers),
    line('工作日', savings.days),
    ['办件数', savings.cases],
  ]
}

function meaningOf(name: Measure): Cell[] {
  const { name: called, means } = MEANINGS[name]
  return [called.zh, means.zh, called.en, means.en]
}

function workbook(sheets: readonly Sheet[]): Promise<Buffer> {
  return writeXlsxFile(
    sheets.map(({ name, rows }) => ({
      sheet: name,
      data: rows.map((row) => row.map(cellOf)),
      stickyRowsCount: 1,
    })),
  ).toBuffer()
}

/** Text stays text: a number that begins with a zero, a name that looks like a formula. */
function cellOf(value: Cell) {
  if (value === null) return null
  return typeof value === 'number' ? { value, type: Number } : { value, type: String }
}

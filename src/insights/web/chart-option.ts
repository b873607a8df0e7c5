import type { ChartOption } from './charts.ts'

/** One row of numbers under one name; null: nothing was counted there. */
export interface Series {
  readonly name: string
  readonly values: readonly (number | null)[]
  readonly kind: 'bar' | 'line'
}

export interface ChartData {
  readonly title: string
  /** What stands below the bars: months, trades. */
  readonly labels: readonly string[]
  readonly series: readonly Series[]
  readonly unit: string
  /** Names too long to stand below: the bars lie. */
  readonly lying?: boolean
}

/** Told apart without colour, too: filled patterns of bars, dashes and marks of lines. */
const COLOURS = ['#0b5cd6', '#8a5200', '#1a6b3c', '#6b2fa0']
const DASHES = ['solid', 'dashed', 'dotted', 'solid'] as const
const MARKS = ['circle', 'rect', 'triangle', 'diamond']
const PATTERNS = [
  { symbol: 'none' },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: Math.PI / 4 },
  { symbol: 'circle', symbolSize: 0.6 },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [4, 3], rotation: -Math.PI / 4 },
]

export function chartOption({ labels, series, lying = false }: ChartData): ChartOption {
  const names = {
    type: 'category' as const,
    data: [...labels],
    inverse: lying,
    axisLabel: { color: '#1b1f26', ...(lying && { width: 150, overflow: 'truncate' as const }) },
    axisTick: { show: false },
  }
  const numbers = {
    type: 'value' as const,
    minInterval: 1,
    axisLabel: { color: '#1b1f26' },
  }
  return {
    animation: false,
    color: COLOURS,
    aria: { enabled: true, label: { enabled: false }, decal: { show: true, decals: PATTERNS } },
    // text drawn by the chart itself: the page's policy lets no styled markup in
    tooltip: { trigger: 'axis', renderMode: 'richText', confine: true },
    legend: { show: series.length > 1, top: 0, textStyle: { color: '#1b1f26' } },
    grid: { left: 8, right: 24, top: series.length > 2 ? 60 : 40, bottom: 8, containLabel: true },
    xAxis: lying ? numbers : names,
    yAxis: lying ? names : numbers,
    series: series.map(({ name, values, kind }, n) =>
      kind === 'bar'
        ? { type: 'bar' as const, name, data: [...values], barMaxWidth: 22 }
        : {
            type: 'line' as const,
            name,
            data: [...values],
            connectNulls: false,
            symbol: MARKS[n % MARKS.length] ?? 'circle',
            symbolSize: 8,
            lineStyle: { type: DASHES[n % DASHES.length] ?? 'solid', width: 2 },
          },
    ),
  }
}

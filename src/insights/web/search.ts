import type { Measure } from '../core/index.ts'
import { MEASURE_NAMES } from '../core/measures.ts'

/** What the address of the dashboards says; absent: the last twelve months, everything. */
export interface InsightSearch {
  from?: string
  until?: string
  industry?: string
  department?: string
  view?: View
}

export const VIEWS = ['total', 'industries', 'departments', 'resting', 'waves'] as const
export type View = (typeof VIEWS)[number]

export interface DrillSearch extends InsightSearch {
  measure?: Measure
  item?: string
  over?: number
}

const MONTH = /^2\d{3}-(0[1-9]|1[0-2])$/

export function insightSearch(search: Record<string, unknown>): InsightSearch {
  const view = VIEWS.find((one) => one === search['view'])
  return {
    ...month('from', search),
    ...month('until', search),
    // a code such as 25 comes out of an address as a number
    ...word('industry', search, 2),
    ...word('department', search),
    ...(view && { view }),
  }
}

export function drillSearch(search: Record<string, unknown>): DrillSearch {
  const measure = MEASURE_NAMES.find((one) => one === search['measure'])
  const over = search['over']
  return {
    ...insightSearch(search),
    ...(measure && { measure }),
    ...word('item', search),
    ...(typeof over === 'number' && over >= 0 && { over }),
  }
}

function month<K extends 'from' | 'until'>(name: K, search: Record<string, unknown>) {
  const value = search[name]
  return typeof value === 'string' && MONTH.test(value) ? { [name]: value } : {}
}

function word(name: string, search: Record<string, unknown>, digits = 0) {
  const value = search[name]
  if (typeof value === 'number') return { [name]: String(value).padStart(digits, '0') }
  return typeof value === 'string' && value !== '' ? { [name]: value } : {}
}

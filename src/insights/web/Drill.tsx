import { Link } from '@tanstack/react-router'
import { useSay, useText } from '#platform/web/index.ts'
import { MEANINGS, type Measure } from '../core/index.ts'
import type { DrillSearch } from './search.ts'
import { words } from './strings.ts'
import type { Asked } from './use-insights.ts'

/** What a number is about beside the filters of the page. */
export type Of = Pick<DrillSearch, 'industry' | 'department' | 'item' | 'over' | 'from' | 'until'>

function searchOf(asked: Asked, measure: Measure, of: Of): DrillSearch {
  const { from, until, industry, department } = asked
  return {
    measure,
    from,
    until,
    ...(industry !== '' && { industry }),
    ...(department !== '' && { department }),
    ...of,
  }
}

/** A number that opens its cases; nought has none to open. */
export function Drill(props: { asked: Asked; measure: Measure; value: number; of?: Of }) {
  const say = useSay()
  const { asked, measure, value, of = {} } = props
  if (value === 0) return <>0</>
  return (
    <Link
      className="amount-link"
      to="/staff/insights/cases"
      search={searchOf(asked, measure, of)}
      aria-label={`${say(MEANINGS[measure].name)} ${value}`}
    >
      {value}
    </Link>
  )
}

/** One of the numbers that a figure is reckoned of. */
export interface Part {
  readonly label: string
  readonly measure: Measure
  readonly value: number
  readonly of?: Of
}

/** A figure with its name, and the numbers it is reckoned of, each of which opens its cases. */
export function Figure(props: {
  asked: Asked
  label: string
  value: string
  parts: readonly Part[]
  note?: string
  late?: boolean
}) {
  const { asked, label, value, parts, note, late = false } = props
  return (
    <div className={late ? 'figure late' : 'figure'}>
      <span>{label}</span>
      <b>{value}</b>
      {note !== undefined && <span className="soft small">{note}</span>}
      <span className="small">
        {parts.map((part) => (
          <span key={part.label}>
            {part.label} <Drill asked={asked} {...part} />
          </span>
        ))}
      </span>
    </div>
  )
}

/** Says a rate, or that there is none. */
export function useRate(): (value: number | null) => string {
  const t = useText(words)
  return (value) => (value === null ? t('none') : t('percent', { n: value }))
}

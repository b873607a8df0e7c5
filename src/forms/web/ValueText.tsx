import { sayDay, useLanguage, useMarks, useSay, useText } from '#platform/web/index.ts'
import { useListed, useNames } from '../../catalogue/web/index.ts'
import { words } from './strings.ts'
import { asText } from './types.ts'

interface ShownField {
  readonly type: string
  readonly unit?: string | undefined
  readonly options?: readonly string[] | undefined
  readonly columns?:
    | readonly {
        id: string
        label: { zh: string; en: string }
        options?: readonly string[] | undefined
      }[]
    | undefined
}

/** A value as people read it, on the check page and on the desks. */
export function ValueText(props: { field: ShownField; value: unknown }) {
  const t = useText(words)
  const say = useSay()
  const now = useLanguage()
  const nameOf = useNames()
  const listed = useListed()
  const { colon, semicolon } = useMarks()
  const chosen = (one: unknown, of: Pick<ShownField, 'options'>): string =>
    of.options === undefined ? asText(one) : nameOf(asText(one))
  const cell = (one: unknown, of: Pick<ShownField, 'options'>): string =>
    typeof one === 'boolean' ? t(one ? 'yes' : 'no') : chosen(one, of)
  const { field, value } = props
  if (value === undefined || value === null || value === '') {
    return <span className="soft">{t('empty')}</span>
  }
  if (typeof value === 'boolean') return <>{t(value ? 'yes' : 'no')}</>
  if (field.type === 'date') return <span className="num">{sayDay(asText(value), now)}</span>
  if (field.type === 'table' && Array.isArray(value)) {
    return (
      <ol>
        {(value as Record<string, unknown>[]).map((row, n) => (
          <li key={n}>
            {(field.columns ?? [])
              .map((column) => `${say(column.label)}${colon}${cell(row[column.id], column)}`)
              .join(semicolon)}
          </li>
        ))}
      </ol>
    )
  }
  if (Array.isArray(value)) return <>{listed(value.map((one) => chosen(one, field)))}</>
  if (typeof value === 'object') {
    const range = value as { from?: string; to?: string }
    return (
      <span className="num">
        {range.from === undefined ? '' : sayDay(range.from, now)} –{' '}
        {range.to === undefined ? '' : sayDay(range.to, now)}
      </span>
    )
  }
  return (
    <span className="num">
      {chosen(value, field)}
      {field.unit === undefined ? '' : ` ${nameOf(field.unit)}`}
    </span>
  )
}

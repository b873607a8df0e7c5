import { sayDay, useLanguage, useSay, useText } from '#platform/web/index.ts'
import { words } from './strings.ts'
import { asText } from './types.ts'

interface ShownField {
  readonly type: string
  readonly unit?: string | undefined
  readonly columns?: readonly { id: string; label: { zh: string; en: string } }[] | undefined
}

/** A value as people read it, on the check page and on the desks. */
export function ValueText(props: { field: ShownField; value: unknown }) {
  const t = useText(words)
  const say = useSay()
  const now = useLanguage()
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
              .map((column) => `${say(column.label)}：${cell(row[column.id])}`)
              .join('；')}
          </li>
        ))}
      </ol>
    )
  }
  if (Array.isArray(value)) return <>{value.map(asText).join('、')}</>
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
      {asText(value)}
      {field.unit === undefined ? '' : ` ${field.unit}`}
    </span>
  )
}

function cell(value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  return asText(value)
}

import { useNavigate } from '@tanstack/react-router'
import type { Language } from '#kernel/bilingual.ts'
import { Field, useLanguage, useSay, useText, withQuery } from '#platform/web/index.ts'
import type { InsightsView } from '../core/index.ts'
import type { InsightSearch } from './search.ts'
import { words } from './strings.ts'
import { monthAgo, type Asked } from './use-insights.ts'

type Choices = InsightsView['choices']

/** 期间、行业、部门: kept in the address, so that a view can be sent to somebody. */
export function Filters(props: {
  asked: Asked
  search: InsightSearch
  choices: Choices | undefined
}) {
  const t = useText(words)
  const now = useLanguage()
  const navigate = useNavigate({ from: '/staff/insights' })
  const { asked, search, choices } = props
  function change(name: keyof InsightSearch, value: string): void {
    const next: InsightSearch = { ...search, [name]: value }
    if (value === '') delete next[name]
    void navigate({ search: next, replace: true })
  }
  return (
    <form
      className="insight-filters card"
      aria-label={t('filters')}
      onSubmit={(e) => e.preventDefault()}
    >
      {(['from', 'until'] as const).map((name) => (
        <Field key={name} label={t(name)}>
          {({ id, aria }) => (
            <select
              id={id}
              {...aria}
              value={asked[name]}
              onChange={(event) => change(name, event.target.value)}
            >
              {monthsAround(asked[name]).map((month) => (
                <option key={month} value={month}>
                  {sayMonth(month, now)}
                </option>
              ))}
            </select>
          )}
        </Field>
      ))}
      {(['industry', 'department'] as const).map((name) => (
        <Choice
          key={name}
          name={name}
          value={asked[name]}
          choices={choices?.[name === 'industry' ? 'industries' : 'departments'] ?? []}
          onChange={(value) => change(name, value)}
        />
      ))}
      <a
        className="link-button"
        href={`/api/v1${withQuery('/insights/export.xlsx', { ...asked })}`}
      >
        {t('export')}
      </a>
    </form>
  )
}

/** Three years back from now, and what the address names besides. */
function monthsAround(chosen: string): string[] {
  const months = Array.from({ length: 36 }, (_, ago) => monthAgo(ago))
  return months.includes(chosen) ? months : [...months, chosen].toSorted().toReversed()
}

function sayMonth(month: string, language: Language): string {
  if (language === 'en') return month
  const [year, of] = month.split('-').map(Number)
  return `${year}年${of}月`
}

function Choice(props: {
  name: 'industry' | 'department'
  value: string
  choices: Choices['industries']
  onChange: (value: string) => void
}) {
  const t = useText(words)
  const say = useSay()
  const { name, value, choices } = props
  // what the address names stays chosen while the names are on their way
  const unknown = value !== '' && !choices.some(({ code }) => code === value)
  return (
    <Field label={t(name)}>
      {({ id, aria }) => (
        <select
          id={id}
          {...aria}
          value={value}
          onChange={(event) => props.onChange(event.target.value)}
        >
          <option value="">{t('everything')}</option>
          {unknown && <option value={value}>{value}</option>}
          {choices.map((one) => (
            <option key={one.code} value={one.code}>
              {name === 'industry' ? `${one.code} ${say(one.name)}` : say(one.name)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

import { useQueries } from '@tanstack/react-query'
import { get, useSay, useText } from '#platform/web/index.ts'
import type { StandardItemView } from '../core/index.ts'
import { words } from './strings.ts'

/** 审核标准 of one document, as each department that decides on it keeps it; for the window, before acceptance. */
export function MaterialStandard(props: {
  region: string
  items: readonly string[]
  material: string
}) {
  const t = useText(words)
  const say = useSay()
  const { region, items, material } = props
  const found = useQueries({
    queries: items.map((item) => ({
      queryKey: ['standard', region, item],
      staleTime: 300_000,
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        get<StandardItemView>(`/standards/${region}/${item}`, signal),
    })),
  })
  const lines = found.flatMap(({ data }) => {
    const line = data?.lines.find(
      ({ kind, subject, source }) =>
        kind === 'material' && subject === material && source === 'department',
    )
    return data && line?.words ? [{ ...data, text: line.words }] : []
  })
  if (lines.length === 0) return null
  return (
    <section className="stack" aria-label={t('standard')}>
      <p className="strong">{t('standard')}</p>
      <ul>
        {lines.map(({ item, certificate, text, version }) => (
          <li key={item}>
            {certificate}：{say(text)} <span className="soft">{t('version', { n: version })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

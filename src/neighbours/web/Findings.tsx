import { useQuery } from '@tanstack/react-query'
import { get, Load, sayDay, sayInstant, useLanguage, useText } from '#platform/web/index.ts'
import { Rows } from '#platform/web/staff/index.ts'
import type { FindingList } from '../core/index.ts'
import { words } from './strings.ts'

type Finding = FindingList['items'][number]

/** 监管、执法来信: what the supervision platform told of businesses here, as its word, with when it came. */
export function Findings(props: { region: string }) {
  const t = useText(words)
  const { region } = props
  const found = useQuery({
    queryKey: ['findings', region],
    queryFn: ({ signal }) => get<FindingList>(`/regions/${region}/findings`, signal),
  })
  return (
    <section className="card stack" aria-labelledby="findings">
      <h3 id="findings">{t('findings')}</h3>
      <p className="soft">{t('findingsLead')}</p>
      <Load query={found}>
        {({ items }) =>
          items.length === 0 ? <p className="soft">{t('noFinding')}</p> : <List items={items} />
        }
      </Load>
    </section>
  )
}

function List(props: { items: readonly Finding[] }) {
  const t = useText(words)
  const now = useLanguage()
  return (
    <Rows
      rowKey={(one) => one.reference}
      list={props.items}
      columns={[
        { title: t('what'), cell: (one) => t(one.kind) },
        {
          title: t('business'),
          cell: (one) => <span className="num">{one.number ?? one.uscc}</span>,
        },
        { title: t('document'), cell: (one) => `${one.authority} ${one.document}` },
        { title: t('theirWords'), cell: (one) => one.words },
        { title: t('day'), cell: (one) => sayDay(one.on, now) },
        {
          title: t('source'),
          cell: (one) => `${one.source} · ${sayInstant(one.heardAt, now)}`,
        },
      ]}
    />
  )
}

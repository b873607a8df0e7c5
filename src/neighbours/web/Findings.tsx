import { useQuery } from '@tanstack/react-query'
import { Table } from 'antd'
import { get, Load, sayDay, sayInstant, useLanguage, useText } from '#platform/web/index.ts'
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
    <div className="receiver-table" role="group" aria-label={t('findings')} tabIndex={0}>
      <Table<Finding>
        rowKey="reference"
        size="small"
        pagination={false}
        style={{ minWidth: '52rem' }}
        dataSource={[...props.items]}
        columns={[
          { title: t('what'), width: '8rem', render: (_, one) => t(one.kind) },
          {
            title: t('business'),
            render: (_, one) => <span className="num">{one.number ?? one.uscc}</span>,
          },
          { title: t('document'), render: (_, one) => `${one.authority} ${one.document}` },
          { title: t('theirWords'), render: (_, one) => one.words },
          { title: t('day'), width: '9rem', render: (_, one) => sayDay(one.on, now) },
          {
            title: t('source'),
            render: (_, one) => `${one.source} · ${sayInstant(one.heardAt, now)}`,
          },
        ]}
      />
    </div>
  )
}

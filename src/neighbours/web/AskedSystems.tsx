import { Table } from 'antd'
import { sayInstant, Tag, useLanguage, useText } from '#platform/web/index.ts'
import type { LinkList } from '../core/index.ts'
import { words } from './strings.ts'

type System = LinkList['asked'][number]

const NAMES = {
  business: 'askedBusiness',
  licences: 'askedLicences',
  persons: 'askedPersons',
  lists: 'askedLists',
  seal: 'askedSeal',
} as const satisfies Record<System['kind'], keyof typeof words>

/** 登记库、电子印章: which are connected, which are simulated, and what went wrong last. */
export function AskedSystems(props: { items: LinkList['asked'] }) {
  const t = useText(words)
  const now = useLanguage()
  const when = (at: string | null) => (at === null ? '—' : sayInstant(at, now))
  return (
    <section className="card stack" aria-labelledby="asked-systems">
      <h3 id="asked-systems">{t('askedSystems')}</h3>
      <p className="soft">{t('askedLead')}</p>
      <div className="receiver-table" role="group" aria-label={t('askedSystems')} tabIndex={0}>
        <Table<System>
          rowKey="kind"
          size="small"
          pagination={false}
          style={{ minWidth: '40rem' }}
          dataSource={[...props.items]}
          columns={[
            { title: t('system'), render: (_, one) => t(NAMES[one.kind]) },
            { title: t('state'), render: (_, one) => <State of={one} /> },
            { title: t('host'), render: (_, one) => one.host ?? '—' },
            { title: t('lastAnswer'), render: (_, one) => when(one.lastOkAt) },
            {
              title: t('lastError'),
              render: (_, { lastFault, lastFaultAt }) =>
                lastFault === null ? '—' : `${lastFault}（${when(lastFaultAt)}）`,
            },
          ]}
        />
      </div>
    </section>
  )
}

function State(props: { of: System }) {
  const t = useText(words)
  const { kind, state, lastFaultAt, lastOkAt } = props.of
  if (state === 'absent') return <Tag tone="plain">{t('notConnected')}</Tag>
  if (state === 'simulated')
    return <Tag tone="amber">{t(kind === 'seal' ? 'testSeal' : 'simulated')}</Tag>
  const down = lastFaultAt !== null && (lastOkAt === null || lastOkAt < lastFaultAt)
  return <Tag tone={down ? 'red' : 'green'}>{t(down ? 'failing' : 'connected')}</Tag>
}

import { sayInstant, Tag, useLanguage, useText } from '#platform/web/index.ts'
import { Rows } from '#platform/web/staff/index.ts'
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
      <Rows
        rowKey={(one) => one.kind}
        list={props.items}
        columns={[
          { title: t('system'), cell: (one) => t(NAMES[one.kind]) },
          { title: t('state'), cell: (one) => <State of={one} /> },
          { title: t('host'), cell: (one) => one.host ?? '—' },
          { title: t('lastAnswer'), cell: (one) => when(one.lastOkAt) },
          {
            title: t('lastError'),
            cell: ({ lastFault, lastFaultAt }) =>
              lastFault === null ? '—' : `${lastFault}（${when(lastFaultAt)}）`,
          },
        ]}
      />
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

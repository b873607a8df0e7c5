import { Link } from '@tanstack/react-router'
import { Load, sayInstant, Tag, useLanguage, useText } from '#platform/web/index.ts'
import { Rows } from '#platform/web/staff/index.ts'
import { useSession } from '../../access/web/index.ts'
import type { LinkList } from '../core/index.ts'
import { AddLink } from './AddLink.tsx'
import { AskedSystems } from './AskedSystems.tsx'
import { Findings } from './Findings.tsx'
import { LibraryReport } from './LibraryReport.tsx'
import { words } from './strings.ts'
import { useLinks } from './use-links.ts'

const TONES = { well: 'green', failing: 'red', blocked: 'amber', paused: 'blue' } as const
const HEALTH = { well: 'well', failing: 'failing', blocked: 'blocked', paused: 'paused' } as const

/** 邻居: what each system of the region stands for, how it is, and how the library of licences agrees with us. */
export function Neighbours() {
  const roles = useSession().data?.actor?.roles ?? []
  const region = roles.find(({ role }) => role === 'lead')?.region
  return region === undefined ? null : <OfRegion region={region} />
}

function OfRegion(props: { region: string }) {
  const t = useText(words)
  const { region } = props
  return (
    <section className="page" aria-labelledby="neighbours">
      <h2 id="neighbours">{t('neighbours')}</h2>
      <p className="soft">{t('neighboursLead')}</p>
      <Load query={useLinks(region)}>
        {({ items, report, asked }) => (
          <>
            {items.length === 0 ? (
              <p className="note">{t('noNeighbour')}</p>
            ) : (
              <List items={items} />
            )}
            <AddLink region={region} items={items} />
            {items.some(({ kind }) => kind === 'library') && (
              <LibraryReport region={region} report={report} />
            )}
            <AskedSystems items={asked} />
            {items.some(({ kind }) => kind === 'supervision') && <Findings region={region} />}
          </>
        )}
      </Load>
    </section>
  )
}

function List(props: { items: LinkList['items'] }) {
  const t = useText(words)
  const now = useLanguage()
  const when = (at: string | null) => (at === null ? '—' : sayInstant(at, now))
  return (
    <Rows
      rowKey={(one) => one.receiver.id}
      list={props.items}
      columns={[
        {
          title: t('system'),
          cell: (one) => (
            <>
              <Link to="/staff/receivers/$receiverId" params={{ receiverId: one.receiver.id }}>
                {one.receiver.name}
              </Link>
              <br />
              <span className="soft small">
                {t(one.kind)}
                {one.code !== null && ` · ${one.code}`}
              </span>
            </>
          ),
        },
        { title: t('state'), cell: (one) => <Health value={one.receiver.health} /> },
        { title: t('waiting'), cell: (one) => <span className="num">{one.waiting}</span> },
        { title: t('oldest'), cell: (one) => when(one.oldest) },
        { title: t('lastOk'), cell: (one) => when(one.lastOkAt) },
        { title: t('lastHeard'), cell: (one) => when(one.lastHeardAt) },
        { title: t('lastError'), cell: (one) => one.lastError ?? '—' },
      ]}
    />
  )
}

function Health(props: { value: string }) {
  const t = useText(words)
  const known = Object.hasOwn(HEALTH, props.value) ? (props.value as keyof typeof HEALTH) : null
  return known === null ? (
    <Tag tone="plain">{t('ended')}</Tag>
  ) : (
    <Tag tone={TONES[known]}>{t(HEALTH[known])}</Tag>
  )
}

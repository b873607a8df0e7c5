import { Link } from '@tanstack/react-router'
import {
  Load,
  Page,
  sayInstant,
  Tag,
  useLanguage,
  useText,
  type Tone,
} from '#platform/web/index.ts'
import { Rows } from '#platform/web/staff/index.ts'
import { AddReceiver } from './AddReceiver.tsx'
import './receivers.css'
import { words } from './strings.ts'
import { useReceivers, type Receivers } from './use-receivers.ts'

type Receiver = Receivers['items'][number]

export const TONES: Readonly<Record<Receiver['health'], Tone>> = {
  well: 'green',
  failing: 'red',
  blocked: 'amber',
  kept: 'blue',
  paused: 'blue',
  ended: 'plain',
}

/** 对接: every system and way that things go out by, how it is, and how much waits for it. */
export function ReceiversPage() {
  const t = useText(words)
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Load query={useReceivers()}>
        {(all) => (
          <>
            {all.ways.demo && !(all.ways.mail && all.ways.sms) && (
              <p className="note amber">{t('demoNote')}</p>
            )}
            {all.items.length === 0 ? (
              <p className="soft">{t('none')}</p>
            ) : (
              <List items={all.items} />
            )}
            <details className="card">
              <summary>{t('add')}</summary>
              <AddReceiver departments={all.departments} />
            </details>
          </>
        )}
      </Load>
    </Page>
  )
}

function List(props: { items: Receivers['items'] }) {
  const t = useText(words)
  const now = useLanguage()
  const when = (at: string | null) => (at === null ? t('never') : sayInstant(at, now))
  return (
    <Rows
      rowKey={(one) => one.id}
      list={props.items}
      columns={[
        {
          title: t('receiver'),
          cell: (one) => (
            <>
              <Link to="/staff/receivers/$receiverId" params={{ receiverId: one.id }}>
                {one.name}
              </Link>
              <br />
              <span className="soft small">
                {t(one.channel)} · {one.region} · {one.department?.name ?? t('wholeRegion')}
              </span>
            </>
          ),
        },
        {
          title: t('state'),
          cell: (one) => <Tag tone={TONES[one.health]}>{t(one.health)}</Tag>,
        },
        { title: t('waiting'), cell: (one) => <span className="num">{one.waiting}</span> },
        {
          title: t('oldest'),
          cell: (one) => (one.oldest === null ? '—' : sayInstant(one.oldest, now)),
        },
        {
          title: t('lastOk'),
          cell: (one) => (one.health === 'kept' ? '—' : when(one.lastOkAt)),
        },
        {
          title: t('lastError'),
          cell: (one) =>
            one.lastError === null ? '—' : `${one.lastError}（${when(one.lastErrorAt)}）`,
        },
      ]}
    />
  )
}

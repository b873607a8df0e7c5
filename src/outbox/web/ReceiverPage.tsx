import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Load, Page, sayInstant, Tag, useLanguage, useText } from '#platform/web/index.ts'
import type { ReceiverView } from '../core/index.ts'
import { Attempts } from './Attempts.tsx'
import { Orders } from './Orders.tsx'
import './receivers.css'
import { TONES } from './ReceiversPage.tsx'
import { words } from './strings.ts'
import { useReceiver } from './use-receivers.ts'

/** One receiver: how it is, what can be done about it, and what was tried. */
export function ReceiverPage() {
  const { receiverId } = useParams({ strict: false }) as { receiverId: string }
  const t = useText(words)
  return (
    <Load query={useReceiver(receiverId)}>
      {(receiver) => (
        <Page title={receiver.name}>
          <p>
            <Link to="/staff/receivers">← {t('back')}</Link>
          </p>
          <Facts receiver={receiver} />
          {receiver.health !== 'ended' && <Orders receiver={receiver} />}
          <Attempts id={receiver.id} replayable={receiver.health !== 'ended'} />
        </Page>
      )}
    </Load>
  )
}

function Facts(props: { receiver: ReceiverView }) {
  const t = useText(words)
  const now = useLanguage()
  const { receiver } = props
  const when = (at: string | null) => (at === null ? t('never') : sayInstant(at, now))
  const error =
    receiver.lastError === null ? '—' : `${receiver.lastError}（${when(receiver.lastErrorAt)}）`
  return (
    <section className="card" aria-label={t('facts')}>
      <dl className="receiver-facts">
        <Fact name={t('state')}>
          <Tag tone={TONES[receiver.health]}>{t(receiver.health)}</Tag> {receiver.pauseReason}
        </Fact>
        {receiver.url !== null && <Fact name={t('address')}>{receiver.url}</Fact>}
        <Fact name={t('department')}>{receiver.department?.name ?? t('wholeRegion')}</Fact>
        {receiver.types.length > 0 && <Fact name={t('types')}>{receiver.types.join(', ')}</Fact>}
        <Fact name={t('waiting')}>
          {receiver.waiting}
          {receiver.oldest !== null && `（${t('oldest')} ${when(receiver.oldest)}）`}
        </Fact>
        {receiver.nextTry !== null && <Fact name={t('nextTry')}>{when(receiver.nextTry)}</Fact>}
        {receiver.health !== 'kept' && <Fact name={t('lastOk')}>{when(receiver.lastOkAt)}</Fact>}
        <Fact name={t('lastError')}>{error}</Fact>
        {receiver.inbound.account && (
          <Fact name={t('inbound')}>{when(receiver.inbound.lastAt)}</Fact>
        )}
        {receiver.keys.map((key) => (
          <Fact key={`${key.direction}${key.madeAt}`} name={`${t('keys')} · ${t(key.direction)}`}>
            {t(key.algorithm)} {key.public}{' '}
            {key.endsAt !== null && t('until', { when: when(key.endsAt) })}
          </Fact>
        ))}
      </dl>
    </section>
  )
}

function Fact(props: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </>
  )
}

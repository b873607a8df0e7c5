import { Button, Input } from 'antd'
import { useState } from 'react'
import { Field, Problem, useText } from '#platform/web/index.ts'
import type { ReceiverView } from '../core/index.ts'
import { Secret } from './Secret.tsx'
import { words } from './strings.ts'
import { useOrder } from './use-receivers.ts'

/** What can be done about a receiver. */
export function Orders(props: { receiver: ReceiverView }) {
  const t = useText(words)
  const { receiver } = props
  const order = useOrder(receiver.id)
  const [reason, setReason] = useState('')
  const [day, setDay] = useState('')
  const paused = receiver.health === 'paused'
  const system = receiver.channel === 'webhook'
  const end = () => {
    if (window.confirm(t('endSure'))) order.mutate({ order: 'end' })
  }
  return (
    <section className="card stack" aria-label={t('receiver')}>
      {order.isError && <Problem error={order.error} />}
      {order.data?.secret !== undefined && <Secret secret={order.data.secret} />}
      {order.data?.events !== undefined && (
        <p role="status">{t('replayed', { n: order.data.events })}</p>
      )}
      <div className="row receiver-order">
        {paused ? (
          <Button type="primary" onClick={() => order.mutate({ order: 'resume' })}>
            {t('resume')}
          </Button>
        ) : (
          <>
            <Field label={t('pauseReason')}>
              {({ id, aria }) => (
                <Input
                  id={id}
                  {...aria}
                  value={reason}
                  onChange={(event) => setReason(event.target.value)}
                />
              )}
            </Field>
            <Button
              disabled={reason.trim() === ''}
              onClick={() => order.mutate({ order: 'pause', reason: reason.trim() })}
            >
              {t('pause')}
            </Button>
          </>
        )}
      </div>
      <div className="row receiver-order">
        <Field label={t('day')}>
          {({ id, aria }) => (
            <Input
              id={id}
              {...aria}
              type="date"
              value={day}
              onChange={(event) => setDay(event.target.value)}
            />
          )}
        </Field>
        <Button disabled={day === ''} onClick={() => order.mutate({ order: 'replay', day })}>
          {t('replay')}
        </Button>
      </div>
      {system && (
        <div className="row">
          <Button onClick={() => order.mutate({ order: 'secrets', direction: 'out' })}>
            {t('rotateOut')}
          </Button>
          {receiver.inbound.account && (
            <Button onClick={() => order.mutate({ order: 'secrets', direction: 'in' })}>
              {t('rotateIn')}
            </Button>
          )}
          <Button danger onClick={end}>
            {t('end')}
          </Button>
        </div>
      )}
    </section>
  )
}

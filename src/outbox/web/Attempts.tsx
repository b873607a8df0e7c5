import { Button } from 'antd'
import {
  Load,
  Problem,
  sayInstant,
  Tag,
  useLanguage,
  useText,
  type Tone,
} from '#platform/web/index.ts'
import { words } from './strings.ts'
import { useAttempts, useOrder, type Attempts as List } from './use-receivers.ts'

type Attempt = List['items'][number]
const TONES: Readonly<Record<Attempt['outcome'], Tone>> = {
  delivered: 'green',
  retry: 'amber',
  undeliverable: 'red',
  kept: 'blue',
}

/** 发送记录: what was tried, masked; where nothing is connected, the words that were kept. */
export function Attempts(props: { id: string; replayable: boolean }) {
  const t = useText(words)
  return (
    <section className="stack" aria-labelledby="attempts">
      <h2 id="attempts">{t('attempts')}</h2>
      <Load query={useAttempts(props.id)}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="soft">{t('noAttempts')}</p>
          ) : (
            <Log {...props} items={items} />
          )
        }
      </Load>
    </section>
  )
}

function Log(props: { id: string; replayable: boolean; items: List['items'] }) {
  const t = useText(words)
  const order = useOrder(props.id)
  return (
    <>
      {order.isError && <Problem error={order.error} />}
      {order.data?.events !== undefined && (
        <p role="status">{t('replayed', { n: order.data.events })}</p>
      )}
      <ul className="receiver-log">
        {props.items.map((one) => (
          <li key={`${one.at}${one.event}`}>
            <Line
              attempt={one}
              {...(props.replayable && {
                again: () => order.mutate({ order: 'replay', event: one.event }),
              })}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

function Line(props: { attempt: Attempt; again?: () => void }) {
  const t = useText(words)
  const now = useLanguage()
  const { again } = props
  const { at, type, target, outcome, status, detail } = props.attempt
  return (
    <>
      <div className="row between">
        <span>
          <Tag tone={TONES[outcome]}>{t(outcome === 'kept' ? 'notSent' : outcome)}</Tag>{' '}
          <strong>{type}</strong> → {target} {status}{' '}
          <span className="soft small">{sayInstant(at, now)}</span>
        </span>
        {again && outcome === 'delivered' && (
          <Button size="small" aria-label={`${t('replayOne')}：${type}`} onClick={again}>
            {t('replayOne')}
          </Button>
        )}
      </div>
      {detail !== null && <div className="receiver-words">{detail}</div>}
    </>
  )
}

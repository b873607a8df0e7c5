import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { useState } from 'react'
import {
  Field,
  get,
  groupCode,
  Load,
  Problem,
  sayInstant,
  useLanguage,
  useText,
} from '#platform/web/index.ts'
import type { PostingView } from '../../core/index.ts'
import { postingWords as words } from './posting-strings.ts'
import { post, useDeskCommand } from './use-desk.ts'

/** 邮寄: orders that wait, the oldest first; a printed copy is sent from here with its tracking number. */
export function Postings() {
  const t = useText(words)
  const orders = useQuery({
    queryKey: ['postings'],
    queryFn: ({ signal }) => get<{ readonly items: readonly PostingView[] }>('/postings', signal),
  })
  return (
    <section className="card stack" aria-labelledby="postings">
      <h2 id="postings">{t('title')}</h2>
      <p className="soft">{t('lead')}</p>
      <Load query={orders} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="soft">{t('none')}</p>
          ) : (
            <ul className="plain-list stack">
              {items.map((order) => (
                <li key={order.id}>
                  <Order order={order} />
                </li>
              ))}
            </ul>
          )
        }
      </Load>
    </section>
  )
}

function Order(props: { order: PostingView }) {
  const t = useText(words)
  const now = useLanguage()
  const { number, holder, addressee, askedAt, ready } = props.order
  return (
    <>
      <p>
        <Link className="num link-button" to="/staff/licences/$number" params={{ number }}>
          {groupCode(number)}
        </Link>{' '}
        {holder} <span className="soft small num">{sayInstant(askedAt, now)}</span>
      </p>
      <p className="num">
        {addressee?.receiver} {addressee?.phone}
        <br />
        {addressee?.address}
      </p>
      {ready.length === 0 ? <p className="soft">{t('toPrint')}</p> : <Send order={props.order} />}
      <Decline order={props.order} />
    </>
  )
}

function Send(props: { order: PostingView }) {
  const t = useText(words)
  const { number, addressee, ready } = props.order
  const [typed, setTyped] = useState({ carrier: t('ems'), tracking: '' })
  const [tried, setTried] = useState(false)
  const [serial = ''] = ready
  const send = useDeskCommand((body: object, key) =>
    post(`/licences/${number}/deliveries`, body, key),
  )
  function deliver(): void {
    setTried(true)
    if (typed.carrier.trim() === '' || typed.tracking.trim() === '') return
    send.mutate({ way: 'post', serial, receiver: addressee?.receiver, ...typed })
  }
  return (
    <details>
      <summary aria-label={t('sendFor', { number, serial })}>{t('send')}</summary>
      <div className="stack">
        {send.isError && <Problem error={send.error} retry={deliver} />}
        <p className="num">{t('sheet', { serial })}</p>
        {(['carrier', 'tracking'] as const).map((name) => (
          <Field
            key={name}
            label={t(name)}
            required
            error={tried && typed[name].trim() === '' ? t('missing') : undefined}
          >
            {({ id, aria }) => (
              <Input
                id={id}
                {...aria}
                value={typed[name]}
                onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
              />
            )}
          </Field>
        ))}
        <div>
          <Button type="primary" loading={send.isPending} onClick={deliver}>
            {t('sent')}
          </Button>
        </div>
      </div>
    </details>
  )
}

function Decline(props: { order: PostingView }) {
  const t = useText(words)
  const { id, number } = props.order
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const send = useDeskCommand((body: object, key) => post(`/postings/${id}/decline`, body, key))
  function decline(): void {
    setTried(true)
    if (reason.trim() !== '') send.mutate({ reason })
  }
  return (
    <details>
      <summary aria-label={t('declineFor', { number })}>{t('decline')}</summary>
      <div className="stack">
        {send.isError && <Problem error={send.error} retry={decline} />}
        <Field
          label={t('reason')}
          required
          help={t('reasonHelp')}
          error={tried && reason.trim() === '' ? t('missing') : undefined}
        >
          {({ id: box, aria }) => (
            <Input
              id={box}
              {...aria}
              value={reason}
              maxLength={300}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        <div>
          <Button loading={send.isPending} onClick={decline}>
            {t('decline')}
          </Button>
        </div>
      </div>
    </details>
  )
}

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  Button,
  Field,
  get,
  Load,
  Problem,
  request,
  sayInstant,
  Tag,
  useCommand,
  useLanguage,
  useText,
  type Tone,
} from '#platform/web/index.ts'
import type { Addressee, LicenceView, PostingView, PostingWish } from '../../core/index.ts'
import { postWords as words } from './post-strings.ts'

const TONES: Record<PostingView['state'], Tone> = {
  asked: 'blue',
  posted: 'green',
  collected: 'green',
  withdrawn: 'plain',
  declined: 'amber',
  ended: 'plain',
}

interface Postings {
  readonly items: readonly PostingView[]
  /** What the application said of the delivery. */
  readonly wish: PostingWish | null
}

/** 邮寄: the paper licence by post; who wants none, or fetches it at the window, does nothing here. */
export function PostPaper(props: { licence: LicenceView }) {
  const t = useText(words)
  const { number, allowed } = props.licence
  const mayOrder = allowed.includes('order-post')
  const orders = useQuery({
    queryKey: ['postings', number],
    queryFn: ({ signal }) => get<Postings>(`/postings?number=${number}`, signal),
  })
  return (
    <section className="card stack" aria-labelledby="paper">
      <h2 id="paper">{t('title')}</h2>
      <p className="soft">{t('ways')}</p>
      <Load query={orders} lines={2}>
        {({ items, wish }) => {
          const [last] = items
          const fresh = last === undefined ? wish : null
          return (
            <>
              {last !== undefined && <Order order={last} mayWithdraw={mayOrder} />}
              {mayOrder && fresh !== null && (
                <p className="note">{t(`wished-${fresh.delivery}`)}</p>
              )}
              {mayOrder && last?.state !== 'asked' && last?.state !== 'posted' && (
                <details open={fresh?.delivery === 'post'}>
                  <summary>{t('order')}</summary>
                  <OrderForm number={number} before={last?.addressee ?? addresseeOf(wish)} />
                </details>
              )}
            </>
          )
        }}
      </Load>
    </section>
  )
}

function addresseeOf(wish: PostingWish | null): Addressee | null {
  return wish && { receiver: wish.receiver, phone: wish.phone, address: wish.address }
}

/** What became of the newest order. */
function Order(props: { order: PostingView; mayWithdraw: boolean }) {
  const t = useText(words)
  const now = useLanguage()
  const { id, number, state, askedAt, addressee, carrier, tracking, settledAt, answer } =
    props.order
  const back = useOrders(number, (_: undefined, key) =>
    request('POST', `/postings/${id}/withdraw`, { body: {}, key }),
  )
  return (
    <div className="stack">
      {back.isError && <Problem error={back.error} />}
      <p className="row">
        <Tag tone={TONES[state]}>{t(state)}</Tag>
        <span className="soft small num">{sayInstant(settledAt ?? askedAt, now)}</span>
      </p>
      {tracking !== null && (
        <p className="num">{t('tracked', { carrier: carrier ?? '', tracking })}</p>
      )}
      {answer !== null && <p className="note amber">{t('because', { answer })}</p>}
      {addressee !== null && (
        <p lang="zh-CN" className="num">
          {addressee.receiver} {addressee.phone}
          <br />
          {addressee.address}
        </p>
      )}
      {state === 'asked' && <p className="soft">{t('askedNext')}</p>}
      {state === 'asked' && props.mayWithdraw && (
        <div>
          <Button loading={back.isPending} onClick={() => back.mutate(undefined)}>
            {t('withdraw')}
          </Button>
        </div>
      )}
    </div>
  )
}

const BOXES = [
  { name: 'receiver', auto: 'name', mode: 'text' },
  { name: 'phone', auto: 'tel', mode: 'tel' },
  { name: 'address', auto: 'street-address', mode: 'text' },
] as const

/** Three boxes; what is typed stays while anything goes wrong. */
function OrderForm(props: { number: string; before: Addressee | null }) {
  const t = useText(words)
  const { number } = props
  const [typed, setTyped] = useState(props.before ?? { receiver: '', phone: '', address: '' })
  const [tried, setTried] = useState(false)
  const send = useOrders(number, (body: Addressee, key) =>
    request('POST', `/licences/${number}/postings`, { body, key }),
  )
  const wrong = Object.fromEntries(
    BOXES.map(({ name }) => [name, tried ? faultOf(name, typed[name]) : undefined]),
  )
  function order(): void {
    setTried(true)
    if (BOXES.every(({ name }) => faultOf(name, typed[name]) === undefined)) send.mutate(typed)
  }
  return (
    <div className="stack">
      <p>{t('orderLead')}</p>
      {BOXES.map(({ name, auto, mode }) => {
        const fault = wrong[name]
        return (
          <Field key={name} label={t(name)} required error={fault && t(fault)}>
            {({ id, aria }) => (
              <input
                id={id}
                {...aria}
                className="input"
                type={mode}
                autoComplete={auto}
                value={typed[name]}
                onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
              />
            )}
          </Field>
        )
      })}
      {send.isError && <Problem error={send.error} retry={order} />}
      <div>
        <Button color="primary" loading={send.isPending} onClick={order}>
          {t('send')}
        </Button>
      </div>
    </div>
  )
}

function faultOf(name: keyof Addressee, text: string): 'missing' | 'phoneWrong' | undefined {
  if (text.trim() === '') return 'missing'
  const digits = text.replaceAll(/[\s-]/g, '')
  return name === 'phone' && !/^(1[3-9]\d{9}|0\d{9,11})$/.test(digits) ? 'phoneWrong' : undefined
}

function useOrders<Input>(number: string, work: (input: Input, key: string) => Promise<unknown>) {
  const client = useQueryClient()
  return useCommand(work, () => client.invalidateQueries({ queryKey: ['postings', number] }))
}

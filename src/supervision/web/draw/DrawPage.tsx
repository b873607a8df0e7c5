import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import {
  Button,
  groupCode,
  Load,
  Page,
  Problem,
  sayDay,
  useLanguage,
  useText,
} from '#platform/web/index.ts'
import { useSession } from '../../../access/web/index.ts'
import type { DrawView } from '../../core/index.ts'
import { Box } from '../parts/Box.tsx'
import { DrawFacts } from './DrawCard.tsx'
import { words } from './strings.ts'
import { useDraw, useEndDraw, useOrderChecks } from './use-draws.ts'

/** One draw: the hashes that were published, the form on the day of the event, and then the result. */
export function DrawPage() {
  const t = useText(words)
  const { drawId } = useParams({ from: '/staff/supervision/draws/$drawId' })
  const draw = useDraw(drawId)
  return (
    <Page title={draw.data?.title ?? t('title')}>
      <p>
        <Link to="/staff/supervision/draws">{t('back')}</Link>
      </p>
      <Load query={draw}>{(one) => <Body draw={one} />}</Load>
    </Page>
  )
}

function Body(props: { draw: DrawView }) {
  const t = useText(words)
  const { draw } = props
  const lead = useSession().data?.actor?.roles.some(({ role }) => role === 'lead') === true
  return (
    <>
      <section className="card stack">
        <DrawFacts draw={draw} />
        <h2>{t('hashes')}</h2>
        <dl className="stack">
          <dt>{t('populationHash')}</dt>
          <dd className="num break">{draw.populationHash}</dd>
          <dt>{t('commitment')}</dt>
          <dd className="num break">{draw.commitment}</dd>
        </dl>
      </section>
      {draw.state === 'committed' && lead && <EndForms draw={draw} />}
      {draw.result.length > 0 && <Result draw={draw} />}
      {draw.state === 'drawn' && lead && <Order id={draw.id} />}
    </>
  )
}

function EndForms(props: { draw: DrawView }) {
  const t = useText(words)
  const now = useLanguage()
  const { draw } = props
  const [value, setValue] = useState('')
  const [reason, setReason] = useState('')
  const end = useEndDraw(draw)
  return (
    <section className="card stack">
      <h2>{t('draw')}</h2>
      {end.isError && <Problem error={end.error} />}
      {draw.mayDraw ? (
        <>
          <Box label={t('value')} hint={t('valueHint')} value={value} set={setValue} most={200} />
          <div>
            <Button
              color="primary"
              loading={end.isPending}
              disabled={value.trim() === ''}
              onClick={() => end.mutate({ name: 'draw', body: { value: value.trim() } })}
            >
              {t('draw')}
            </Button>
          </div>
        </>
      ) : (
        <p>{t('notYet', { day: sayDay(draw.eventDay, now, true) })}</p>
      )}
      <details>
        <summary>{t('abandon')}</summary>
        <div className="stack">
          <Box label={t('reason')} rows={2} most={500} value={reason} set={setReason} />
          <div>
            <Button
              disabled={reason.trim() === ''}
              onClick={() => end.mutate({ name: 'abandon', body: { reason: reason.trim() } })}
            >
              {t('abandon')}
            </Button>
          </div>
        </div>
      </details>
    </section>
  )
}

function Result(props: { draw: DrawView }) {
  const t = useText(words)
  return (
    <section className="card stack" aria-labelledby="result">
      <h2 id="result">{t('result')}</h2>
      <div className="wide-table">
        <table className="lines">
          <thead>
            <tr>
              <th scope="col">{t('place')}</th>
              <th scope="col">{t('shop')}</th>
              <th scope="col">{t('weight')}</th>
              <th scope="col">{t('officers')}</th>
            </tr>
          </thead>
          <tbody>
            {props.draw.result.map(({ number, name, weight, officers }, at) => (
              <tr key={number}>
                <td className="num">{at + 1}</td>
                <td>
                  {name}{' '}
                  <Link className="num" to="/staff/licences/$number" params={{ number }}>
                    {groupCode(number)}
                  </Link>
                </td>
                <td className="num">{weight}</td>
                <td>
                  {officers.map(({ certificate, name: who }) => (
                    <div key={certificate}>
                      {who} <span className="num soft">{certificate}</span>
                    </div>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Order(props: { id: string }) {
  const t = useText(words)
  const [by, setBy] = useState('')
  const order = useOrderChecks(props.id)
  return (
    <section className="card stack">
      <h2>{t('order')}</h2>
      {order.isError && <Problem error={order.error} />}
      {order.data !== undefined && (
        <p role="status" className="note green">
          {t('ordered', { n: order.data.opened })}{' '}
          {order.data.left.length > 0 && t('left', { n: order.data.left.length })}
        </p>
      )}
      <Box label={t('orderBy')} type="date" value={by} set={setBy} />
      <div>
        <Button
          color="primary"
          disabled={by === ''}
          loading={order.isPending}
          onClick={() => order.mutate({ by })}
        >
          {t('order')}
        </Button>
      </div>
    </section>
  )
}

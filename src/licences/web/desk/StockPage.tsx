import { Button, Input } from 'antd'
import { useState } from 'react'
import { Field, Load, Page, Problem, sayDay, useLanguage, useText } from '#platform/web/index.ts'
import { Rows } from '#platform/web/staff/index.ts'
import { Numbers } from './Numbers.tsx'
import { ReceiveBatch } from './ReceiveBatch.tsx'
import '../face.css'
import { words } from './strings.ts'
import { Trace } from './Trace.tsx'
import { post, useDeskCommand, useRegion, useStock, type Stock } from './use-desk.ts'

/** 空白证件台账: what is left, the batches, where any paper came from, and how many numbers are left. */
export function StockPage() {
  const t = useText(words)
  const region = useRegion()
  return (
    <Page title={t('stock')}>
      {region !== undefined && (
        <>
          <Ledger region={region} />
          <Trace region={region} />
          <Numbers region={region} />
        </>
      )}
    </Page>
  )
}

function Ledger(props: { region: string }) {
  const t = useText(words)
  const { region } = props
  return (
    <Load query={useStock(region)}>
      {(stock) => (
        <>
          <p className={stock.alarm ? 'note amber' : 'note'} role="status">
            <span className="strong">{t('left', { left: stock.left })}</span>
            {stock.alarm && <> · {t('low', { below: stock.below })}</>}
          </p>
          <Alarm region={region} below={stock.below} />
          <details className="card">
            <summary>{t('receive')}</summary>
            <ReceiveBatch region={region} />
          </details>
          <Batches stock={stock} />
        </>
      )}
    </Load>
  )
}

function Alarm(props: { region: string; below: number }) {
  const t = useText(words)
  const { region } = props
  const [below, setBelow] = useState(String(props.below))
  const save = useDeskCommand((body: object, key) => post('/stock/alarm', body, key))
  return (
    <div className="stack">
      {save.isError && <Problem error={save.error} />}
      <div className="row">
        <Field label={t('below')}>
          {({ id, aria }) => (
            <Input
              id={id}
              {...aria}
              inputMode="numeric"
              value={below}
              onChange={(event) => setBelow(event.target.value.replaceAll(/\D/g, ''))}
            />
          )}
        </Field>
        <Button
          loading={save.isPending}
          onClick={() => save.mutate({ region, below: Number(below) })}
        >
          {t('save')}
        </Button>
        {save.isSuccess && <span role="status">{t('saved')}</span>}
      </div>
    </div>
  )
}

function Batches(props: { stock: Stock }) {
  const t = useText(words)
  const now = useLanguage()
  const { batches } = props.stock
  return (
    <section className="stack" aria-labelledby="batches">
      <h2 id="batches">{t('batches')}</h2>
      {batches.length === 0 ? (
        <p className="soft">{t('noBatches')}</p>
      ) : (
        <div className="wide" role="group" aria-label={t('batches')} tabIndex={0}>
          <Rows
            rowKey={(one) => one.id}
            list={batches}
            columns={[
              { title: t('receivedOn'), cell: (one) => sayDay(one.receivedOn, now) },
              { title: t('printer'), cell: (one) => one.printer },
              { title: t('delivery'), cell: (one) => one.note },
              {
                title: t('range'),
                cell: (one) => (
                  <span className="num">
                    {one.first}–{one.last}
                  </span>
                ),
              },
              { title: t('blank'), cell: (one) => one.blank },
              { title: t('printedCount'), cell: (one) => one.printed },
              { title: t('spoiledCount'), cell: (one) => one.spoiled },
              { title: t('destroyedCount'), cell: (one) => one.destroyed },
            ]}
          />
        </div>
      )}
    </section>
  )
}

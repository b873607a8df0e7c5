import { Link } from '@tanstack/react-router'
import { Button, Empty } from 'antd'
import { useState } from 'react'
import { groupCode, Load, Page, Problem, useText } from '#platform/web/index.ts'
import { Rows } from '#platform/web/staff/index.ts'
import { Postings } from './Postings.tsx'
import { PaperActions } from './PaperActions.tsx'
import { PaperLine } from './Papers.tsx'
import '../face.css'
import { words } from './strings.ts'
import { post, useDeskCommand, usePapers, useQueue, useRegion, type Queued } from './use-desk.ts'

/** 打印队列, and below it the papers that are to be handed over or to come back. */
export function PrintQueuePage() {
  const t = useText(words)
  const region = useRegion()
  return (
    <Page title={t('printing')} lead={t('printingLead')}>
      <Load query={useQueue()}>{({ items }) => <Queue items={items} />}</Load>
      {region !== undefined && (
        <>
          <Postings />
          <Waiting region={region} state="printed" title={t('statePrinted')} />
          <Waiting region={region} state="due" title={t('registry')} lead={t('registryLead')} />
          <Waiting region={region} state="lost" title={t('stateLost')} />
        </>
      )}
    </Page>
  )
}

function Queue(props: { items: readonly Queued[] }) {
  const t = useText(words)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const { items } = props
  const run = useDeskCommand((body: object, key) =>
    post<{ readonly id: string }>('/print-runs', body, key),
  )
  const drop = useDeskCommand(({ id, region }: Queued, key) =>
    post(`/print-queue/${id}/drop`, { region }, key),
  )
  const requests = chosen.filter((id) => items.some((item) => item.id === id))
  const done = run.isSuccess && (
    <p className="note green" role="status">
      {t('printed')}{' '}
      <Link to="/staff/print-queue/$runId" params={{ runId: run.data.id }}>
        {t('openList')}
      </Link>
    </p>
  )
  if (items.length === 0)
    return (
      <>
        {done}
        <Empty description={t('queueEmpty')} />
      </>
    )
  return (
    <div className="stack">
      {run.isError && <Problem error={run.error} />}
      {drop.isError && <Problem error={drop.error} />}
      {done}
      <div>
        <Button
          type="primary"
          disabled={requests.length === 0}
          loading={run.isPending}
          onClick={() => run.mutate({ region: items[0]?.region, requests })}
        >
          {t('printChosen', { n: requests.length })}
        </Button>
      </div>
      <div className="wide" role="group" aria-label={t('printing')} tabIndex={0}>
        <Rows
          rowKey={(one) => one.id}
          list={items}
          choice={{
            keys: [...requests],
            change: setChosen,
            label: ({ number }) => number,
            labelAll: t('chooseAll'),
          }}
          columns={[
            {
              title: t('number'),
              cell: ({ number }) => (
                <Link className="num" to="/staff/licences/$number" params={{ number }}>
                  {groupCode(number)}
                </Link>
              ),
            },
            { title: t('holder'), cell: (one) => one.holder },
            { title: t('version'), cell: (one) => one.version },
            { title: t('copies'), cell: (one) => one.copies },
            { title: t('why'), cell: (one) => t(one.reason) },
            {
              title: t('action'),
              cell: (one) => (
                <Button
                  aria-label={t('dropFor', { number: one.number })}
                  onClick={() => drop.mutate(one)}
                >
                  {t('drop')}
                </Button>
              ),
            },
          ]}
        />
      </div>
    </div>
  )
}

function Waiting(props: { region: string; state: string; title: string; lead?: string }) {
  const t = useText(words)
  const { region, state, title, lead } = props
  return (
    <section className="card stack" aria-label={title}>
      <h2>{title}</h2>
      {lead !== undefined && <p className="soft">{lead}</p>}
      <Load query={usePapers(region, state)} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="soft">{t('nonePaper')}</p>
          ) : (
            <ul className="plain-list stack">
              {items.map((paper) => (
                <li key={paper.serial}>
                  <p>
                    <Link
                      className="num link-button"
                      to="/staff/licences/$number"
                      params={{ number: paper.number }}
                    >
                      {groupCode(paper.number)}
                    </Link>{' '}
                    {paper.holder}
                  </p>
                  <PaperLine paper={paper} />
                  <PaperActions paper={paper} mayDeliver={state === 'printed'} mayMove />
                </li>
              ))}
            </ul>
          )
        }
      </Load>
    </section>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { useState } from 'react'
import {
  Field,
  get,
  groupCode,
  Load,
  sayDay,
  sayInstant,
  useLanguage,
  useText,
  withQuery,
} from '#platform/web/index.ts'
import { PAPER_WORD, type PaperStateName } from './paper-words.ts'
import { words } from './strings.ts'

interface Traced {
  readonly serial: string
  readonly rfid: string | null
  readonly state: PaperStateName
  readonly batch: { readonly printer: string; readonly receivedOn: string; readonly note: string }
  readonly paper: {
    readonly number: string
    readonly version: number
    readonly copy: number
    readonly state: PaperStateName
    readonly issuer: string
    readonly holder: string
    readonly uscc: string
  } | null
  readonly history: readonly {
    readonly at: string
    readonly by: string
    readonly what: string
    readonly note: string
  }[]
}

/** 溯源: from any paper its batch, issuer, holder and everything that happened to it. */
export function Trace(props: { region: string }) {
  const t = useText(words)
  const [typed, setTyped] = useState('')
  const [mark, setMark] = useState('')
  return (
    <section className="card stack" aria-labelledby="trace">
      <h2 id="trace">{t('trace')}</h2>
      <Field label={t('serial')} help={t('traceHelp')}>
        {({ id, aria }) => (
          <Input
            id={id}
            {...aria}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onPressEnter={() => setMark(typed.trim())}
          />
        )}
      </Field>
      <div>
        <Button onClick={() => setMark(typed.trim())}>{t('find')}</Button>
      </div>
      {mark !== '' && <Found region={props.region} mark={mark} />}
    </section>
  )
}

function Found(props: { region: string; mark: string }) {
  const query = useQuery({
    queryKey: ['trace', props.region, props.mark],
    queryFn: ({ signal }) => get<Traced>(withQuery('/stock/trace', { ...props }), signal),
  })
  return (
    <Load query={query} lines={3}>
      {(trace) => <Way trace={trace} />}
    </Load>
  )
}

const WHAT = { ...PAPER_WORD, received: 'whatReceived', rfid: 'whatRfid' } as const

function Way(props: { trace: Traced }) {
  const t = useText(words)
  const now = useLanguage()
  const { trace } = props
  const { batch, paper } = trace
  return (
    <div className="stack">
      <p>
        <span className="strong num">{trace.serial}</span>
        {trace.rfid !== null && <span className="num"> · RFID {trace.rfid}</span>} ·{' '}
        {t(PAPER_WORD[paper?.state ?? trace.state])}
        <br />
        {t('batchOf')}：{batch.printer} · {sayDay(batch.receivedOn, now)} · {batch.note}
      </p>
      {paper !== null && (
        <p>
          <Link
            className="num link-button"
            to="/staff/licences/$number"
            params={{ number: paper.number }}
          >
            {groupCode(paper.number)}
          </Link>
          <br />
          {t('paperLine', { copy: paper.copy, version: paper.version, serial: trace.serial })}
          <br />
          {t('holder')}：{paper.holder} · {t('issuer')}：{paper.issuer}
        </p>
      )}
      <h3>{t('way2')}</h3>
      <ol className="plain-list">
        {trace.history.map((one, n) => (
          <li key={`${one.at}${n}`} className="num">
            {sayInstant(one.at, now)} ·{' '}
            {one.what in WHAT ? t(WHAT[one.what as keyof typeof WHAT]) : one.what} · {one.by}
            {one.note !== '' && <span className="soft"> · {one.note}</span>}
          </li>
        ))}
      </ol>
    </div>
  )
}

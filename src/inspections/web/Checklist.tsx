import { Button, Input } from 'antd'
import { useState } from 'react'
import { Field, Problem, useText } from '#platform/web/index.ts'
import type { VisitView } from '../core/index.ts'
import { useChecklist, type ChecklistState } from './checklist-state.ts'
import { ChecklistLine } from './ChecklistLine.tsx'
import { words } from './strings.ts'
import { useSendResults } from './use-visits.ts'

/** One question a card; nothing is sent before every line has its answer and two officers are named. */
export function Checklist(props: { visit: VisitView }) {
  const t = useText(words)
  const list = useChecklist(props.visit)
  const [tried, setTried] = useState(false)
  const send = useSendResults(props.visit.id, list.forget)
  const ready = list.unanswered.length + list.unexplained.length === 0 && !list.tooFew
  function submit(): void {
    setTried(true)
    if (ready) send.mutate(list.results())
  }
  return (
    <>
      <Officers list={list} tried={tried} />
      {list.open.map((line, n) => (
        <ChecklistLine
          key={line.id}
          line={line}
          place={t('line', { n: n + 1, total: list.open.length })}
          said={list.noted.lines[line.id]}
          tried={tried}
          onSay={(part) => list.setLine(line.id, part)}
        />
      ))}
      <div className="card stack">
        <p role="status" className="strong num">
          {list.unanswered.length > 0
            ? t('left', { n: list.unanswered.length })
            : t('allDone', { n: list.open.length })}
        </p>
        {send.isError && <Problem error={send.error} />}
        {list.unanswered.length > 0 && (
          <Button size="large" block onClick={list.passTheRest}>
            {t('restPass')}
          </Button>
        )}
        <Button type="primary" size="large" block loading={send.isPending} onClick={submit}>
          {t('send')}
        </Button>
      </div>
    </>
  )
}

function Officers(props: { list: ChecklistState; tried: boolean }) {
  const t = useText(words)
  const { list, tried } = props
  return (
    <section className="card stack" aria-labelledby="officers">
      <h2 id="officers">{t('officers')}</h2>
      <p className="soft">{t('officersWhy')}</p>
      {list.noted.officers.map((name, n) => (
        <Field
          key={n}
          label={t('officer', { n: n + 1 })}
          error={tried && list.tooFew && name.trim() === '' ? t('officersMissing') : undefined}
        >
          {({ id, aria }) => (
            <Input
              id={id}
              {...aria}
              size="large"
              value={name}
              onChange={(event) => list.setOfficer(n, event.target.value)}
            />
          )}
        </Field>
      ))}
      <div>
        <Button onClick={list.addOfficer}>{t('addOfficer')}</Button>
      </div>
    </section>
  )
}

import { skipToken, useQuery } from '@tanstack/react-query'
import { Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import {
  Field,
  get,
  type Path,
  Problem,
  sayDay,
  useLanguage,
  useText,
  withQuery,
} from '#platform/web/index.ts'
import type { CaseItemView, SimulatedClock } from '../../../core/index.ts'
import { ClockLine } from '../../ClockLine.tsx'
import { words } from './strings.ts'

/** 期限试算 of one item: a pause and an extension that are only imagined. */
export function Simulate(props: { caseId: string; item: CaseItemView }) {
  const t = useText(words)
  const { caseId, item } = props
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [extend, setExtend] = useState(0)
  const [asked, setAsked] = useState<Path<'GET', SimulatedClock>>()
  const path = withQuery(`/cases/${caseId}/items/${item.id}/clock`, {
    pauseFrom: from,
    pauseTo: to,
    extend: String(extend),
  })
  const clock = useQuery({
    queryKey: ['clock', asked],
    retry: false,
    queryFn: asked === undefined ? skipToken : ({ signal }) => get<SimulatedClock>(asked, signal),
  })
  const day = (label: string, value: string, set: (day: string) => void) => (
    <Field label={label}>
      {({ id, aria }) => (
        <Input
          id={id}
          {...aria}
          type="date"
          value={value}
          onChange={(event) => set(event.target.value)}
        />
      )}
    </Field>
  )
  return (
    <details>
      <summary>{t('simulate')}</summary>
      <div className="stack">
        <div className="row">
          {day(t('pauseFrom'), from, setFrom)}
          {day(t('pauseTo'), to, setTo)}
          <Field label={t('extend')}>
            {({ id, aria }) => (
              <InputNumber
                id={id}
                {...aria}
                min={0}
                max={30}
                value={extend}
                onChange={(value) => setExtend(value ?? 0)}
              />
            )}
          </Field>
        </div>
        <div>
          <Button onClick={() => setAsked(path)}>{t('reckon')}</Button>
        </div>
        {clock.isError && <Problem error={clock.error} />}
        {clock.data !== undefined && <Outcome clock={clock.data} />}
      </div>
    </details>
  )
}

function Outcome(props: { clock: SimulatedClock }) {
  const t = useText(words)
  const now = useLanguage()
  const { tried } = props.clock
  return (
    <div role="status">
      <p className="strong num">
        {tried.due === null ? t('wouldStand') : t('wouldBe', { day: sayDay(tried.due, now, true) })}
      </p>
      <ClockLine clock={tried} />
      <p className="soft small">{t('nothingWritten')}</p>
    </div>
  )
}

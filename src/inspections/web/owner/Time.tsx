import { useState } from 'react'
import {
  Button,
  Field,
  Problem,
  sayDay,
  useLanguage,
  useMarks,
  useText,
} from '#platform/web/index.ts'
import { WORKING_HOURS, type VisitView } from '../../core/index.ts'
import { useVisitCommand } from '../use-visits.ts'
import { words } from './strings.ts'

type Slot = { day: string; from: string; to: string }

/** The time of the visit: one of those offered, or another asked for. */
export function Time(props: { visit: VisitView }) {
  const t = useText(words)
  const say = useSlot()
  const now = useLanguage()
  const { visit } = props
  const { appointment } = visit
  const command = useVisitCommand(visit.id)
  const confirm = (slot: Slot): void => command.mutate({ name: 'confirm', body: { slot } })
  return (
    <section className="card stack" aria-labelledby="time">
      <h2 id="time">{t('choose')}</h2>
      {command.isError && <Problem error={command.error} />}
      {appointment === null && <p>{t('waiting')}</p>}
      {appointment?.state === 'confirmed' && (
        <p className="note green strong">{t('confirmed', { slot: say(appointment.slot) })}</p>
      )}
      {appointment?.state === 'asked' && (
        <>
          <p className="note">{t('asked', { slot: say(appointment.wish) })}</p>
          <p>{t('insteadOf')}</p>
          <Slots slots={appointment.instead} busy={command.isPending} onChoose={confirm} />
        </>
      )}
      {appointment?.state === 'proposed' && (
        <>
          <p>{t('answerBy', { day: sayDay(appointment.answerBy, now, true) })}</p>
          <Slots slots={appointment.slots} busy={command.isPending} onChoose={confirm} />
        </>
      )}
      {appointment !== null && (
        <AskForAnother
          left={visit.reschedulesLeft}
          onAsk={(wish, reason) => command.mutate({ name: 'reschedule', body: { wish, reason } })}
        />
      )}
    </section>
  )
}

function useSlot(): (slot: Slot) => string {
  const now = useLanguage()
  return ({ day, from, to }) => `${sayDay(day, now, true)} ${from}–${to}`
}

function Slots(props: { slots: readonly Slot[]; busy: boolean; onChoose: (slot: Slot) => void }) {
  const t = useText(words)
  const say = useSlot()
  return (
    <ul className="plain-list stack">
      {props.slots.map((slot) => (
        <li key={`${slot.day}${slot.from}`}>
          <button
            type="button"
            className="big-answer"
            disabled={props.busy}
            onClick={() => props.onChoose(slot)}
          >
            <span className="num">{say(slot)}</span>
            <span className="soft">{t('confirm')}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** Whole and half mornings and afternoons: simple to say, all within working hours. */
const TIMES = WORKING_HOURS.flatMap(({ from, to }) => {
  const middle = from < '12:00' ? '10:30' : '15:30'
  return [
    { from, to: middle },
    { from: middle, to },
  ]
})

function AskForAnother(props: { left: number; onAsk: (wish: Slot, reason: string) => void }) {
  const t = useText(words)
  const { comma } = useMarks()
  const [day, setDay] = useState('')
  const [time, setTime] = useState('0')
  const [reason, setReason] = useState('')
  const hours = WORKING_HOURS.map(({ from, to }) => `${from}–${to}`).join(comma)
  if (props.left === 0) return <p className="soft">{t('noMore')}</p>
  const slot = TIMES[Number(time)]
  return (
    <details>
      <summary>{t('another')}</summary>
      <div className="stack">
        <p className="soft num">{t('anotherLeft', { n: props.left, hours })}</p>
        <Field label={t('day')}>
          {({ id, aria }) => (
            <input
              id={id}
              {...aria}
              className="input num"
              type="date"
              value={day}
              onChange={(event) => setDay(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('time')}>
          {({ id, aria }) => (
            <select
              id={id}
              {...aria}
              className="input num"
              value={time}
              onChange={(event) => setTime(event.target.value)}
            >
              {TIMES.map(({ from, to }, n) => (
                <option key={from} value={n}>
                  {from}–{to}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('reason')}>
          {({ id, aria }) => (
            <input
              id={id}
              {...aria}
              className="input"
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        <Button
          color="primary"
          block
          disabled={day === '' || reason.trim() === '' || slot === undefined}
          onClick={() => slot && props.onAsk({ day, ...slot }, reason.trim())}
        >
          {t('ask')}
        </Button>
      </div>
    </details>
  )
}

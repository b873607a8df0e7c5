import { useState } from 'react'
import { Problem, sayDay, useLanguage, useText } from '#platform/web/index.ts'
import { WORKING_HOURS, type VisitView } from '../../core/index.ts'
import { useVisitCommand } from '../use-visits.ts'
import { words } from './strings.ts'
import { TeamBox } from './TeamBox.tsx'

type Slot = { day: string; from: string; to: string }

/** Who goes and when, for those who organise the visit. */
export function Arrange(props: { visit: VisitView; onChanged: (view: VisitView) => void }) {
  const t = useText(words)
  const { visit } = props
  const command = useVisitCommand(visit.id, props.onChanged)
  const mayArrange = visit.allowed.includes('arrange')
  return (
    <details className="card">
      <summary>
        {t('arrange')} · <TimeWords visit={visit} />
      </summary>
      <div className="stack">
        {command.isError && <Problem error={command.error} />}
        {visit.appointment?.state === 'asked' && mayArrange && (
          <button
            type="button"
            className="big primary"
            onClick={() => command.mutate({ name: 'accept-wish' })}
          >
            {t('acceptWish')}
          </button>
        )}
        {mayArrange && (
          <Propose onSend={(slots) => command.mutate({ name: 'proposals', body: { slots } })} />
        )}
        <TeamBox
          visit={visit}
          mayArrange={mayArrange}
          onChoose={(officers) => command.mutate({ name: 'team', body: { officers } })}
        />
      </div>
    </details>
  )
}

/** The state of the appointment in one line. */
export function TimeWords(props: { visit: Pick<VisitView, 'appointment'> }) {
  const t = useText(words)
  const say = useSlot()
  const { appointment } = props.visit
  if (appointment === null) return t('noTime')
  if (appointment.state === 'proposed') return t('proposed', { n: appointment.slots.length })
  if (appointment.state === 'asked')
    return t('asked', { slot: say(appointment.wish), reason: appointment.reason })
  return t('confirmed', { slot: say(appointment.slot) })
}

export function useSlot(): (slot: Slot) => string {
  const now = useLanguage()
  return ({ day, from, to }) => `${sayDay(day, now, true)} ${from}–${to}`
}

function Propose(props: { onSend: (slots: readonly Slot[]) => void }) {
  const t = useText(words)
  const [slots, setSlots] = useState<readonly Slot[]>([{ day: '', from: '09:30', to: '11:30' }])
  const put = (n: number, part: Partial<Slot>): void =>
    setSlots(slots.map((slot, i) => (i === n ? { ...slot, ...part } : slot)))
  const whole = slots.every(({ day, from, to }) => day !== '' && from < to)
  return (
    <details>
      <summary>{t('propose')}</summary>
      <div className="stack">
        <p className="soft num">
          {t('hours', { hours: WORKING_HOURS.map(({ from, to }) => `${from}–${to}`).join('、') })}
        </p>
        {slots.map((slot, n) => (
          <SlotBoxes key={n} slot={slot} onPut={(part) => put(n, part)} />
        ))}
        <div className="row">
          <button
            type="button"
            className="big quiet"
            disabled={slots.length >= 6}
            onClick={() => setSlots([...slots, { day: '', from: '14:00', to: '16:00' }])}
          >
            {t('oneMore')}
          </button>
          <button
            type="button"
            className="big primary"
            disabled={!whole}
            onClick={() => props.onSend(slots)}
          >
            {t('sendTimes')}
          </button>
        </div>
      </div>
    </details>
  )
}

/** A day and two times of day. */
export function SlotBoxes(props: { slot: Slot; onPut: (part: Partial<Slot>) => void }) {
  const t = useText(words)
  const { slot, onPut } = props
  return (
    <div className="row slot">
      <label>
        {t('day')}
        <input
          className="input num"
          type="date"
          value={slot.day}
          onChange={(event) => onPut({ day: event.target.value })}
        />
      </label>
      <label>
        {t('from')}
        <input
          className="input num"
          type="time"
          value={slot.from}
          onChange={(event) => onPut({ from: event.target.value })}
        />
      </label>
      <label>
        {t('to')}
        <input
          className="input num"
          type="time"
          value={slot.to}
          onChange={(event) => onPut({ to: event.target.value })}
        />
      </label>
    </div>
  )
}

import { sayDay, useLanguage, useText } from '#platform/web/index.ts'
import { useListed, useNames } from '../../catalogue/web/index.ts'
import type { ClockView } from '../core/index.ts'
import { words } from './strings.ts'

/** A deadline in words with its date; behind a tap, the arithmetic. */
export function ClockLine(props: {
  clock: Omit<ClockView, 'limit'> & { readonly limit: Pick<ClockView['limit'], 'days' | 'basis'> }
}) {
  const t = useText(words)
  const now = useLanguage()
  const nameOf = useNames()
  const listed = useListed()
  const { clock } = props
  const total = clock.limit.days + (clock.extension?.days ?? 0)
  const day = (d: string): string => sayDay(d, now)
  return (
    <div>
      <p className="num">
        {clock.due === null ? t('noDue') : t('dueBy', { day: sayDay(clock.due, now, true) })} ·{' '}
        {total === 0 ? t('onTheSpot') : t('dayOf', { n: clock.used, total })}
      </p>
      <details className="small">
        <summary>{t('arithmetic')}</summary>
        <ul className="plain-list num">
          <li>{t('clockStart', { day: day(clock.startedOn) })}</li>
          <li>{t('clockLimit', { n: clock.limit.days, basis: clock.limit.basis[now] })}</li>
          {clock.skipped.length > 0 && (
            <li>
              {t('clockSkipped', {
                days: listed(clock.skipped.map((s) => `${day(s.date)} ${nameOf(s.why)}`)),
              })}
            </li>
          )}
          {clock.paused.map((p) => (
            <li key={p.from}>
              {t('clockPaused', {
                from: day(p.from),
                to: p.to === null ? t('now') : day(p.to),
                reason: p.reason,
                basis: p.basis,
              })}
            </li>
          ))}
          {clock.extension !== null && (
            <li>
              {t('clockExtended', {
                n: clock.extension.days,
                approver: clock.extension.approver,
                reason: clock.extension.reason,
              })}
            </li>
          )}
          <li>{t('clockCalendar', { version: clock.calendar.version })}</li>
          {clock.calendar.provisional && <li>{t('clockProvisional')}</li>}
        </ul>
      </details>
    </div>
  )
}

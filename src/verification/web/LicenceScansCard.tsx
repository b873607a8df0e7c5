import { sayDay, sayInstant, useLanguage, useText } from '#platform/web/index.ts'
import type { LicenceScans } from '../core/index.ts'
import { words } from './strings.ts'
import { useLicenceScans } from './use-scans.ts'

/** Below the licence of its owner: how often its code was opened, and an hour that stands out. */
export function LicenceScansCard(props: { number: string; enabled: boolean }) {
  const t = useText(words)
  const scans = useLicenceScans(props.number, props.enabled).data
  if (scans === undefined) return null
  return (
    <section className="card stack" aria-labelledby="scans">
      <h2 id="scans">{t('scans')}</h2>
      <p className="soft">
        {scans.total === 0 ? t('noScans') : t('scansLead', { total: scans.total })}
      </p>
      {scans.spikes.length > 0 && <Spikes spikes={scans.spikes} />}
      {scans.days.length > 0 && <Days days={scans.days.slice(-7)} />}
    </section>
  )
}

function Spikes(props: { spikes: LicenceScans['spikes'] }) {
  const t = useText(words)
  const now = useLanguage()
  return (
    <div className="note amber stack" role="status">
      <p className="strong">{t('spikeTitle')}</p>
      {props.spikes.slice(0, 3).map(({ hour, count, usual }) => (
        <p key={hour}>
          {t(usual === 0 ? 'spikeFirst' : 'spike', { at: sayInstant(hour, now), count, usual })}
        </p>
      ))}
      <p>{t('spikeNext')}</p>
    </div>
  )
}

/** Days as rows, the newest first. */
export function Days(props: { days: LicenceScans['days'] }) {
  const t = useText(words)
  const now = useLanguage()
  return (
    <table className="lines">
      <thead>
        <tr>
          <th scope="col">{t('day')}</th>
          <th scope="col">{t('times')}</th>
        </tr>
      </thead>
      <tbody>
        {props.days.toReversed().map(({ day, count }) => (
          <tr key={day}>
            <td>{sayDay(day, now)}</td>
            <td className="num">{count.toLocaleString('en')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

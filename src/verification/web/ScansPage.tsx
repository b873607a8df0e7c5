import { Link } from '@tanstack/react-router'
import { groupCode, Load, Page, sayInstant, useLanguage, useText } from '#platform/web/index.ts'
import { SPIKE, type RegionScans } from '../core/index.ts'
import { Days } from './LicenceScansCard.tsx'
import { Signals } from './Signals.tsx'
import { words } from './strings.ts'
import { useRegionScans } from './use-scans.ts'

/** 扫码与举报: what people reported from the page behind the code, and how the codes are used. */
export function ScansPage() {
  const t = useText(words)
  return (
    <Page title={t('desk')}>
      <Signals />
      <Load query={useRegionScans()}>{(scans) => <Counts scans={scans} />}</Load>
    </Page>
  )
}

function Counts(props: { scans: RegionScans }) {
  const t = useText(words)
  const { total, days, spikes } = props.scans
  const { least, times, days: weeks } = SPIKE
  return (
    <>
      <section className="card stack" aria-labelledby="spikes">
        <h2 id="spikes">{t('spikes')}</h2>
        <p className="soft">{t('spikesRule', { least, times, days: weeks })}</p>
        {spikes.length === 0 ? <p>{t('noSpikes')}</p> : <Spikes spikes={spikes} />}
      </section>
      <section className="card stack" aria-labelledby="totals">
        <h2 id="totals">{t('scans')}</h2>
        <p className="soft">{t('total', { total })}</p>
        {days.length > 0 && <Days days={days} />}
      </section>
    </>
  )
}

function Spikes(props: { spikes: RegionScans['spikes'] }) {
  const t = useText(words)
  const now = useLanguage()
  return (
    <div className="wide-table">
      <table className="lines">
        <thead>
          <tr>
            <th scope="col">{t('number')}</th>
            <th scope="col">{t('hour')}</th>
            <th scope="col">{t('times')}</th>
            <th scope="col">{t('usual')}</th>
          </tr>
        </thead>
        <tbody>
          {props.spikes.map(({ number, hour, count, usual }) => (
            <tr key={`${number} ${hour}`}>
              <td>
                <Link className="num" to="/staff/licences/$number" params={{ number }}>
                  {groupCode(number)}
                </Link>
              </td>
              <td>{sayInstant(hour, now)}</td>
              <td className="num">{count}</td>
              <td className="num">{usual}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

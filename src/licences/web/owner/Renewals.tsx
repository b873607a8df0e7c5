import { Link } from '@tanstack/react-router'
import { sayDay, Tag, useLanguage, useText, type Tone } from '#platform/web/index.ts'
import { useNames } from '../../../catalogue/web/index.ts'
import type { LicenceView, RenewalView } from '../../core/index.ts'
import { words } from './strings.ts'

const TONE: Record<RenewalView['stage'], Tone> = {
  early: 'plain',
  open: 'blue',
  late: 'red',
  expired: 'red',
}
const LOOK: Record<RenewalView['stage'], string> = {
  early: 'soft',
  open: 'note',
  late: 'note red',
  expired: 'note red',
}

/** When each single licence can be renewed; what can be renewed now stands out. */
export function Renewals(props: { licence: LicenceView }) {
  const t = useText(words)
  const now = useLanguage()
  const { licence } = props
  const nameOf = useNames()
  const { renewals } = licence
  const ended = licence.state === 'void' || licence.state === 'recalled'
  if (renewals.length === 0 || ended) return null
  const due = renewals.some(({ stage }) => stage !== 'early')
  return (
    <section className="card stack" aria-labelledby="renewals">
      <h2 id="renewals">{t('renewals')}</h2>
      <ul className="plain-list stack">
        {renewals.map((one) => (
          <li key={one.single} className={LOOK[one.stage]}>
            {t(one.stage, {
              certificate: nameOf(one.certificate),
              opens: sayDay(one.opens, now),
              closes: sayDay(one.closes, now, true),
              expires: sayDay(one.expires, now),
            })}
            {one.provisional && <span className="soft small"> {t('provisional')}</span>}
          </li>
        ))}
      </ul>
      <p className="soft small">{t('silence')}</p>
      {due && (
        <Link
          className="adm-button adm-button-primary adm-button-block"
          to="/open/$region/$industry"
          params={{ region: licence.region, industry: licence.industry.code }}
          search={{ kind: 'renew' }}
        >
          {t('renewNow')}
        </Link>
      )}
    </section>
  )
}

const STAGE_WORD = { open: 'stageOpen', late: 'stageLate', expired: 'stageExpired' } as const

/** The nearest renewal that is due, in one word, for the wallet. */
export function RenewalTag(props: { licence: LicenceView }) {
  const t = useText(words)
  const { licence } = props
  if (licence.state === 'void' || licence.state === 'recalled') return null
  const due = licence.renewals.find(({ stage }) => stage !== 'early')
  if (!due || due.stage === 'early') return null
  return <Tag tone={TONE[due.stage]}>{t(STAGE_WORD[due.stage])}</Tag>
}

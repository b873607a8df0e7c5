import { Link, useParams } from '@tanstack/react-router'
import { SessionGate } from '../../access/web/index.ts'
import { Load, Page, useSay, useText } from '#platform/web/index.ts'
import type { LicenceView } from '../core/index.ts'
import { Face } from './Face.tsx'
import { Singles } from './Singles.tsx'
import { words } from './strings.ts'
import { useLicence } from './use-licences.ts'

/** One licence of its holder: the face, the code, every single licence, and what can be done with it. */
export function LicencePage() {
  return <SessionGate>{() => <One />}</SessionGate>
}

function One() {
  const { number } = useParams({ from: '/licences/$number' })
  return <Load query={useLicence(number)}>{(licence) => <Licence licence={licence} />}</Load>
}

function Licence(props: { licence: LicenceView }) {
  const t = useText(words)
  const say = useSay()
  const { licence } = props
  const place = { region: licence.region, industry: licence.industry.code }
  return (
    <Page title={licence.title}>
      <Face licence={licence} />
      <Link
        className="adm-button adm-button-primary adm-button-block"
        to="/licences/$number/code"
        params={{ number: licence.number }}
      >
        {t('showCode')}
      </Link>
      <div className="row">
        <a
          className="link-button"
          href={`/api/v1/licences/${licence.number}/certificate.pdf`}
          target="_blank"
          rel="noreferrer"
        >
          {t('pdf')}
        </a>
        <Link
          className="link-button"
          to="/open/$region/$industry"
          params={place}
          search={{ kind: 'change' }}
        >
          {t('change')}
        </Link>
        <Link
          className="link-button"
          to="/open/$region/$industry"
          params={place}
          search={{ kind: 'renew' }}
        >
          {t('renew')}
        </Link>
      </div>
      <Singles licence={licence} />
      <section className="card stack" aria-label={t('effect')}>
        <h2>{t('effect')}</h2>
        <p>{say(licence.effect)}</p>
        <h2>{t('remedy')}</h2>
        <p>{say(licence.remedy)}</p>
      </section>
    </Page>
  )
}

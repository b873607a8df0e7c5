import { Link, useParams } from '@tanstack/react-router'
import { SessionGate } from '../../access/web/index.ts'
import { FileAnchor, Load, Page, useSay, useText } from '#platform/web/index.ts'
import { useNames } from '../../catalogue/web/index.ts'
import type { LicenceView } from '../core/index.ts'
import { Face } from './Face.tsx'
import { HistoryList } from './life/HistoryList.tsx'
import { AskCancel } from './owner/AskCancel.tsx'
import { PostPaper } from './owner/PostPaper.tsx'
import { Renewals } from './owner/Renewals.tsx'
import { words as ownWords } from './owner/strings.ts'
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
  const own = useText(ownWords)
  const nameOf = useNames()
  const { licence } = props
  const ended = licence.state === 'void' || licence.state === 'recalled'
  const place = { region: licence.region, industry: licence.industry.code }
  return (
    <Page title={nameOf(licence.title)}>
      <Face licence={licence} />
      {ended ? (
        <p className="note red">{own('endedNote')}</p>
      ) : (
        <Link
          className="adm-button adm-button-primary adm-button-block"
          to="/licences/$number/code"
          params={{ number: licence.number }}
        >
          {t('showCode')}
        </Link>
      )}
      <div className="row">
        <FileAnchor button href={`/api/v1/licences/${licence.number}/certificate.pdf`}>
          {t('pdf')}
        </FileAnchor>
        <FileAnchor
          button
          href={`/api/v1/licences/${licence.number}/certificate.ofd`}
          download={`${licence.number}.ofd`}
        >
          {t('ofd')}
        </FileAnchor>
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
      <PostPaper licence={licence} />
      <Renewals licence={licence} />
      <Singles licence={licence} />
      {licence.outstanding.length > 0 && (
        <Link className="link-button" to="/open/$region/$industry" params={place}>
          {own('applyRest')}
        </Link>
      )}
      <AskCancel licence={licence} />
      <section className="card stack" aria-label={t('effect')}>
        <h2>{t('effect')}</h2>
        <p>{say(licence.effect)}</p>
        <h2>{t('remedy')}</h2>
        <p>{say(licence.remedy)}</p>
      </section>
      <HistoryList number={licence.number} />
    </Page>
  )
}

import { Link, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { may } from '../../access/core/index.ts'
import { useSession } from '../../access/web/index.ts'
import { Load, Page, Problem, sayDay, useLanguage, useText } from '#platform/web/index.ts'
import { useNames } from '../../catalogue/web/index.ts'
import type { LicenceView, SingleView } from '../core/index.ts'
import { CancelRequests } from './desk/CancelRequests.tsx'
import { Papers } from './desk/Papers.tsx'
import { EndSingle } from './EndSingle.tsx'
import { Face } from './Face.tsx'
import { HistoryList } from './life/HistoryList.tsx'
import { words as ownWords } from './owner/strings.ts'
import { Singles } from './Singles.tsx'
import { words } from './strings.ts'
import { useLicence, useRecall } from './use-licences.ts'
import { WholeEvents } from './WholeEvents.tsx'

/** A licence for officers: its face, its versions, its single licences and what may happen to them. */
export function LicenceDeskPage() {
  const { number } = useParams({ from: '/staff/licences/$number' })
  return <Load query={useLicence(number)}>{(licence) => <Desk licence={licence} />}</Load>
}

function Desk(props: { licence: LicenceView }) {
  const t = useText(words)
  const actor = useSession().data?.actor ?? undefined
  const own = useText(ownWords)
  const nameOf = useNames()
  const { licence } = props
  const paper = may(actor, 'licence.deliver', { region: licence.region })
  const mayEnd = (single: SingleView): boolean =>
    single.state !== 'ended' &&
    may(actor, 'single.end', { region: licence.region, department: single.department })
  return (
    <Page title={`${nameOf(licence.title)} · ${licence.holder.name}`}>
      <div>
        <Link to="/staff/licences">{t('back')}</Link>
      </div>
      <Face licence={licence} />
      <div className="row">
        <a
          href={`/api/v1/licences/${licence.number}/certificate.pdf`}
          target="_blank"
          rel="noreferrer"
        >
          {t('pdf')}
        </a>
        <a href={`/api/v1/licences/${licence.number}/certificate.ofd`} download>
          {t('ofd')}
        </a>
      </div>
      {licence.importedFrom !== null && (
        <p className="note">{own('imported', { ...licence.importedFrom })}</p>
      )}
      <CancelRequests licence={licence} />
      {licence.allowed.includes('recall') && <Recall number={licence.number} />}
      <Singles
        licence={licence}
        more={(single) => mayEnd(single) && <EndSingle single={single} licence={licence} />}
      />
      <WholeEvents licence={licence} />
      {paper && (
        <Papers
          licence={licence}
          mayMove={may(actor, 'stock.manage', { region: licence.region })}
        />
      )}
      <Versions licence={licence} />
      <HistoryList number={licence.number} />
    </Page>
  )
}

function Recall(props: { number: string }) {
  const t = useText(words)
  const recall = useRecall(props.number)
  return (
    <div className="stack">
      {recall.isError && <Problem error={recall.error} />}
      <div>
        <Button loading={recall.isPending} onClick={() => recall.mutate(undefined)}>
          {t('recall')}
        </Button>
      </div>
    </div>
  )
}

function Versions(props: { licence: LicenceView }) {
  const t = useText(words)
  const now = useLanguage()
  return (
    <section className="card stack" aria-labelledby="versions">
      <h2 id="versions">{t('versions')}</h2>
      <ul className="plain-list num">
        {props.licence.versions.map((version) => (
          <li key={version.version}>
            <a
              href={`/api/v1/licences/${props.licence.number}/certificate.pdf?version=${version.version}`}
              target="_blank"
              rel="noreferrer"
            >
              {t('version', { n: version.version, day: sayDay(version.madeOn, now) })}
            </a>{' '}
            · {t(version.inForce ? 'inForce' : 'past')}
          </li>
        ))}
      </ul>
    </section>
  )
}

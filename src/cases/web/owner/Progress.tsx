import { Link } from '@tanstack/react-router'
import {
  Bar,
  Page,
  sayDay,
  sayDaysIn,
  sayInstant,
  Tag,
  useLanguage,
  useSay,
  useText,
} from '#platform/web/index.ts'
import { Beside } from '../promise/Beside.tsx'
import { words } from '../strings.ts'
import type { CaseView } from '../use-case.ts'
import { caseStates, toneOfCase } from '../words.ts'
import { BranchLine } from './BranchLine.tsx'
import { RegisterChecks } from '../RegisterChecks.tsx'
import { Corrections } from './Corrections.tsx'
import { PrintForms } from './PrintForms.tsx'
import { VisitLink } from './VisitLink.tsx'
import { Withdraw } from './Withdraw.tsx'

/** Receipt and progress: what happened, what happens next and by when, department by department. */
export function Progress(props: { view: CaseView }) {
  const t = useText(words)
  const state = useText(caseStates)
  const now = useLanguage()
  const { view } = props
  const justIn = view.state === 'submitted' || view.state === 'resubmitted'
  const { decided, total } = view.progress
  return (
    <Page
      title={
        justIn
          ? t('receipt')
          : t('progressOf', { industry: now === 'en' ? view.industry.nameEn : view.industry.name })
      }
    >
      <div className={justIn ? 'note green stack' : 'card stack'}>
        <div className="row">
          <Tag tone={toneOfCase(view.state)}>{state(view.state)}</Tag>
          {view.caseNo !== null && (
            <span className="num">
              {t('caseNo')} <strong>{view.caseNo}</strong>
            </span>
          )}
        </div>
        {justIn && view.dueOn !== null && (
          <p>{t('receiptNext', { day: sayDay(view.dueOn, now, true) })}</p>
        )}
        {!justIn && total > 0 && (
          <>
            <p className="num">{t('decidedOf', { n: decided, total })}</p>
            <Bar share={total === 0 ? 0 : decided / total} label={t('progress')} />
          </>
        )}
        {view.ended !== null && (
          <p>{t('ended', { day: sayDay(view.ended.on, now), reason: view.ended.reason })}</p>
        )}
        {view.licence !== null && (
          <Link
            className="adm-button adm-button-primary adm-button-block"
            to="/licences/$number"
            params={{ number: view.licence.number }}
          >
            {t('seeLicence')}
          </Link>
        )}
      </div>
      <Beside view={view} mayUpload />
      <Corrections view={view} />
      <VisitLink view={view} />
      <PrintForms view={view} />
      <section className="stack" aria-labelledby="departments">
        <h2 id="departments">{t('departments')}</h2>
        {view.items.map((item) => (
          <BranchLine key={item.id} item={item} hearing={{ caseId: view.id }} />
        ))}
      </section>
      <Timeline view={view} />
      {view.allowed.includes('withdraw') && <Withdraw view={view} />}
      <RegisterChecks caseId={view.id} forOwner />
    </Page>
  )
}

function Timeline(props: { view: CaseView }) {
  const t = useText(words)
  const say = useSay()
  const now = useLanguage()
  return (
    <details className="card">
      <summary>{t('timeline')}</summary>
      <ol className="plain-list stack">
        {[...props.view.timeline].reverse().map((entry) => (
          <li key={entry.seq}>
            <span className="soft small num">{sayInstant(entry.at, now)}</span>
            <br />
            {sayDaysIn(say(entry.text), now)}
          </li>
        ))}
      </ol>
    </details>
  )
}

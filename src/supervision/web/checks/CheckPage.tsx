import { Link, useParams } from '@tanstack/react-router'
import {
  groupCode,
  Load,
  Page,
  sayDay,
  Tag,
  useLanguage,
  useMarks,
  useSay,
  useText,
} from '#platform/web/index.ts'
import type { CheckView } from '../../core/index.ts'
import { words as fieldWords } from '../field/strings.ts'
import { SupervisionNav } from '../Nav.tsx'
import { BeginForm } from './BeginForm.tsx'
import { CheckState } from './CheckState.tsx'
import { Faults, Visits } from './Findings.tsx'
import { Signings, Uncounted } from './Signings.tsx'
import { Handled } from './Handled.tsx'
import { HandleForm } from './HandleForm.tsx'
import { LineList } from './LineList.tsx'
import { ResultsForm } from './ResultsForm.tsx'
import { SayForm } from './SayForm.tsx'
import { words } from './strings.ts'
import { useCheck } from './use-checks.ts'

/** One joint check at the desk and on the officer's phone: what to do now first. */
export function CheckPage() {
  const { checkId } = useParams({ from: '/staff/supervision/$checkId' })
  return <Load query={useCheck(checkId)}>{(check) => <One check={check} />}</Load>
}

function One(props: { check: CheckView }) {
  const t = useText(words)
  const { check } = props
  const may = (word: CheckView['allowed'][number]) => check.allowed.includes(word)
  return (
    <Page title={check.holder} lead={check.address}>
      <SupervisionNav />
      <Head check={check} />
      {check.ready !== null && <p className="note">{t('readySaid', { words: check.ready })}</p>}
      {check.referral !== null && <Referral check={check} />}
      {check.closing !== '' && (
        <p className="note amber">{t('closing', { words: check.closing })}</p>
      )}
      <Handled check={check} />
      {may('handle') && <HandleForm key={`handle ${check.version}`} check={check} />}
      {may('begin') && <Begin check={check} />}
      {may('record') && <ResultsForm key={`results ${check.version}`} check={check} />}
      <Faults check={check} />
      {(['refer', 'cancel'] as const).filter(may).map((word) => (
        <SayForm key={`${word} ${check.version}`} check={check} word={word} />
      ))}
      <Visits check={check} />
      <Signings check={check} />
      <Uncounted check={check} />
      <Singles check={check} />
      {!may('record') && <LineList check={check} />}
    </Page>
  )
}

/** Marked by itself; officers or the lead decide. */
function Referral(props: { check: CheckView }) {
  const t = useText(words)
  const { comma } = useMarks()
  const { referral, referTo } = props.check
  const departments = referTo.map(({ name }) => name).join(comma)
  return <p className="note red">{t(`referral_${referral ?? 'again'}`, { departments })}</p>
}

/** On the phone, where it is signed by both sides; or typed from paper. */
function Begin(props: { check: CheckView }) {
  const t = useText(fieldWords)
  const { check } = props
  return (
    <>
      <p>
        <Link className="field-start" to="/staff/checks/$checkId" params={{ checkId: check.id }}>
          {t('toField')}
        </Link>
      </p>
      <details className="card">
        <summary>{t('atDesk')}</summary>
        <BeginForm key={`begin ${check.version}`} check={check} />
      </details>
    </>
  )
}

function Head(props: { check: CheckView }) {
  const t = useText(words)
  const say = useSay()
  const now = useLanguage()
  const { check } = props
  return (
    <section className="card stack">
      <p className="row between">
        <span>
          <CheckState check={check} />
        </span>
        <span className="num">{t('dueOn', { day: sayDay(check.dueOn, now, true) })}</span>
      </p>
      <p>
        <Link className="num" to="/staff/licences/$number" params={{ number: check.number }}>
          {groupCode(check.number)}
        </Link>{' '}
        {say(check.industry.name)} · {t(`cause_${check.cause}`)}
        {check.causeId !== '' && check.cause === 'plan' && (
          <span className="num"> {check.causeId}</span>
        )}
      </p>
      <p className="soft">{check.reason}</p>
      <p>{check.departments.map(({ name }) => name).join('、')}</p>
    </section>
  )
}

/** Where departments order, rescind or revoke: at the licence, with the preview of the whole effect. */
function Singles(props: { check: CheckView }) {
  const t = useText(words)
  const { check } = props
  return (
    <section className="card stack" aria-labelledby="singles">
      <h2 id="singles">{t('singles')}</h2>
      <ul className="plain-list stack">
        {check.items.map(({ id, certificate, department, number, state }) => (
          <li key={id} className="row between">
            <span>
              {certificate} <span className="num soft">{number}</span>
              <br />
              <span className="soft">{department.name}</span>
            </span>
            <Tag tone={state === 'active' ? 'green' : 'amber'}>{t(state)}</Tag>
          </li>
        ))}
      </ul>
      {check.tasks.map((task) => (
        <p key={`${task.caseId}.${task.item}`} className="note amber">
          {t(task.kind)}：{task.certificate} {task.department.name}{' '}
          <span className="num">{task.dueOn}</span>
          {task.kind === 'promise' && (
            <>
              {' '}
              <Link
                to="/staff/branches/$caseId/$item"
                params={{ caseId: task.caseId, item: task.item }}
              >
                {task.caseNo}
              </Link>
            </>
          )}
        </p>
      ))}
      <p className="soft">{t('singlesLead')}</p>
      <div>
        <Link to="/staff/licences/$number" params={{ number: check.number }}>
          {t('atLicence')}
        </Link>
      </div>
    </section>
  )
}

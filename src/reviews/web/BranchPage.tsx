import { Link, useParams } from '@tanstack/react-router'
import { Load, Page, Tag, useSay, useText } from '#platform/web/index.ts'
import { branchStates, ClockLine, toneOfBranch } from '../../cases/web/index.ts'
import { ValueText } from '../../forms/web/index.ts'
import './branch.css'
import { BranchActions } from './BranchActions.tsx'
import { Evidence } from './Evidence.tsx'
import { words } from './strings.ts'
import { useBranch, type BranchView } from './use-branch.ts'

/** One item of one case: the evidence beside the standard it is measured by, and nothing else. */
export function BranchPage() {
  const { caseId, item } = useParams({ from: '/staff/branches/$caseId/$item' })
  return <Load query={useBranch(caseId, item)}>{(view) => <Branch view={view} />}</Load>
}

function Branch(props: { view: BranchView }) {
  const t = useText(words)
  const state = useText(branchStates)
  const { view } = props
  return (
    <Page
      title={t('title', {
        item: view.item.certificate,
        applicant: view.applicant ?? t('noName'),
      })}
    >
      <div className="row">
        <Link to="/staff/branches">{t('back')}</Link>
        <Tag tone={toneOfBranch(view.item.state)}>{state(view.item.state ?? 'none')}</Tag>
        <span className="num">{view.caseNo}</span>
        <span className="num">
          {t('others')} {view.progress.decided} / {view.progress.total}
        </span>
        {view.claimedBy !== null && (
          <span>
            {t('claimed')}：{view.claimedBy.name}
          </span>
        )}
      </div>
      {view.item.clock !== null && <ClockLine clock={view.item.clock} />}
      <div className="branch">
        <Evidence view={view} />
        <div className="stack" role="region" aria-label={t('beside')} tabIndex={0}>
          <Standard view={view} />
          <OwnForm view={view} />
        </div>
      </div>
      <BranchActions view={view} />
    </Page>
  )
}

function Standard(props: { view: BranchView }) {
  const t = useText(words)
  const say = useSay()
  const { view } = props
  return (
    <section className="card stack" aria-labelledby="standard">
      <h2 id="standard">{t('standard')}</h2>
      {view.reviewPoints.length === 0 && <p className="soft">{t('noPoints')}</p>}
      <ul>
        {view.reviewPoints.map((point) => (
          <li key={point.zh}>{say(point)}</li>
        ))}
      </ul>
      <h3>{t('conditions')}</h3>
      <ul>
        {view.conditions.map((condition) => (
          <li key={condition.zh}>{say(condition)}</li>
        ))}
      </ul>
      <p className="soft">
        {t('basis')}：
        {view.legalBasis.map((law) => `《${law.name}》${law.article ?? ''}`).join('；')}
      </p>
    </section>
  )
}

function OwnForm(props: { view: BranchView }) {
  const t = useText(words)
  const say = useSay()
  return (
    <section className="card stack" aria-labelledby="own-form">
      <h2 id="own-form">{t('form')}</h2>
      <dl className="own-form">
        {props.view.form.fields
          .filter((field) => field.shown)
          .map((field) => (
            <div key={field.element}>
              <dt>{say(field.label)}</dt>
              <dd>
                <ValueText field={field} value={field.value} />
              </dd>
            </div>
          ))}
      </dl>
    </section>
  )
}

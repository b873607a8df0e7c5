import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Load, Page, sayDay, Tag, useLanguage, useText } from '#platform/web/index.ts'
import { BranchLine } from '../owner/BranchLine.tsx'
import { PrintForms } from '../owner/PrintForms.tsx'
import { RegisterChecks } from '../RegisterChecks.tsx'
import { useCase, type CaseView } from '../use-case.ts'
import { caseStates, toneOfCase } from '../words.ts'
import './desk-case.css'
import { DeskActions } from './DeskActions.tsx'
import { DeskForm } from './DeskForm.tsx'
import { Handler } from './handling/Handler.tsx'
import { Simulate } from './handling/Simulate.tsx'
import { Supervise } from './handling/Supervise.tsx'
import { Beside } from '../promise/Beside.tsx'
import { MaterialList } from './MaterialList.tsx'
import { MaterialView } from './MaterialView.tsx'
import { usePoints } from './points.ts'
import { words } from './strings.ts'

/** A case at the window: document left, requirement and data right, the answer below. */
export function DeskCasePage() {
  const { caseId } = useParams({ from: '/staff/cases/$caseId' })
  return <Load query={useCase(caseId)}>{(view) => <Desk key={view.id} view={view} />}</Load>
}

function Desk(props: { view: CaseView }) {
  const t = useText(words)
  const { view } = props
  const points = usePoints()
  const asking = view.allowed.includes('ask-correction')
  const papers = view.materials.filter((m) => m.source === 'give')
  const [chosen, setChosen] = useState(papers.find((m) => m.files.length > 0)?.id ?? papers[0]?.id)
  const material = papers.find((m) => m.id === chosen)
  return (
    <Page
      title={t('caseTitle', {
        industry: view.industry.name,
        applicant: view.applicant ?? t('noName'),
      })}
    >
      <Head view={view} />
      <Handler view={view} />
      <Beside view={view} />
      <div className="desk-case">
        <section className="card stack" aria-labelledby="papers">
          <h2 id="papers">{t('materials')}</h2>
          <MaterialList view={view} list={papers} chosen={chosen} onChoose={setChosen} />
          {material === undefined ? (
            <p className="soft">{t('chooseMaterial')}</p>
          ) : (
            <MaterialView view={view} material={material} points={asking ? points : undefined} />
          )}
        </section>
        <div className="stack" role="region" aria-label={t('beside')} tabIndex={0}>
          <RegisterChecks caseId={view.id} />
          <DeskForm view={view} points={asking ? points : undefined} />
          <PrintForms view={view} />
        </div>
      </div>
      <DeskActions view={view} points={points} />
      {view.items.some((item) => item.state !== null) && (
        <section className="stack" aria-labelledby="items">
          <h2 id="items">{t('items')}</h2>
          <div className="tiles wide">
            {view.items.map((item) => (
              <BranchLine key={item.id} item={item}>
                {item.clock !== null && <Simulate caseId={view.id} item={item} />}
              </BranchLine>
            ))}
          </div>
        </section>
      )}
      <Supervise view={view} />
    </Page>
  )
}

function Head(props: { view: CaseView }) {
  const t = useText(words)
  const state = useText(caseStates)
  const now = useLanguage()
  const { view } = props
  const waiting = view.state === 'submitted' || view.state === 'resubmitted'
  return (
    <div className="row">
      <Link to="/staff/cases">{t('back')}</Link>
      <Tag tone={toneOfCase(view.state)}>{state(view.state)}</Tag>
      <span className="num">{view.caseNo ?? t('noNumber')}</span>
      <span>{t(view.kind)}</span>
      {waiting && view.dueOn !== null && (
        <strong className="num">{t('answerBy', { day: sayDay(view.dueOn, now, true) })}</strong>
      )}
    </div>
  )
}

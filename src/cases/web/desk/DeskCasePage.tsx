import { Link, useParams } from '@tanstack/react-router'
import { useEffect, useState, type ReactNode } from 'react'
import { Load, Page, Tag, useLanguage, useText } from '#platform/web/index.ts'
import { KeyHelp, useKeys, type Keys } from '#platform/web/staff/index.ts'
import { BranchLine } from '../owner/BranchLine.tsx'
import { PrintForms } from '../owner/PrintForms.tsx'
import { Beside } from '../promise/Beside.tsx'
import { RegisterChecks } from '../RegisterChecks.tsx'
import { useCase, type CaseView } from '../use-case.ts'
import { caseStates, toneOfCase } from '../words.ts'
import { Done, useAfterDecision } from './after-decision.tsx'
import './desk-case.css'
import { DeskActions, type Step } from './DeskActions.tsx'
import { DeskForm } from './DeskForm.tsx'
import { useDeskDraft } from './draft.ts'
import { AtCounter } from './counter/AtCounter.tsx'
import { History } from './History.tsx'
import { Handler } from './handling/Handler.tsx'
import { Simulate } from './handling/Simulate.tsx'
import { Supervise } from './handling/Supervise.tsx'
import { MaterialList } from './MaterialList.tsx'
import { MaterialPanel } from './MaterialPanel.tsx'
import { Clock, News, useNews } from './News.tsx'
import { Files, Shown, Sides, type Material } from './Papers.tsx'
import type { StandardOf } from './standard-of.ts'
import { words } from './strings.ts'
import { FIT, larger, smaller, turned, Viewer } from './Viewer.tsx'
import './viewer.css'
import { useLooking } from './use-looking.ts'
import './window/window.css'
import { lastSearch } from './window/search.ts'

/** A case at the window: document left, requirement, standard and data right, the answer below. */
export function DeskCasePage(props: { standardOf?: StandardOf }) {
  const { caseId } = useParams({ from: '/staff/cases/$caseId' })
  return (
    <Load query={useCase(caseId)}>
      {(view) => <Desk key={view.id} view={view} standardOf={props.standardOf} />}
    </Load>
  )
}

function Desk(props: { view: CaseView; standardOf: StandardOf | undefined }) {
  const t = useText(words)
  const now = useLanguage()
  const { view } = props
  const news = useNews(view)
  const draft = useDeskDraft(view)
  const goOn = useAfterDecision(view)
  const answering = view.allowed.includes('accept') || view.allowed.includes('ask-correction')
  const papers = view.materials.filter((m) => m.source === 'give' || m.files.length > 0)
  const came = papers.filter((m) => m.files.length > 0)
  const looking = useLooking(papers)
  const { material, chosen, fileNo, sight, setSight, side, setSide, move } = looking
  const [step, setStep] = useState<Step>(null)
  const unseen = came.filter((m) => !draft.looked.includes(m.id)).length
  const { look } = draft
  useEffect(() => {
    if (answering && chosen !== undefined) look(chosen)
    // each document once, when it comes into sight
    // oxlint-disable-next-line exhaustive-deps
  }, [chosen, answering])

  function pass(): void {
    if (material === undefined) return
    draft.pass(material.id)
    move(1)
  }
  function giveBack(): void {
    if (material === undefined) return
    if (draft.find('material', material.id) === undefined) draft.mark('material', material.id, true)
    setTimeout(() => document.getElementById(`why-material-${material.id}`)?.focus(), 50)
  }
  const keys = useKeys([
    ...(answering
      ? [
          {
            key: 'A',
            words: t('accept'),
            run: () => draft.points.length === 0 && setStep('accept'),
          },
          { key: 'B', words: t('keyAsk'), run: () => setStep('ask') },
          { key: 'X', words: t('decline'), run: () => setStep('decline') },
          { key: 'P', words: t('keyPass'), run: pass },
          { key: 'R', words: t('keyReturn'), run: giveBack },
        ]
      : []),
    { key: 'J', words: t('keyNext'), run: () => move(1) },
    { key: 'K', words: t('keyBefore'), run: () => move(-1) },
    {
      key: 'T',
      words: t('keySide'),
      run: () => setSide(side === 'form' ? 'material' : 'form'),
    },
    { key: '1', words: t('larger'), run: () => setSight(larger(sight)) },
    { key: '2', words: t('smaller'), run: () => setSight(smaller(sight)) },
    { key: '3', words: t('turn'), run: () => setSight(turned(sight)) },
    { key: '0', words: t('fit'), run: () => setSight(FIT) },
    { key: 'N', words: t('keySkip'), run: () => void goOn(null) },
    { key: 'I', words: t('back'), run: () => document.getElementById('to-inbox')?.click() },
  ])
  return (
    <Page
      title={t('caseTitle', {
        industry: now === 'en' ? view.industry.nameEn : view.industry.name,
        applicant: view.applicant ?? t('noName'),
      })}
    >
      <Done />
      <Head view={view} keys={keys}>
        <Clock view={view} news={news} />
      </Head>
      <News view={view} news={news} />
      <div className="desk-case">
        <nav className="card stack" aria-label={t('materials')}>
          <MaterialList
            list={papers}
            chosen={chosen}
            draft={answering ? draft : undefined}
            onChoose={looking.choose}
          />
        </nav>
        <section className="card stack sight" aria-label={t('document')}>
          <Files material={material} at={fileNo} onChoose={looking.setFileNo} />
          <Shown material={material} at={fileNo}>
            {(file) => (
              <Viewer
                key={file.id}
                address={`/api/v1/cases/${view.id}/files/${file.id}`}
                file={file}
                sight={sight}
                onSight={setSight}
                keys={keys}
              />
            )}
          </Shown>
        </section>
        <section className="card stack beside" aria-label={t('beside')} tabIndex={0}>
          <Sides side={side} onSide={setSide} />
          {side === 'material' && material !== undefined && (
            <MaterialPanel
              view={view}
              material={material}
              draft={answering ? draft : undefined}
              keys={keys}
              onPass={pass}
              standard={props.standardOf?.(standardFor(view, material))}
            />
          )}
          {side === 'form' && (
            <>
              <RegisterChecks caseId={view.id} />
              <DeskForm view={view} draft={answering ? draft : undefined} />
            </>
          )}
        </section>
      </div>
      <DeskActions
        view={view}
        draft={draft}
        keys={keys}
        step={step}
        onStep={setStep}
        unseen={unseen}
        done={(what) => void goOn(what)}
      />
      <Below view={view} />
    </Page>
  )
}

function standardFor(view: CaseView, material: Material) {
  const merged = view.form.materials.find((m) => m.id === material.id)
  const items = (merged?.serves ?? []).map(({ item }) => item)
  return { region: view.region, items, material: material.id }
}

function Head(props: { view: CaseView; keys: Keys; children: ReactNode }) {
  const t = useText(words)
  const state = useText(caseStates)
  const { view } = props
  return (
    <div className="row desk-head">
      <Link id="to-inbox" to="/staff/cases" search={lastSearch()}>
        {t('back')}
      </Link>
      <Tag tone={toneOfCase(view.state)}>{state(view.state)}</Tag>
      <span className="num">{view.caseNo ?? t('noNumber')}</span>
      <span>{t(view.kind)}</span>
      {props.children}
      <KeyHelp keys={props.keys} />
    </div>
  )
}

/** What is true of the case beside its papers. */
function Below(props: { view: CaseView }) {
  const t = useText(words)
  const { view } = props
  return (
    <>
      <Handler view={view} />
      <AtCounter view={view} />
      <Beside view={view} />
      <PrintForms view={view} />
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
      <History view={view} />
    </>
  )
}

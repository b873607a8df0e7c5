import { Link, Navigate, useNavigate, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState, type KeyboardEvent } from 'react'
import {
  Load,
  Page,
  Problem,
  Switch,
  Tag,
  useLanguage,
  useSay,
  useText,
} from '#platform/web/index.ts'
import { Key, KeyHelp, useKeys, type Keys } from '#platform/web/staff/index.ts'
import { FieldBox } from '../../../../forms/web/index.ts'
import type { Declare } from '../../../core/index.ts'
import { useAutosave, type Saving } from '../../autosave.ts'
import { PrintForms } from '../../owner/PrintForms.tsx'
import { problemsIn } from '../../problems.ts'
import { Promises } from '../../promise/Promises.tsx'
import { useSigning } from '../../promise/use-signing.ts'
import { askedFields, askedSections, isOpenField, openPoints, valuesOf } from '../../sections.ts'
import { useSources } from '../../sources.ts'
import { useCase, useCaseCommand, type CaseView } from '../../use-case.ts'
import './counter.css'
import { papersOf, ScanTray, type Paper } from './ScanTray.tsx'
import { words } from './strings.ts'
import { useScans } from './use-scans.ts'

/** The whole filing on one page: the form left, scans, what is missing and submitting right. */
export function CounterCasePage() {
  const { caseId } = useParams({ from: '/staff/counter/$caseId' })
  return (
    <Load query={useCase(caseId)}>
      {(view) =>
        view.allowed.includes('edit') ? (
          <Filing key={view.id} view={view} />
        ) : (
          <Navigate to="/staff/counter/$caseId/slip" params={{ caseId: view.id }} replace />
        )
      }
    </Load>
  )
}

function Filing(props: { view: CaseView }) {
  const t = useText(words)
  const now = useLanguage()
  const { save, saving, saved, unsent } = useAutosave(props.view.id)
  const view = saved !== undefined && saved.version > props.view.version ? saved : props.view
  const scans = useScans(view.id)
  // the numbers of the keys stay with their documents, whatever comes meanwhile
  const [order] = useState(() => papersOf(view).map(({ id }) => id))
  const papers = papersOf(view).toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
  const [onlyMissing, setOnlyMissing] = useState(view.state === 'draft')
  const keys = useKeys([
    { key: 'J', words: t('keyNext'), run: focusNextEmpty },
    {
      key: 'C',
      words: t('keyPapers'),
      run: () => document.querySelector<HTMLElement>('.scan-input')?.focus(),
    },
    { key: 'G', words: t('keySubmit'), run: () => document.getElementById('declared')?.focus() },
    ...papers.slice(0, 9).map((paper, n) => ({
      key: String(n + 1),
      words: paper.name.zh,
      run: () => {
        const scan = scans.whole[0]
        if (scan !== undefined) scans.assign(scan.id, paper.id)
      },
    })),
  ])
  return (
    <Page title={t('form', { industry: now === 'en' ? view.industry.nameEn : view.industry.name })}>
      <div className="row">
        <Link to="/staff/cases">{t('toInbox')}</Link>
        <Switch checked={onlyMissing} onChange={setOnlyMissing}>
          {t('onlyMissing')}
        </Switch>
        <Link to="/staff/counter/$caseId/attorney" params={{ caseId: view.id }}>
          {t('attorney')}
        </Link>
        <KeyHelp keys={keys} />
        <SavedNote saving={saving} unsent={Object.keys(unsent).length > 0} />
      </div>
      <div className="counter-form">
        <Fields
          key={String(onlyMissing)}
          view={view}
          unsent={unsent}
          onlyMissing={onlyMissing}
          save={save}
        />
        <div className="stack side" role="region" aria-label={t('side')} tabIndex={0}>
          <ScanTray view={view} scans={scans} papers={papers} />
          <Papers papers={papers} />
          <PrintForms view={view} />
          <Submit view={view} keys={keys} />
        </div>
      </div>
    </Page>
  )
}

/** Told in words, and nothing moves for it. */
function SavedNote(props: { saving: Saving; unsent: boolean }) {
  const t = useText(words)
  const { saving, unsent } = props
  return (
    <span role="status" className="soft small">
      {saving.state === 'saving' && t('saving')}
      {saving.state === 'saved' && !unsent && t('saved')}
      {saving.state === 'failed' && t('notSaved')}
    </span>
  )
}

/** The boxes of the whole form; only the empty ones that must be filled, where that is wanted. */
function Fields(props: {
  view: CaseView
  unsent: Record<string, unknown>
  onlyMissing: boolean
  save: (values: Record<string, unknown>) => void
}) {
  const say = useSay()
  const { view, unsent, onlyMissing, save } = props
  const sources = useSources(view.id)
  const values = valuesOf(view, unsent)
  // what was empty when the list was made stays in it, and what becomes necessary joins it
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set())
  const wanted = [
    ...[...view.missing.fields, ...view.problems].map(({ element }) => element),
    ...openPoints(view).map(({ id }) => id),
  ]
  const news = wanted.filter((element) => !asked.has(element))
  if (news.length > 0) setAsked(new Set([...asked, ...news]))
  const sections = askedSections(view, values)
    .map((section) => ({
      section,
      fields: askedFields(view, section, values).filter(
        ({ element }) => isOpenField(view, element) && (!onlyMissing || asked.has(element)),
      ),
    }))
    .filter(({ fields }) => fields.length > 0)
  return (
    <div className="stack" onKeyDown={enterGoesOn}>
      {sections.map(({ section, fields }) => {
        const problems = problemsIn(view, fields, values, false)
        return (
          <section key={section.id} className="card stack" aria-label={say(section.title)}>
            <h2>{say(section.title)}</h2>
            <div className="counter-fields">
              {fields.map((field) => (
                <FieldBox
                  key={field.element}
                  field={field}
                  value={values[field.element]}
                  source={sources.of(field.element)}
                  purpose={undefined}
                  error={problems.get(field.element) ?? pointFor(view, field.element)}
                  onCommit={(value) => {
                    save({ [field.element]: value })
                    sources.forget(field.element)
                  }}
                />
              ))}
            </div>
          </section>
        )
      })}
    </div>
  )
}

function pointFor(view: CaseView, element: string): string | undefined {
  return openPoints(view).find((p) => p.target === 'element' && p.id === element)?.reason
}

const BOXES = '.counter-fields :is(input, select, textarea):not([type=hidden])'

/** Enter goes to the next box, as at every counter. */
function enterGoesOn(event: KeyboardEvent<HTMLElement>): void {
  const box = event.target as HTMLElement
  if (event.key !== 'Enter' || event.altKey || !box.matches('input, select')) return
  event.preventDefault()
  const all = [...document.querySelectorAll<HTMLElement>(BOXES)]
  all[all.indexOf(box) + 1]?.focus()
}

function focusNextEmpty(): void {
  const all = [...document.querySelectorAll<HTMLInputElement>(BOXES)]
  const here = all.findIndex((one) => one === document.activeElement)
  const empty = [...all.slice(here + 1), ...all].find(
    (one) => one.value === '' && one.type !== 'radio' && one.type !== 'checkbox',
  )
  empty?.focus()
}

function Papers(props: { papers: readonly Paper[] }) {
  const t = useText(words)
  const say = useSay()
  return (
    <section className="stack" aria-labelledby="papers">
      <h2 id="papers">{t('papers')}</h2>
      <ul className="plain-list">
        {props.papers
          .filter(({ missing, files }) => missing || files > 0)
          .map((paper) => (
            <li key={paper.id} className="row between">
              <span>{say(paper.name)}</span>
              {paper.missing ? (
                <Tag tone="amber">{t('paperMissing')}</Tag>
              ) : (
                <Tag tone="green">{t('paperThere', { n: paper.files })}</Tag>
              )}
            </li>
          ))}
      </ul>
    </section>
  )
}

function Submit(props: { view: CaseView; keys: Keys }) {
  const t = useText(words)
  const navigate = useNavigate()
  const { view } = props
  const [declared, setDeclared] = useState(false)
  const [tried, setTried] = useState(false)
  const signing = useSigning(view.id)
  const command = view.allowed.includes('resubmit') ? 'resubmit' : 'submit'
  const submit = useCaseCommand<Declare>(view.id, command, () => {
    void navigate({ to: '/staff/counter/$caseId/slip', params: { caseId: view.id } })
  })
  const { fields, materials } = view.missing
  const nothing = fields.length + materials.length === 0
  function send(): void {
    setTried(true)
    if (declared && signing.ready) submit.mutate({ declaration: true, ...signing.signed() })
  }
  return (
    <section className="card stack" aria-labelledby="missing">
      <h2 id="missing">{t('missing')}</h2>
      <p role="status">
        {nothing
          ? t('nothingMissing')
          : t('missingCount', { fields: fields.length, papers: materials.length })}
      </p>
      <Promises signing={signing} tried={tried} />
      <label className="choice">
        <input
          id="declared"
          type="checkbox"
          checked={declared}
          aria-invalid={tried && !declared}
          onChange={(event) => setDeclared(event.target.checked)}
          onKeyDown={(event) => event.key === 'Enter' && send()}
        />
        <span>{t('declared')}</span>
      </label>
      {submit.isError && <Problem error={submit.error} />}
      <Button type="primary" size="large" loading={submit.isPending} onClick={send}>
        {t(command)}
        <Key of="G" keys={props.keys} />
      </Button>
    </section>
  )
}

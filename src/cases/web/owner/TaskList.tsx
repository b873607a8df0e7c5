import { Link } from '@tanstack/react-router'
import { Page, Tag, useLanguage, useSay, useText, type Tone } from '#platform/web/index.ts'
import type { FormSection } from '../../../forms/web/index.ts'
import { NewLaw } from '../promise/NewLaw.tsx'
import {
  askedFields,
  askedSections,
  minutesFor,
  stateOf,
  valuesOf,
  type SectionState,
} from '../sections.ts'
import { words } from '../strings.ts'
import type { CaseView } from '../use-case.ts'
import { Corrections } from './Corrections.tsx'
import { Withdraw } from './Withdraw.tsx'

const TONES: Record<SectionState, Tone> = {
  notStarted: 'plain',
  inProgress: 'blue',
  done: 'green',
  toCorrect: 'amber',
}

/** The application as a list of short tasks, each with its state and its minutes. */
export function TaskList(props: { view: CaseView }) {
  const t = useText(words)
  const now = useLanguage()
  const { view } = props
  const values = valuesOf(view)
  const ask = view.materials.filter((m) => m.source === 'give' && m.required)
  const given = ask.filter((m) => m.files.length > 0).length
  const open = view.missing.fields.length + view.missing.materials.length
  return (
    <Page
      title={t('tasks', { industry: now === 'en' ? view.industry.nameEn : view.industry.name })}
      lead={t('tasksLead', { n: view.items.length })}
    >
      <Corrections view={view} />
      {view.allowed.includes('move-catalogue') && <NewLaw view={view} />}
      <section className="stack" aria-labelledby="step-form">
        <h2 id="step-form">1 · {t('stepForm')}</h2>
        <ul className="plain-list stack">
          {askedSections(view, values).map((section) => (
            <li key={section.id}>
              <SectionTile view={view} section={section} state={stateOf(view, section, values)} />
            </li>
          ))}
        </ul>
      </section>
      <section className="stack" aria-labelledby="step-materials">
        <h2 id="step-materials">2 · {t('stepMaterials')}</h2>
        <Link className="tile" to="/cases/$caseId/materials" params={{ caseId: view.id }}>
          <span>{t('filesGiven', { n: given, total: ask.length })}</span>
          <Tag tone={given === ask.length ? 'green' : given === 0 ? 'plain' : 'blue'}>
            {t(given === ask.length ? 'done' : given === 0 ? 'notStarted' : 'inProgress')}
          </Tag>
        </Link>
      </section>
      <section className="stack" aria-labelledby="step-check">
        <h2 id="step-check">3 · {t('stepCheck')}</h2>
        {open > 0 && (
          <p className="soft">
            {t('checkLocked', {
              fields: view.missing.fields.length,
              materials: view.missing.materials.length,
            })}
          </p>
        )}
        <Link
          className="adm-button adm-button-primary adm-button-block"
          to="/cases/$caseId/check"
          params={{ caseId: view.id }}
        >
          {t('goCheck')}
        </Link>
      </section>
      {view.notice !== null && (
        <Link to="/notices/$noticeId" params={{ noticeId: view.notice.id }}>
          {t('noticeLink')}
        </Link>
      )}
      {view.allowed.includes('withdraw') && <Withdraw view={view} />}
    </Page>
  )
}

function SectionTile(props: { view: CaseView; section: FormSection; state: SectionState }) {
  const t = useText(words)
  const say = useSay()
  const { view, section, state } = props
  const n = askedFields(view, section, valuesOf(view)).length
  return (
    <Link
      className="tile"
      to="/cases/$caseId/sections/$section"
      params={{ caseId: view.id, section: section.id }}
    >
      <span>
        {say(section.title)}
        <br />
        <span className="soft small num">
          {t('boxes', { n })} · {t('minutes', { n: minutesFor(n) })}
        </span>
      </span>
      <Tag tone={TONES[state]}>{t(state)}</Tag>
    </Link>
  )
}

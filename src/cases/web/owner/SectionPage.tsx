import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { SessionGate } from '../../../access/web/index.ts'
import { Button, Load, Page, useSay, useText } from '#platform/web/index.ts'
import { useListed, useNames } from '../../../catalogue/web/index.ts'
import { FieldBox, ValueText, type FormField, type FormSection } from '../../../forms/web/index.ts'
import { useAutosave } from '../autosave.ts'
import { problemsIn } from '../problems.ts'
import {
  askedFields,
  askedSections,
  isOpenField,
  namesOfItems,
  openPoints,
  valuesOf,
} from '../sections.ts'
import { words as promiseWords } from '../promise/strings.ts'
import { words } from '../strings.ts'
import { useSources } from '../sources.ts'
import { useCase, type CaseView } from '../use-case.ts'
import { Prefill } from './Prefill.tsx'
import { ProblemSummary } from './ProblemSummary.tsx'
import { SavedLine } from './SavedLine.tsx'

/** One section of the form on one short page; every box saves itself. */
export function SectionPage() {
  return <SessionGate>{() => <OneSection />}</SessionGate>
}

function OneSection() {
  const { caseId, section } = useParams({ from: '/cases/$caseId/sections/$section' })
  return (
    <Load query={useCase(caseId)}>
      {(view) => {
        const found = view.form.sections.find((s) => s.id === section)
        return found === undefined ? (
          <Gone view={view} />
        ) : (
          <Section key={found.id} view={view} section={found} />
        )
      }}
    </Load>
  )
}

function Gone(props: { view: CaseView }) {
  const t = useText(words)
  const nameOf = useNames()
  return (
    <Page title={t('tasks', { industry: nameOf(props.view.industry.name) })}>
      <Link to="/cases/$caseId" params={{ caseId: props.view.id }}>
        {t('back')}
      </Link>
    </Page>
  )
}

function Section(props: { view: CaseView; section: FormSection }) {
  const { section } = props
  const t = useText(words)
  const say = useSay()
  const nameOf = useNames()
  const listed = useListed()
  const navigate = useNavigate()
  const { save, saving, saved, unsent, retry } = useAutosave(props.view.id)
  const view = saved !== undefined && saved.version > props.view.version ? saved : props.view
  const [tried, setTried] = useState(false)
  const values = valuesOf(view, unsent)
  const fields = askedFields(view, section, values)
  const problems = problemsIn(view, fields, values, tried)
  const sources = useSources(view.id)
  const usual = usualPurpose(fields)
  const open = fields.filter((field) => isOpenField(view, field.element))
  useFocusOnHash()

  function goOn(): void {
    setTried(true)
    if (problemsIn(view, fields, values, true).size > 0) {
      window.scrollTo({ top: 0 })
      return
    }
    const all = askedSections(view, values)
    const next = all[all.findIndex((s) => s.id === section.id) + 1]
    if (next === undefined) void navigate({ to: '/cases/$caseId', params: { caseId: view.id } })
    else {
      void navigate({
        to: '/cases/$caseId/sections/$section',
        params: { caseId: view.id, section: next.id },
      })
    }
  }

  /** Said where it is not the whole page's; a question that only opens other boxes goes to nobody. */
  function purposeOf({ usedBy }: FormField): string | undefined {
    const items = usedBy.join()
    if (items === usual || items === '') return undefined
    return listed(namesOfItems(view, usedBy, nameOf))
  }

  return (
    <>
      <Page
        title={say(section.title)}
        lead={t('usedFor', { items: listed(namesOfItems(view, usual.split(','), nameOf)) })}
      >
        {tried && <ProblemSummary fields={fields} problems={problems} />}
        {open.some((field) => field.element === 'uscc') && (
          <Prefill view={view} current={values['uscc']} onFilled={sources.refresh} />
        )}
        <div className="card stack">
          {open.map((field) => (
            <FieldBox
              key={field.element}
              field={field}
              value={values[field.element]}
              source={sources.of(field.element)}
              purpose={purposeOf(field)}
              error={problems.get(field.element) ?? pointFor(view, field.element)}
              onCommit={(value) => {
                save({ [field.element]: value })
                sources.forget(field.element)
              }}
            />
          ))}
        </div>
        <Locked view={view} fields={fields} values={values} />
        <Button color="primary" block onClick={goOn}>
          {t('sectionDone')}
        </Button>
        <Link className="link-button" to="/cases/$caseId" params={{ caseId: view.id }}>
          {t('sectionOpen')}
        </Link>
      </Page>
      <SavedLine saving={saving} unsent={Object.keys(unsent).length > 0} onRetry={retry} />
    </>
  )
}

/** What a correction leaves alone, to be read and not changed. */
function Locked(props: {
  view: CaseView
  fields: readonly FormField[]
  values: ReturnType<typeof valuesOf>
}) {
  const t = useText(promiseWords)
  const say = useSay()
  const { view, fields, values } = props
  const locked = fields.filter((field) => !isOpenField(view, field.element))
  if (locked.length === 0) return null
  return (
    <details className="card">
      <summary>{t('locked', { n: locked.length })}</summary>
      <dl className="answers">
        {locked.map((field) => (
          <div key={field.element}>
            <dt>{say(field.label)}</dt>
            <dd>
              <ValueText field={field} value={values[field.element]} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

/** The items most boxes of the page serve, said once on top instead of under every box. */
function usualPurpose(fields: readonly FormField[]): string {
  const counts = new Map<string, number>()
  for (const field of fields) {
    const items = field.usedBy.join()
    counts.set(items, (counts.get(items) ?? 0) + 1)
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0] as const)[0]
}

/** The window's words on a box, until the case is handed in again. */
function pointFor(view: CaseView, element: string): string | undefined {
  return openPoints(view).find((p) => p.target === 'element' && p.id === element)?.reason
}

/** A correction opens at its box: the box named in the address takes the focus. */
function useFocusOnHash(): void {
  useEffect(() => {
    const box = document.getElementById(location.hash.slice(1))
    if (box === null) return
    box.scrollIntoView({ block: 'center' })
    const control = box.matches('fieldset') ? box.querySelector<HTMLElement>('input, select') : box
    control?.focus({ preventScroll: true })
  }, [])
}

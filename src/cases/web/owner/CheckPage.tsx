import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { SessionGate } from '../../../access/web/index.ts'
import { Button, Load, Page, Problem, useSay, useText } from '#platform/web/index.ts'
import { ValueText } from '../../../forms/web/index.ts'
import { FileLink } from '../FileLink.tsx'
import { askedFields, askedSections, departmentsOf, valuesOf } from '../sections.ts'
import { words } from '../strings.ts'
import { useCase, useCaseCommand, type CaseView } from '../use-case.ts'
import { Missing } from './Missing.tsx'

/** Everything once, with who will see it; then the declaration, then it goes. */
export function CheckPage() {
  return <SessionGate>{() => <Loaded />}</SessionGate>
}

function Loaded() {
  const { caseId } = useParams({ from: '/cases/$caseId/check' })
  return <Load query={useCase(caseId)}>{(view) => <Check view={view} />}</Load>
}

function Check(props: { view: CaseView }) {
  const t = useText(words)
  const { view } = props
  const values = valuesOf(view)
  return (
    <Page title={t('check')} lead={t('checkLead')}>
      <Missing view={view} />
      {askedSections(view, values).map((section) => (
        <SectionSummary key={section.id} view={view} section={section} values={values} />
      ))}
      <MaterialSummary view={view} />
      <Declaration view={view} />
    </Page>
  )
}

function SectionSummary(props: {
  view: CaseView
  section: CaseView['form']['sections'][number]
  values: ReturnType<typeof valuesOf>
}) {
  const t = useText(words)
  const say = useSay()
  const { view, section, values } = props
  return (
    <section className="card stack" aria-label={say(section.title)}>
      <div className="row between">
        <h2>{say(section.title)}</h2>
        <Link
          to="/cases/$caseId/sections/$section"
          params={{ caseId: view.id, section: section.id }}
          aria-label={t('editSection', { section: say(section.title) })}
        >
          {t('edit')}
        </Link>
      </div>
      <p className="soft small">
        {t('seenBy', { departments: departmentsOf(view, section).join('、') })}
      </p>
      <dl className="answers">
        {askedFields(view, section, values).map((field) => (
          <div key={field.element}>
            <dt>{say(field.label)}</dt>
            <dd>
              <ValueText field={field} value={values[field.element]} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function MaterialSummary(props: { view: CaseView }) {
  const t = useText(words)
  const say = useSay()
  const { view } = props
  return (
    <section className="card stack" aria-label={t('materials')}>
      <div className="row between">
        <h2>{t('materials')}</h2>
        <Link
          to="/cases/$caseId/materials"
          params={{ caseId: view.id }}
          aria-label={t('editSection', { section: t('materials') })}
        >
          {t('edit')}
        </Link>
      </div>
      <dl className="answers">
        {view.materials
          .filter((material) => material.files.length > 0)
          .map((material) => (
            <div key={material.id}>
              <dt>{say(material.name)}</dt>
              <dd>
                {material.files.map((file) => (
                  <FileLink key={file.id} caseId={view.id} file={file} />
                ))}
              </dd>
            </div>
          ))}
      </dl>
    </section>
  )
}

function Declaration(props: { view: CaseView }) {
  const t = useText(words)
  const navigate = useNavigate()
  const [declared, setDeclared] = useState(false)
  const [tried, setTried] = useState(false)
  const { view } = props
  const command = view.allowed.includes('resubmit') ? 'resubmit' : 'submit'
  const submit = useCaseCommand<{ declaration: true }>(view.id, command, () => {
    void navigate({ to: '/cases/$caseId', params: { caseId: view.id } })
  })
  function send(): void {
    setTried(true)
    if (declared) submit.mutate({ declaration: true })
  }
  return (
    <section className="card stack" aria-labelledby="declaration">
      <h2 id="declaration">{t('declaration')}</h2>
      <label className="choice">
        <input
          type="checkbox"
          checked={declared}
          aria-invalid={tried && !declared}
          onChange={(event) => setDeclared(event.target.checked)}
        />
        <span>{t('declare')}</span>
      </label>
      {tried && !declared && (
        <p className="note red" role="alert">
          {t('declareFirst')}
        </p>
      )}
      {submit.isError && <Problem error={submit.error} />}
      <Button color="primary" block loading={submit.isPending} onClick={send}>
        {t(command)}
      </Button>
    </section>
  )
}

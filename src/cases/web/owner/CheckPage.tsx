import { Link, useParams } from '@tanstack/react-router'
import { SessionGate } from '../../../access/web/index.ts'
import { Load, Page, useSay, useText } from '#platform/web/index.ts'
import { useListed, useNames } from '../../../catalogue/web/index.ts'
import { ValueText } from '../../../forms/web/index.ts'
import { FileLink } from '../FileLink.tsx'
import { askedFields, askedSections, departmentsOf, valuesOf } from '../sections.ts'
import { words } from '../strings.ts'
import { useCase, type CaseView } from '../use-case.ts'
import { Declaration } from './Declaration.tsx'
import { Missing } from './Missing.tsx'
import { PrintForms } from './PrintForms.tsx'

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
      <PrintForms view={view} />
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
  const nameOf = useNames()
  const listed = useListed()
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
        {t('seenBy', { departments: listed(departmentsOf(view, section, nameOf)) })}
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

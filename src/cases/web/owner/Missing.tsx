import { Link } from '@tanstack/react-router'
import { useMarks, useSay, useText } from '#platform/web/index.ts'
import { sectionOfElement } from '../sections.ts'
import { words } from '../strings.ts'
import type { CaseView } from '../use-case.ts'

/** Everything that is still missing, told at once, each a link to where it belongs. */
export function Missing(props: { view: CaseView }) {
  const { colon } = useMarks()
  const t = useText(words)
  const say = useSay()
  const { view } = props
  const { fields, materials } = view.missing
  if (fields.length + materials.length === 0) return null
  return (
    <section className="note amber stack" aria-labelledby="missing">
      <h2 id="missing">{t('missingTitle')}</h2>
      <ul>
        {fields.map((problem) => {
          const section = sectionOfElement(view, problem.element)
          const field = section?.fields.find((f) => f.element === problem.element)
          if (section === undefined || field === undefined) return null
          return (
            <li key={problem.element}>
              <Link
                to="/cases/$caseId/sections/$section"
                params={{ caseId: view.id, section: section.id }}
                hash={`field-${problem.element}`}
              >
                {say(field.label)}
              </Link>
              {colon}
              {say(problem.message)}
            </li>
          )
        })}
        {materials.map((material) => (
          <li key={material.id}>
            <Link
              to="/cases/$caseId/materials"
              params={{ caseId: view.id }}
              hash={`material-${material.id}`}
            >
              {say(material.name)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useMarks, useSay, useText } from '#platform/web/index.ts'
import { isBlank } from '../../../forms/core/index.ts'
import { sectionOfElement, valuesOf } from '../sections.ts'
import { words } from '../strings.ts'
import type { CaseView } from '../use-case.ts'

type Problem = CaseView['missing']['fields'][number]
type Section = CaseView['form']['sections'][number]

/** Everything that is still missing, told at once, section by section, each a link to where it belongs. */
export function Missing(props: { view: CaseView }) {
  const t = useText(words)
  const say = useSay()
  const { view } = props
  const { fields, materials } = view.missing
  if (fields.length + materials.length === 0) return null
  const sections = Map.groupBy(fields, ({ element }) => sectionOfElement(view, element))
  return (
    <section className="note amber stack" aria-labelledby="missing">
      <h2 id="missing">{t('missingTitle')}</h2>
      {[...sections].map(
        ([section, problems]) =>
          section !== undefined && (
            <InSection key={section.id} view={view} section={section} problems={problems} />
          ),
      )}
      {materials.length > 0 && (
        <div>
          <h3>
            <Link to="/cases/$caseId/materials" params={{ caseId: view.id }}>
              {t('missingMaterials', { n: materials.length })}
            </Link>
          </h3>
          <Listed n={materials.length}>
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
          </Listed>
        </div>
      )}
    </section>
  )
}

/** More than this many stand folded under their heading, which leads to all of them. */
const FEW = 5

function Listed(props: { n: number; children: ReactNode }) {
  const t = useText(words)
  const list = <ul>{props.children}</ul>
  if (props.n <= FEW) return list
  return (
    <details>
      <summary>{t('oneByOne')}</summary>
      {list}
    </details>
  )
}

/** What is empty is named; what is wrong says why. */
function InSection(props: { view: CaseView; section: Section; problems: readonly Problem[] }) {
  const t = useText(words)
  const say = useSay()
  const { colon } = useMarks()
  const { view, section, problems } = props
  const values = valuesOf(view)
  return (
    <div>
      <h3>
        <Link
          to="/cases/$caseId/sections/$section"
          params={{ caseId: view.id, section: section.id }}
        >
          {t('missingIn', { section: say(section.title), n: problems.length })}
        </Link>
      </h3>
      <Listed n={problems.length}>
        {problems.map(({ element, message }) => {
          const field = section.fields.find((one) => one.element === element)
          return (
            field !== undefined && (
              <li key={element}>
                <Link
                  to="/cases/$caseId/sections/$section"
                  params={{ caseId: view.id, section: section.id }}
                  hash={`field-${element}`}
                >
                  {say(field.label)}
                </Link>
                {!isBlank(values[element]) && `${colon}${say(message)}`}
              </li>
            )
          )
        })}
      </Listed>
    </div>
  )
}

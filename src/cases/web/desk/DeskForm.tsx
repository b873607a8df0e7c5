import { useSay, useText } from '#platform/web/index.ts'
import { ValueText } from '../../../forms/web/index.ts'
import { askedFields, askedSections, valuesOf } from '../sections.ts'
import type { CaseView } from '../use-case.ts'
import type { DeskDraft } from './draft.ts'
import { PointBox } from './PointBox.tsx'
import { words } from './strings.ts'

/** The form as filled, section by section; each value can be marked for correction. */
export function DeskForm(props: { view: CaseView; draft: DeskDraft | undefined }) {
  const t = useText(words)
  const say = useSay()
  const { view, draft } = props
  const values = valuesOf(view)
  return (
    <section className="stack" aria-labelledby="values">
      <h3 id="values">{t('values')}</h3>
      {view.valuesShown === 'masked' && <p className="soft">{t('masked')}</p>}
      {askedSections(view, values).map((section) => (
        <details key={section.id} open>
          <summary>{say(section.title)}</summary>
          <dl className="desk-form">
            {askedFields(view, section, values).map((field) => (
              <div key={field.element}>
                <dt>{say(field.label)}</dt>
                <dd>
                  <ValueText field={field} value={values[field.element]} />
                </dd>
                {draft !== undefined && (
                  <dd className="point">
                    <PointBox
                      draft={draft}
                      target="element"
                      id={field.element}
                      name={say(field.label)}
                    />
                  </dd>
                )}
              </div>
            ))}
          </dl>
        </details>
      ))}
    </section>
  )
}

import { Problem, useSay, useText } from '#platform/web/index.ts'
import { ValueText } from '../../../forms/web/index.ts'
import { askedFields, askedSections, valuesOf } from '../sections.ts'
import type { CaseView } from '../use-case.ts'
import type { DeskDraft } from './draft.ts'
import { useReveal } from './reveal.ts'
import { PointBox } from './PointBox.tsx'
import { words } from './strings.ts'

/** The form as filled, section by section; each value can be marked for correction. */
export function DeskForm(props: { view: CaseView; draft: DeskDraft | undefined }) {
  const t = useText(words)
  const say = useSay()
  const { view, draft } = props
  const reveal = useReveal(view.id)
  const values = { ...valuesOf(view), ...reveal.data?.values } as ReturnType<typeof valuesOf>
  return (
    <section className="stack" aria-labelledby="values">
      <h2 id="values">{t('values')}</h2>
      {view.valuesShown === 'masked' && reveal.data === undefined && (
        <p className="soft">
          {t('masked')}{' '}
          <button
            type="button"
            className="link-button"
            disabled={reveal.isPending}
            onClick={() => reveal.mutate(null)}
          >
            {t('reveal')}
          </button>
        </p>
      )}
      {reveal.isError && <Problem error={reveal.error} />}
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

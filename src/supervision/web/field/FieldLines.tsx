import { useText } from '#platform/web/index.ts'
import { words as checkWords } from '../checks/strings.ts'
import { dueLines, othersPass } from './draft.ts'
import { FieldLineCard } from './FieldLineCard.tsx'
import { words } from './strings.ts'
import type { FieldCheck } from './use-field-check.ts'

/** Every line of the pinned checklist that this visit looks at. */
export function FieldLines(props: { field: FieldCheck }) {
  const t = useText(words)
  const ct = useText(checkWords)
  const { field } = props
  const { view, draft } = field.kept.check
  const due = dueLines(view)
  const left = due.filter(({ key }) => !draft.results.some((one) => one.key === key)).length
  return (
    <>
      <section className="stack" aria-labelledby="checklist">
        <h2 id="checklist">{ct('lines')}</h2>
        {due.map((line, n) => (
          <FieldLineCard key={line.key} field={field} line={line} n={n + 1} />
        ))}
      </section>
      <section className="card stack" aria-label={t('left', { n: left })}>
        <p role="status" className="strong num">
          {left > 0 ? t('left', { n: left }) : t('allSeen', { n: due.length })}
        </p>
        {left > 0 && (
          <button
            type="button"
            className="big"
            onClick={() => void field.write((before) => othersPass(before, view))}
          >
            {ct('allPass')}
          </button>
        )}
      </section>
    </>
  )
}

import { useSay, useText } from '#platform/web/index.ts'
import type { CheckView } from '../../core/index.ts'
import { sayMethod } from '../../core/checklist/say-method.ts'
import { words } from './strings.ts'

type Line = CheckView['lines'][number]

/** The checklist of this check: pinned, or as it would be pinned now. */
export function LineList(props: { check: CheckView }) {
  const t = useText(words)
  const { check } = props
  const open = check.lines.filter(({ conflict }) => conflict !== null && conflict.settled === null)
  const hash = check.checklist?.slice(0, 12)
  return (
    <section className="card stack" aria-labelledby="lines">
      <h2 id="lines">{t('lines')}</h2>
      <p className="soft num">
        {hash === undefined ? t('notPinned', { n: open.length }) : t('pinned', { hash })}
      </p>
      <ol className="plain-list">
        {check.lines.map((line) => (
          <li key={line.key} className="check-line">
            <LineWords check={check} line={line} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What is looked at, how, each department's own standard, and the law behind it on a tap. */
export function LineWords(props: { check: CheckView; line: Line }) {
  const t = useText(words)
  const say = useSay()
  const { line, check } = props
  const nameOf = new Map(check.departments.map(({ id, name }) => [id, name]))
  const standing = line.answers.filter(({ yields }) => !yields)
  const same = standing.every(({ standard }) => say(standard) === say(line.content))
  const laws = [...new Set(standing.map(({ basis }) => basis))]
  return (
    <>
      <span className="strong">{say(line.content)}</span>{' '}
      <span className="soft">
        {line.methods.map((method) => say(sayMethod(method))).join('、')}
      </span>
      {!same && (
        <ul className="check-standards manual-basis">
          {standing.map((one) => (
            <li key={one.line}>
              {t('standardOf', {
                department: nameOf.get(one.department) ?? one.department,
                text: say(one.standard),
              })}
            </li>
          ))}
        </ul>
      )}
      <details className="manual-basis">
        <summary>{t('basis')}</summary>
        <ul className="check-standards soft">
          {laws.map((law) => (
            <li key={law}>{law}</li>
          ))}
        </ul>
      </details>
    </>
  )
}

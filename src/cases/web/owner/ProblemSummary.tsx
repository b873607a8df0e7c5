import { useEffect, useRef } from 'react'
import { useMarks, useSay, useText } from '#platform/web/index.ts'
import type { FormField } from '../../../forms/web/index.ts'
import { words } from '../strings.ts'

/** Everything that is still open on this page, on top, each a link to its box. */
export function ProblemSummary(props: {
  fields: readonly FormField[]
  problems: ReadonlyMap<string, string>
}) {
  const t = useText(words)
  const { colon } = useMarks()
  const say = useSay()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const wrong = props.fields.filter((field) => props.problems.has(field.element))
  if (wrong.length === 0) return null
  return (
    <div className="note red stack" role="alert" tabIndex={-1} ref={box}>
      <p className="strong">{t('problemsTitle', { n: wrong.length })}</p>
      <ul>
        {wrong.map((field) => (
          <li key={field.element}>
            <a href={`#field-${field.element}`}>{say(field.label)}</a>
            {colon}
            {props.problems.get(field.element)}
          </li>
        ))}
      </ul>
    </div>
  )
}

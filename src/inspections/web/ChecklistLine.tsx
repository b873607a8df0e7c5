import { Input } from 'antd'
import { Field, useSay, useText } from '#platform/web/index.ts'
import type { LineResult, VisitView } from '../core/index.ts'
import { words } from './strings.ts'

const RESULTS: readonly LineResult[] = ['pass', 'fail', 'n/a']

/** One line with three big answers; a failure wants its reason. */
export function ChecklistLine(props: {
  line: VisitView['lines'][number]
  place: string
  said: { result?: LineResult; note?: string } | undefined
  tried: boolean
  onSay: (part: { result?: LineResult; note?: string }) => void
}) {
  const t = useText(words)
  const say = useSay()
  const { line, said } = props
  const failed = said?.result === 'fail'
  const unexplained = failed && (said.note ?? '').trim() === ''
  return (
    <article className="card stack" aria-label={say(line.text)}>
      <p className="soft num">{props.place}</p>
      <p className="strong">{say(line.text)}</p>
      <p className="soft">{line.items.map((item) => item.certificate).join('、')}</p>
      <div className="results" role="group" aria-label={t('resultOf', { line: say(line.text) })}>
        {RESULTS.map((result) => (
          <button
            key={result}
            type="button"
            className={`result ${result === 'fail' ? 'bad' : ''}`}
            aria-pressed={said?.result === result}
            onClick={() => props.onSay({ result })}
          >
            {t(result)}
          </button>
        ))}
      </div>
      {failed && (
        <Field
          label={t('noteFor')}
          required
          error={props.tried && unexplained ? t('noteMissing') : undefined}
        >
          {({ id, aria }) => (
            <Input.TextArea
              id={id}
              {...aria}
              value={said.note ?? ''}
              onChange={(event) => props.onSay({ note: event.target.value })}
            />
          )}
        </Field>
      )}
    </article>
  )
}

import { useState } from 'react'
import { Button, Field, Problem, useSay, useText } from '#platform/web/index.ts'
import { GRADES, isLow, REASON_NAMES, REASONS, type Reason, type Subject } from '../core/grades.ts'
import { words } from './strings.ts'
import { useGiveRating } from './use-rating.ts'

const BEST_FIRST = [5, 4, 3, 2, 1]

/** Five grades, what it was about, and words; nothing is chosen beforehand. */
export function RateForm(props: { subject: Subject; id: string }) {
  const t = useText(words)
  const say = useSay()
  const [grade, setGrade] = useState<number>()
  const [reasons, setReasons] = useState<readonly Reason[]>([])
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const give = useGiveRating(props.subject, props.id)
  const names = REASON_NAMES[grade !== undefined && isLow(grade) ? 'low' : 'good']
  function send(): void {
    setTried(true)
    if (grade !== undefined) give.mutate({ grade, reasons: [...reasons], words: text.trim() })
  }
  return (
    <div className="card stack">
      {give.isError && <Problem error={give.error} />}
      <Field
        group
        label={t('ask')}
        error={tried && grade === undefined ? t('chooseFirst') : undefined}
      >
        {({ id }) => (
          <div>
            {BEST_FIRST.map((one) => (
              <label key={one} className="choice">
                <input
                  type="radio"
                  name={id}
                  checked={grade === one}
                  onChange={() => setGrade(one)}
                />
                <span>{say(GRADES[one] ?? String(one))}</span>
              </label>
            ))}
          </div>
        )}
      </Field>
      {grade !== undefined && (
        <Field group label={t('why')}>
          {() => (
            <div>
              {REASONS.map((reason) => (
                <label key={reason} className="choice">
                  <input
                    type="checkbox"
                    checked={reasons.includes(reason)}
                    onChange={(event) =>
                      setReasons(
                        event.target.checked
                          ? [...reasons, reason]
                          : reasons.filter((one) => one !== reason),
                      )
                    }
                  />
                  <span>{say(names[reason])}</span>
                </label>
              ))}
            </div>
          )}
        </Field>
      )}
      <Field label={t('say')} required={false} help={t('sayHelp')}>
        {({ id, aria }) => (
          <textarea
            id={id}
            {...aria}
            className="input"
            maxLength={500}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <Button color="primary" block loading={give.isPending} onClick={send}>
        {t('send')}
      </Button>
    </div>
  )
}

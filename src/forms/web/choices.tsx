import { useText } from '#platform/web/index.ts'
import { useNames } from '../../catalogue/web/index.ts'
import { words } from './strings.ts'
import { asText, type ControlProps } from './types.ts'

export function YesNo(props: ControlProps) {
  const t = useText(words)
  return (
    <div className="row">
      {[true, false].map((answer) => (
        <label key={String(answer)} className="choice">
          <input
            type="radio"
            name={props.frame.id}
            checked={props.value === answer}
            onChange={() => props.onCommit(answer)}
          />
          {t(answer ? 'yes' : 'no')}
        </label>
      ))}
    </div>
  )
}

export function Choices(props: ControlProps) {
  const nameOf = useNames()
  const chosen: unknown[] = Array.isArray(props.value) ? props.value : []
  const options = props.field.options ?? []
  const toggle = (option: string, on: boolean): void => {
    const next = options.filter((o) => (o === option ? on : chosen.includes(o)))
    props.onCommit(next.length === 0 ? null : next)
  }
  return (
    <div>
      {options.map((option) => (
        <label key={option} className="choice">
          <input
            type="checkbox"
            checked={chosen.includes(option)}
            onChange={(event) => toggle(option, event.target.checked)}
          />
          {nameOf(option)}
        </label>
      ))}
    </div>
  )
}

export function DateRange(props: ControlProps) {
  const t = useText(words)
  const range = (props.value ?? {}) as { from?: string; to?: string }
  const put = (part: { from?: string; to?: string }): void => {
    const next = { ...range, ...part }
    props.onCommit(next.from || next.to ? next : null)
  }
  return (
    <div className="row">
      {(['from', 'to'] as const).map((end) => (
        <label key={end} className="stack">
          <span>{t(end)}</span>
          <input
            className="input"
            type="date"
            value={asText(range[end])}
            onChange={(event) => put({ [end]: event.target.value })}
          />
        </label>
      ))}
    </div>
  )
}

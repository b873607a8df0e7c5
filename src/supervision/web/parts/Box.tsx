import { Field } from '#platform/web/index.ts'

interface Labelled {
  readonly label: string
  readonly value: string
  readonly set: (value: string) => void
  readonly error?: string | undefined
  readonly hint?: string
}

/** One line or, with `rows`, several, under their label. */
export function Box(
  props: Labelled & { type?: 'text' | 'date' | 'number'; rows?: number; most?: number },
) {
  const { label, value, set, error, hint, type = 'text', rows, most } = props
  return (
    <Field label={label} error={error} help={hint}>
      {({ id, aria }) =>
        rows === undefined ? (
          <input
            id={id}
            {...aria}
            className="input"
            type={type}
            maxLength={most}
            value={value}
            onChange={(event) => set(event.target.value)}
          />
        ) : (
          <textarea
            id={id}
            {...aria}
            className="input"
            rows={rows}
            maxLength={most}
            value={value}
            onChange={(event) => set(event.target.value)}
          />
        )
      }
    </Field>
  )
}

/** One of several, under its label; `none` is what is shown before anything is chosen. */
export function Choice(
  props: Labelled & { none?: string; options: readonly (readonly [value: string, text: string])[] },
) {
  const { label, value, set, error, hint, none, options } = props
  return (
    <Field label={label} error={error} help={hint}>
      {({ id, aria }) => (
        <select
          id={id}
          {...aria}
          className="input"
          value={value}
          onChange={(event) => set(event.target.value)}
        >
          {none !== undefined && <option value="">{none}</option>}
          {options.map(([one, text]) => (
            <option key={one} value={one}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

import { Field } from '#platform/web/index.ts'

/** One of several, as the browser itself offers it. */
export function Choice(props: {
  label: string
  value: string
  options: readonly { readonly value: string; readonly label: string }[]
  onChange: (value: string) => void
}) {
  const { label, value, options, onChange } = props
  return (
    <Field label={label}>
      {({ id, aria }) => (
        <select
          className="studio-input"
          id={id}
          {...aria}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

import { useState } from 'react'
import { useText, type FieldFrame } from '#platform/web/index.ts'
import { useNames } from '../../catalogue/web/index.ts'
import { words } from './strings.ts'
import { asText, type SimpleField } from './types.ts'

const NUMERIC = new Set<SimpleField['type']>(['integer', 'decimal', 'area'])

/** How a phone should offer its keyboard and its memory. */
const TYPING: Partial<Record<SimpleField['type'], React.InputHTMLAttributes<HTMLInputElement>>> = {
  integer: { inputMode: 'numeric' },
  decimal: { inputMode: 'decimal' },
  area: { inputMode: 'decimal' },
  phone: { type: 'tel', autoComplete: 'tel' },
  email: { type: 'email', autoComplete: 'email' },
  url: { type: 'url' },
  uscc: { autoCapitalize: 'characters', spellCheck: false, maxLength: 24 },
  idNumber: { autoCapitalize: 'characters', spellCheck: false, maxLength: 24 },
  date: { type: 'date' },
}

/** One line, a long text, or one of a list. What is typed stays as typed; a number is handed on as one. */
export function SimpleControl(props: {
  field: SimpleField
  frame: FieldFrame
  value: unknown
  onCommit: (value: unknown) => void
}) {
  const { field, frame } = props
  const t = useText(words)
  const nameOf = useNames()
  const known = asText(props.value)
  const [draft, setDraft] = useState<string>()
  const typed = draft ?? known
  function commit(text: string): void {
    setDraft(undefined)
    if (text === known) return
    const tidy = text.trim()
    const number = Number(tidy)
    if (tidy === '') props.onCommit(null)
    else if (NUMERIC.has(field.type) && Number.isFinite(number)) props.onCommit(number)
    else props.onCommit(tidy)
  }
  const shared = { id: frame.id, ...frame.aria, className: 'input', value: typed }
  if (field.options !== undefined) {
    return (
      <select {...shared} onChange={(event) => commit(event.target.value)}>
        <option value="">{t('choose')}</option>
        {field.options.map((option) => (
          <option key={option} value={option}>
            {nameOf(option)}
          </option>
        ))}
      </select>
    )
  }
  if (field.type === 'textarea') {
    return (
      <textarea
        {...shared}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => commit(typed)}
      />
    )
  }
  return (
    <span className="with-unit">
      <input
        {...shared}
        {...TYPING[field.type]}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => commit(typed)}
      />
      {field.unit !== undefined && <span>{nameOf(field.unit)}</span>}
    </span>
  )
}

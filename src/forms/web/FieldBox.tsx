import { Field, useSay, useText } from '#platform/web/index.ts'
import { Control } from './Control.tsx'
import { words } from './strings.ts'
import type { BoxProps, FormField } from './types.ts'

/** Boxes that are several controls under one name. */
const GROUPS = new Set<FormField['type']>(['multiselect', 'boolean', 'table', 'dateRange'])

const HINTS: Partial<Record<FormField['type'], keyof typeof words>> = {
  uscc: 'usccHint',
  idNumber: 'idHint',
  phone: 'phoneHint',
}

/** One element of the form as a labelled box, with why it is asked and who will see it. */
export function FieldBox(
  props: BoxProps & {
    error: string | undefined
    /** Where the value came from, if not from the person. */
    source: string | undefined
    /** For which items it is asked, where that is not the same for the whole page. */
    purpose: string | undefined
  },
) {
  const t = useText(words)
  const say = useSay()
  const { field } = props
  const hint = HINTS[field.type]
  const lines = [
    hint === undefined ? undefined : t(hint),
    props.source === undefined ? undefined : t('source', { source: props.source }),
    field.personal ? t('personal') : undefined,
    props.purpose === undefined ? undefined : t('usedBy', { items: props.purpose }),
  ].filter((line) => line !== undefined)
  return (
    <Field
      id={`field-${field.element}`}
      label={say(field.label)}
      required={field.required}
      group={GROUPS.has(field.type)}
      error={props.error}
      {...(lines.length === 0 ? {} : { help: lines.map((line) => <p key={line}>{line}</p>) })}
    >
      {(frame) => <Control {...props} frame={frame} />}
    </Field>
  )
}

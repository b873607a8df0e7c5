import { Input } from 'antd'
import { Field, useText } from '#platform/web/index.ts'
import { words } from './strings.ts'

const FIELDS = [
  ['number', 'newNumber'],
  ['validFrom', 'newFrom'],
  ['validUntil', 'newUntil'],
  ['name', 'newName'],
  ['person', 'newPerson'],
  ['address', 'newAddress'],
] as const
type FieldName = (typeof FIELDS)[number][0]
export type ChangeTyped = Partial<Record<FieldName, string>>

const HOLDER: readonly FieldName[] = ['name', 'person', 'address']
const DAYS: readonly FieldName[] = ['validFrom', 'validUntil']

/** What was typed, as the command carries it; an empty box changes nothing. */
export function toOf(typed: ChangeTyped): Record<string, unknown> {
  const given = Object.entries(typed).filter(([, text]) => text.trim() !== '')
  const holder = given.filter(([name]) => HOLDER.includes(name as FieldName))
  const own = given.filter(([name]) => !HOLDER.includes(name as FieldName))
  return {
    ...Object.fromEntries(own),
    ...(holder.length > 0 && { holder: Object.fromEntries(holder) }),
  }
}

export function ChangeFields(props: {
  typed: ChangeTyped
  onChange: (typed: ChangeTyped) => void
  renewal: boolean
}) {
  const t = useText(words)
  const shown = FIELDS.filter(([name]) => !props.renewal || !HOLDER.includes(name))
  return (
    <Field label={t('leaveEmpty')} group>
      {() => (
        <div className="stack">
          {shown.map(([name, label]) => (
            <Field key={name} label={t(label)}>
              {({ id, aria }) => (
                <Input
                  id={id}
                  {...aria}
                  type={DAYS.includes(name) ? 'date' : 'text'}
                  value={props.typed[name] ?? ''}
                  onChange={(change) =>
                    props.onChange({ ...props.typed, [name]: change.target.value })
                  }
                />
              )}
            </Field>
          ))}
        </div>
      )}
    </Field>
  )
}

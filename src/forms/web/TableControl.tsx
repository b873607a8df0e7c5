import { Button, Field, useSay, useText } from '#platform/web/index.ts'
import { SimpleControl } from './SimpleControl.tsx'
import { words } from './strings.ts'
import type { ControlProps } from './types.ts'

type Row = Record<string, unknown>

/** A repeating group (staff, vehicles, devices): one card a row, nothing scrolls sideways. */
export function TableControl(props: ControlProps) {
  const t = useText(words)
  const say = useSay()
  const rows: Row[] = Array.isArray(props.value) ? (props.value as Row[]) : []
  const columns = props.field.columns ?? []
  function put(index: number, column: string, value: unknown): void {
    props.onCommit(rows.map((row, n) => (n === index ? { ...row, [column]: value } : row)))
  }
  return (
    <div className="stack">
      {rows.length === 0 && <p className="soft">{t('noRows')}</p>}
      {rows.map((row, index) => (
        <fieldset key={index} className="group-row">
          <legend className="strong">{t('row', { n: index + 1 })}</legend>
          {columns.map((column) => (
            <Field
              key={column.id}
              id={`${props.frame.id}-${index}-${column.id}`}
              label={say(column.label)}
            >
              {(frame) => (
                <SimpleControl
                  field={
                    column.type === 'boolean'
                      ? { type: 'select', options: ['是', '否'] }
                      : { type: column.type, options: column.options }
                  }
                  frame={frame}
                  value={
                    typeof row[column.id] === 'boolean'
                      ? row[column.id]
                        ? '是'
                        : '否'
                      : row[column.id]
                  }
                  onCommit={(value) =>
                    put(index, column.id, column.type === 'boolean' ? value === '是' : value)
                  }
                />
              )}
            </Field>
          ))}
          <div>
            <button
              type="button"
              className="link-button"
              onClick={() =>
                props.onCommit(rows.length === 1 ? null : rows.filter((_, n) => n !== index))
              }
            >
              {t('removeRow', { n: index + 1 })}
            </button>
          </div>
        </fieldset>
      ))}
      <Button onClick={() => props.onCommit([...rows, {}])}>{t('addRow')}</Button>
    </div>
  )
}

import { Field, useSay, useText } from '#platform/web/index.ts'
import { useListed, useNames } from '../../catalogue/web/index.ts'
import { SimpleControl } from './SimpleControl.tsx'
import { words } from './strings.ts'
import { asText, type FormField } from './types.ts'

type Column = NonNullable<FormField['columns']>[number]
export type TableRowValue = Readonly<Record<string, unknown>>

interface RowProps {
  /** The id of the whole table's box; cells are named after it. */
  readonly frame: string
  readonly row: TableRowValue
  readonly index: number
  readonly columns: readonly Column[]
  /** What is wrong in a cell, by column. */
  readonly problems: ReadonlyMap<string, string>
  readonly onRemove: () => void
}

/** A row being filled: every cell with its label, one under the other, as wide as the phone. */
export function OpenRow(
  props: RowProps & { onPut: (column: string, value: unknown) => void; onDone: () => void },
) {
  const t = useText(words)
  const say = useSay()
  const { row, index } = props
  return (
    <fieldset className="group-row">
      <legend className="strong">{t('row', { n: index + 1 })}</legend>
      {props.columns.map((column) => (
        <Field
          key={column.id}
          id={`${props.frame}-${index}-${column.id}`}
          label={say(column.label)}
          required={column.required !== false}
          error={props.problems.get(column.id)}
        >
          {(frame) => (
            <SimpleControl
              field={
                column.type === 'boolean'
                  ? { type: 'select', options: [t('yes'), t('no')] }
                  : { type: column.type, options: column.options }
              }
              frame={frame}
              value={sayCell(row[column.id], t)}
              onCommit={(value) =>
                props.onPut(
                  column.id,
                  column.type === 'boolean' && value !== null ? value === t('yes') : value,
                )
              }
            />
          )}
        </Field>
      ))}
      <div className="row between">
        <button type="button" className="link-button" onClick={props.onDone}>
          {t('rowDone', { n: index + 1 })}
        </button>
        <button type="button" className="link-button" onClick={props.onRemove}>
          {t('removeRow', { n: index + 1 })}
        </button>
      </div>
    </fieldset>
  )
}

/** A row that has been filled, on one or two lines, with what is still wrong in it. */
export function ClosedRow(props: RowProps & { onEdit: () => void }) {
  const t = useText(words)
  const say = useSay()
  const nameOf = useNames()
  const listed = useListed()
  const { row, index } = props
  const said = props.columns.flatMap((column) => {
    const text = asText(sayCell(row[column.id], t))
    if (text === '') return []
    const shown = column.options === undefined ? text : nameOf(text)
    return [column.personal === true ? shortened(shown) : shown]
  })
  const open = props.columns.filter((column) => props.problems.has(column.id))
  return (
    <div className="group-row">
      <p>
        <span className="soft num">{t('row', { n: index + 1 })}</span>{' '}
        {said.length === 0 ? <span className="soft">{t('emptyRow')}</span> : said.join(' · ')}
      </p>
      {open.length > 0 && (
        <p className="error">
          {t('rowOpen', { columns: listed(open.map((column) => say(column.label))) })}
        </p>
      )}
      <div className="row between">
        <button type="button" className="link-button" onClick={props.onEdit}>
          {t('editRow', { n: index + 1 })}
        </button>
        <button type="button" className="link-button" onClick={props.onRemove}>
          {t('removeRow', { n: index + 1 })}
        </button>
      </div>
    </div>
  )
}

function sayCell(value: unknown, t: (key: 'yes' | 'no') => string): unknown {
  return typeof value === 'boolean' ? t(value ? 'yes' : 'no') : value
}

/** Enough to recognise a number by, for whoever looks over a shoulder. */
function shortened(text: string): string {
  return text.length > 8 ? `${text.slice(0, 4)}…${text.slice(-4)}` : text
}

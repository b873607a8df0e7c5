import type { ReactNode } from 'react'
import './rows.css'

/** What a column says of each line. */
export interface Column<T> {
  readonly title: string
  readonly cell: (one: T) => ReactNode
}

/** Lines that may be ticked for something that is done with several at once. */
export interface Choice<T> {
  readonly keys: readonly string[]
  readonly change: (keys: string[]) => void
  /** Lines that cannot be chosen keep their box, greyed. */
  readonly may?: (one: T) => boolean
  readonly label: (one: T) => string
  readonly labelAll: string
}

/**
 * The table of a desk: plain HTML that wraps instead of scrolling sideways; on a phone each line is a card
 * that names its values. (antd's Table measures scrollbars with a style that our policy forbids.)
 */
export function Rows<T>(props: {
  list: readonly T[]
  rowKey: (one: T) => string
  columns: readonly Column<T>[]
  choice?: Choice<T>
}) {
  const { list, rowKey, columns, choice } = props
  const free = choice === undefined ? [] : list.filter(choice.may ?? (() => true)).map(rowKey)
  return (
    <table className="plain-table rows" role="table">
      <thead role="rowgroup">
        <tr role="row">
          {choice !== undefined && (
            <th role="columnheader" scope="col" className="tick">
              <label>
                <All keys={choice.keys} free={free} change={choice.change} />
                <span className="tick-words">{choice.labelAll}</span>
              </label>
            </th>
          )}
          {columns.map(({ title }) => (
            <th key={title} role="columnheader" scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {list.map((one) => (
          <tr key={rowKey(one)} role="row" data-chosen={choice?.keys.includes(rowKey(one))}>
            {choice !== undefined && <Tick one={one} rowKey={rowKey(one)} choice={choice} />}
            {columns.map(({ title, cell }) => (
              <Cell key={title} title={title} value={cell(one)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** All that can be chosen, or none again once some are. */
function All(props: { keys: readonly string[]; free: string[]; change: (keys: string[]) => void }) {
  const { keys, free, change } = props
  const some = keys.length > 0
  const part = some && keys.length < free.length
  return (
    <input
      type="checkbox"
      ref={(box) => {
        if (box !== null) box.indeterminate = part
      }}
      disabled={free.length === 0}
      checked={some}
      onChange={() => change(some ? [] : free)}
    />
  )
}

function Cell(props: { title: string; value: ReactNode }) {
  const { title, value } = props
  const nothing = value === null || value === undefined || value === '' || value === false
  return (
    <td role="cell" data-title={title} className={nothing ? 'nothing' : undefined}>
      {value}
    </td>
  )
}

function Tick<T>(props: { one: T; rowKey: string; choice: Choice<T> }) {
  const { one, rowKey, choice } = props
  const { keys, change, may, label } = choice
  return (
    <td role="cell" className="tick">
      <input
        type="checkbox"
        aria-label={label(one)}
        disabled={may?.(one) === false}
        checked={keys.includes(rowKey)}
        onChange={(event) =>
          change(event.target.checked ? [...keys, rowKey] : keys.filter((key) => key !== rowKey))
        }
      />
    </td>
  )
}

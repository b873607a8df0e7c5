import { useState } from 'react'
import { Button, language, useText } from '#platform/web/index.ts'
import { checkValue } from '../core/index.ts'
import { words } from './strings.ts'
import { ClosedRow, OpenRow, type TableRowValue } from './TableRow.tsx'
import type { ControlProps } from './types.ts'

/**
 * A repeating group (staff, vehicles, devices): one card a row, nothing scrolls sideways. One row is
 * open at a time, the others stand on a line; a row removed by mistake can be brought back.
 */
export function TableControl(props: ControlProps) {
  const t = useText(words)
  const [open, setOpen] = useState<number>()
  const [removed, setRemoved] = useState<{ row: TableRowValue; at: number }>()
  const rows = Array.isArray(props.value) ? (props.value as TableRowValue[]) : []
  const columns = props.field.columns ?? []
  const problems = problemsByCell(props, rows)
  const most = props.field.max
  const commit = (next: readonly TableRowValue[]): void =>
    props.onCommit(next.length === 0 ? null : next)

  function put(index: number, column: string, value: unknown): void {
    commit(rows.map((row, n) => (n === index ? { ...row, [column]: value } : row)))
  }
  function add(): void {
    setRemoved(undefined)
    setOpen(rows.length)
    commit([...rows, {}])
    // the new row's first cell, once it is there
    requestAnimationFrame(() => focusOn(`${props.frame.id}-${rows.length}-${columns[0]?.id}`))
  }
  function remove(index: number): void {
    const row = rows[index]
    if (row === undefined) return
    setRemoved({ row, at: index })
    setOpen(undefined)
    commit(rows.filter((_, n) => n !== index))
    focusOn(`${props.frame.id}-rows`)
  }
  function bringBack(): void {
    if (removed === undefined) return
    commit(rows.toSpliced(removed.at, 0, removed.row))
    setRemoved(undefined)
  }

  return (
    <div className="stack" id={`${props.frame.id}-rows`} tabIndex={-1}>
      {rows.length === 0 && <p className="soft">{t('noRows')}</p>}
      {rows.map((row, index) => {
        const shared = {
          frame: props.frame.id,
          row,
          index,
          columns,
          problems: problems.get(index) ?? new Map<string, string>(),
          onRemove: () => remove(index),
        }
        return index === open ? (
          <OpenRow
            key={index}
            {...shared}
            problems={typedOnly(row, shared.problems)}
            onPut={(column, value) => put(index, column, value)}
            onDone={() => setOpen(undefined)}
          />
        ) : (
          <ClosedRow key={index} {...shared} onEdit={() => setOpen(index)} />
        )
      })}
      <p role="status" className="soft">
        {removed !== undefined && (
          <>
            {t('rowRemoved', { n: removed.at + 1 })}{' '}
            <button type="button" className="link-button" onClick={bringBack}>
              {t('bringBack')}
            </button>
          </>
        )}
      </p>
      {most !== undefined && rows.length >= most ? (
        <p className="soft">{t('mostRows', { n: most })}</p>
      ) : (
        <Button onClick={add}>{t('addRow')}</Button>
      )}
    </div>
  )
}

/** What the one check, the server's own, says about each cell. */
function problemsByCell(
  props: ControlProps,
  rows: readonly TableRowValue[],
): ReadonlyMap<number, ReadonlyMap<string, string>> {
  const found = new Map<number, Map<string, string>>()
  const checked = checkValue(props.field, rows)
  if (checked.ok) return found
  for (const { row, column, message } of checked.refusal) {
    if (row === undefined || column === undefined) continue
    const cells = found.get(row) ?? new Map<string, string>()
    cells.set(column, message[language()])
    found.set(row, cells)
  }
  return found
}

/** While a row is being filled, only what was typed wrong is said; what is empty is not yet a mistake. */
function typedOnly(
  row: TableRowValue,
  problems: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const isTyped = (column: string) => row[column] !== undefined && row[column] !== null
  return new Map([...problems].filter(([column]) => isTyped(column)))
}

function focusOn(id: string): void {
  document.getElementById(id)?.focus()
}

import { sameHolder } from '../face-words.ts'
import type { ImportFault, ImportLine, LineRead } from './read-line.ts'

/** One line of the file after reading: its number in the file, and what it says. */
export interface NumberedRead {
  /** As people count: the row of column names is 1. */
  readonly at: number
  /** The number of the comprehensive licence as typed; empty: none. */
  readonly licence: string
  readonly read: LineRead
}

export type Judged =
  | { readonly at: number; readonly ok: true; readonly line: ImportLine }
  | { readonly at: number; readonly ok: false; readonly faults: readonly ImportFault[] }

const fault = (column: string, zh: string, en: string): ImportFault => ({ column, zh, en })

/**
 * What the lines say together: no single licence twice, and the lines of one comprehensive licence name
 * one holder, one trade and each item once. One wrong line keeps its whole licence out: half a
 * licence is none.
 */
export function judgeLines(reads: readonly NumberedRead[]): Judged[] {
  const good = reads.flatMap(({ at, read }) => (read.ok ? [{ at, line: read.line }] : []))
  const first = new Map<string, number>()
  for (const { at, line } of good) {
    const key = `${line.item} ${line.number}`
    if (!first.has(key)) first.set(key, at)
  }
  const groups = Map.groupBy(
    good.filter(({ line }) => line.licence),
    ({ line }) => line.licence?.number,
  )
  const judged = reads.map(({ at, read }): Judged => {
    if (!read.ok) return { at, ok: false, faults: read.faults }
    const faults = faultsAmong(at, read.line, first, groups.get(read.line.licence?.number) ?? [])
    return faults.length > 0 ? { at, ok: false, faults } : { at, ok: true, line: read.line }
  })
  const wrong = new Map<string, number>()
  judged.forEach((one, i) => {
    const licence = tidy(reads[i]?.licence ?? '')
    if (!one.ok && licence !== '' && !wrong.has(licence)) wrong.set(licence, one.at)
  })
  return judged.map((one) => {
    const at = one.ok && one.line.licence ? wrong.get(one.line.licence.number) : undefined
    if (at === undefined) return one
    const zh = `同一综合证的第 ${at} 行有误，整证不导入`
    const faults = [fault('综合证编号', zh, `line ${at} of the same licence is wrong`)]
    return { at: one.at, ok: false, faults }
  })
}

const tidy = (number: string) => number.replaceAll(/\s/g, '').toUpperCase()

function faultsAmong(
  at: number,
  line: ImportLine,
  first: ReadonlyMap<string, number>,
  siblings: readonly { readonly at: number; readonly line: ImportLine }[],
): ImportFault[] {
  const faults: ImportFault[] = []
  const before = first.get(`${line.item} ${line.number}`)
  if (before !== undefined && before !== at)
    faults.push(fault('证件编号', `与第 ${before} 行重复`, `the same as line ${before}`))
  const [head] = siblings
  if (!head || head.at === at) return faults
  if (!sameHolder(head.line.holder, line.holder))
    faults.push(
      fault('综合证编号', `经营者与第 ${head.at} 行不同`, `another holder than line ${head.at}`),
    )
  const same = siblings.find((s) => s.at < at && s.line.item === line.item)
  if (same)
    faults.push(fault('证件名称', `该综合证第 ${same.at} 行已有`, `line ${same.at} has it already`))
  return faults
}

import { readSheet } from 'read-excel-file/node'
import { granted, refused, type Result } from '#kernel/result.ts'
import { tameZip } from '#platform/server/tame-zip.ts'
import { gridOf, type Grid } from '../../core/index.ts'
import type { StudioRefusal } from '../problems.ts'
import { readDocx } from './read-docx.ts'

/** A table of so many lines is far smaller; more wants to fill the memory. */
const MOST_UNPACKED = 100 * 1024 * 1024

/** The table of an annex: a Word document, a spreadsheet (first sheet), or text with tabs in UTF-8 or GB18030. */
export async function readAnnexFile(
  name: string,
  bytes: Uint8Array,
): Promise<Result<Grid, StudioRefusal>> {
  const zip = bytes[0] === 0x50 && bytes[1] === 0x4b
  try {
    if (!zip) return granted(gridOf(textOf(bytes)))
    if (!name.toLowerCase().endsWith('.xlsx')) return granted(readDocx(bytes))
    const tame = tameZip(bytes, MOST_UNPACKED)
    if (!tame) return refused({ code: 'STUDIO_ANNEX_UNREADABLE', file: name })
    const rows: readonly (readonly unknown[])[] = await readSheet(tame)
    return granted(rows.map((row) => row.map(sayCell)))
  } catch {
    return refused({ code: 'STUDIO_ANNEX_UNREADABLE', file: name })
  }
}

/** Pages saved in China are often GBK; UTF-8 is tried first and says so when it is not. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes)
  }
}

/** A number keeps its digits, a date is a day without a time. */
function sayCell(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return typeof cell === 'string' ? cell : JSON.stringify(cell)
}

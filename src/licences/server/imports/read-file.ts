import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { granted, refused, type Result } from '#kernel/result.ts'
import { tameZip } from '#platform/server/tame-zip.ts'
import type { ImportRefusal } from '../../core/index.ts'

/** A workbook of so many lines is far smaller; more wants to fill the memory. */
const MOST_UNPACKED = 100 * 1024 * 1024

/** The rows of the first sheet of an xlsx, or of a csv in UTF-8 or GB18030, every cell as text. */
export async function readRows(
  file: string,
  bytes: Buffer,
): Promise<Result<string[][], ImportRefusal>> {
  try {
    const zip = bytes.subarray(0, 2).toString('latin1') === 'PK'
    const tame = zip ? tameZip(bytes, MOST_UNPACKED) : bytes
    if (!tame) return refused({ code: 'LICENCES_IMPORT_NOT_READABLE', file })
    const rows: readonly (readonly unknown[])[] = zip
      ? await readSheet(tame)
      : parse(textOf(bytes), { bom: true, relax_column_count: true, skip_empty_lines: false })
    return granted(rows.map((row) => row.map(sayCell)))
  } catch {
    return refused({ code: 'LICENCES_IMPORT_NOT_READABLE', file })
  }
}

/** 政务 spreadsheets saved as csv are often GBK; UTF-8 is tried first and says so when it is not. */
function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes)
  }
}

/** A date cell is a day without a time; a number keeps its digits. */
function sayCell(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return typeof cell === 'string' ? cell : JSON.stringify(cell)
}

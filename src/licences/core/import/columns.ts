/** The columns of a file of existing licences; the first name is the one of the template. */
export const IMPORT_COLUMNS = {
  industry: ['类别编码', '行业', 'industry'],
  item: ['证件名称', '事项', '事项编码', 'item'],
  number: ['证件编号', 'number'],
  name: ['经营者名称', 'name'],
  uscc: ['统一社会信用代码', 'uscc'],
  person: ['法定代表人（负责人）', '法定代表人(负责人)', '法定代表人', 'person'],
  address: ['经营场所', 'address'],
  validFrom: ['有效期起', 'valid from'],
  validUntil: ['有效期止', 'valid until'],
  licence: ['综合证编号', 'licence number'],
  madeOn: ['制证日期', 'made on'],
} as const satisfies Record<string, readonly string[]>
export type ImportColumn = keyof typeof IMPORT_COLUMNS

export const ALL_COLUMNS = Object.keys(IMPORT_COLUMNS) as ImportColumn[]

/** Only for rows that belong to a comprehensive licence issued before. */
const OPTIONAL: ReadonlySet<ImportColumn> = new Set(['licence', 'madeOn'])

/** One line as it stands in the file, by column; what is absent is empty. */
export type ImportCells = Readonly<Record<ImportColumn, string>>

export const titleOf = (column: ImportColumn): string => IMPORT_COLUMNS[column][0]

/** Where each column is, from the first row of a file; `missing` names what is needed and not there. */
export function findColumns(head: readonly string[]): {
  readonly at: ReadonlyMap<ImportColumn, number>
  readonly missing: readonly string[]
} {
  const names = head.map((cell) => cell.replaceAll(/\s/g, '').toLowerCase())
  const at = new Map<ImportColumn, number>()
  for (const column of ALL_COLUMNS) {
    const known: readonly string[] = IMPORT_COLUMNS[column]
    const found = names.findIndex((name) =>
      known.some((one) => one.replaceAll(' ', '').toLowerCase() === name),
    )
    if (found >= 0) at.set(column, found)
  }
  const missing = ALL_COLUMNS.filter((column) => !OPTIONAL.has(column) && !at.has(column))
  return { at, missing: missing.map(titleOf) }
}

/** The cells of one row of the file. */
export function cellsOf(
  row: readonly string[],
  at: ReadonlyMap<ImportColumn, number>,
): ImportCells {
  const cell = (column: ImportColumn) => {
    const index = at.get(column)
    return index === undefined ? '' : (row[index] ?? '').trim()
  }
  return Object.fromEntries(ALL_COLUMNS.map((column) => [column, cell(column)])) as ImportCells
}

/** What a column of an annex holds. */
export type ColumnName =
  | 'no'
  | 'name'
  | 'code'
  | 'certificates'
  | 'authority'
  | 'requirement'
  | 'note'
  | 'ignored'

/** The words that published annexes put above each column. */
const HEADS: Readonly<Record<ColumnName, RegExp>> = {
  no: /^序号$/,
  name: /^行业(名称|类别)?$|^改革行业(名称)?$/,
  code: /^(行业)?(类别)?编码$/,
  certificates:
    /^(涉及|关联|所需)?(行政)?(审批|许可)?(证件|许可证|许可证件|事项)(名称)?$|^证件或(者)?事项$/,
  authority: /^(事项)?(审批|主管|许可|实施)(主管)?(部门|单位|机关)$/,
  requirement: /^办理要求$/,
  note: /^备注$|^说明$/,
  ignored: /^受理新办$|^附件$/,
}

/** Column by position; undefined for a row that is no heading. A heading names at least three columns. */
export type Columns = readonly (ColumnName | undefined)[]

export function columnsOf(row: readonly string[]): Columns | undefined {
  const columns = row.map((cell) => {
    const words = cell.replaceAll(/\s/gu, '')
    const found = Object.entries(HEADS).find(([, head]) => head.test(words))
    return found?.[0] as ColumnName | undefined
  })
  const named = new Set(columns.filter((column) => column !== undefined))
  return named.size > 2 && named.has('name') && named.has('certificates') ? columns : undefined
}

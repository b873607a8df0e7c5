import { columnsOf, type ColumnName, type Columns } from './columns.ts'
import type { Doubt } from './doubt.ts'
import type { Grid } from './grid.ts'

/** One row as printed: words without 《》 and without spaces inside. */
export interface PrintedRow {
  readonly line: number
  /** The annex that prints it, where the document has several: 附件3. */
  readonly annex: string | null
  /** Two names where the annex writes A / B. */
  readonly certificates: readonly string[]
  readonly authority: string | null
  readonly requirement: string | null
  note: string | null
}

export interface PrintedIndustry {
  readonly line: number
  readonly no: number
  readonly name: string
  readonly code: string
  readonly codeAssigned: boolean
  readonly newApplications: boolean
  readonly rows: PrintedRow[]
}

export interface PrintedAnnex {
  readonly industries: readonly PrintedIndustry[]
  /** What stands around the table: titles, notes. */
  readonly around: readonly string[]
  readonly doubts: readonly Doubt[]
}

type Cells = Readonly<Partial<Record<ColumnName, string>>>

/** A cell's words: without book-title marks and white space. */
export const wordsOf = (cell: string): string => cell.replaceAll(/[《》]|\s/gu, '')

/** Marks that no annex known to us explains; * closes a trade to new applications (西城). */
const UNKNOWN_MARK = /[△▲☆★※◆●○◎①-⑳#＃†‡]/u
const UNREADABLE = /[\uFFFD□�]|#REF!|#N\/A|#VALUE!|\?{2,}/u
const REQUIREMENT = /^(必须|按需)办理/

/** Reads the industry directory out of a table; everything that is not plain is a doubt, nothing is dropped. */
export function readAnnex(grid: Grid): PrintedAnnex {
  const reader = new Reader()
  grid.forEach((row, i) => reader.take(row, i + 1))
  return reader.done()
}

class Reader {
  #columns: Columns | undefined
  #annex: string | null = null
  #current: PrintedIndustry | undefined
  #carried: string | null = null
  readonly #industries: PrintedIndustry[] = []
  readonly #around: string[] = []
  readonly #doubts: Doubt[] = []

  take(row: readonly string[], line: number): void {
    const filled = row.filter((cell) => cell.trim() !== '')
    if (filled.length === 0) return
    const heading = columnsOf(row)
    if (heading) {
      this.#columns = heading
      return
    }
    const annex = filled.length === 1 ? /^附件\s*(\d*)$/u.exec(filled[0]?.trim() ?? '') : null
    if (annex) {
      this.#annex = `附件${annex[1] ?? ''}`
      this.#columns = undefined
      return
    }
    const lone = filled.length === 1 && !/^\*?\s*\d/u.test(filled[0] ?? '')
    if (this.#columns === undefined || (lone && (row[0] ?? '') !== '')) {
      this.#around.push(filled.join(' ').trim())
      return
    }
    this.#row(cellsOf(this.#columns, row), line)
  }

  #row(cells: Cells, line: number): void {
    const serial = wordsOf(cells.no ?? '')
    if (serial !== '' || (cells.no === undefined && (cells.name ?? '') !== ''))
      this.#industry(cells, serial, line)
    this.#looks(cells, line)
    const industry = this.#current
    if (!industry) return
    if (wordsOf(cells.certificates ?? '') === '') return this.#continued(industry, cells, line)
    this.#certificates(industry, cells, line)
  }

  #industry(cells: Cells, serial: string, line: number): void {
    const no = Number(serial.replace(/\D/gu, '')) || this.#industries.length + 1
    const name = wordsOf(cells.name ?? '')
    const known = this.#industries.find(
      (one) => one.no === no && one.rows[0]?.annex !== this.#annex,
    )
    const last = known && known !== this.#current ? undefined : this.#current
    // a page break repeats the first cells, a spreadsheet may repeat them on every row
    if (last?.no === no && (name === '' || last.name === name || known)) return
    if (known) return this.#again(known, name, line)
    if (!/^\*?\d+\*?$/.test(serial) && serial !== '')
      this.#say(
        'SERIAL_UNREADABLE',
        line,
        `序号“${serial}”不是数字，按第 ${no} 个行业`,
        `the serial “${serial}” is no number; taken for industry ${no}`,
      )
    const printed = wordsOf(cells.code ?? '')
    const good = /^\d{1,2}$/.test(printed)
    if (printed !== '' && !good)
      this.#say(
        'CODE_UNREADABLE',
        line,
        `类别编码“${printed}”不是两位数字，按序号编排`,
        `the code “${printed}” is not two digits; assigned by serial`,
      )
    this.#carried = null
    this.#current = {
      line,
      no,
      name: name || `未读出的行业${no}`,
      code: (good ? printed : String(no)).padStart(2, '0'),
      codeAssigned: !good,
      newApplications: !serial.includes('*') && !(cells.name ?? '').includes('*'),
      rows: [],
    }
    this.#industries.push(this.#current)
    if (name === '')
      this.#say('CELL_UNREADABLE', line, '没有读出行业名称', 'no name of the industry was read')
  }

  /** The same serial in another annex of the document goes on with the same industry. */
  #again(known: PrintedIndustry, name: string, line: number): void {
    this.#carried = null
    this.#current = known
    if (known.name === name) return
    const annex = this.#annex ?? ''
    this.#say(
      'NAME_OTHERWISE',
      line,
      `${annex}把第 ${known.no} 个行业写作“${name}”，当作“${known.name}”`,
      `${annex} calls industry ${known.no} “${name}”; taken for “${known.name}”`,
    )
  }

  /** A row without a certificate: the end of the cell above, which ran over the page. */
  #continued(industry: PrintedIndustry, cells: Cells, line: number): void {
    const row = industry.rows.at(-1)
    const rest = wordsOf(cells.note ?? '')
    if (row && rest !== '') {
      row.note = (row.note ?? '') + rest
      this.#say(
        'CELL_CONTINUED',
        line,
        `“${rest}”接在上一行的备注后面`,
        `“${rest}” is taken for the end of the note above`,
      )
    } else if (Object.values(cells).some((cell) => wordsOf(cell) !== '') && !row) {
      this.#say('CELL_UNREADABLE', line, '没有读出证件或者事项', 'no certificate was read')
    }
  }

  #certificates(industry: PrintedIndustry, cells: Cells, line: number): void {
    const note = wordsOf(cells.note ?? '')
    const inNote = cells.requirement === undefined && REQUIREMENT.test(note)
    const said = wordsOf(inNote ? note : (cells.requirement ?? ''))
    if (said !== '') this.#carried = said
    if (inNote)
      this.#say(
        'REQUIREMENT_IN_NOTE',
        line,
        `备注“${note}”读作办理要求`,
        `the note “${note}” is read as the requirement`,
      )
    const listed = listedIn(cells.certificates ?? '')
    if (listed.length > 1)
      this.#say(
        'CERTIFICATES_LISTED',
        line,
        `一格列出 ${listed.length} 个证件，分成 ${listed.length} 行`,
        `one cell lists ${listed.length} certificates; made ${listed.length} rows`,
      )
    for (const certificate of listed)
      industry.rows.push({
        line,
        annex: this.#annex,
        certificates: certificate
          .split(/\s\/\s|\s／\s/u)
          .map(wordsOf)
          .filter(Boolean),
        authority: wordsOf(cells.authority ?? '') || null,
        requirement: inNote ? said : cells.requirement === undefined ? null : this.#carried,
        note: inNote ? null : note || null,
      })
  }

  #looks(cells: Cells, line: number): void {
    for (const cell of Object.values(cells)) {
      const mark = UNKNOWN_MARK.exec(cell)?.[0]
      if (mark !== undefined)
        this.#say(
          'MARK_UNKNOWN',
          line,
          `“${cell}”里的记号 ${mark} 没有读法`,
          `the mark ${mark} in “${cell}” has no reading`,
        )
      if (UNREADABLE.test(cell))
        this.#say(
          'CELL_UNREADABLE',
          line,
          `“${cell}”有读不出的字`,
          `“${cell}” has characters that cannot be read`,
        )
    }
  }

  #say(code: Doubt['code'], line: number, zh: string, en: string): void {
    const at = this.#current
    const place = at === undefined ? {} : { industry: at.code, row: at.rows.length }
    this.#doubts.push({ code, line, ...place, text: { zh, en } })
  }

  done(): PrintedAnnex {
    if (this.#columns === undefined)
      this.#doubts.push({
        code: 'HEADING_MISSING',
        line: 0,
        text: {
          zh: '没有找到表头：至少要有行业、证件或事项和另外一栏的名称',
          en: 'no heading was found: it names at least the industry, the certificates and one more column',
        },
      })
    return { industries: this.#industries, around: this.#around, doubts: this.#doubts }
  }
}

function cellsOf(columns: Columns, row: readonly string[]): Cells {
  const cells: Partial<Record<ColumnName, string>> = {}
  columns.forEach((column, i) => {
    if (column !== undefined) cells[column] = (row[i] ?? '').trim()
  })
  return cells
}

const CERTIFICATE = /(证|凭证|备案|批准书|许可|登记|回执|公示|决定书)(\(.*\)|（.*）)?$/u

/** The certificates of one cell: 甲证、乙证 are two, one whose own name has 、 in it is one. */
function listedIn(cell: string): string[] {
  const parts = cell
    .split(/[、;；]|\n/u)
    .map((part) => part.trim())
    .filter(Boolean)
  return parts.length > 1 && parts.every((part) => CERTIFICATE.test(wordsOf(part))) ? parts : [cell]
}

import { readFileSync } from 'node:fs'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { docxOf } from '../../../../test/builders/docx.ts'
import { readAnnex, type Grid } from '../../core/index.ts'
import { readAnnexFile } from './read-annex-file.ts'

const file = new URL('../../../../test/fixtures/fictitious-annex.txt', import.meta.url)
const text = readFileSync(file, 'utf8')

async function read(name: string, bytes: Uint8Array): Promise<Grid> {
  const grid = await readAnnexFile(name, bytes)
  if (!grid.ok) throw new Error(grid.refusal.code)
  return grid.value
}
/** What is printed, wherever it stood. */
const printed = (grid: Grid) =>
  readAnnex(grid).industries.map((industry) => ({
    ...industry,
    line: 0,
    rows: industry.rows.map((row) => ({ ...row, line: 0 })),
  }))

test('a Word document, a spreadsheet and pasted text of one table are read alike', async () => {
  const pasted = printed(await read('a.txt', Buffer.from(text)))
  expect(pasted.map(({ name, rows }) => [name, rows.length])).toEqual([
    ['咖啡厅', 3],
    ['药店', 3],
    ['美容美发店', 1],
    ['KTV', 2],
  ])
  expect(printed(await read('a.docx', docxOf(text)))).toEqual(pasted)
  const cells = text.split('\n').map((line) => line.split('\t').map((value) => ({ value })))
  const xlsx = await writeXlsxFile(cells, { sheet: '附件' }).toBuffer()
  expect(printed(await read('a.xlsx', xlsx))).toEqual(pasted)
})

test('a cell that spans columns keeps the columns after it in their place', async () => {
  const spanned = docxOf('甲\t乙').slice()
  const grid = await read('a.docx', spanned)
  expect(grid).toEqual([['甲', '乙']])
})

test('what is no annex is refused', async () => {
  const broken = Buffer.from('PK\u0003\u0004 no zip')
  for (const name of ['a.docx', 'a.xlsx'])
    expect(await readAnnexFile(name, broken)).toMatchObject({
      ok: false,
      refusal: { code: 'STUDIO_ANNEX_UNREADABLE', file: name },
    })
})

test('a spreadsheet that unpacks to more than any annex is not read', async () => {
  const bomb = Buffer.from(zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(1000) }))
  const says = bomb.indexOf(Buffer.from('504b0102', 'hex')) + 24
  bomb.writeUInt32LE(2 ** 30, says)
  expect(await readAnnexFile('a.xlsx', bomb)).toMatchObject({
    refusal: { code: 'STUDIO_ANNEX_UNREADABLE' },
  })
})

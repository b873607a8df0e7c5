import path from 'node:path'
import { writeFile } from 'node:fs/promises'
import writeXlsxFile from 'write-excel-file/node'
import { directoryOf, type Directory } from '../../catalogue/core/index.ts'
import { makeFolder } from '../make-folder.ts'
import { Exit, print, printJson, say } from '../terminal.ts'
import { readCatalogue, regionNamed } from './common.ts'

const HEAD = [
  '序号',
  '行业',
  '类别编码',
  '受理新办',
  '附件',
  '证件或事项',
  '审批部门',
  '办理要求',
  '备注',
]

/** Prints the directory of a region word for word as its annex, in one of three formats. */
export async function exportRegion(name: string, format: string, out?: string): Promise<void> {
  const catalogue = readCatalogue()
  const directory = directoryOf(regionNamed(catalogue, name), catalogue.version)
  switch (format) {
    case 'json':
      return out === undefined
        ? printJson(directory)
        : keep(out, `${JSON.stringify(directory, null, 2)}\n`)
    case 'tsv': {
      const lines = [HEAD, ...rowsOf(directory)].map((row) => row.map(cell).join('\t')).join('\n')
      return out === undefined ? print(lines) : keep(out, `${lines}\n`)
    }
    case 'xlsx':
      return writeXlsx(directory, out)
    default:
      throw new Exit(2, `--format: json | tsv | xlsx (${format})`)
  }
}

/** One line for each row, the industry repeated; several certificates are joined as the annex does. */
function rowsOf({ industries }: Directory): string[][] {
  return industries.flatMap(({ no, name, code, newApplications, rows }) =>
    rows.map((row) => [
      String(no),
      name,
      code,
      newApplications ? '是' : '否',
      row.annex,
      row.certificates.join(' / '),
      row.authority ?? '',
      row.requirement ?? '',
      row.note ?? '',
    ]),
  )
}

function cell(text: string): string {
  return text.replaceAll(/[\t\r\n]+/g, ' ')
}

async function keep(out: string, content: string | Buffer): Promise<void> {
  await makeFolder(path.dirname(path.resolve(out)))
  await writeFile(out, content)
  say(`已写入 · written: ${out}`)
}

/** A spreadsheet on standard output, or in a file; never onto a terminal. */
async function writeXlsx(directory: Directory, out?: string): Promise<void> {
  if (out === undefined && process.stdout.isTTY) {
    throw new Exit(2, 'xlsx 请写入文件：--out FILE · write xlsx to a file: --out FILE')
  }
  const data = [
    HEAD.map((value) => ({ value, fontWeight: 'bold' as const })),
    ...rowsOf(directory).map((row) => row.map((value) => ({ value, type: String }))),
  ]
  const widths = [6, 22, 10, 10, 8, 48, 24, 36, 36]
  const file = writeXlsxFile(data, {
    sheet: directory.region,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
  })
  const bytes = await file.toBuffer()
  if (out !== undefined) return keep(out, bytes)
  await new Promise<void>((resolve) => process.stdout.write(bytes, () => resolve()))
}

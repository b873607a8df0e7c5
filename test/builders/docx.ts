import { strToU8, zipSync } from 'fflate'

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const paragraph = (text: string) => `<w:p><w:r><w:t>${escaped(text)}</w:t></w:r></w:p>`

/** A Word document (ECMA-376) of these lines: those with tabs are rows of tables, the others paragraphs. */
export function docxOf(text: string): Uint8Array {
  const body = text
    .split('\n')
    .map((line) => {
      if (!line.includes('\t')) return line === '' ? '' : paragraph(line)
      const cells = line.split('\t').map((cell) => `<w:tc><w:tcPr/>${paragraph(cell)}</w:tc>`)
      return `<w:tr>${cells.join('')}</w:tr>`
    })
    .join('\n')
    .replaceAll(/(?:<w:tr>.*<\/w:tr>\n?)+/g, (rows) => `<w:tbl><w:tblPr/>${rows}</w:tbl>`)
  const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const xml = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${namespace}"><w:body>${body}</w:body></w:document>`
  return zipSync({ 'word/document.xml': strToU8(xml) })
}

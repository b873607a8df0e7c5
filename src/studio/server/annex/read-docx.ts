import { XMLParser } from 'fast-xml-parser'
import { strFromU8, unzipSync } from 'fflate'
import type { Grid } from '../../core/index.ts'

/** A document of so much text is no annex; more wants to fill the memory. */
const MOST_UNPACKED = 50 * 1024 * 1024

/** An element as the parser gives it in the order of the document: its name holds what is in it. */
type Element = Readonly<Record<string, unknown>>

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  trimValues: false,
  parseTagValue: false,
})

/**
 * Tables and paragraphs of a Word document (ECMA-376) as rows, in their order: a cell that spans columns is
 * followed by empty ones, one that a cell above spans is empty. Throws when it is no docx.
 */
export function readDocx(bytes: Uint8Array): Grid {
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) =>
      name === 'word/document.xml' && originalSize <= MOST_UNPACKED,
  })
  const document = parts['word/document.xml']
  if (document === undefined) throw new Error('no word/document.xml')
  const root = parser.parse(strFromU8(document)) as readonly Element[]
  return under(under(root, 'w:document'), 'w:body').flatMap(rowsOf)
}

function rowsOf(block: Element): string[][] {
  if ('w:tbl' in block)
    return named(inside(block, 'w:tbl'), 'w:tr').map((row) =>
      named(inside(row, 'w:tr'), 'w:tc').flatMap(cellsOf),
    )
  const text = textOf(block).trim()
  return text === '' ? [] : [[text]]
}

function cellsOf(cell: Element): string[] {
  const content = inside(cell, 'w:tc')
  const [span] = named(under(content, 'w:tcPr'), 'w:gridSpan')
  const attributes = span?.[':@'] as Readonly<Record<string, string>> | undefined
  const more = Math.min(Math.max(Number(attributes?.['@_w:val'] ?? 1) - 1, 0), 50)
  const text = content.map(textOf).join('').trim()
  return [text, ...Array.from({ length: more }, () => '')]
}

/** The words of an element: runs of w:t, a space for a tab or a line break. */
function textOf(element: Element): string {
  const [name] = Object.keys(element).filter((key) => key !== ':@')
  if (name === undefined || name === 'w:instrText') return ''
  if (name === 'w:tab' || name === 'w:br') return ' '
  if (name === 'w:t')
    return inside(element, name)
      .map(({ '#text': text }) => (typeof text === 'string' ? text : ''))
      .join('')
  return inside(element, name).map(textOf).join('')
}

const inside = (element: Element, name: string): readonly Element[] =>
  Array.isArray(element[name]) ? (element[name] as readonly Element[]) : []
const named = (elements: readonly Element[], name: string) =>
  elements.filter((element) => name in element)
const under = (elements: readonly Element[], name: string) =>
  named(elements, name).flatMap((element) => inside(element, name))

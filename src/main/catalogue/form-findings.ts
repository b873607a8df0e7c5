import type { Catalogue, LocatedFinding } from '../../catalogue/core/index.ts'
import type { LawFiles } from '../../catalogue/server/index.ts'
import { findInForms } from '../../forms/core/index.ts'

/** What the forms find in a catalogue that is right in itself, each with its file and line. */
export function formFindings(files: LawFiles, catalogue: Catalogue): readonly LocatedFinding[] {
  return findInForms(catalogue).map(({ severity, file, at, message }) => ({
    level: severity,
    code: 'FORM_UNFILLABLE',
    file,
    line: lineOf(files.get(file) ?? '', at),
    message: { zh: `${at}：${message.zh}`, en: `${at}: ${message.en}` },
  }))
}

/** The line on which the entry begins, or on which an item names it. */
function lineOf(text: string, id: string): number {
  const lines = text.split('\n')
  const at = (line: string) => lines.indexOf(line) + 1
  return at(`- id: ${id}`) || at(`  - element: ${id}`) || at(`  - material: ${id}`) || 1
}

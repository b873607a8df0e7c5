import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Catalogue, LocatedFinding } from '../../catalogue/core/index.ts'
import { findInForms } from '../../forms/core/index.ts'

/** What the forms find in a catalogue that is right in itself, each with its file and line. */
export function formFindings(folder: string, catalogue: Catalogue): readonly LocatedFinding[] {
  return findInForms(catalogue).map(({ severity, file, at, message }) => ({
    level: severity,
    code: 'FORM_UNFILLABLE',
    file,
    line: lineOf(path.join(folder, file), at),
    message: { zh: `${at}：${message.zh}`, en: `${at}: ${message.en}` },
  }))
}

/** The line on which the entry begins, or on which an item names it. */
function lineOf(file: string, id: string): number {
  const lines = readFileSync(file, 'utf8').split('\n')
  const at = (text: string) => lines.indexOf(text) + 1
  return at(`- id: ${id}`) || at(`  - element: ${id}`) || at(`  - material: ${id}`) || 1
}

import path from 'node:path'
import { CATALOGUE_FOLDER, examineCatalogue, sayFinding } from '../../catalogue/server/index.ts'
import { checkLaw } from '../../guidance/core/index.ts'
import { formFindings } from './form-findings.ts'
import { Exit, print, printJson, say } from '../terminal.ts'

/** Says everything that is wrong or doubtful; the answer is no (1) when something is wrong. */
export function checkFolder(folder: string | undefined, json: boolean): void {
  const where = folder === undefined ? CATALOGUE_FOLDER : path.resolve(folder)
  const { catalogue, findings: found, examples } = examineCatalogue(where, checkLaw)
  const findings = catalogue ? [...found, ...formFindings(where, catalogue)] : found
  const errors = findings.filter(({ level }) => level === 'error').length
  if (json) printJson({ version: catalogue?.version ?? null, findings })
  else for (const finding of findings) print(sayFinding(finding))
  const warnings = findings.length - errors
  if (catalogue)
    say(`${examples.length} 个法律例子已逐个算过 · ${examples.length} law examples were run`)
  say(
    `${errors} 个错误，${warnings} 个提示 · ${errors} errors, ${warnings} warnings` +
      (catalogue ? `\n版本 · version ${catalogue.version}` : ''),
  )
  if (errors > 0) throw new Exit(1)
}

import { existsSync } from 'node:fs'
import path from 'node:path'
import { examineCatalogue, lawFiles, readFolder, sayFinding } from '../../catalogue/server/index.ts'
import { checkLaw } from '../../guidance/core/index.ts'
import { formFindings } from './form-findings.ts'
import { settings } from '../settings.ts'
import { Exit, print, printJson, say } from '../terminal.ts'

/**
 * Says everything that is wrong or doubtful; the answer is no (1) when something is wrong. `folder` is a
 * whole catalogue, `own` one on top of the bundled law (CATALOGUE_DIR when neither is given).
 */
export function checkFolder(given: { dir?: string; own?: string; json?: boolean }): void {
  const { dir, own = settings({}).catalogueDir, json = false } = given
  for (const folder of [dir, given.own])
    if (folder !== undefined && !existsSync(folder))
      throw new Exit(2, `没有这个文件夹 · no such folder: ${folder}`)
  const where = dir === undefined ? lawFiles(own) : readFolder(path.resolve(dir))
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

import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { granted, refused, type Result } from '#kernel/result.ts'
import {
  catalogueFrom,
  checkCatalogue,
  type Catalogue,
  type CatalogueDocument,
  type LocatedFinding,
} from '../core/index.ts'
import { readDocument } from './read-document.ts'
import { Reading } from './reading.ts'

/** The folder of the law as data that this program comes with. */
export const CATALOGUE_FOLDER = fileURLToPath(new URL('../../../catalogue', import.meta.url))

export interface Examination {
  /** Absent when there is an error. */
  readonly catalogue?: Catalogue
  /** Errors and warnings by file and line. */
  readonly findings: readonly LocatedFinding[]
}

/** Reads the law as data; when one thing is wrong it is refused, with everything that is wrong. */
export function loadCatalogue(
  folder: string = CATALOGUE_FOLDER,
): Result<Catalogue, readonly LocatedFinding[]> {
  const { catalogue, findings } = examineCatalogue(folder)
  return catalogue ? granted(catalogue) : refused(findings)
}

/** Reads the law as data and says everything that is wrong or doubtful about it. */
export function examineCatalogue(folder: string = CATALOGUE_FOLDER): Examination {
  const reading = new Reading()
  const document = readDocument(folder, reading)
  if (hasError(reading.findings)) return { findings: inOrder(reading.findings) }
  const catalogue = catalogueFrom(document, versionOf(document))
  const checked = checkCatalogue(catalogue).map((finding) => reading.locate(finding))
  const findings = inOrder([...reading.findings, ...checked])
  return hasError(findings) ? { findings } : { catalogue, findings }
}

/**
 * SHA-256 of the content, in hexadecimal: the same law gives the same version wherever and in
 * whichever order of keys it is written; comments do not count.
 */
export function versionOf(document: CatalogueDocument): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(document)))
    .digest('hex')
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}

function hasError(findings: readonly LocatedFinding[]): boolean {
  return findings.some(({ level }) => level === 'error')
}

function inOrder(findings: readonly LocatedFinding[]): LocatedFinding[] {
  return findings.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line))
}

/** `items/x.yaml:12: error CODE: 中文 / English`, one line for each finding. */
export function sayFinding({ level, code, file, line, message }: LocatedFinding): string {
  return `${file}:${line}: ${level} ${code}: ${message.zh} / ${message.en}`
}

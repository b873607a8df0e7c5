import { createHash } from 'node:crypto'
import {
  catalogueFrom,
  checkCatalogue,
  type Catalogue,
  type CatalogueDocument,
  type Example,
  type Finding,
  type LocatedFinding,
} from '../core/index.ts'
import { CATALOGUE_FOLDER, readFolder, type LawFiles } from './law-files.ts'
import { readDocument } from './read-document.ts'
import { Reading } from './reading.ts'

export interface Examination {
  /** Absent when there is an error. */
  readonly catalogue?: Catalogue
  /** Errors and warnings by file and line. */
  readonly findings: readonly LocatedFinding[]
  /** The law examples, in file order, for those who can run them. */
  readonly examples: readonly Example[]
}

/** A check by a module that the catalogue may not know (the guidance and its law examples). */
export type FurtherCheck = (catalogue: Catalogue, examples: readonly Example[]) => Finding[]

/** Reads the law as data (files, or all of a folder) and says everything that is wrong or doubtful about it. */
export function examineCatalogue(
  of: LawFiles | string = CATALOGUE_FOLDER,
  further: FurtherCheck = () => [],
): Examination {
  const reading = new Reading()
  const files = typeof of === 'string' ? readFolder(of) : of
  const { document, examples } = readDocument(files, reading)
  if (hasError(reading.findings)) return { findings: inOrder(reading.findings), examples }
  const catalogue = catalogueFrom(document, versionOf(document))
  const checked = checkCatalogue(catalogue)
  // the others rely on a catalogue that is right in itself
  const more = checked.some(({ level }) => level === 'error') ? [] : further(catalogue, examples)
  const located = [...checked, ...more].map((finding) => reading.locate(finding))
  const findings = inOrder([...reading.findings, ...located])
  return { ...(hasError(findings) ? {} : { catalogue }), findings, examples }
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

/** What keeps a catalogue from being served; doubts do not. */
export function errorsAmong(findings: readonly LocatedFinding[]): LocatedFinding[] {
  return findings.filter(({ level }) => level === 'error')
}

function hasError(findings: readonly LocatedFinding[]): boolean {
  return errorsAmong(findings).length > 0
}

function inOrder(findings: readonly LocatedFinding[]): LocatedFinding[] {
  return findings.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line))
}

/** `items/x.yaml:12: error CODE: 中文 / English`, one line for each finding. */
export function sayFinding({ level, code, file, line, message }: LocatedFinding): string {
  return `${file}:${line}: ${level} ${code}: ${message.zh} / ${message.en}`
}

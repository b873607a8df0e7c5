import { invariant } from '#kernel/invariant.ts'
import type { Context } from '#platform/server/context.ts'
import {
  CatalogueDocument,
  catalogueFrom,
  documentOf,
  type Catalogue,
  type LocatedFinding,
} from '../core/index.ts'
import type { LawFiles } from './law-files.ts'
import { errorsAmong, examineCatalogue, sayFinding, type FurtherCheck } from './load.ts'
import { findVersion, insertVersion, lastServed, noteServed, type PublishedHow } from './store.ts'

/** Keeps a version for ever, and that it is in force from now on. */
export async function publish(
  context: Context,
  catalogue: Catalogue,
  how: PublishedHow,
): Promise<void> {
  await context.db.transaction(async (tx) => {
    await insertVersion(tx, catalogue.version, documentOf(catalogue), how)
    await noteServed(tx, catalogue.version)
  })
}

/** A version as it was published; they never change. Read aside: whoever asks is mostly in a transaction. */
export async function publishedVersion(context: Context, version: string): Promise<Catalogue> {
  const content = await context.db.aside((tx) => findVersion(tx, version))
  invariant(content !== undefined, `catalogue version ${version} was never published`)
  return catalogueFrom(CatalogueDocument.parse(content), version)
}

/** The version served last, where only what was published in the program does not fit; throws otherwise. */
export async function lastGood(
  context: Context,
  below: LawFiles,
  errors: readonly LocatedFinding[],
  further?: FurtherCheck,
): Promise<Catalogue> {
  readGood(below, further)
  const version = await context.db.transaction((tx) => lastServed(tx))
  if (version === undefined) throw cannotServe(errors)
  for (const finding of errors) context.log.error({ finding }, sayFinding(finding))
  context.log.error({ version }, 'catalogue: an approved revision does not fit, the last law stays')
  return publishedVersion(context, version)
}

/** The catalogue of these files; throws with every mistake, by file and line. */
export function readGood(of: LawFiles, further?: FurtherCheck): Catalogue {
  const { catalogue, findings } = examineCatalogue(of, further)
  if (catalogue) return catalogue
  throw cannotServe(errorsAmong(findings))
}

function cannotServe(errors: readonly LocatedFinding[]): Error {
  return new Error(`the catalogue cannot be served:\n${errors.map(sayFinding).join('\n')}`)
}

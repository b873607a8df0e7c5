import { watch, type FSWatcher } from 'node:fs'
import { invariant } from '#kernel/invariant.ts'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import {
  CatalogueDocument,
  catalogueFrom,
  documentOf,
  type Catalogue,
  type LocatedFinding,
} from '../core/index.ts'
import {
  CATALOGUE_FOLDER,
  errorsAmong,
  examineCatalogue,
  sayFinding,
  type FurtherCheck,
} from './load.ts'
import { findVersion, insertVersion, type PublishedHow } from './store.ts'

/** What one running Zhunying serves, and the versions it has read back. */
interface Serving {
  folder: string
  readonly further: FurtherCheck | undefined
  current: Catalogue
  readonly versions: Map<string, Catalogue>
  watcher?: FSWatcher
  pending?: NodeJS.Timeout
}

export interface ServeOptions {
  readonly folder?: string
  readonly watching?: boolean
  readonly further?: FurtherCheck | undefined
}

const serving = new WeakMap<Context, Serving>()
/** The bundled law, read once in a process that has not started a module (tests, tools). */
let bundled: Catalogue | undefined

/** The version of the law that is in force in this process: what new cases are filed under. */
export function currentCatalogue(context: Context): Catalogue {
  return serving.get(context)?.current ?? bundledCatalogue()
}

/** The law that this program comes with, read from its folder once. */
export function bundledCatalogue(): Catalogue {
  bundled ??= read(CATALOGUE_FOLDER)
  return bundled
}

/** The version a case was filed under; published versions never change, so they are kept. */
export async function catalogueOf(context: Context, version: string): Promise<Catalogue> {
  const current = currentCatalogue(context)
  if (current.version === version) return current
  const known = serving.get(context)?.versions.get(version)
  if (known) return known
  const content = await context.db.transaction((tx) => findVersion(tx, version))
  invariant(content !== undefined, `catalogue version ${version} was never published`)
  const catalogue = catalogueFrom(CatalogueDocument.parse(content), version)
  serving.get(context)?.versions.set(version, catalogue)
  return catalogue
}

/**
 * Reads the folder, publishes its version and serves it. With `watching`, a change of the files is
 * taken up by itself; a mistake in them, `further` checks included, is logged with file and line and
 * the last good version stays.
 */
export async function serveCatalogue(
  context: Context,
  { folder = CATALOGUE_FOLDER, watching = false, further }: ServeOptions = {},
): Promise<Catalogue> {
  const current = read(folder, further)
  await publish(context, current, 'start')
  stopServing(context)
  const versions = new Map([[current.version, current]])
  const entry: Serving = { folder, further, current, versions }
  serving.set(context, entry)
  if (watching) {
    entry.watcher = watch(folder, { recursive: true }, () => {
      clearTimeout(entry.pending)
      // editors write a file in several steps
      entry.pending = setTimeout(() => void reloadCatalogue(context), 300)
    })
    entry.watcher.on('error', (err) => context.log.warn({ err }, 'catalogue: not watching'))
  }
  return current
}

/** Takes up the folder as it is now; refused with what is wrong, and the last good version stays. */
export async function reloadCatalogue(
  context: Context,
): Promise<Result<Catalogue, readonly LocatedFinding[]>> {
  const entry = serving.get(context)
  invariant(entry !== undefined, 'the catalogue is not served yet')
  try {
    const { catalogue, findings } = examineCatalogue(entry.folder, entry.further)
    if (!catalogue) {
      const errors = errorsAmong(findings)
      for (const finding of errors) context.log.error({ finding }, sayFinding(finding))
      context.log.error(
        { version: entry.current.version },
        'catalogue: the last good version stays',
      )
      return refused(errors)
    }
    if (catalogue.version !== entry.current.version) {
      await publish(context, catalogue, 'change')
      entry.versions.set(catalogue.version, catalogue)
      entry.current = catalogue
      context.log.info({ version: catalogue.version }, 'catalogue: a new version is in force')
    }
    return granted(catalogue)
  } catch (err) {
    // a file that vanished while being read, or the database: the next change tries again
    context.log.error({ err }, 'catalogue: not taken up, the last good version stays')
    return refused([])
  }
}

export function stopServing(context: Context): void {
  const entry = serving.get(context)
  clearTimeout(entry?.pending)
  entry?.watcher?.close()
  serving.delete(context)
}

async function publish(context: Context, catalogue: Catalogue, how: PublishedHow): Promise<void> {
  await context.db.transaction((tx) =>
    insertVersion(tx, catalogue.version, documentOf(catalogue), how),
  )
}

function read(folder: string, further?: FurtherCheck): Catalogue {
  const { catalogue, findings } = examineCatalogue(folder, further)
  if (catalogue) return catalogue
  throw new Error(
    `the catalogue cannot be served:\n${errorsAmong(findings).map(sayFinding).join('\n')}`,
  )
}

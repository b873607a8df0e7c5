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
import { CATALOGUE_FOLDER, layered, readFolder, type LawFiles } from './law-files.ts'
import { errorsAmong, examineCatalogue, sayFinding, type FurtherCheck } from './load.ts'
import { findVersion, insertVersion, type PublishedHow } from './store.ts'

/** What one running Zhunying serves, and the versions it has read back. */
interface Serving extends Sources {
  files: LawFiles
  current: Catalogue
  readonly versions: Map<string, Catalogue>
  readonly watchers: FSWatcher[]
  pending?: NodeJS.Timeout
}

/** The layer of the law that was published in the program and is in force now; absent when there is none. */
export type PublishedLayer = (context: Context) => Promise<LawFiles | undefined>

/** Where the law comes from, the later on top of the earlier. */
interface Sources {
  readonly folder: string
  /** An installation's own folder: regions and items of its own, or files in place of the bundled ones. */
  readonly own: string | undefined
  readonly published: PublishedLayer | undefined
  readonly further: FurtherCheck | undefined
}

export interface ServeOptions extends Partial<Sources> {
  readonly watching?: boolean
}

const serving = new WeakMap<Context, Serving>()
/** The files served last: a process serves one law. */
let files: LawFiles | undefined
/** The bundled law, read once in a process that has not started a module (tests, tools). */
let bundled: Catalogue | undefined

/** The version of the law that is in force in this process: what new cases are filed under. */
export function currentCatalogue(context: Context): Catalogue {
  return serving.get(context)?.current ?? bundledCatalogue()
}

/** The law that this program comes with, read from its folder once. */
export function bundledCatalogue(): Catalogue {
  bundled ??= readGood(readFolder(CATALOGUE_FOLDER))
  return bundled
}

/** The files of the law in force, for what is read from beside the plan (the face of the certificate). */
export function currentFiles(): LawFiles {
  files ??= readFolder(CATALOGUE_FOLDER)
  return files
}

/** The files of the law that this context serves. */
export function filesInForce(context: Context): LawFiles {
  return serving.get(context)?.files ?? currentFiles()
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
 * Reads the layers, publishes their version and serves it. With `watching`, a change of the files is
 * taken up by itself; a mistake in them, `further` checks included, is logged with file and line and
 * the last good version stays.
 */
export async function serveCatalogue(
  context: Context,
  options: ServeOptions = {},
): Promise<Catalogue> {
  const { folder = CATALOGUE_FOLDER, own, published, further, watching = false } = options
  const sources = { folder, own, published, further }
  const read = await readSources(context, sources)
  const current = readGood(read, further)
  await publish(context, current, 'start')
  stopServing(context)
  const versions = new Map([[current.version, current]])
  const entry: Serving = { ...sources, files: read, current, versions, watchers: [] }
  serving.set(context, entry)
  files = read
  if (watching)
    for (const one of [folder, own]) if (one !== undefined) watchFolder(context, entry, one)
  return current
}

function watchFolder(context: Context, entry: Serving, folder: string): void {
  const watcher = watch(folder, { recursive: true }, () => {
    clearTimeout(entry.pending)
    // editors write a file in several steps
    entry.pending = setTimeout(() => void reloadCatalogue(context), 300)
  })
  watcher.on('error', (err) => context.log.warn({ err }, 'catalogue: not watching'))
  entry.watchers.push(watcher)
}

async function readSources(context: Context, sources: Sources): Promise<LawFiles> {
  const { folder, own, published } = sources
  const layers = [readFolder(folder), own === undefined ? undefined : readFolder(own)]
  const inProgram = await published?.(context)
  return layered([...layers, inProgram].filter((layer) => layer !== undefined))
}

/** Takes up the law as it is now; refused with what is wrong, and the last good version stays. */
export async function reloadCatalogue(
  context: Context,
): Promise<Result<Catalogue, readonly LocatedFinding[]>> {
  const entry = serving.get(context)
  invariant(entry !== undefined, 'the catalogue is not served yet')
  try {
    const read = await readSources(context, entry)
    const { catalogue, findings } = examineCatalogue(read, entry.further)
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
    // what no version counts may have changed too: the face, the comments
    entry.files = files = read
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
  for (const watcher of entry?.watchers ?? []) watcher.close()
  serving.delete(context)
}

async function publish(context: Context, catalogue: Catalogue, how: PublishedHow): Promise<void> {
  await context.db.transaction((tx) =>
    insertVersion(tx, catalogue.version, documentOf(catalogue), how),
  )
}

function readGood(of: LawFiles, further?: FurtherCheck): Catalogue {
  const { catalogue, findings } = examineCatalogue(of, further)
  if (catalogue) return catalogue
  throw new Error(
    `the catalogue cannot be served:\n${errorsAmong(findings).map(sayFinding).join('\n')}`,
  )
}

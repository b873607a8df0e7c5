import { watch, type FSWatcher } from 'node:fs'
import { invariant } from '#kernel/invariant.ts'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Catalogue, LocatedFinding } from '../core/index.ts'
import { CATALOGUE_FOLDER, layered, readFolder, type LawFiles } from './law-files.ts'
import { errorsAmong, examineCatalogue, sayFinding, type FurtherCheck } from './load.ts'
import { lastGood, publish, publishedVersion, readGood } from './published.ts'

/** What one running Zhunying serves, and the versions it has read back. */
interface Serving extends Sources {
  files: LawFiles
  /** The same without what was published in the program. */
  below: LawFiles
  current: Catalogue
  /** What is wrong with the files, while an older version is served in their place; empty when all is well. */
  unfit: readonly LocatedFinding[]
  readonly versions: Map<string, Promise<Catalogue>>
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

/** The files of the law without what was published in the program. */
export function filesBelow(context: Context): LawFiles {
  return serving.get(context)?.below ?? currentFiles()
}

/** Why the version served is older than the files say; empty when they are what is served. */
export function unfitLaw(context: Context): readonly LocatedFinding[] {
  return serving.get(context)?.unfit ?? []
}

/** The version a case was filed under; published versions never change, so they are kept. */
export async function catalogueOf(context: Context, version: string): Promise<Catalogue> {
  const current = currentCatalogue(context)
  if (current.version === version) return current
  const versions = serving.get(context)?.versions
  const known = versions?.get(version)
  if (known) return known
  // of many who ask at once, after a restart, one reads it
  const reading = publishedVersion(context, version)
  versions?.set(version, reading)
  reading.catch(() => versions?.delete(version))
  return reading
}

/**
 * Reads the layers, publishes their version and serves it. With `watching`, a change of the files is
 * taken up by itself; a mistake in them, `further` checks included, is logged with file and line and
 * the last good version stays. A revision approved in the program that does not fit the files below it any
 * more (an upgrade) does not stop the start: the version served last is served on, and `unfitLaw` says why.
 */
export async function serveCatalogue(
  context: Context,
  options: ServeOptions = {},
): Promise<Catalogue> {
  const { folder = CATALOGUE_FOLDER, own, published, further, watching = false } = options
  const sources = { folder, own, published, further }
  const read = await readSources(context, sources)
  const { catalogue, findings } = examineCatalogue(read.whole, further)
  const current = catalogue ?? (await lastGood(context, read.below, errorsAmong(findings), further))
  await publish(context, current, 'start')
  stopServing(context)
  const versions = new Map([[current.version, Promise.resolve(current)]])
  const unfit = catalogue ? [] : errorsAmong(findings)
  const law = { files: read.whole, below: read.below, current, unfit }
  const entry: Serving = { ...sources, ...law, versions, watchers: [] }
  serving.set(context, entry)
  files = read.whole
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

async function readSources(context: Context, sources: Sources) {
  const { folder, own, published } = sources
  const below = own === undefined ? [readFolder(folder)] : [readFolder(folder), readFolder(own)]
  const inProgram = await published?.(context)
  const whole = inProgram === undefined ? below : [...below, inProgram]
  return { below: layered(below), whole: layered(whole) }
}

/** Takes up the law as it is now; refused with what is wrong, and the last good version stays. */
export async function reloadCatalogue(
  context: Context,
): Promise<Result<Catalogue, readonly LocatedFinding[]>> {
  const entry = serving.get(context)
  invariant(entry !== undefined, 'the catalogue is not served yet')
  try {
    const { whole: read, below } = await readSources(context, entry)
    const { catalogue, findings } = examineCatalogue(read, entry.further)
    if (!catalogue) {
      const errors = errorsAmong(findings)
      entry.unfit = errors
      for (const finding of errors) context.log.error({ finding }, sayFinding(finding))
      context.log.error(
        { version: entry.current.version },
        'catalogue: the last good version stays',
      )
      return refused(errors)
    }
    if (catalogue.version !== entry.current.version) {
      await publish(context, catalogue, 'change')
      entry.versions.set(catalogue.version, Promise.resolve(catalogue))
      entry.current = catalogue
      context.log.info({ version: catalogue.version }, 'catalogue: a new version is in force')
    }
    // what no version counts may have changed too: the face, the comments
    entry.files = files = read
    entry.below = below
    entry.unfit = []
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

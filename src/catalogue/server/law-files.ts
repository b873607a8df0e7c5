import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the law as data that this program comes with. */
export const CATALOGUE_FOLDER = fileURLToPath(new URL('../../../catalogue', import.meta.url))

/** The files of the law as data: their text by their name relative to the folder, with forward slashes. */
export type LawFiles = ReadonlyMap<string, string>

/** Every YAML file of a folder, in an order that does not depend on the machine; a plan before its industries. */
export function readFolder(folder: string): LawFiles {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.ya?ml$/.test(name))
  return new Map(names.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]))
}

/**
 * The files of several layers as one law: a file of a later layer replaces the one of the same name, an
 * empty one takes it away. The bundled law, then CATALOGUE_DIR, then what was published in the program.
 */
export function layered(layers: readonly LawFiles[]): LawFiles {
  const merged = new Map(layers.flatMap((layer) => [...layer]))
  return new Map(
    [...merged]
      .filter(([, text]) => text.trim() !== '')
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .toSorted(([a], [b]) => Number(b.endsWith('/plan.yaml')) - Number(a.endsWith('/plan.yaml'))),
  )
}

/** The bundled law, and an installation's own folder on top of it. */
export function lawFiles(own?: string): LawFiles {
  const bundled = readFolder(CATALOGUE_FOLDER)
  return layered(own === undefined ? [bundled] : [bundled, readFolder(own)])
}

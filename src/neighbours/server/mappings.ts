import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Context } from '#platform/server/context.ts'
import type { Catalogue, ItemId, LocatedFinding } from '../../catalogue/core/index.ts'
import { readSourceFile } from '../../catalogue/server/index.ts'
import { checkMapping, Mapping, type MappedItem } from '../core/index.ts'

/** The mappings that this program comes with; an installation's own are in `<data>/mappings`. */
export const MAPPING_FOLDER = fileURLToPath(new URL('../../../mappings', import.meta.url))

/** Every mapping of these folders (a later folder's file replaces an earlier one's), and what is wrong with them. */
export function readMappings(
  catalogue: Catalogue,
  folders: readonly string[],
): { mappings: Mapping[]; findings: LocatedFinding[] } {
  const files = new Map<string, string>()
  for (const folder of folders.filter((one) => existsSync(one)))
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.yaml')))
      files.set(name, readFileSync(path.join(folder, name), 'utf8'))
  const mappings: Mapping[] = []
  const findings: LocatedFinding[] = []
  for (const [name, text] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const { file, findings: broken } = readSourceFile(name, text)
    findings.push(...broken)
    if (broken.length > 0) continue
    const at = { file: `mappings/${name}` }
    const read = Mapping.safeParse(file.value)
    if (read.success) {
      mappings.push(read.data)
      for (const { path: where, ...rest } of checkMapping(catalogue, read.data))
        findings.push({ ...rest, ...at, line: file.lineOf(where) })
      if (name !== `${read.data.region}-${read.data.department}.yaml`)
        findings.push({
          ...at,
          level: 'error',
          code: 'FILE_NAMED_OTHERWISE',
          line: 1,
          message: { zh: '文件名应为 地区-部门.yaml', en: 'call it region-department.yaml' },
        })
    } else
      for (const { path: where, message } of read.error.issues)
        findings.push({
          ...at,
          level: 'error',
          code: 'SHAPE_WRONG',
          line: file.lineOf(where),
          message: { zh: `${where.join('.')}：${message}`, en: `${where.join('.')}: ${message}` },
        })
  }
  return { mappings, findings }
}

const loaded = new WeakMap<Context, readonly Mapping[]>()

/**
 * Reads the mappings at start. A file with an error is not used and said in the log: its department gets the
 * same form under our names, which is right, only not in its words. `exchange check` finds it beforehand.
 */
export function loadMappings(context: Context, catalogue: Catalogue): void {
  const own = path.join(context.config.dataDir, 'mappings')
  const { mappings, findings } = readMappings(catalogue, [MAPPING_FOLDER, own])
  const errors = findings.filter(({ level }) => level === 'error')
  for (const error of errors) context.log.error(error, 'neighbours: a mapping is wrong')
  const wrong = new Set(errors.map(({ file }) => file))
  loaded.set(
    context,
    mappings.filter((one) => !wrong.has(`mappings/${one.region}-${one.department}.yaml`)),
  )
}

/** How this department's system calls what is on this item's form, if it has told us. */
export function mappingOf(
  context: Context,
  of: { readonly region: string; readonly department: string; readonly item: ItemId },
): MappedItem | undefined {
  return loaded
    .get(context)
    ?.find((one) => one.region === of.region && one.department === of.department)
    ?.items.find(({ item }) => item === of.item)
}

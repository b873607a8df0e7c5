import { z } from 'zod'

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** One file of a package, by its path in it. */
export const ArchivedFile = z.strictObject({
  path: z.string().min(1).max(400),
  /** 归档内容: what it is of the case. */
  what: z.enum(['case', 'events', 'form', 'sheet', 'material', 'letter', 'licence', 'single']),
  title: z.string(),
  contentType: z.string(),
  size: z.int().min(0),
  sha256: Sha256,
})
export type ArchivedFile = z.infer<typeof ArchivedFile>

/** 归档目录: everything that a package holds, with its digests; the manifest itself is signed. */
export const Manifest = z.strictObject({
  format: z.literal('zhunying-archive/1'),
  region: z.string(),
  caseId: z.string(),
  caseNo: z.string(),
  /** The last event of the case that it tells of. */
  version: z.int(),
  state: z.string(),
  industry: z.string(),
  catalogueVersion: z.string(),
  madeOn: z.iso.date(),
  files: z.array(ArchivedFile),
})
export type Manifest = z.infer<typeof Manifest>

export const MANIFEST = 'manifest.json'
export const SIGNATURE = 'manifest.jws'
export const KEYS = 'keys.json'

/** A fault of a package: which file, and what is wrong with it. */
export interface ArchiveFault {
  readonly path: string
  readonly what: 'missing' | 'altered' | 'not-listed' | 'unreadable' | 'signature'
}

/** What lies in a package against what its manifest says: nothing missing, nothing altered, nothing added. */
export function faultsOf(
  manifest: Manifest,
  digests: ReadonlyMap<string, { readonly sha256: string; readonly size: number }>,
): ArchiveFault[] {
  const listed = new Set(manifest.files.map(({ path }) => path))
  const own = new Set([MANIFEST, SIGNATURE, KEYS])
  const faults = manifest.files.flatMap(({ path, sha256, size }): ArchiveFault[] => {
    const found = digests.get(path)
    if (!found) return [{ path, what: 'missing' }]
    return found.sha256 === sha256 && found.size === size ? [] : [{ path, what: 'altered' }]
  })
  const added = [...digests.keys()].filter((path) => !listed.has(path) && !own.has(path))
  return [...faults, ...added.map((path): ArchiveFault => ({ path, what: 'not-listed' }))]
}

/** A name as a file of a package bears it: no way out of its folder, and none that a system cannot write. */
export function safeName(name: string): string {
  const plain = name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '_').replace(/^\.+/, '_')
  return plain.slice(-120) || '_'
}

import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { readFile, readdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'

const digest = z.string().regex(/^[0-9a-f]{64}$/)
const part = z.strictObject({ file: z.string(), bytes: z.int().min(0), sha256: digest })

const MANIFEST = z.strictObject({
  format: z.literal(1),
  /** The moment the copy of the database began, UTC. */
  takenAt: z.iso.datetime(),
  postgres: z.string(),
  /** The number of the last migration that the database had seen. */
  schema: z.int(),
  database: part.extend({ startLsn: z.string(), endLsn: z.string() }),
  files: z.array(part),
})

/** A backup that cannot be taken or used, in words for whoever asked. */
export class BackupError extends Error {
  override name = 'BackupError'
}

/** What lies in a backup's folder, each part with its digest; written last, so its presence means that all is there. */
export type Manifest = z.infer<typeof MANIFEST>
export type Part = z.infer<typeof part>

const NAME = 'manifest.json'

export function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const text = `${JSON.stringify(manifest, null, 1)}\n`
  return writeFile(path.join(folder, NAME), text, { flag: 'wx', flush: true })
}

/** The backup in a folder, every byte of it read and compared; throws in words what is missing or changed. */
export async function readBackup(folder: string): Promise<Manifest> {
  const text = await readFile(path.join(folder, NAME), 'utf8').catch(() => undefined)
  if (text === undefined)
    throw new BackupError(
      `${folder} 里没有 ${NAME}：这不是备份，或备份没有做完。 No ${NAME}: not a backup, or an unfinished one.`,
    )
  const manifest = MANIFEST.parse(JSON.parse(text))
  for (const { file, sha256 } of [manifest.database, ...manifest.files]) {
    const found = await digestOf(path.join(folder, file))
    if (found !== sha256)
      throw new BackupError(
        `备份中的 ${file} ${found ? '已损坏' : '缺失'}，请换一份备份。 ` +
          `${file} is ${found ? 'damaged' : 'missing'}; use another backup.`,
      )
  }
  return manifest
}

/** SHA-256 of a file, or nothing when it cannot be read. */
async function digestOf(file: string): Promise<string | undefined> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
    return hash.digest('hex')
  } catch {
    return undefined
  }
}

/** Every file in a subfolder, named from the folder above it, if there is one. */
export async function partsOf(folder: string, subfolder: string): Promise<Part[]> {
  const top = path.join(folder, subfolder)
  if (!existsSync(top)) return []
  const parts: Part[] = []
  for (const entry of await readdir(top, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = path.join(entry.parentPath, entry.name)
    parts.push({
      file: path.relative(folder, file).split(path.sep).join('/'),
      bytes: (await stat(file)).size,
      sha256: (await digestOf(file))!,
    })
  }
  return parts.toSorted((a, b) => (a.file < b.file ? -1 : 1))
}

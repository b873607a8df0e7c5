import type { MultipartFile } from '@fastify/multipart'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import { inspectUpload, type UploadRefusal } from '#platform/server/uploads/index.ts'
import { sniff, type FileRefusal } from '../../core/index.ts'
import type { StoredFile } from './attach-material.ts'

/** Takes the bytes in, sees what they are, and puts them on disk; which file and why not, if not. */
export async function takeIn(
  context: Context,
  part: MultipartFile,
): Promise<Result<StoredFile, FileRefusal | UploadRefusal>> {
  const name = cleanName(part.filename)
  const bytes = await part.toBuffer().catch((error: { statusCode?: number }) => {
    if (error.statusCode === 413) return undefined
    throw error
  })
  return bytes
    ? takeInBytes(context, name, bytes)
    : refused({ code: 'CASES_FILE_TOO_LARGE', name, megabytes: 20 })
}

/** The same for bytes that have come already. */
export async function takeInBytes(
  context: Context,
  name: string,
  bytes: Buffer,
): Promise<Result<StoredFile, FileRefusal | UploadRefusal>> {
  const contentType = sniff(name, bytes)
  if (!contentType.ok) return contentType
  const upload = { name, bytes, contentType: contentType.value }
  const inspected = await inspectUpload(upload, context.scanner)
  if (!inspected.ok) return inspected
  const { sha256, size } = await context.blobs.put(bytes)
  return granted({ name, sha256, size, contentType: contentType.value })
}

/** The last part of a path, without control characters; a name is for people, never a place on disk. */
export function cleanName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  // nor signs that turn the direction of what follows, by which `gpj.exe` reads as another name
  const printable = last.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '').trim()
  return printable === '' ? '未命名' : printable.slice(-200)
}

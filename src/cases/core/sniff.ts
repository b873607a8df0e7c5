import type { Bilingual } from '#kernel/bilingual.ts'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { CaseFile } from './case-record.ts'

/** The largest file that is taken, in bytes (20 MB). */
export const MAX_FILE = 20 * 1024 * 1024
/** Files of one material in one case. */
export const MAX_FILES = 30

export type FileRefusal =
  | { readonly code: 'CASES_FILE_EMPTY'; readonly name: string }
  | { readonly code: 'CASES_FILE_TOO_LARGE'; readonly name: string; readonly megabytes: 20 }
  | { readonly code: 'CASES_FILE_TYPE_UNKNOWN'; readonly name: string; readonly found: Bilingual }
  | { readonly code: 'CASES_FILE_CORRUPT'; readonly name: string; readonly type: string }

/**
 * The type of a file by its content, never by its name. Refused: empty, above 20 MB, anything but
 * PDF, JPEG and PNG, and a file that breaks off before its own end.
 */
export function sniff(
  name: string,
  bytes: Uint8Array,
): Result<CaseFile['contentType'], FileRefusal> {
  if (bytes.length === 0) return refused({ code: 'CASES_FILE_EMPTY', name })
  if (bytes.length > MAX_FILE) return refused({ code: 'CASES_FILE_TOO_LARGE', name, megabytes: 20 })
  const known = KNOWN.find(({ begins }) => begins(bytes))
  if (!known) return refused({ code: 'CASES_FILE_TYPE_UNKNOWN', name, found: guess(bytes) })
  return known.ends(bytes)
    ? granted(known.type)
    : refused({ code: 'CASES_FILE_CORRUPT', name, type: known.label })
}

interface Kind {
  readonly type: CaseFile['contentType']
  readonly label: string
  readonly begins: (bytes: Uint8Array) => boolean
  readonly ends: (bytes: Uint8Array) => boolean
}

const KNOWN: readonly Kind[] = [
  {
    type: 'application/pdf',
    label: 'PDF',
    // readers accept up to 1024 bytes before the header, and a tail after the end mark
    begins: (b) => find(b.subarray(0, 1024), ascii('%PDF-')) >= 0,
    ends: (b) => find(b.subarray(Math.max(0, b.length - 2048)), ascii('%%EOF')) >= 0,
  },
  {
    type: 'image/png',
    label: 'PNG',
    begins: (b) => startsWith(b, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    ends: (b) => pngReachesItsEnd(b),
  },
  {
    type: 'image/jpeg',
    label: 'JPEG',
    begins: (b) => startsWith(b, [0xff, 0xd8, 0xff]),
    // cameras append their own data after the end-of-image mark
    ends: (b) => find(b.subarray(Math.max(3, b.length - 65_536)), [0xff, 0xd9]) >= 0,
  },
]

/** Walks the chunks: each says its length, the last is IEND. */
function pngReachesItsEnd(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at))
    if (startsWith(bytes.subarray(at + 4), ascii('IEND'))) return true
  return false
}

const OTHERS: readonly {
  readonly mark: readonly number[]
  readonly at: number
  readonly is: string
}[] = [
  { mark: ascii('PK\u0003\u0004'), at: 0, is: 'zip / docx / xlsx / ofd' },
  { mark: ascii('GIF8'), at: 0, is: 'GIF' },
  { mark: ascii('WEBP'), at: 8, is: 'WebP' },
  { mark: ascii('ftyphei'), at: 4, is: 'HEIC' },
  { mark: [0xd0, 0xcf, 0x11, 0xe0], at: 0, is: 'doc / xls' },
  { mark: ascii('BM'), at: 0, is: 'BMP' },
  { mark: ascii('II*'), at: 0, is: 'TIFF' },
  { mark: ascii('Rar!'), at: 0, is: 'RAR' },
]

/** A name for what it seems to be, to tell the applicant; never relied upon. */
function guess(bytes: Uint8Array): Bilingual {
  const is = OTHERS.find(({ mark, at }) => startsWith(bytes.subarray(at), mark))?.is
  return is === undefined ? { zh: '未知格式', en: 'an unknown format' } : { zh: is, en: is }
}

function ascii(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0))
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte)
}

function find(bytes: Uint8Array, mark: readonly number[]): number {
  for (let at = 0; at + mark.length <= bytes.length; at++)
    if (startsWith(bytes.subarray(at), mark)) return at
  return -1
}

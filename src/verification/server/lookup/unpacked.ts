import { createInflate } from 'node:zlib'

const PNG = 0x89504e47
/** 16 bits in each of four colours. */
const MOST_BYTES_A_PIXEL = 8

/**
 * Whether the pixels of a PNG unpack to no more than its width and height need. A few kilobytes can be written
 * that unpack to gigabytes; whoever decodes a picture asks here first. Any other picture is as large as it says.
 */
export async function unpacksAsSaid(
  bytes: Buffer,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<boolean> {
  if (bytes.length < 8 || bytes.readUInt32BE(0) !== PNG) return true
  // each line has its filter; interlaced there are nearly twice as many lines, rounded up to whole bytes
  const most = (width * MOST_BYTES_A_PIXEL + 4) * height + 64
  const { size, whole } = await unpacked(Buffer.concat(dataOf(bytes)), most)
  return whole && size <= most
}

/** What the streams of one PDF may unpack to together, in bytes; a certificate of ours stays far below. */
const MOST_OF_A_PDF = 100 * 1024 * 1024
/**
 * A stream is packed once by Flate, is a JPEG, or is not packed; another way could hide how large it is. The
 * dictionary of a signature has a filter of its own, which packs nothing.
 */
const PLAIN = /^(\/(FlateDecode|DCTDecode|Adobe\.PPKLite)|\[\s*(\/(FlateDecode|DCTDecode))?\s*\])$/

/** Whether a PDF may be given to a reader that unpacks whatever its page names. */
export async function pdfUnpacksWithin(bytes: Buffer, most = MOST_OF_A_PDF): Promise<boolean> {
  const text = bytes.toString('latin1')
  // a name may be written with # codes; ours never are
  if (/\/(#|\w+#)[0-9A-Fa-f]{2}/.test(text.replaceAll(/stream\r?\n[^]*?endstream/g, '')))
    return false
  const filters = text.matchAll(/\/Filter(?!\w)\s*(\[[^\]]*\]|\/[\w.]+)?/g)
  if (![...filters].every(([, named = '']) => PLAIN.test(named))) return false
  let left = most
  for (const { index, 0: word } of text.matchAll(/(?<!end)stream\r?\n/g)) {
    left -= (await unpacked(bytes.subarray(index + word.length), left)).size
    if (left < 0) return false
  }
  return true
}

/** How much it unpacks to, counted little further than `most`, and whether it came to its end or broke off. */
async function unpacked(packed: Buffer, most: number): Promise<{ size: number; whole: boolean }> {
  const inflate = createInflate()
  inflate.end(packed)
  let size = 0
  try {
    for await (const part of inflate) {
      size += (part as Buffer).length
      if (size > most) break
    }
  } catch {
    return { size, whole: false }
  }
  return { size, whole: true }
}

/** The packed pixels: every IDAT, wherever it stands. */
function dataOf(png: Buffer): Buffer[] {
  const parts: Buffer[] = []
  for (let at = 8; at + 12 <= png.length;) {
    const end = at + 8 + png.readUInt32BE(at)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, end))
    at = end + 4
  }
  return parts
}

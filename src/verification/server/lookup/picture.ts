import type { PDFiumLibrary } from '@hyzyla/pdfium'
import { unpacksAsSaid } from './unpacked.ts'

/** Grey or colour pixels, four bytes each. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** Beyond any telephone's camera; a file that says more wants to fill our memory. */
const MOST_PIXELS = 60_000_000
/** A code of 30 mm on an A3 sheet photographed whole still has about 4 pixels a module. */
const LONGEST_SIDE = 2400

/**
 * The pixels of a JPEG or PNG, made smaller where it is larger than a code needs; nothing for any other
 * file. PDFium decodes it, as the only page of a PDF: it knows every variant of both, and lives in a
 * sandbox (WebAssembly) of its own.
 */
export async function pictureOf(
  bytes: Buffer,
  library: PDFiumLibrary,
): Promise<Picture | undefined> {
  const pdf = await asPdf(bytes).catch(() => undefined)
  if (!pdf) return undefined
  const document = await library.loadDocument(pdf)
  try {
    return await document.getPage(0).render({ scale: 1, render: 'bitmap', colorSpace: 'BGRA' })
  } finally {
    document.destroy()
  }
}

async function asPdf(bytes: Buffer): Promise<Buffer | undefined> {
  const { default: PDFDocument } = await import('pdfkit')
  const document = new PDFDocument({ autoFirstPage: false, compress: false })
  const image = (document as unknown as ImageOpener).openImage(bytes)
  if (image.width * image.height > MOST_PIXELS) return undefined
  if (!(await unpacksAsSaid(bytes, image))) return undefined
  const scale = Math.min(1, LONGEST_SIDE / Math.max(image.width, image.height))
  const [width, height] = [image.width * scale, image.height * scale]
  const parts: Buffer[] = []
  const ended = new Promise<void>((done, fail) => {
    document.on('data', (part: Buffer) => parts.push(part))
    document.on('end', done)
    document.on('error', fail)
  })
  document.addPage({ size: [width, height], margin: 0 })
  document.image(bytes, 0, 0, { width, height })
  document.end()
  await ended
  return Buffer.concat(parts)
}

/** Part of pdfkit's interface that its types leave out. */
interface ImageOpener {
  openImage(source: Buffer): { readonly width: number; readonly height: number }
}

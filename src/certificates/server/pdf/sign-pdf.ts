import { createHash } from 'node:crypto'
import { POINTS_PER_MM, type Box } from '../../core/index.ts'
import { pdfDate } from './archive.ts'
import { ref, textString, type PdfFile } from './pdf-file.ts'

/** Where the seal stands (a click on it shows the signature), and what the signature says. */
export interface SignPlace {
  readonly box: Box
  /** Who seals. */
  readonly name: string
  readonly reason: string
  readonly day: string
}

/** Room for the CMS in the file, bytes: chain and time stamp of a platform included. */
const ROOM = 8192
const EMPTY_RANGE = '/ByteRange[0 0000000000 0000000000 0000000000]'
const EMPTY_CONTENTS = `/Contents<${'0'.repeat(ROOM * 2)}>`

/** An empty PAdES signature (ETSI EN 319 142-1) and its field; answers the field's number. */
export function signatureField(
  file: PdfFile,
  page: number,
  height: number,
  { box, name, reason, day }: SignPlace,
): number {
  const value = file.add(
    `<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached${EMPTY_RANGE}${EMPTY_CONTENTS}` +
      `/M${pdfDate(day)}/Name ${textString(name)}/Reason ${textString(reason)}>>`,
  )
  const pt = (mm: number) => Math.round(mm * POINTS_PER_MM * 1000) / 1000
  const [x, y] = [pt(box.x), pt(height - box.y - box.height)]
  const [width, tall] = [pt(box.width), pt(box.height)]
  // the seal itself is drawn on the page, under the words
  const look = file.addStream(`/Type/XObject/Subtype/Form/BBox[0 0 ${width} ${tall}]`, Buffer.of())
  return file.add(
    `<</Type/Annot/Subtype/Widget/FT/Sig/T(Seal)/F 132/P ${ref(page)}/V ${ref(value)}` +
      `/Rect[${x} ${y} ${x + width} ${y + tall}]/AP<</N ${ref(look)}>>>>`,
  )
}

/**
 * Fills the empty signature: everything but the signature itself is hashed (SHA-256) and handed to
 * `sign`, which answers a detached CMS SignedData (PAdES baseline B-B).
 */
export async function signPdf(
  pdf: Buffer,
  sign: (digest: Buffer) => Promise<Uint8Array>,
): Promise<Buffer> {
  const signed = Buffer.from(pdf)
  const contents = signed.indexOf(EMPTY_CONTENTS) + '/Contents'.length
  const range = signed.indexOf(EMPTY_RANGE)
  if (contents < '/Contents'.length || range < 0)
    throw new Error('invariant broken: a PDF to sign has an empty signature')
  const after = contents + ROOM * 2 + 2
  const parts = [contents, after, signed.length - after].map((n) => String(n).padStart(10, '0'))
  signed.write(`/ByteRange[0 ${parts.join(' ')}]`, range, 'latin1')
  const digest = createHash('sha256')
    .update(signed.subarray(0, contents))
    .update(signed.subarray(after))
    .digest()
  const cms = Buffer.from(await sign(digest)).toString('hex')
  if (cms.length > ROOM * 2) throw new Error(`the CMS of the seal is longer than ${ROOM} bytes`)
  signed.write(cms, contents + 1, 'latin1')
  return signed
}

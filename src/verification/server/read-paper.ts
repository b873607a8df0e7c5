import type { PDFiumLibrary } from '@hyzyla/pdfium'
import { granted, refused, type Result } from '#kernel/result.ts'
import { pictureOf, type Picture } from './lookup/picture.ts'
import { pdfUnpacksWithin } from './lookup/unpacked.ts'

/** What was found on a paper: the link of its code, and its words where it has a text layer. */
export interface Paper {
  readonly link: string
  readonly text: string | null
}

export type PaperRefusal =
  | { readonly code: 'VERIFICATION_FILE_KIND_UNKNOWN' }
  | { readonly code: 'VERIFICATION_NO_CODE_FOUND' }

/** In pixels: an A3 sheet at 200 dpi has 3308. A page says itself how large it is, and is drawn no larger. */
const LONGEST_SIDE = 3600

const startsWith = (bytes: Buffer, ...codes: number[]): boolean =>
  bytes.subarray(0, codes.length).equals(Buffer.from(codes))

/**
 * Reads the code of a PDF (its first page, as printed at 200 dpi), of a photo or screenshot (JPEG, PNG),
 * or the link an OFD carries.
 */
export async function readPaper(bytes: Buffer): Promise<Result<Paper, PaperRefusal>> {
  if (startsWith(bytes, 0x50, 0x4b)) return readOfd(bytes)
  const isPdf = bytes.subarray(0, 5).toString('latin1') === '%PDF-'
  const isPicture = startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) || startsWith(bytes, 0xff, 0xd8)
  if (!isPdf && !isPicture) return refused({ code: 'VERIFICATION_FILE_KIND_UNKNOWN' })
  const { PDFiumLibrary } = await import('@hyzyla/pdfium')
  const library = await PDFiumLibrary.init()
  try {
    return isPdf ? await readPdf(bytes, library) : await readPicture(bytes, library)
  } finally {
    library.destroy()
  }
}

async function readPdf(
  bytes: Buffer,
  library: PDFiumLibrary,
): Promise<Result<Paper, PaperRefusal>> {
  const safe = await pdfUnpacksWithin(bytes)
  const document = safe ? await library.loadDocument(bytes).catch(() => undefined) : undefined
  if (!document) return refused({ code: 'VERIFICATION_FILE_KIND_UNKNOWN' })
  try {
    // rendering closes the page it renders, so the text is taken first
    const text = document.getPage(0).getText()
    const { originalWidth, originalHeight } = document.getPage(0).getOriginalSize()
    const scale = Math.min(200 / 72, LONGEST_SIDE / Math.max(originalWidth, originalHeight))
    const as = { scale, render: 'bitmap', colorSpace: 'BGRA' } as const
    return await found(await document.getPage(0).render(as), text)
  } finally {
    document.destroy()
  }
}

async function readPicture(
  bytes: Buffer,
  library: PDFiumLibrary,
): Promise<Result<Paper, PaperRefusal>> {
  const picture = await pictureOf(bytes, library)
  return picture ? found(picture, null) : refused({ code: 'VERIFICATION_FILE_KIND_UNKNOWN' })
}

async function found(picture: Picture, text: string | null): Promise<Result<Paper, PaperRefusal>> {
  const link = await linkIn(picture)
  return link ? granted({ link, text }) : refused({ code: 'VERIFICATION_NO_CODE_FOUND' })
}

/** Our own OFD: the link of its `license.json`, and the words of its page. */
async function readOfd(bytes: Buffer): Promise<Result<Paper, PaperRefusal>> {
  const { strFromU8, unzipSync } = await import('fflate')
  try {
    const wanted = ['Doc_0/Attachs/license.json', 'Doc_0/Pages/Page_0/Content.xml']
    const small = (file: { name: string; originalSize: number }) =>
      wanted.includes(file.name) && file.originalSize < 20_000_000
    const [licence, page] = ((files) => wanted.map((name) => strFromU8(files[name]!)))(
      unzipSync(bytes, { filter: small }),
    )
    const { link } = JSON.parse(licence!) as { link?: unknown }
    if (typeof link !== 'string') return refused({ code: 'VERIFICATION_NO_CODE_FOUND' })
    const words = [...page!.matchAll(/<ofd:TextCode[^>]*>([^<]*)</g)].map(([, text = '']) =>
      text.replaceAll(/&#(\d+);/g, (_, point: string) => String.fromCodePoint(Number(point))),
    )
    return granted({ link, text: words.join('\n') })
  } catch {
    return refused({ code: 'VERIFICATION_FILE_KIND_UNKNOWN' })
  }
}

async function linkIn(picture: Picture): Promise<string | undefined> {
  const { decodeQR } = await import('qr/decode.js')
  try {
    return decodeQR(picture, { timeLimit: 5000 })
  } catch {
    return undefined
  }
}

/** The link behind the code of a certificate's PDF; a certificate without a readable code is a bug. */
export async function readCode(pdf: Buffer): Promise<string> {
  const paper = await readPaper(pdf)
  if (!paper.ok) throw new Error(`no code on the certificate: ${paper.refusal.code}`)
  return paper.value.link
}

/** Name, credit code and address as a certificate's text layer has them; blanks do not count. */
export function subjectOf(
  text: string,
): { name: string; uscc: string; address: string; number: string } | undefined {
  const words = text.replaceAll(/\s/g, '')
  const between = (from: string, to: string) => words.split(from)[1]?.split(to)[0] ?? ''
  const name = between('经营者名称：', '统一社会信用代码：')
  const uscc = between('统一社会信用代码：', '法定代表人')
  const address = between('经营场所：', '许可项目：')
  const number = /编号：(\d{6}ZH\d{7}[0-9A-Z])/.exec(words)?.[1] ?? ''
  return name && uscc && address && number ? { name, uscc, address, number } : undefined
}

import { granted, refused, type Result } from '#kernel/result.ts'
import type { Face } from '../../licences/core/index.ts'
import {
  drawFace,
  inTraining,
  licenceMetadata,
  paletteOf,
  type Adjustment,
  type CertificateRefusal,
  type Drawing,
  type FaceLayout,
} from '../core/index.ts'
import { layoutOf } from './face-layouts.ts'
import { fontsOf, type FontChain } from './fonts.ts'
import type { PdfFacts } from './pdf/archive.ts'
import { signPdf } from './pdf/sign-pdf.ts'
import { writePdf } from './pdf/write-pdf.ts'
import type { SealProvider } from './seal/seal-provider.ts'
import type { FileKind } from './store.ts'
import { symbolOf } from './symbol.ts'

export interface MadeCertificate {
  readonly bytes: Buffer
  readonly adjustments: readonly Adjustment[]
}

/**
 * The electronic certificate of one version of a licence, as PDF or OFD. Depends on nothing but its
 * arguments and the fonts of this installation: the same face and link give the same bytes.
 */
export async function makeCertificate(
  face: Face,
  link: string,
  seal: SealProvider,
  kind: FileKind = 'pdf',
  fontFolder?: string,
  training = false,
): Promise<Result<MadeCertificate, CertificateRefusal>> {
  const layout = layoutOf(face.region)
  const chain = fontsOf(layout, fontFolder)
  const place = sealPlace(layout, chain)
  const drawn = drawFace(
    { face, layout, typeface: chain, symbol: symbolOf(link), host: new URL(link).host },
    // in an OFD the seal is not drawn on the page: readers show it where the signature stands
    kind === 'pdf' ? seal.stamp(place) : [],
  )
  if (!drawn.ok) return refused(drawn.refusal)
  const { adjustments } = drawn.value
  const drawing = training ? inTraining(drawn.value.drawing, chain.meter) : drawn.value.drawing
  const write = kind === 'pdf' ? pdf : ofd
  const bytes = await write({ face, link, seal, layout, chain, drawing, place })
  return granted({ bytes, adjustments })
}

interface Making {
  readonly face: Face
  readonly link: string
  readonly seal: SealProvider
  readonly layout: FaceLayout
  readonly chain: FontChain
  readonly drawing: Drawing
  readonly place: ReturnType<typeof sealPlace>
}

function sealPlace({ seal, font: { icft } }: FaceLayout, { meter }: FontChain) {
  return { x: seal.x.mm, y: seal.y.mm, diameter: seal.diameter.mm, icft, meter }
}

/** What a file of this face says of itself. */
export function factsOf(face: Face, remark: string): PdfFacts {
  return {
    title: `${face.title} ${face.number}`,
    author: face.issuer,
    subject: [face.holder.name, face.industry.name, remark].filter((s) => s !== '').join(' · '),
    keywords: [face.number, face.holder.uscc, ...face.items.map((i) => i.certificate)].join(', '),
    day: face.madeOn,
  }
}

const remarkOf = (seal: SealProvider) => (seal.legal ? '' : '测试印章')

async function pdf({ face, seal, chain, drawing, place }: Making): Promise<Buffer> {
  const { x, y, diameter } = place
  const box = { x: x - diameter / 2, y: y - diameter / 2, width: diameter, height: diameter }
  const reason = seal.legal ? `制发${face.title}` : `制发${face.title}（测试印章，无法律效力）`
  const facts = factsOf(face, remarkOf(seal))
  const sign = { box, name: seal.legal ? face.issuer : seal.name, reason, day: face.madeOn }
  return signPdf(writePdf(drawing, chain, facts, sign), (digest) => seal.signPdf(digest))
}

async function ofd({ face, link, seal, layout, chain, drawing, place }: Making): Promise<Buffer> {
  const { writeSealedOfd } = await import('./ofd/write-ofd.ts')
  const { diameter } = place
  const marks = seal.stamp({ ...place, x: diameter / 2, y: diameter / 2 })
  const { title, author, subject } = factsOf(face, remarkOf(seal))
  const licence = { ...face, link, metadata: metadataOf(face) }
  const picture: Drawing = {
    width: diameter,
    height: diameter,
    palette: paletteOf(layout),
    layers: [{ id: 'seal', marks }],
  }
  const facts = { title, author, subject, madeOn: face.madeOn, licence }
  const corner = { x: place.x - diameter / 2, y: place.y - diameter / 2 }
  return writeSealedOfd(drawing, chain, facts, { provider: seal, picture, ...corner })
}

/** 电子证照元数据 of a comprehensive licence; it has no end of its own, its single licences have. */
export function metadataOf(face: Face) {
  return licenceMetadata({
    typeName: face.title,
    number: face.number,
    issuer: face.issuer,
    issuedOn: face.madeOn,
    effectiveFrom: face.madeOn,
    effectiveUntil: null,
    holder: face.holder.name,
    holderCode: face.holder.uscc,
    version: face.version,
    region: face.region,
  })
}

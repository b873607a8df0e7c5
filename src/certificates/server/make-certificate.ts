import { granted, type Result } from '#kernel/result.ts'
import type { Face } from '../../licences/core/index.ts'
import {
  drawFace,
  type Adjustment,
  type CertificateRefusal,
  type Drawing,
  type FaceLayout,
} from '../core/index.ts'
import { layoutOf } from './face-layouts.ts'
import { fontOf, type CertificateFont } from './fonts.ts'
import type { SealProvider } from './seal-provider.ts'
import type { FileKind } from './store.ts'
import { symbolOf } from './symbol.ts'
import { writePdf } from './write-pdf.ts'

export interface MadeCertificate {
  readonly bytes: Buffer
  readonly adjustments: readonly Adjustment[]
}

/**
 * The electronic certificate of one version of a licence, as PDF or OFD. Depends on nothing but its
 * arguments and the files of this installation: the same face and link give the same bytes.
 */
export async function makeCertificate(
  face: Face,
  link: string,
  seal: SealProvider,
  kind: FileKind = 'pdf',
): Promise<Result<MadeCertificate, CertificateRefusal>> {
  const layout = layoutOf(face.region)
  const font = fontOf(layout.font.file)
  const drawn = drawFace({
    face,
    layout,
    meter: font.meter,
    symbol: symbolOf(link),
    host: new URL(link).host,
    // in an OFD the seal is not drawn on the page: readers show it where the signature stands
    seal: kind === 'pdf' ? seal.stamp(sealPlace(layout, font)) : [],
  })
  if (!drawn.ok) return drawn
  const { drawing, adjustments } = drawn.value
  const write = kind === 'pdf' ? pdf : ofd
  return granted({ bytes: await write({ face, link, seal, layout, font, drawing }), adjustments })
}

interface Making {
  readonly face: Face
  readonly link: string
  readonly seal: SealProvider
  readonly layout: FaceLayout
  readonly font: CertificateFont
  readonly drawing: Drawing
}

function sealPlace({ seal, font: { icft } }: FaceLayout, { meter }: CertificateFont) {
  return { x: seal.x.mm, y: seal.y.mm, diameter: seal.diameter.mm, icft, meter }
}

const titleOf = ({ title, number }: Face) => `${title} ${number}`
const subjectOf = ({ face, seal }: Making) =>
  `${face.holder.name} · ${face.industry.name}${seal.legal ? '' : ' · 测试印章'}`

async function pdf(making: Making): Promise<Buffer> {
  const { face, font, drawing } = making
  return writePdf(drawing, font, {
    title: titleOf(face),
    author: face.issuer,
    subject: subjectOf(making),
    keywords: [face.number, face.holder.uscc, ...face.items.map((i) => i.certificate)].join(', '),
    madeAt: new Date(`${face.madeOn}T00:00:00+08:00`),
  })
}

async function ofd(making: Making): Promise<Buffer> {
  const { face, link, seal, layout, font, drawing } = making
  const { writeOfd } = await import('./ofd/write-ofd.ts')
  const place = sealPlace(layout, font)
  const { diameter } = place
  const [x, y] = [place.x - diameter / 2, place.y - diameter / 2]
  const marks = seal.stamp({ ...place, x: diameter / 2, y: diameter / 2 })
  const facts = {
    title: titleOf(face),
    author: face.issuer,
    subject: subjectOf(making),
    madeOn: face.madeOn,
    licence: { ...face, link },
  }
  return writeOfd(drawing, font, facts, {
    picture: { width: diameter, height: diameter, marks },
    x,
    y,
  })
}

import { granted, type Result } from '#kernel/result.ts'
import type { Face } from '../../licences/core/index.ts'
import { drawFace, type Adjustment, type CertificateRefusal } from '../core/index.ts'
import { layoutOf } from './face-layouts.ts'
import { fontOf } from './fonts.ts'
import type { SealProvider } from './seal-provider.ts'
import { symbolOf } from './symbol.ts'
import { writePdf } from './write-pdf.ts'

export interface MadeCertificate {
  readonly pdf: Buffer
  readonly adjustments: readonly Adjustment[]
}

/**
 * The electronic certificate of one version of a licence. Depends on nothing but its arguments
 * and the files of this installation: the same face and link give the same bytes.
 */
export async function makeCertificate(
  face: Face,
  link: string,
  seal: SealProvider,
): Promise<Result<MadeCertificate, CertificateRefusal>> {
  const layout = layoutOf(face.region)
  const font = fontOf(layout.font.file)
  const { x, y, diameter } = layout.seal
  const stamp = {
    x: x.mm,
    y: y.mm,
    diameter: diameter.mm,
    icft: layout.font.icft,
    meter: font.meter,
  }
  const drawn = drawFace({
    face,
    layout,
    meter: font.meter,
    symbol: symbolOf(link),
    host: new URL(link).host,
    seal: seal.stamp(stamp),
  })
  if (!drawn.ok) return drawn
  const { drawing, adjustments } = drawn.value
  const pdf = await writePdf(drawing, font, {
    title: `${face.title} ${face.number}`,
    author: face.issuer,
    subject: `${face.holder.name} · ${face.industry.name}${seal.legal ? '' : ' · 测试印章'}`,
    keywords: [face.number, face.holder.uscc, ...face.items.map((i) => i.certificate)].join(', '),
    madeAt: new Date(`${face.madeOn}T00:00:00+08:00`),
  })
  return granted({ pdf, adjustments })
}

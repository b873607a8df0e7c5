import {
  BLEED,
  PLATE_MARGIN,
  type Drawing,
  type LayerId,
  type Paint,
  type Palette,
} from '../../core/index.ts'
import type { PdfFacts } from './archive.ts'
import { paintLayers } from './art.ts'
import { spotName } from './paint.ts'
import { PdfFile, ref, textString } from './pdf-file.ts'
import { infoOf, pageBox, pageMatrix } from './write-pdf.ts'

/** What the printing house reads in its list of layers. */
const NAMES: Readonly<Record<LayerId, string>> = {
  ground: '浮雕底纹 Relief ground',
  frame: '防伪边框 Guilloche border',
  title: '烫金 Gold foil',
  labels: '证面字样 Labels (black)',
  uv: '无色荧光红 UV red',
  guides: '裁切线 Crop marks',
  seal: '印章 Seal',
  values: '套打内容 Values',
  code: '二维码 Code',
}

/**
 * 制版文件: spot colours as Separations, black as CMYK, one named layer (optional content group) a
 * plate, all of them on; no transparency, no font, no RGB.
 */
export function writePlates(drawing: Drawing, facts: PdfFacts): Buffer {
  const { width, height, palette } = drawing
  const file = new PdfFile()
  const [catalogue, pages, page] = [file.reserve(), file.reserve(), file.reserve()]
  const room = PLATE_MARGIN
  const box = { x: -room, y: -room, width: width + 2 * room, height: height + 2 * room }
  const resources = `/ColorSpace<<${separations(palette)}>>`
  const painter = { palette, colours: 'press' } as const
  const painted = paintLayers(file, drawing.layers, painter, undefined, { box, resources })
  const groups = painted.map(({ layer: { id } }) => ({
    id,
    group: file.add(`<</Type/OCG/Name ${textString(NAMES[id])}>>`),
  }))
  const body = painted.map(({ layer, content }) => `/OC /G-${layer.id} BDC\n${content}\nEMC`)
  const stream = `q ${pageMatrix(height, room)}\n${body.join('\n')}\nQ`
  const content = file.addDeflated('', Buffer.from(stream))
  const trim = pageBox(room, room, width, height)
  const bleed = pageBox(room - BLEED, room - BLEED, width + 2 * BLEED, height + 2 * BLEED)
  const properties = groups.map(({ id, group }) => `/G-${id} ${ref(group)}`).join('')
  file.set(
    page,
    `<</Type/Page/Parent ${ref(pages)}/MediaBox${pageBox(0, 0, box.width, box.height)}/BleedBox${bleed}` +
      `/TrimBox${trim}/Contents ${ref(content)}/Resources<<${resources}` +
      `/XObject<<${painted.map(({ form }) => form).join('')}>>/Properties<<${properties}>>>>>>`,
  )
  file.set(pages, `<</Type/Pages/Count 1/Kids[${ref(page)}]>>`)
  const all = groups.map(({ group }) => ref(group)).join(' ')
  file.set(
    catalogue,
    `<</Type/Catalog/Pages ${ref(pages)}/Lang(zh-CN)/PageMode/UseOC` +
      `/OCProperties<</OCGs[${all}]/D<</Name ${textString('制版 Plates')}/Order[${all}]/ON[${all}]>>>>>>`,
  )
  return file.write({ root: catalogue, info: infoOf(file, facts) })
}

function separations(palette: Palette): string {
  const spots = new Map<string, Paint>()
  for (const paint of Object.values(palette)) if (paint.spot) spots.set(paint.spot, paint)
  return Array.from(spots, ([spot, { cmyk }]) => {
    const tint = `<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[${cmyk.join(' ')}]/N 1>>`
    return `/${spotName(spot)}[/Separation/${spot}/DeviceCMYK ${tint}]`
  }).join('')
}

import type { Box, Layer, TileMark } from '../../core/index.ts'
import type { EmbeddedFonts } from './embed-fonts.ts'
import { isArt, paintMarks, type Painter } from './paint.ts'
import { deflated, ref, type PdfFile } from './pdf-file.ts'

/** A painted layer that is the same on every paper, kept compressed. */
interface Art {
  readonly stream: Buffer
  readonly tiles: readonly { readonly box: Box; readonly stream: Buffer }[]
}

const kept = { screen: new WeakMap<Layer, Art>(), press: new WeakMap<Layer, Art>() }

/** How content names the forms it calls. */
const tileName = (i: number) => `T${i}`

function artOf(layer: Layer, painter: Painter): Art {
  const known = kept[painter.colours].get(layer)
  if (known) return known
  const tiles = layer.marks.filter((mark) => mark.kind === 'tile')
  const name = (mark: TileMark) => tileName(tiles.indexOf(mark))
  const art = {
    stream: deflated(Buffer.from(paintMarks(painter, layer.marks, undefined, name)), 9),
    tiles: tiles.map(({ step, marks }) => ({
      // a line on the upper edge is lifted out of the tile by less than a millimetre
      box: { x: -1, y: -1, width: step.x + 2, height: step.y + 2 },
      stream: deflated(Buffer.from(paintMarks(painter, marks, undefined, () => '')), 9),
    })),
  }
  kept[painter.colours].set(layer, art)
  return art
}

const rectangle = ({ x, y, width, height }: Box): string => `[${x} ${y} ${x + width} ${y + height}]`

/** Puts a layer of art into the file as a form; answers its number. */
function addArt(
  file: PdfFile,
  layer: Layer,
  painter: Painter,
  box: Box,
  resources: string,
): number {
  const form = (of: Box, stream: Buffer, objects: string) =>
    file.addStream(
      `/Type/XObject/Subtype/Form/BBox${rectangle(of)}/Resources<<${resources}${objects}>>/Filter/FlateDecode`,
      stream,
    )
  const { stream, tiles } = artOf(layer, painter)
  const objects = tiles.map((tile, i) => `/${tileName(i)} ${ref(form(tile.box, tile.stream, ''))}`)
  return form(box, stream, objects.length > 0 ? `/XObject<<${objects.join('')}>>` : '')
}

export interface PaintedLayer {
  readonly layer: Layer
  /** Operators of the page's content. */
  readonly content: string
  /** Entry of the page's `XObject` resources. */
  readonly form: string
}

/** Every layer as content of the page: art by its form's name, the rest written out. */
export function paintLayers(
  file: PdfFile,
  layers: readonly Layer[],
  painter: Painter,
  fonts: EmbeddedFonts | undefined,
  of: { readonly box: Box; readonly resources: string },
): PaintedLayer[] {
  return layers
    .filter(({ marks }) => marks.length > 0)
    .map((layer) => {
      if (!isArt(layer)) {
        const content = paintMarks(painter, layer.marks, fonts, () => '')
        return { layer, content, form: '' }
      }
      const id = addArt(file, layer, painter, of.box, of.resources)
      return { layer, content: `/L-${layer.id} Do`, form: `/L-${layer.id} ${ref(id)}` }
    })
}

import { emOf, type Drawing, type Mark, type Meter, type Segment } from '../../core/index.ts'

export const NAMESPACE = 'http://www.ofdspec.org/2016'
const LEAST_ID = 10
const FONT_ID = 2

export const escapeXml = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (c) => `&#${c.codePointAt(0)};`)

/** An XML file of the `ofd` namespace. */
export function xml(root: string, attributes: string, body: string): Buffer {
  const head = '<?xml version="1.0" encoding="UTF-8"?>'
  const open = `<ofd:${root} xmlns:ofd="${NAMESPACE}"${attributes && ` ${attributes}`}>`
  return Buffer.from(`${head}\n${open}${body}</ofd:${root}>`)
}

const short = (n: number) => String(Math.round(n * 1000) / 1000)
const rgb = (colour: string) =>
  [1, 3, 5].map((i) => Number.parseInt(colour.slice(i, i + 2), 16)).join(' ')

/**
 * The page as OFD objects, in millimetres as the drawing has them. The relief ground is left out:
 * open readers do not tile patterns, and the electronic file is protected by its seal.
 */
export function pageContent(
  drawing: Drawing,
  meter: Meter,
): { readonly page: Buffer; readonly lastId: number; readonly characters: Set<string> } {
  let id = LEAST_ID
  const characters = new Set<string>()
  const objects = drawing.marks.map((mark) => {
    if (mark.kind === 'ground') return ''
    id += 1
    if (mark.kind === 'path') return pathObject(mark, drawing, id)
    for (const character of mark.text) characters.add(character)
    return textObject(mark, meter, id)
  })
  const layer = `<ofd:Layer Type="Body" ID="${LEAST_ID}">${objects.join('')}</ofd:Layer>`
  const area = `<ofd:Area><ofd:PhysicalBox>0 0 ${drawing.width} ${drawing.height}</ofd:PhysicalBox></ofd:Area>`
  const page = xml('Page', '', `${area}<ofd:Content>${layer}</ofd:Content>`)
  return { page, lastId: id, characters }
}

function textObject(mark: Extract<Mark, { kind: 'text' }>, meter: Meter, id: number): string {
  const em = emOf(mark.size)
  const advances = Array.from(mark.text, (c) => (meter(c) ?? 1) * em + (mark.spacing ?? 0))
  const width = advances.reduce((sum, n) => sum + n, 0)
  const boundary = [mark.x, mark.baseline - em, width, em * 1.3].map(short).join(' ')
  const steps = advances.slice(0, -1).map(short).join(' ')
  const delta = steps && ` DeltaX="${steps}"`
  return `<ofd:TextObject ID="${id}" Boundary="${boundary}" Font="${FONT_ID}" Size="${short(em)}"><ofd:FillColor Value="${rgb(mark.colour)}"/><ofd:TextCode X="0" Y="${short(em)}"${delta}>${escapeXml(mark.text)}</ofd:TextCode></ofd:TextObject>`
}

function pathObject(
  { path, fill, stroke, width }: Extract<Mark, { kind: 'path' }>,
  drawing: Drawing,
  id: number,
): string {
  const line = stroke ? ` LineWidth="${short(width ?? 0.2)}"` : ''
  const ways = ` Stroke="${stroke !== undefined}" Fill="${fill !== undefined}"`
  const colours = [
    fill ? `<ofd:FillColor Value="${rgb(fill)}"/>` : '',
    stroke ? `<ofd:StrokeColor Value="${rgb(stroke)}"/>` : '',
  ].join('')
  const data = path.map(segment).join(' ')
  return `<ofd:PathObject ID="${id}" Boundary="0 0 ${drawing.width} ${drawing.height}"${line}${ways}>${colours}<ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`
}

function segment([kind, ...points]: Segment): string {
  const letter = { M: 'M', L: 'L', C: 'B', Z: 'C' }[kind]
  return [letter, ...points.map(short)].join(' ')
}

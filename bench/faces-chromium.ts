import { readFileSync } from 'node:fs'
import {
  emOf,
  placesOf,
  type Drawing,
  type Mark,
  type Segment,
} from '../src/certificates/core/index.ts'
import { launchBrowser } from '../test/e2e/browser.ts'

const FONT = new URL('../assets/fonts/NotoSansSC-Medium.ttf', import.meta.url)

/** A page that stays open and prints the drawing again and again: Chromium at its warmest. */
export async function chromiumPrinter(): Promise<{
  print: (drawing: Drawing) => Promise<Buffer>
  close: () => Promise<void>
}> {
  const browser = await launchBrowser()
  const page = await browser.newPage()
  const font = readFileSync(FONT).toString('base64')
  const style = `@font-face{font-family:face;src:url(data:font/ttf;base64,${font})}@page{size:420mm 297mm;margin:0}body{margin:0}svg{display:block;font-family:face}`
  await page.setContent(`<style>${style}</style><body></body>`)
  await page.evaluate('document.fonts.load("16px face", "证")')
  return {
    print: async (drawing) => {
      await page.evaluate(
        `document.body.innerHTML = ${JSON.stringify(svgOf(drawing))}; document.fonts.ready.then(() => 1)`,
      )
      const size = { width: `${drawing.width}mm`, height: `${drawing.height}mm` }
      return page.pdf({ ...size, printBackground: true })
    },
    close: () => browser.close(),
  }
}

function svgOf({ width, height, layers, palette }: Drawing): string {
  const tiles: string[] = []
  const draw = (mark: Mark): string => {
    if (mark.kind === 'text') {
      const { x, baseline, size, ink, spacing = 0, text } = mark
      return `<text x="${x}" y="${baseline}" font-size="${emOf(size)}" letter-spacing="${spacing}" fill="${palette[ink].rgb}">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text>`
    }
    if (mark.kind === 'path') {
      const { fill, stroke, width: line = 0.2, path } = mark
      return `<path d="${path.map(segment).join('')}" fill="${fill ? palette[fill].rgb : 'none'}" stroke="${stroke ? palette[stroke].rgb : 'none'}" stroke-width="${line}"/>`
    }
    tiles.push(`<g id="t${tiles.length}">${mark.marks.map(draw).join('')}</g>`)
    return placesOf(mark)
      .map(({ x, y }) => `<use href="#t${tiles.length - 1}" x="${x}" y="${y}"/>`)
      .join('')
  }
  const body = layers.flatMap(({ marks }) => marks.map(draw)).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}"><defs>${tiles.join('')}</defs>${body}</svg>`
}

const segment = ([kind, ...points]: Segment): string => kind + points.join(' ')

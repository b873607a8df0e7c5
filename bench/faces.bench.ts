import { makeCertificate, softwareSeal } from '../src/certificates/server/index.ts'
import { drawFace, type Drawing } from '../src/certificates/core/index.ts'
import { sampleFace, SUPERMARKET } from '../src/certificates/core/samples.ts'
import { layoutOf } from '../src/certificates/server/face-layouts.ts'
import { fontsOf } from '../src/certificates/server/fonts.ts'
import { symbolOf } from '../src/certificates/server/symbol.ts'
import { chromiumPrinter } from './faces-chromium.ts'
import { byPdfkit } from './faces-pdfkit.ts'
import { perSecond, race, type Ratio } from './rounds.ts'

const LINK = `https://zhunying.example.gov.cn/v/${'8'.repeat(200)}`

/**
 * The electronic PDF of a licence of seven items with all its art, signed, against the same drawing by
 * bare pdfkit and by Chromium's print, neither of which signs. Every licence has another number and
 * name. The issue asks for 25 a second on a core: so many are made in a row, and the pace is a ratio to it.
 */
export default async function bench(): Promise<Ratio[]> {
  let n = 0
  const ours = async (times: number) => {
    let size = 0
    for (let i = 0; i < times; i++) {
      const made = await makeCertificate(another(n++), LINK, softwareSeal)
      if (!made.ok) throw new Error(made.refusal.code)
      size = Math.max(size, made.value.bytes.length)
    }
    return size
  }
  const kilobytes = Math.ceil((await ours(1)) / 1000)
  const pdfkit = await race(ours, async (times) => {
    for (let i = 0; i < times; i++) await byPdfkit(drawn(n++))
  })
  const printer = await chromiumPrinter()
  const chromium = await race(ours, async (times) => {
    for (let i = 0; i < times; i++) await printer.print(drawn(n++))
  })
  await printer.close()
  const pace = (of: { ours: number; theirs: number }) =>
    `${perSecond(of.ours)} against ${perSecond(of.theirs)}`
  return [
    {
      name: 'electronic PDF, full art, signed, on one core',
      ratio: pdfkit.ours / 25,
      floor: 1,
      detail: `${perSecond(pdfkit.ours)} against the 25/s asked for; ${kilobytes} kB`,
    },
    { name: 'against bare pdfkit', ratio: pdfkit.ratio, floor: 3, detail: pace(pdfkit) },
    { name: 'against Chromium print', ratio: chromium.ratio, floor: 20, detail: pace(chromium) },
  ]
}

function another(n: number) {
  const holder = { ...sampleFace().holder, name: `北京第${n}小满咖啡有限公司` }
  return sampleFace({ names: SUPERMARKET, holder })
}

function drawn(n: number): Drawing {
  const face = another(n)
  const layout = layoutOf(face.region)
  const typeface = fontsOf(layout)
  const { host } = new URL(LINK)
  const result = drawFace({ face, layout, typeface, symbol: symbolOf(LINK), host }, [])
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value.drawing
}

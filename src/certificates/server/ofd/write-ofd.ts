import { createHash } from 'node:crypto'
import { zipSync } from 'fflate'
import type { Drawing } from '../../core/index.ts'
import type { FontChain } from '../fonts.ts'
import type { SealProvider } from '../seal/seal-provider.ts'
import { SM2_WITH_SM3, SM3, sm3Of } from '../seal/sm2-test-key.ts'
import { subsetFont } from '../true-type.ts'
import { escapeXml, fontId, pageContent, xml } from './content.ts'

export interface OfdFacts {
  readonly title: string
  readonly author: string
  readonly subject: string
  readonly madeOn: string
  /** Facts of the licence for machines (`license.json`). */
  readonly licence: object
}

export interface OfdSeal {
  readonly provider: SealProvider
  /** The seal's face, as large as itself. */
  readonly picture: Drawing
  /** Where it stands on the page: left, top, mm. */
  readonly x: number
  readonly y: number
}

type Files = Record<string, Uint8Array>
const element = (name: string, body: string) => `<ofd:${name}>${body}</ofd:${name}>`

/** An OFD (GB/T 33190-2016) without a seal; same bytes each time. */
export function writeOfd(drawing: Drawing, chain: FontChain, facts: OfdFacts): Buffer {
  return zipped(documentFiles(drawing, chain, facts, false))
}

/** The same with an SM2 seal (GB/T 38540-2020) over every other file in it. */
export async function writeSealedOfd(
  drawing: Drawing,
  chain: FontChain,
  facts: OfdFacts,
  seal: OfdSeal,
): Promise<Buffer> {
  const files = documentFiles(drawing, chain, facts, true)
  return zipped({ ...files, ...(await signatureFiles(files, chain, facts, seal)) })
}

function zipped(files: Files): Buffer {
  // an archive keeps local time, so the fixed moment is a local one: the same bytes in every zone
  const mtime = new Date(1990, 0, 1)
  return Buffer.from(zipSync(files, { level: 6, mtime }))
}

function documentFiles(
  drawing: Drawing,
  chain: FontChain,
  facts: OfdFacts,
  sealed: boolean,
): Files {
  const { page, units, lastId, characters } = pageContent(drawing, chain)
  const fonts = characters.flatMap((set, i) => (set.size > 0 ? [{ set, i }] : []))
  const licence = Buffer.from(JSON.stringify(facts.licence, null, 2))
  const size = Math.ceil(licence.length / 1024)
  const attached =
    `<ofd:Attachment ID="license" Name="license" Format="json" Size="${size}"` +
    ` CreationDate="${facts.madeOn}T00:00:00" Visible="false">` +
    `${element('FileLoc', 'license.json')}</ofd:Attachment>`
  return {
    'OFD.xml': rootFile(facts, page, sealed),
    'Doc_0/Document.xml': documentFile(drawing, lastId),
    'Doc_0/PublicRes.xml': resources(chain, fonts, units),
    ...Object.fromEntries(
      fonts.map(({ set, i }) => [`Doc_0/Res/font_${i}.ttf`, fontFile(chain, i, set)]),
    ),
    'Doc_0/Pages/Page_0/Content.xml': page,
    'Doc_0/Attachs/Attachments.xml': xml('Attachments', '', attached),
    'Doc_0/Attachs/license.json': licence,
  }
}

function rootFile(facts: OfdFacts, page: Buffer, sealed: boolean): Buffer {
  const info = [
    element('DocID', createHash('md5').update(facts.title).update(page).digest('hex')),
    element('Title', escapeXml(facts.title)),
    element('Author', escapeXml(facts.author)),
    element('Subject', escapeXml(facts.subject)),
    element('CreationDate', facts.madeOn),
    element('ModDate', facts.madeOn),
    element('Creator', 'Zhunying'),
  ].join('')
  const body = [
    element('DocInfo', info),
    element('DocRoot', 'Doc_0/Document.xml'),
    sealed ? element('Signatures', 'Doc_0/Signs/Signatures.xml') : '',
  ].join('')
  return xml('OFD', 'Version="1.0" DocType="OFD"', element('DocBody', body))
}

function documentFile({ width, height }: Drawing, lastId: number): Buffer {
  const common = [
    element('MaxUnitID', String(lastId)),
    element('PageArea', element('PhysicalBox', `0 0 ${width} ${height}`)),
    element('PublicRes', 'PublicRes.xml'),
  ].join('')
  const pages = element('Pages', '<ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/>')
  const attachments = element('Attachments', 'Attachs/Attachments.xml')
  return xml('Document', '', element('CommonData', common) + pages + attachments)
}

function resources(chain: FontChain, fonts: readonly { i: number }[], units: string): Buffer {
  const listed = fonts.map(({ i }) => {
    const name = chain.fonts[i]?.name.replaceAll(/[^\w-]/g, '') ?? ''
    return `<ofd:Font ID="${fontId(i)}" FontName="${name}">${element('FontFile', `font_${i}.ttf`)}</ofd:Font>`
  })
  const body = [
    listed.length > 0 ? element('Fonts', listed.join('')) : '',
    units && element('CompositeGraphicUnits', units),
  ]
  return xml('Res', 'BaseLoc="Res"', body.join(''))
}

function fontFile(chain: FontChain, i: number, characters: ReadonlySet<string>): Buffer {
  const file = chain.fonts[i]
  if (!file) throw new Error('invariant broken: a used font is in the chain')
  const glyphs = Array.from(characters, (character) => {
    const point = character.codePointAt(0) as number
    return { point, source: file.font.glyphForCodePoint(point).id }
  })
  return subsetFont(file.bytes, glyphs).bytes
}

const SIGN = 'Doc_0/Signs/Sign_0'

async function signatureFiles(
  files: Files,
  chain: FontChain,
  facts: OfdFacts,
  { provider, picture, x, y }: OfdSeal,
): Promise<Files> {
  const face = writeOfd(picture, chain, { ...facts, title: provider.name, licence: {} })
  const seal = await provider.seal({ ofd: face, side: Math.round(picture.width) })
  const listed = Object.entries(files).map(([name, bytes]) => {
    const value = element('CheckValue', sm3Of(bytes).toString('base64'))
    return `<ofd:Reference FileRef="/${name}">${value}</ofd:Reference>`
  })
  const info = [
    `<ofd:Provider ProviderName="${provider.name}" Version="1.0" Company="Zhunying"/>`,
    element('SignatureMethod', SM2_WITH_SM3),
    element('SignatureDateTime', `${facts.madeOn.replaceAll('-', '')}000000Z`),
    `<ofd:References CheckMethod="${SM3}">${listed.join('')}</ofd:References>`,
    `<ofd:StampAnnot ID="stamp1" PageRef="1" Boundary="${x} ${y} ${picture.width} ${picture.height}"/>`,
    element('Seal', element('BaseLoc', `/${SIGN}/Seal.esl`)),
  ].join('')
  const value = `/${SIGN}/SignedValue.dat`
  const signatureXml = xml(
    'Signature',
    '',
    element('SignedInfo', info) + element('SignedValue', value),
  )
  const file = `/${SIGN}/Signature.xml`
  const entry = `<ofd:Signature ID="s001" Type="Seal" BaseLoc="${file}"/>`
  return {
    'Doc_0/Signs/Signatures.xml': xml('Signatures', '', element('MaxSignId', 's002') + entry),
    [`${SIGN}/Signature.xml`]: signatureXml,
    [`${SIGN}/Seal.esl`]: seal,
    [`${SIGN}/SignedValue.dat`]: await provider.signOfd({
      seal,
      signatureXml,
      file,
      day: facts.madeOn,
    }),
  }
}

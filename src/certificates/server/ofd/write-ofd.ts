import { createHash } from 'node:crypto'
import { zipSync } from 'fflate'
import type { Drawing } from '../../core/index.ts'
import type { CertificateFont } from '../fonts.ts'
import { escapeXml, pageContent, xml } from './content.ts'
import { makeSeal, stamp } from './seal.ts'
import { subsetFont } from './subset-font.ts'
import { SM2_WITH_SM3, SM3, sm3Of } from './test-key.ts'

export interface OfdFacts {
  readonly title: string
  readonly author: string
  readonly subject: string
  readonly madeOn: string
  /** Facts of the licence for machines (`license.json`). */
  readonly licence: object
}

export interface OfdSeal {
  /** The seal's face, as large as itself. */
  readonly picture: Drawing
  /** Where it stands on the page: left, top, mm. */
  readonly x: number
  readonly y: number
}

type Files = Record<string, Uint8Array>
const element = (name: string, body: string) => `<ofd:${name}>${body}</ofd:${name}>`

/** An OFD (GB/T 33190) with an SM2 seal (GB/T 38540) over every other file in it; same bytes each time. */
export function writeOfd(
  drawing: Drawing,
  font: CertificateFont,
  facts: OfdFacts,
  seal?: OfdSeal,
): Buffer {
  const files = documentFiles(drawing, font, facts, seal !== undefined)
  if (seal) Object.assign(files, signatureFiles(files, font, facts, seal))
  // a fixed time within every zone's 1980s keeps the archive's bytes the same
  const mtime = new Date('1990-01-01T12:00:00Z')
  return Buffer.from(zipSync(files, { level: 9, mtime }))
}

function documentFiles(
  drawing: Drawing,
  font: CertificateFont,
  facts: OfdFacts,
  sealed: boolean,
): Files {
  const { page, lastId, characters } = pageContent(drawing, font.meter)
  const id = createHash('md5').update(facts.title).update(page).digest('hex')
  const info = [
    element('DocID', id),
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
  const box = element('PhysicalBox', `0 0 ${drawing.width} ${drawing.height}`)
  const common = [
    element('MaxUnitID', String(lastId)),
    element('PageArea', box),
    element('PublicRes', 'PublicRes.xml'),
  ].join('')
  const pages = '<ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/>'
  const fontFile = element('FontFile', 'font.ttf')
  const attached = `<ofd:Attachment ID="1" Name="license" Format="json" CreationDate="${facts.madeOn}" Visible="false">${element('FileLoc', 'license.json')}</ofd:Attachment>`
  return {
    'OFD.xml': xml('OFD', 'Version="1.0" DocType="OFD"', element('DocBody', body)),
    'Doc_0/Document.xml': xml(
      'Document',
      '',
      element('CommonData', common) +
        element('Pages', pages) +
        element('Attachments', 'Attachs/Attachments.xml'),
    ),
    'Doc_0/PublicRes.xml': xml(
      'Res',
      'BaseLoc="Res"',
      element('Fonts', `<ofd:Font ID="2" FontName="Noto Sans SC Medium">${fontFile}</ofd:Font>`),
    ),
    'Doc_0/Res/font.ttf': subsetFont(font.font, font.bytes, characters),
    'Doc_0/Pages/Page_0/Content.xml': page,
    'Doc_0/Attachs/Attachments.xml': xml('Attachments', '', attached),
    'Doc_0/Attachs/license.json': Buffer.from(JSON.stringify(facts.licence, null, 2)),
  }
}

const SIGN = 'Doc_0/Signs/Sign_0'

function signatureFiles(
  files: Files,
  font: CertificateFont,
  facts: OfdFacts,
  seal: OfdSeal,
): Files {
  const { picture, x, y } = seal
  const face = writeOfd(picture, font, { ...facts, title: '测试印章', licence: {} })
  const made = makeSeal({ ofd: face, side: Math.round(picture.width) })
  const listed = Object.entries(files).map(([name, bytes]) => {
    const value = element('CheckValue', sm3Of(bytes).toString('base64'))
    return `<ofd:Reference FileRef="/${name}">${value}</ofd:Reference>`
  })
  const info = [
    '<ofd:Provider ProviderName="Zhunying software test seal" Company="Zhunying" Version="1.0"/>',
    element('SignatureMethod', SM2_WITH_SM3),
    element('SignatureDateTime', `${facts.madeOn.replaceAll('-', '')}000000Z`),
    `<ofd:References CheckMethod="${SM3}">${listed.join('')}</ofd:References>`,
    `<ofd:StampAnnot ID="1" PageRef="1" Boundary="${x} ${y} ${picture.width} ${picture.height}"/>`,
    element('Seal', element('BaseLoc', `/${SIGN}/Seal.esl`)),
  ].join('')
  const value = `/${SIGN}/SignedValue.dat`
  const signature = xml(
    'Signature',
    '',
    element('SignedInfo', info) + element('SignedValue', value),
  )
  const entry = `<ofd:Signature ID="1" Type="Seal" BaseLoc="/${SIGN}/Signature.xml"/>`
  return {
    'Doc_0/Signs/Signatures.xml': xml('Signatures', '', element('MaxSignId', '1') + entry),
    [`${SIGN}/Signature.xml`]: signature,
    [`${SIGN}/Seal.esl`]: made,
    [`${SIGN}/SignedValue.dat`]: stamp(made, signature, `/${SIGN}/Signature.xml`, facts.madeOn),
  }
}

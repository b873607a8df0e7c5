import { Document, isCollection, isMap, isSeq, type Node } from 'yaml'
import type { LawFiles } from '../../../catalogue/server/index.ts'
import type { Doubt, Grid, RegionDraft } from '../../core/index.ts'

/** The files of a draft, by their name in a folder of one's own (CATALOGUE_DIR); doubts stand as comments. */
export function draftFiles(draft: RegionDraft, grid: Grid, model: LawFiles): LawFiles {
  const { plan } = draft
  const folder = `regions/${plan.region}-${plan.name.en
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '')}`
  const face = [...model].find(([name]) => name.endsWith('/face.yaml'))?.[1]
  return new Map([
    [`${folder}/plan.yaml`, planText(draft)],
    [`${folder}/industries.yaml`, industriesText(draft)],
    [`${folder}/annex.txt`, grid.map((row) => row.join('\t')).join('\n')],
    ...(face === undefined ? [] : [[`${folder}/face.yaml`, faceText(draft, face)] as const]),
  ])
}

const sayDoubt = ({ code, line, text }: Doubt): string =>
  ` 疑问 ${code}${line > 0 ? `（表第 ${line} 行）` : ''}：${text.zh}`

const HEAD =
  ' 由附件导入的草稿。逐条核对注释里的“疑问”，核对后删去；zhunying catalogue check --own 没有错误才会采用。'

function planText({ plan, doubts }: RegionDraft): string {
  const document = new Document(plan)
  const whole = doubts.filter(({ industry }) => industry === undefined)
  document.commentBefore = [HEAD, ...whole.map(sayDoubt)].join('\n')
  return document.toString({ lineWidth: 0 })
}

function industriesText({ industries, doubts }: RegionDraft): string {
  const document = new Document(industries.map(told))
  document.commentBefore = HEAD
  const list = document.contents
  industries.forEach((industry, i) => {
    const of = doubts.filter((doubt) => doubt.industry === industry.code)
    if (!isSeq(list)) return
    const node = list.items[i] as Node
    note(
      node,
      of.filter(({ row }) => row === undefined || row >= industry.rows.length),
    )
    const rows = isMap(node) ? node.get('rows') : undefined
    if (!isSeq(rows)) return
    rows.items.forEach((row, r) =>
      note(
        row as Node,
        of.filter((doubt) => doubt.row === r),
      ),
    )
  })
  return document.toString({ lineWidth: 0 })
}

/** An industry as its file says it: without what is absent or goes without saying. */
function told(industry: RegionDraft['industries'][number]) {
  const said = (entry: object) =>
    Object.fromEntries(
      Object.entries(entry).filter(
        ([key, value]) =>
          value !== null &&
          !(key === 'applied' && value === true) &&
          !(key === 'codeAssigned' && value === false),
      ),
    )
  return { ...said(industry), rows: industry.rows.map(said) }
}

function note(node: Node, doubts: readonly Doubt[]): void {
  if (doubts.length === 0 || !isCollection(node)) return
  node.commentBefore = doubts.map(sayDoubt).join('\n')
}

/** The face of the region it is like, with its own code, name and issuer; every measure ours. */
function faceText({ plan }: RegionDraft, face: string): string {
  return face
    .replace(/^region: .*$/m, `region: '${plan.region}'`)
    .replace(/^source: .*$/m, `source: { document: '${plan.documentNo}', section: 待核对 }`)
    .replaceAll('stated: true', 'stated: false')
    .replace(/^( {2}text: ).* 监制$/m, `$1${plan.certificate.issuerOnFace} 监制`)
}

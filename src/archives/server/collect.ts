import { createHash } from 'node:crypto'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { catalogueOf } from '../../catalogue/server/index.ts'
import { branchesOf, type CaseFile, type CaseRecord } from '../../cases/core/index.ts'
import { listFiles, listHappenings } from '../../cases/server/index.ts'
import { fileOfFace, type LinkOf } from '../../certificates/server/index.ts'
import { printSheet, sheetFacts } from '../../forms/core/index.ts'
import { issuedOf, letterPdf, listLetters } from '../../letters/server/index.ts'
import type { Face } from '../../licences/core/index.ts'
import { singlesById, versionsOf } from '../../licences/server/index.ts'
import { itemFormOf } from '../../reviews/core/index.ts'
import { safeName, type ArchivedFile } from '../core/index.ts'

/** A file on its way into a package. */
export interface Piece {
  readonly entry: ArchivedFile
  readonly bytes: Uint8Array
}

type About = Pick<ArchivedFile, 'path' | 'what' | 'title' | 'contentType'>

export function piece(about: About, bytes: Uint8Array): Piece {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { entry: { ...about, size: bytes.length, sha256 }, bytes }
}

function json(path: string, what: About['what'], title: string, value: unknown): Piece {
  const bytes = Buffer.from(`${JSON.stringify(value, null, 2)}\n`)
  return piece({ path, what, title, contentType: 'application/json' }, bytes)
}

/**
 * Everything of an ended case as it was: application, history, each department's own form, materials byte by byte,
 * letters, the licence in the version that the case brought, and the single licences behind it.
 */
export async function collect(
  context: Context,
  linkOf: LinkOf,
  record: CaseRecord,
): Promise<Piece[]> {
  const { region, id, caseNo } = record
  const read = await context.db.transaction(async (tx) => ({
    files: await listFiles(tx, record),
    happenings: await listHappenings(tx, record),
    letters: await listLetters(tx, region, id),
    faces: await facesOf(tx, record),
  }))
  const singleIds = read.faces.flatMap(({ items }) => items.map(({ single }) => single as string))
  const singles = await context.db.transaction((tx) => singlesById(tx, singleIds))
  const { file, values: _typed, ownerId: _owner, ...about } = record
  return [
    json('case.json', 'case', `办件 ${caseNo}`, { ...about, state: file.at.state }),
    json('events.json', 'events', '办理经过', read.happenings),
    ...(await formsOf(context, record)),
    ...(await materialsOf(context, read.files)),
    ...(await lettersOf(read.letters)),
    ...(await licencesOf(context, linkOf, read.faces)),
    ...singles
      .toSorted((a, b) => (a.item < b.item ? -1 : 1))
      .map((one) => json(`singles/${one.item}.json`, 'single', one.certificate, one)),
  ]
}

/** The faces that came of the case. */
async function facesOf(tx: Tx, { id, file }: CaseRecord): Promise<Face[]> {
  const number = 'number' in file.at ? file.at.number : null
  if (number === null) return []
  const versions = await versionsOf(tx, number)
  return versions.filter(({ caseId }) => caseId === id).map(({ face }) => face)
}

async function formsOf(context: Context, record: CaseRecord): Promise<Piece[]> {
  const catalogue = await catalogueOf(context, record.catalogueVersion)
  const { region, caseNo, file, submittedValues } = record
  const submittedOn = 'submittedOn' in file.at ? file.at.submittedOn : null
  const sheets = [...branchesOf(file).keys()].map((item) => {
    const form = itemFormOf(catalogue, record, item)
    const facts = sheetFacts(catalogue, { region, item }, { caseNo, submittedOn })
    const sheet = printSheet(form, facts, 'zh')
    return json(`forms/${item}.json`, 'sheet', catalogue.items.get(item)?.name.zh ?? item, sheet)
  })
  return [json('forms/application.json', 'form', '一表申请', submittedValues), ...sheets]
}

async function materialsOf(context: Context, files: readonly CaseFile[]): Promise<Piece[]> {
  const pieces: Piece[] = []
  for (const { id, material, name, contentType, sha256 } of files) {
    const bytes = await context.blobs.get(sha256)
    if (!bytes) throw new Error(`the bytes of ${sha256} are gone`)
    const path = `materials/${material}/${id.slice(0, 8)}-${safeName(name)}`
    pieces.push(piece({ path, what: 'material', title: name, contentType }, bytes))
  }
  return pieces
}

async function lettersOf(rows: Awaited<ReturnType<typeof listLetters>>): Promise<Piece[]> {
  const pieces: Piece[] = []
  for (const [at, row] of rows.entries()) {
    const issued = issuedOf(row)
    const path = `letters/${String(at + 1).padStart(2, '0')}-${safeName(row.kind)}`
    const title = `${row.title.zh} ${row.number}`
    pieces.push(json(`${path}.json`, 'letter', title, issued))
    const bytes = await letterPdf(issued, 'zh', new Date(row.issuedAt))
    const about = { path: `${path}.pdf`, what: 'letter' as const, title }
    pieces.push(piece({ ...about, contentType: 'application/pdf' }, bytes))
  }
  return pieces
}

async function licencesOf(
  context: Context,
  linkOf: LinkOf,
  faces: readonly Face[],
): Promise<Piece[]> {
  const pieces: Piece[] = []
  for (const face of faces)
    for (const kind of ['pdf', 'ofd'] as const) {
      const made = await fileOfFace(context, linkOf, face, kind)
      if (!made.ok) throw new Error(`${face.number}: ${made.refusal.code}`)
      const about = { path: `licence/${safeName(made.value.name)}`, what: 'licence' as const }
      const contentType = kind === 'pdf' ? 'application/pdf' : 'application/ofd'
      pieces.push(piece({ ...about, title: face.title, contentType }, made.value.bytes))
    }
  return pieces
}

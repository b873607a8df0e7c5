import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CHUNK, MAX_BEGUN, type CaseView, type UploadView } from '../../src/cases/core/index.ts'
import { drafted } from '../builders/applied-case.ts'
import { openOffice, type Office } from '../builders/office.ts'
import { pdf, type Person } from '../builders/people.ts'

let office: Office
let clerk: Person
let draft: CaseView
beforeAll(async () => {
  office = await openOffice()
  clerk = await office.people('clerk-110102')
  draft = await drafted(clerk)
})
afterAll(() => office.close())

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const tray = () => `/api/v1/cases/${draft.id}/uploads`
/** A PDF of two whole pieces and a bit: a picture, whose bytes may say anything, where pictures stand. */
const scan = Buffer.concat([
  pdf('scan').subarray(0, 9),
  Buffer.from(`2 0 obj\n<< /Length ${CHUNK * 2} >>\nstream\n`),
  randomBytes(CHUNK * 2),
  Buffer.from('\nendstream\nendobj\n'),
  pdf('scan').subarray(9),
])

async function begin(
  bytes: Buffer,
  name = '扫描件.pdf',
  { who, to }: { who: Person; to: string } = { who: clerk, to: tray() },
): Promise<UploadView> {
  const wish = { name, size: bytes.length, sha256: sha256(bytes) }
  const reply = await who.post(to, wish)
  if (reply.status !== 201) throw new Error(JSON.stringify(reply.body))
  return reply.body as unknown as UploadView
}

function sendPiece(upload: UploadView, bytes: Buffer, at: number, digest?: string) {
  const piece = bytes.subarray(at, at + CHUNK)
  const query = `at=${at}&sha256=${digest ?? sha256(piece)}`
  return clerk.upload(`${tray()}/${upload.id}/chunks?${query}`, 'piece', piece)
}

test('a scan goes on where the network dropped it, and no piece is taken twice or broken', async () => {
  const upload = await begin(scan)
  expect((await sendPiece(upload, scan, 0)).body['received']).toBe(CHUNK)
  const broken = await sendPiece(upload, scan, CHUNK, sha256(Buffer.from('x')))
  expect([broken.status, broken.body.code]).toEqual([422, 'CASES_UPLOAD_CHUNK_BROKEN'])
  const ahead = await sendPiece(upload, scan, CHUNK * 2)
  expect(ahead.body).toMatchObject({ code: 'CASES_UPLOAD_GAP', received: CHUNK })
  // the same person on another machine: the same file is found again, at the byte it had come to
  expect(await begin(scan)).toEqual({ ...upload, received: CHUNK })
  expect((await sendPiece(upload, scan, 0)).body['received']).toBe(CHUNK)
  const early = await clerk.post(`${tray()}/${upload.id}/assign`, { material: 'floor_plan' })
  expect(early.body.code).toBe('CASES_UPLOAD_GAP')
  await sendPiece(upload, scan, CHUNK)
  expect((await sendPiece(upload, scan, CHUNK * 2)).body['received']).toBe(scan.length)
  const shown = await clerk.get(`${tray()}/${upload.id}/file`)
  expect([shown.status, shown.headers['content-type']]).toEqual([200, 'application/pdf'])
  const file = await clerk.post(`${tray()}/${upload.id}/assign`, { material: 'floor_plan' })
  expect(file.body).toMatchObject({
    file: { name: '扫描件.pdf', size: scan.length, sha256: sha256(scan) },
  })
  expect((await clerk.get(tray())).body).toEqual([])
})

test('what is no document is refused when it is sorted, and can be thrown away', async () => {
  const bytes = Buffer.from('PK\u0003\u0004 no paper')
  const upload = await begin(bytes, '表格.xlsx')
  await sendPiece(upload, bytes, 0)
  const refused = await clerk.post(`${tray()}/${upload.id}/assign`, { material: 'floor_plan' })
  expect([refused.status, refused.body.code]).toEqual([422, 'CASES_FILE_TYPE_UNKNOWN'])
  expect((await clerk.remove(`${tray()}/${upload.id}`)).body).toEqual([])
})

test('a file above 20 MB is refused by its name before a byte of it travels', async () => {
  const wish = { name: '录像.pdf', size: 20 * 1024 * 1024 + 1, sha256: 'a'.repeat(64) }
  const refused = await clerk.post(tray(), wish)
  expect(refused).toMatchObject({ status: 413, body: { code: 'CASES_FILE_TOO_LARGE' } })
  expect(String(refused.body['title'])).toContain('录像.pdf')
})

test('an applicant sends their own file in pieces; nobody else sees it, and what is given up makes room', async () => {
  const owner = await office.people('owner')
  const to = `/api/v1/cases/${(await drafted(owner)).id}/uploads`
  const file = pdf('平面图')
  const upload = await begin(file, '平面图.pdf', { who: owner, to })
  const piece = `${to}/${upload.id}/chunks?at=0&sha256=${sha256(file)}`
  for (const name of ['clerk-110102', 'owner2', 'lead-110102']) {
    const other = await office.people(name)
    expect((await other.upload(piece, 'piece', file)).status).toBe(404)
    expect((await other.get(to)).status).toBe(404)
  }
  expect((await owner.upload(piece, 'piece', file)).body['received']).toBe(file.length)
  const sorted = await owner.post(`${to}/${upload.id}/assign`, { material: 'floor_plan' })
  expect(sorted.body).toMatchObject({ file: { sha256: sha256(file) } })
  for (let n = 0; n <= MAX_BEGUN; n++)
    await begin(Buffer.from(`${n}`), `第 ${n} 份.pdf`, { who: owner, to })
  const names = (await owner.get(to)).body as unknown as readonly UploadView[]
  expect(names).toHaveLength(MAX_BEGUN)
  expect(names.map(({ name }) => name)).not.toContain('第 0 份.pdf')
})

test('nobody else sees the tray, and what is never sorted is thrown away after a week', async () => {
  const upload = await begin(pdf('x'), '待归类.pdf')
  for (const name of ['clerk-110105', 'owner', 'lead-110102', 'market-regulation-110102']) {
    const person = await office.people(name)
    expect((await person.get(tray())).status).toBe(404)
    expect((await person.get(`${tray()}/${upload.id}/file`)).status).toBe(404)
    const wish = { name: 'a.pdf', size: 1, sha256: 'a'.repeat(64) }
    expect((await person.post(tray(), wish)).status).toBe(404)
  }
  office.clock.set('2026-11-30T10:00:00+08:00')
  await office.startJobs()
  await office.context.db.transaction((tx) =>
    office.context.jobs.enqueue(tx, { name: 'cases.clear-trays', data: {} }),
  )
  const later = await office.people('clerk-110102')
  await expect.poll(async () => (await later.get(tray())).body, { timeout: 20_000 }).toEqual([])
})

import { createHash } from 'node:crypto'
import { zipSync } from 'fflate'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { CaseId, CaseRecord } from '../../cases/core/index.ts'
import { findCase, type CaseHappened } from '../../cases/server/index.ts'
import type { LinkOf } from '../../certificates/server/index.ts'
import { publicKeys, signStatement } from '../../verification/server/index.ts'
import { record as writeRecord } from '../../records/server/index.ts'
import { KEYS, MANIFEST, periodOf, SIGNATURE, type Manifest } from '../core/index.ts'
import { collect } from './collect.ts'
import { archivesOf, insertArchive } from './store.ts'

/** 归档: packs a case that has ended. */
export const PACK = 'archives.pack'

/** States in which nothing more is to come of itself. */
const ENDED: ReadonlySet<string> = new Set(['closed', 'declined', 'withdrawn'])

/** An ended case is packed once its transaction is there. */
export async function packWhenEnded(
  tx: Tx,
  { caseId, event }: CaseHappened,
  context: Context,
): Promise<void> {
  if (!ENDED.has(event.kind)) return
  await context.jobs.enqueue(tx, { name: PACK, data: { caseId } })
}

/** Packs the case as it is now; a package of this very version is made once. A draft has nothing to keep. */
export async function packCase(context: Context, linkOf: LinkOf, caseId: CaseId): Promise<void> {
  const record = await context.db.transaction((tx) => findCase(tx, caseId))
  if (!record || record.caseNo === null || !ENDED.has(record.file.at.state)) return
  const made = await context.db.transaction((tx) => archivesOf(tx, record))
  if (made.some(({ version }) => version === record.version)) return
  const pieces = await collect(context, linkOf, record)
  const manifest = manifestOf(context, record, pieces)
  const text = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)
  const files = Object.fromEntries(pieces.map(({ entry, bytes }) => [entry.path, bytes]))
  const zip = zipSync(
    { ...files, [MANIFEST]: text, ...(await signed(context, record, text)) },
    // times inside a zip are those of nobody's clock: the same case gives the same package
    { level: 6, mtime: new Date('1980-01-02T00:00:00') },
  )
  const { sha256, size } = await context.blobs.put(Buffer.from(zip))
  const madeAt = context.clock.now().toISOString()
  const { id: period } = periodOf(record.file.at.state)
  await context.db.transaction(async (tx) => {
    const { version } = record
    await insertArchive(tx, record, { version, sha256, size, files: pieces.length, madeAt, period })
    await writeRecord(tx, {
      actor: null,
      action: 'case.archived',
      region: record.region,
      object: { kind: 'case', id: record.id },
      detail: { version, sha256, files: pieces.length },
    })
  })
}

function manifestOf(
  context: Context,
  record: CaseRecord,
  pieces: Awaited<ReturnType<typeof collect>>,
): Manifest {
  const { region, id, caseNo, version, file, industry, catalogueVersion } = record
  return {
    format: 'zhunying-archive/1',
    region,
    caseId: id,
    caseNo: caseNo ?? '',
    version,
    state: file.at.state,
    industry,
    catalogueVersion,
    madeOn: context.clock.today(),
    files: pieces.map(({ entry }) => entry),
  }
}

/** The manifest's digest in the name of the region, and the public keys by which that is read. */
async function signed(context: Context, { region }: CaseRecord, manifest: Buffer) {
  const archive = createHash('sha256').update(manifest).digest('hex')
  const statement = await context.db.transaction((tx) =>
    signStatement(tx, context, region, { archive }),
  )
  const keys = (await publicKeys(context, 0))
    .filter((key) => key.region === region)
    .map(({ jwk, kid }) => ({ ...jwk, kid }))
  const text = (value: string) => Buffer.from(`${value}\n`)
  return { [SIGNATURE]: text(statement), [KEYS]: text(JSON.stringify({ keys }, null, 2)) }
}

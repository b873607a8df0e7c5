import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import S3rver from 's3rver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBlobs, type Blobs } from './blobs.ts'
import { openS3Blobs } from './s3-blobs.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zhunying-blobs-'))
const at = (name: string) => path.join(folder, name)
const server = new S3rver({
  port: 0,
  address: '127.0.0.1',
  silent: true,
  directory: at('s3'),
  configureBuckets: [{ name: 'files', configs: [] }],
})
let endpoint = ''
beforeAll(async () => {
  process.env['AWS_ACCESS_KEY_ID'] = process.env['AWS_SECRET_ACCESS_KEY'] = 'S3RVER'
  endpoint = `http://127.0.0.1:${(await server.run()).port}`
})
afterAll(async () => {
  await server.close()
  fs.rmSync(folder, { recursive: true })
})

const filesIn = (name: string) =>
  fs
    .readdirSync(at(name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))

const inBucket = () => openS3Blobs({ bucket: 'files', endpoint, region: 'us-east-1' })
const PLACES: readonly [string, () => Blobs, string][] = [
  ['disk', () => openBlobs(at('disk')), 'disk'],
  ['S3', inBucket, 's3/files'],
]

// one contract, two places
describe.each(PLACES)('on %s', (_, open, name) => {
  test('what is removed is gone, twice over; what is no digest removes nothing', async () => {
    const blobs = open()
    const { sha256 } = await blobs.put(Buffer.from('kept long enough'))
    await blobs.remove(sha256)
    await blobs.remove(sha256)
    await blobs.remove('../../etc/passwd')
    expect(await blobs.get(sha256)).toBeUndefined()
    // and may be put again
    expect((await blobs.put(Buffer.from('kept long enough'))).sha256).toBe(sha256)
  })

  test('what was put comes back by its digest, byte for byte', async () => {
    const { sha256, size } = await open().put(Buffer.from('abc'))
    expect(sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(size).toBe(3)
    expect(await open().get(sha256)).toEqual(Buffer.from('abc'))
  })

  test('every byte value survives, and nothing at all', async () => {
    for (const bytes of [
      Buffer.from(Array.from({ length: 70_000 }, (_x, i) => i % 256)),
      Buffer.alloc(0),
    ])
      expect(await open().get((await open().put(bytes)).sha256)).toEqual(bytes)
  })

  test('the same bytes are kept once, also when they are put at the same time', async () => {
    const bytes = Buffer.from('同一份材料')
    const put = await Promise.all(Array.from({ length: 10 }, () => open().put(bytes)))
    const digest = put[0]!.sha256
    const kept = filesIn(name).filter((file) => fs.readFileSync(file).equals(bytes))
    expect(kept).toHaveLength(1)
    expect(kept[0]).toContain(digest)
  })

  test('what is not there, or is no digest, is nothing', async () => {
    expect(await open().get('0'.repeat(64))).toBeUndefined()
    expect(await open().get('../../etc/passwd')).toBeUndefined()
  })
})

test('bytes that somebody changed in the bucket are not handed out', async () => {
  const { sha256 } = await inBucket().put(Buffer.from('the truth'))
  const file = filesIn('s3/files').find((one) => one.includes(sha256) && one.endsWith('object'))!
  fs.writeFileSync(file, 'a lie, ha')
  await expect(inBucket().get(sha256)).rejects.toThrow('were changed')
})

test('a bucket that is not there is said, not taken for an absent file', async () => {
  const absent = openS3Blobs({ bucket: 'nowhere', endpoint, region: 'us-east-1' })
  await expect(absent.put(Buffer.from('x'))).rejects.toThrow(/bucket/i)
})

import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openBlobs } from './blobs.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zhunying-blobs-'))
const blobs = openBlobs(folder)
afterAll(() => fs.rmSync(folder, { recursive: true }))

const files = () =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)

test('what was put comes back by its digest, byte for byte', async () => {
  const { sha256, size } = await blobs.put(Buffer.from('abc'))
  expect(sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(size).toBe(3)
  expect(await blobs.get(sha256)).toEqual(Buffer.from('abc'))
})

test('the same bytes are kept once, also when they are put at the same time', async () => {
  const bytes = Buffer.from('同一份材料')
  const put = await Promise.all(Array.from({ length: 10 }, () => blobs.put(bytes)))
  const digest = put[0]!.sha256
  expect(files().filter((name) => name.startsWith(digest))).toEqual([digest])
})

test('what is not there, or is no digest, is nothing', async () => {
  expect(await blobs.get('0'.repeat(64))).toBeUndefined()
  expect(await blobs.get('../../etc/passwd')).toBeUndefined()
})

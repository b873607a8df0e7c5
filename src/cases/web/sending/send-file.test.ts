import { expect, test } from 'vitest'
import type { UploadView } from '../../core/index.ts'
import { CHUNK, sendFile, type Wire } from './send-file.ts'

const LOST = new Error('the network is gone')
const STRAYED = new Error('the server has another count')
const file = new File([new Uint8Array(CHUNK * 2 + 7).fill(3)], '扫描件.pdf')

/** A server that keeps what came, behind a network that fails when it is told to. */
function network(fails: (call: number) => unknown) {
  const known: { upload: UploadView; pieces: number[] } = {
    upload: { id: 'u', name: '', size: 0, sha256: '', received: 0 },
    pieces: [],
  }
  let call = 0
  let waits = 0
  const dropped = (): void => {
    const error = fails(++call)
    if (error !== undefined) throw error
  }
  const wire: Wire = {
    passes: (error) => error === LOST,
    strays: (error) => error === STRAYED,
    begin: (_case, { name, size }, sha256) => {
      dropped()
      known.upload = { ...known.upload, name, size, sha256 }
      return Promise.resolve(known.upload)
    },
    piece: (_case, { at, bytes }) => {
      dropped()
      known.pieces.push(at)
      if (at === known.upload.received)
        known.upload = { ...known.upload, received: at + bytes.size }
      return Promise.resolve(known.upload)
    },
    back: () => {
      waits += 1
      return Promise.resolve()
    },
  }
  return { wire, known, waits: () => waits }
}

test('a dropped network costs one piece and nothing else: it goes on from the byte the server has', async () => {
  const { wire, known, waits } = network((call) => ([2, 4].includes(call) ? LOST : undefined))
  const states: string[] = []
  const done = await sendFile(wire, 'c', file, ({ state }) => state && states.push(state))
  expect(done.received).toBe(file.size)
  expect(known.pieces).toEqual([0, CHUNK, CHUNK * 2])
  expect(waits()).toBe(2)
  expect(states).toContain('paused')
  expect(states.at(-1)).toBe('came')
})

test('begun on another machine, only what is missing travels', async () => {
  const { wire, known } = network(() => undefined)
  known.upload = { ...known.upload, received: CHUNK }
  const begun = { ...wire, begin: () => Promise.resolve(known.upload) }
  await sendFile(begun, 'c', file, () => undefined)
  expect(known.pieces).toEqual([CHUNK, CHUNK * 2])
})

test('a refusal is no network: it is told at once and not tried for ever', async () => {
  const full = new Error('CASES_TRAY_FULL')
  const { wire, waits } = network(() => full)
  await expect(sendFile(wire, 'c', file, () => undefined)).rejects.toBe(full)
  expect(waits()).toBe(0)
})

test('where the server counts otherwise, it is asked again how far it came; not for ever', async () => {
  const { wire, known } = network((call) => (call === 2 ? STRAYED : undefined))
  expect((await sendFile(wire, 'c', file, () => undefined)).received).toBe(file.size)
  expect(known.pieces).toEqual([0, CHUNK, CHUNK * 2])
  const confused = network((call) => (call % 2 === 0 ? STRAYED : undefined))
  await expect(sendFile(confused.wire, 'c', file, () => undefined)).rejects.toBe(STRAYED)
})

test('given up while it waits for the network, it is not sent any more', async () => {
  const { wire, known } = network((call) => (call === 3 ? LOST : undefined))
  const stopper = new AbortController()
  const waiting = { ...wire, back: () => Promise.resolve(stopper.abort()) }
  const sent = sendFile(waiting, 'c', file, () => undefined, stopper.signal)
  await expect(sent).rejects.toThrow(/abort/i)
  expect(known.pieces).toEqual([0])
})

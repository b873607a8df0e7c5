import { createHash, randomUUID } from 'node:crypto'
import { deflateSync, crc32 } from 'node:zlib'
import {
  canonical,
  statementOf,
  type FieldEntry,
  type Finish,
  type Hashed,
  type VisitView,
} from '../../src/inspections/core/index.ts'
import type { Person, Reply } from './people.ts'

export const sha256 = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('hex')

/** The smallest picture that is honestly a PNG, its own by its colour. */
export function png(colour: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    const check = Buffer.alloc(4)
    check.writeUInt32BE(crc32(body) >>> 0)
    return Buffer.concat([length, body, check])
  }
  const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0])
  const pixel = deflateSync(
    Buffer.from([0, colour & 255, (colour >> 8) & 255, (colour >> 16) & 255]),
  )
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    mark,
    chunk('IHDR', head),
    chunk('IDAT', pixel),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

type Draft = FieldEntry extends infer E
  ? E extends FieldEntry
    ? Omit<E, 'visit' | 'at'>
    : never
  : never

/** What one device writes down about a visit, and how it sends it. */
export function deviceAt(visit: VisitView, device = randomUUID()) {
  let minute = 0
  const entry = <D extends Draft>(draft: D): Hashed<FieldEntry> => {
    const at = new Date(Date.UTC(2026, 10, 24, 1, minute++)).toISOString()
    const whole = { visit: visit.id, device, at, ...draft } as unknown as FieldEntry
    return { hash: sha256(canonical(whole)), entry: whole }
  }
  const round = visit.rounds + 1
  return {
    device,
    round,
    entry,
    saw: (line: string, result: 'pass' | 'fail' | 'n/a', more: object = {}) =>
      entry({
        kind: 'observation',
        round,
        line,
        result,
        photos: [],
        replaces: [],
        ...more,
      } as Draft),
    /** A finish with every signature under it. */
    signed(heads: readonly string[], image: string, more: Partial<Finish> = {}) {
      const officers = visit.team.map(({ name, certificateNo, department }) => {
        return { name, certificateNo, department: department.id }
      })
      const finish = entry({ kind: 'finish', round, officers, heads, ...more } as Draft)
      const statement = sha256(canonical(statementOf(finish.entry as Finish)))
      const sign = { kind: 'signature', round, image, statement } as const
      return [
        ...officers.map(({ name, certificateNo }) =>
          entry({ ...sign, by: 'officer', name, certificateNo }),
        ),
        entry({ ...sign, by: 'applicant', name: '王小满' }),
        finish,
      ]
    },
  }
}

export function sendEntries(
  person: Person,
  visit: string,
  entries: readonly Hashed<FieldEntry>[],
): Promise<Reply> {
  return person.post(`/api/v1/visits/${visit}/entries`, { entries })
}

export function sendFile(person: Person, visit: string, bytes: Buffer, as = sha256(bytes)) {
  return person.upload(`/api/v1/visits/${visit}/files/${as}`, 'photo.png', bytes)
}

import { createHash } from 'node:crypto'
import { plainDate } from '#kernel/plain-date.ts'
import { describe, expect, test } from 'vitest'
import { lateOnes, outstandingFor, roundOf } from './conclude.ts'
import { decideRound } from './decide-round.ts'
import { canonical, statementOf, type Entry, type Finish, type Hashed } from './entry.ts'
import { EXAMPLE_VISIT as visit, OPEN } from './examples.ts'
import { headsOf, mergeLines } from './merge.ts'
import { ofKind } from './entry.ts'

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
const hashed = <E extends Entry>(entry: E): Hashed<E> => ({ hash: hashOf(canonical(entry)), entry })
const head = { visit: visit.id, round: 1, at: '2026-12-01T01:00:00.000Z' } as const
const image = '0'.repeat(64)
const OFFICERS = [
  { name: '甲', certificateNo: '京-1', department: visit.departments[0] },
  { name: '乙', certificateNo: '京-2', department: visit.departments[1] },
] as Finish['officers']

function saw(line: string, result: 'pass' | 'fail', note?: string, replaces: string[] = []) {
  const more = note === undefined ? {} : { note }
  return hashed({ ...head, kind: 'observation', line, result, photos: [], replaces, ...more })
}

/** A finished and signed record of these observations; parts can be left away. */
function finished(
  observations: readonly Hashed[],
  {
    without = [] as readonly string[],
    more = {} as Partial<Finish>,
    refused = false,
    officers = OFFICERS,
  } = {},
) {
  const heads = headsOf(mergeLines(ofKind(observations, 'observation'), 1))
  const finish = hashed({ ...head, kind: 'finish', officers, heads, ...more } as Finish)
  const statement = hashOf(canonical(statementOf(finish.entry)))
  const signed = { ...head, kind: 'signature', image, statement } as const
  const signatures = [
    ...officers.map(({ name, certificateNo }) =>
      hashed({ ...signed, by: 'officer' as const, name, certificateNo }),
    ),
    refused
      ? hashed({
          ...head,
          kind: 'signingRefused' as const,
          name: '店主',
          reason: '不认可',
          witness: '社区李主任',
          statement,
        })
      : hashed({ ...signed, by: 'applicant' as const, name: '店主' }),
  ].filter(({ entry }) => !without.includes(entry.name))
  return { entries: [...observations, ...signatures, finish], finish, statement }
}

const ask = ({ entries, finish, statement }: ReturnType<typeof finished>) =>
  outstandingFor({ visit, entries, open: OPEN }, finish.entry, statement)

describe('a record made on a device counts', () => {
  const both = [saw('both', 'pass'), saw('fire', 'pass')]

  test('when every line is seen and both sides have signed exactly that', () => {
    const record = finished(both)
    expect(ask(record)).toEqual([])
    const facts = { on: plainDate('2026-12-01'), at: '', fixBy: plainDate('2026-12-15') }
    const round = roundOf({ visit, entries: record.entries, open: OPEN }, record.finish, facts)
    expect(decideRound(visit, round)).toMatchObject({
      ok: true,
      value: { visit: { state: 'passed' } },
    })
  })

  test('when the applicant refused to sign and somebody witnessed it', () => {
    expect(ask(finished(both, { refused: true }))).toEqual([])
  })

  test('not before every line is seen', () => {
    expect(ask(finished([both[0]!]))).toEqual([{ what: 'linesUnseen', lines: ['fire'] }])
  })

  test('not without each officer and the applicant', () => {
    expect(ask(finished(both, { without: ['乙'] }))).toEqual([
      { what: 'officersUnsigned', names: ['乙'] },
    ])
    expect(ask(finished(both, { without: ['店主'] }))).toEqual([{ what: 'applicantUnsigned' }])
    expect(ask(finished(both, { officers: OFFICERS.slice(0, 1) }))).toEqual([
      { what: 'officersTooFew', least: 2 },
    ])
  })

  test('not while two devices disagree, nor with a fault that nobody explained', () => {
    const conflict = [...both, saw('fire', 'fail', '门锁着')]
    expect(ask(finished(conflict))).toContainEqual({ what: 'conflicts', lines: ['fire'] })
    const mute = finished([saw('both', 'pass'), saw('fire', 'fail')], {
      more: { fixBy: '2026-12-20' },
    })
    expect(ask(mute)).toEqual([{ what: 'faultsUnexplained', lines: ['fire'] }])
    expect(ask(finished([saw('both', 'pass'), saw('fire', 'fail', '门锁着')]))).toEqual([
      { what: 'fixByMissing' },
    ])
  })

  test('not when another device has sent something since it was signed', () => {
    const record = finished(both)
    const later = saw('fire', 'pass', '补看', [both[1]!.hash])
    const newer = { ...record, entries: [...record.entries, later] }
    expect(ask(newer)).toEqual([{ what: 'newerThanSigned', lines: ['fire'] }])
  })

  test('and a signature under something else is none', () => {
    const record = finished(both)
    const other = finished(both, { more: { fixBy: '2026-12-20' } })
    const mixed = [
      ...both,
      record.finish,
      ...other.entries.filter(({ entry }) => entry.kind === 'signature'),
    ]
    expect(
      outstandingFor({ visit, entries: mixed, open: OPEN }, record.finish.entry, record.statement),
    ).toEqual([{ what: 'officersUnsigned', names: ['甲', '乙'] }, { what: 'applicantUnsigned' }])
  })
})

test('what comes after its round was finished is shown until somebody speaks to it', () => {
  const first = saw('both', 'pass')
  const record = finished([first, saw('both', 'pass', '再看', [first.hash]), saw('fire', 'pass')])
  const facts = { on: plainDate('2026-12-01'), at: '', fixBy: plainDate('2026-12-15') }
  const round = roundOf({ visit, entries: record.entries, open: OPEN }, record.finish, facts)
  const done = decideRound(visit, round)
  if (!done.ok) throw new Error(done.refusal.code)
  // what was replaced before the end is no late one
  expect(lateOnes(done.value.visit, record.entries)).toEqual([])
  const late = saw('fire', 'fail', '另一台设备：门锁着')
  const entries = [...record.entries, late]
  expect(lateOnes(done.value.visit, entries)).toEqual([late])
  const noted = hashed({ ...head, kind: 'noted', observation: late.hash, words: '已复看，门已开' })
  expect(lateOnes(done.value.visit, [...entries, noted])).toEqual([])
})

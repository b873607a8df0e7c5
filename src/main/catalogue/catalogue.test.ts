import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { unzipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { zhunying } from '../../../test/tools/command-line.ts'
import { CATALOGUE_FOLDER } from '../../catalogue/server/index.ts'

const cli = fileURLToPath(new URL('../cli.ts', import.meta.url))
const folder = mkdtempSync(path.join(os.tmpdir(), 'zhunying-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const json = async (...words: string[]): Promise<unknown> =>
  JSON.parse((await zhunying(...words)).out)

/** The program as it is started from a shell. */
function started(...words: string[]) {
  return spawnSync(process.execPath, [cli, ...words])
}

test('catalogue list names the four plans', async () => {
  const version = expect.stringMatching(/^[0-9a-f]{64}$/)
  expect(await json('catalogue', 'list', '--json')).toMatchObject([
    { region: '110102', name: '北京市西城区', version, industries: 38 },
    { region: '110105', version, industries: 40 },
    { region: '410772', version, industries: 11 },
    { region: '640324', version, industries: 14 },
  ])
})

test('a wrong call says so on standard error alone, and by its exit code', () => {
  const { status, stdout, stderr } = started('catalogue', 'lst')
  expect([status, stdout.toString()]).toEqual([2, ''])
  expect(stderr.toString()).toContain('Did you mean list?')
})

describe('catalogue export', () => {
  test('has exactly the keys that scripts rely on', async () => {
    const directory = (await json('catalogue', 'export', '西城')) as Record<string, never>
    expect(Object.keys(directory)).toEqual(['region', 'version', 'industries'])
    const [industry] = directory['industries'] as unknown as Record<string, object[]>[]
    expect(Object.keys(industry!)).toEqual(['no', 'name', 'code', 'newApplications', 'rows'])
    const keys = ['annex', 'certificates', 'authority', 'requirement', 'note']
    expect(Object.keys(industry!['rows']![0]!)).toEqual(keys)
  })

  test('prints the same rows as TSV', async () => {
    const { out } = await zhunying('catalogue', 'export', '110105', '--format', 'tsv')
    const lines = out.slice(0, -1).split('\n')
    expect(lines).toHaveLength(1 + 139)
    expect(lines[8]).toBe(
      '3\t餐饮店\t03\t是\t附件\t食品经营许可证 / 北京市小规模食品生产经营许可证\t区市场监管局\t必须办理\t',
    )
    expect(new Set(lines.map((line) => line.split('\t').length))).toEqual(new Set([9]))
  })

  test('makes the folder of --out, and says so when it cannot write there', async () => {
    const below = path.join(folder, 'new', 'folder', 'a.xlsx')
    const all = ['catalogue', 'export', '410772', '--format'] as const
    expect(await zhunying(...all, 'xlsx', '--out', below)).toMatchObject({ status: 0 })
    expect(readFileSync(below).subarray(0, 2).toString()).toBe('PK')
    for (const format of ['xlsx', 'tsv', 'json']) {
      const { status, err } = await zhunying(...all, format, '--out', path.join(below, 'b'))
      expect(status).toBe(3)
      expect(err).toMatch(/^路径中有一段不是文件夹.*a\.xlsx\/b\n$/)
    }
  })

  test('writes a spreadsheet that holds every row, on standard output or in a file', async () => {
    const file = path.join(folder, 'xinxiang.xlsx')
    const words = ['catalogue', 'export', '410772', '--format', 'xlsx']
    expect(await zhunying(...words, '--out', file)).toMatchObject({ status: 0, out: '' })
    const { status, stdout } = started(...words)
    expect(status).toBe(0)
    for (const book of [readFileSync(file), stdout]) {
      const sheet = Buffer.from(unzipSync(book)['xl/worksheets/sheet1.xml']!).toString()
      expect(sheet.match(/<row /g)).toHaveLength(1 + 45)
    }
  })

  test('of an unknown region is a wrong call, and offers the nearest', async () => {
    const { status, out, err } = await zhunying('catalogue', 'export', '110106')
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toMatch(/110102 {2}北京市西城区/)
    const pdf = await zhunying('catalogue', 'export', '110102', '--format', 'pdf')
    expect(pdf).toMatchObject({ status: 2, out: '' })
  })
})

describe('catalogue check', () => {
  test('answers yes to what we ship', async () => {
    const { status, out, err } = await zhunying('catalogue', 'check')
    expect(status).toBe(0)
    expect(err).toMatch(/\d{3} law examples were run/)
    expect(err).toMatch(/0 errors, \d+ warnings/)
    // the one doubt that is left: articles that nobody could verify, and that the data says are not
    const doubts = out.split('\n').filter((line) => line !== '')
    expect(doubts.filter((line) => !line.includes('warning ITEM_WITHOUT_ARTICLE'))).toEqual([])
  })

  test('answers no to a mistake, with file and line', async () => {
    const copy = path.join(folder, 'catalogue')
    cpSync(CATALOGUE_FOLDER, copy, { recursive: true })
    const file = path.join(copy, 'calendar', '2026.yaml')
    const text = readFileSync(file, 'utf8').replace('provisional: false', 'provisonal: false')
    writeFileSync(file, text)
    const line = text.slice(0, text.indexOf('provisonal')).split('\n').length
    const { status, out } = await zhunying('catalogue', 'check', '--dir', copy)
    expect(status).toBe(1)
    expect(out).toContain(`calendar/2026.yaml:${line}: error KEY_UNKNOWN`)
  })
})

describe('clock', () => {
  test('names the due day and every day that was not counted', async () => {
    const args = ['--from', '2026-09-24', '--days', '5', '--pause', '2026-09-28:2026-09-29']
    expect(await json('clock', '110102', ...args, '--json')).toMatchObject({
      due: '2026-10-12',
      counted: 5,
      skipped: [
        { date: '2026-09-25', why: '中秋节放假' },
        ...Array.from({ length: 10 }, () => ({})),
      ],
      paused: [{ from: '2026-09-28', to: '2026-09-29' }],
      calendar: { version: '2026-1', provisional: false },
    })
  })

  test.each([
    ['where there is no calendar', 1, ['110102', '--from', '2029-01-04', '--days', '5']],
    ['of a day that does not exist', 2, ['110102', '--from', '2026-02-30', '--days', '5']],
    ['of a number in words', 2, ['110102', '--from', '2026-03-02', '--days', 'five']],
    ['of a region that nobody knows', 2, ['999999', '--from', '2026-03-02', '--days', '5']],
    ['without its day', 2, ['110102', '--days', '5']],
  ])('says no %s', async (_, status, words) => {
    expect(await zhunying('clock', ...words)).toMatchObject({ status, out: '' })
  })
})

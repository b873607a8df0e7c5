import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { throwawayFolder } from '#platform/server/embedded/throwaway.ts'
import { zhunying } from '../tools/command-line.ts'

const folder = throwawayFolder('zhunying-test-contract-')
const inside = (...names: string[]) => path.join(folder, ...names)
const out = inside('新 folder')
const before = process.env['DATABASE_URL']

beforeAll(() => {
  // an installation's database is none of a journey's business
  process.env['DATABASE_URL'] = 'postgres://nobody:none@127.0.0.1:1/none'
})
afterAll(() => {
  if (before === undefined) delete process.env['DATABASE_URL']
  else process.env['DATABASE_URL'] = before
  rmSync(folder, { recursive: true, force: true })
})

describe('journey refuses before it begins', () => {
  const cafe = ['journey', '--region', '110102', '--industry', '咖啡厅', '--json']

  test('an item that the industry does not have, naming those it has', async () => {
    const { status, out, err } = await zhunying(...cafe, '--items', 'tobacco-retail-licence')
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain('food-business-licence')
  })

  test('answers to no question, or of the wrong type, from a file or as they are', async () => {
    writeFileSync(inside('answers.json'), '{"catering-area":"80"}')
    for (const answers of ['{"nope":1}', inside('answers.json'), inside('none.json'), '{'])
      expect(await zhunying(...cafe, '--answers', answers)).toMatchObject({ status: 2, out: '' })
  })

  test('a folder that cannot be written', async () => {
    writeFileSync(inside('file'), '')
    const { status, out, err } = await zhunying(...cafe, '--out', inside('file', 'below'))
    expect({ status, out }).toEqual({ status: 3, out: '' })
    expect(err).toMatch(/^路径中有一段不是文件夹 .*\n$/)
  })
})

test('journey prints what the contract says, and its licence verifies after the service has ended', async () => {
  const wanted = 'food-business-licence'
  const flags = ['--region', '110102', '--industry', '25', '--items', wanted, '--out', out]
  const done = await zhunying('journey', ...flags, '--json')
  expect(done).toMatchObject({ status: 0 })
  const journey = JSON.parse(done.out) as {
    licence: { number: string; files: { pdf: string; ofd: string } }
  }
  expect(Object.keys(journey)).toEqual([
    'caseNo',
    'region',
    'industry',
    'items',
    'licence',
    'fields',
    'materials',
    'workingDays',
    'steps',
  ])
  expect(journey).toMatchObject({
    region: '110102',
    industry: { code: '25', name: '咖啡厅' },
    items: [{ id: wanted, certificate: '食品经营许可证', decision: 'granted' }],
  })
  const { number, files } = journey.licence
  const named = (name: string) => path.join(out, name)
  expect(files).toEqual({ pdf: named(`${number}.pdf`), ofd: named(`${number}.ofd`) })
  expect(readdirSync(out)).toContain(`${number}.html`)

  const trust = ['--trust', named('jwks.json'), '--status', named('status-110102.jwt')]
  for (const file of [files.pdf, files.ofd]) {
    const verified = await zhunying('verify', file, '--offline', ...trust, '--json')
    expect(verified.status).toBe(0)
    expect(JSON.parse(verified.out)).toMatchObject({ authentic: true, number, status: 'valid' })
  }
})

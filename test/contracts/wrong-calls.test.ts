import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { zhunying } from '../tools/command-line.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'zhunying-calls-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const inside = (...names: string[]) => path.join(folder, ...names)

test('what looks at an installation makes none where a folder was misspelt', async () => {
  const data = inside('misspelt')
  for (const command of ['audit verify', 'account list', 'retention --dry-run', 'backup']) {
    const { status, out, err } = await zhunying(...command.split(' '), '--data', data)
    expect({ command, status, out }).toEqual({ command, status: 2, out: '' })
    expect(err).toContain(data)
  }
  expect(existsSync(data)).toBe(false)
})

test('a backup that is none is said in words, without a stack', async () => {
  const { status, err } = await zhunying('restore', inside('none'), '--data', inside('new'))
  expect(status).toBe(3)
  expect(err).toMatch(/^\S+none 里没有 manifest\.json.*\n$/)
})

test('a call that names what is not there is wrong, and does nothing else instead', async () => {
  const calls = [
    ['bench', 'none'],
    ['savings', '--why', '咖啡厅'],
    ['verify', '123', '--offline'],
    ['catalogue', 'check', '--dir', inside('none')],
    ['catalogue', 'check', '--own', inside('none')],
  ]
  for (const words of calls)
    expect({ words, ...(await zhunying(...words)) }).toMatchObject({ words, status: 2, out: '' })
})

test('verify answers no to what is no code at all, without asking anybody', async () => {
  const { status, out } = await zhunying('verify', '123456', '--json')
  expect(status).toBe(1)
  expect(JSON.parse(out)).toMatchObject({ authentic: false, reason: 'unreadable', offline: false })
})

import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { kept } from './kept.ts'
import { ROOT } from './run.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zhunying-kept-'))
const name = path.basename(folder)
const cached = path.join(ROOT, 'node_modules/.cache/zhunying/kept', name)
afterAll(() => {
  fs.rmSync(folder, { recursive: true, force: true })
  fs.rmSync(cached, { force: true })
})

let made = 0
const ask = () => kept(name, [folder, path.join(folder, 'none')], async () => `line\n${++made}\n`)
const write = (file: string, text: string) => fs.writeFileSync(path.join(folder, file), text)

test('what was made is given again until a file changes, comes, goes or is called otherwise', async () => {
  write('a.sql', 'one')
  expect(await ask()).toBe('line\n1\n')
  expect(await ask()).toBe('line\n1\n')
  write('a.sql', 'two')
  expect(await ask()).toBe('line\n2\n')
  fs.mkdirSync(path.join(folder, 'below'))
  write('below/b.sql', '')
  expect(await ask()).toBe('line\n3\n')
  fs.renameSync(path.join(folder, 'below/b.sql'), path.join(folder, 'below/c.sql'))
  expect(await ask()).toBe('line\n4\n')
  fs.rmSync(path.join(folder, 'below/c.sql'))
  expect(await ask()).toBe('line\n5\n')
  expect(await ask()).toBe('line\n5\n')
  // what one file loses another does not make up for
  write('a.sql', 'tw')
  write('b.sql', 'o')
  expect(await ask()).toBe('line\n6\n')
})

test('what failed is not kept', async () => {
  write('a.sql', 'broken')
  const fail = () => Promise.reject(new Error('no database'))
  await expect(kept(name, [folder], fail)).rejects.toThrow('no database')
  expect(await ask()).toBe('line\n7\n')
})

import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { sayFault } from './fault.ts'

const caught = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (error) {
    return error
  }
}
const here = fileURLToPath(import.meta.url)

test('a fault of the disk names its file, without a stack', () => {
  expect(sayFault(caught(() => readFileSync('/nonexistent/file')))).toBe(
    '没有这个文件或文件夹 · there is no such file or folder: /nonexistent/file',
  )
  expect(sayFault(caught(() => mkdirSync(`${here}/below`)))).toMatch(/^路径中有一段不是文件夹/)
  expect(sayFault(caught(() => writeFileSync('/', '')))).toMatch(/^这是文件夹/)
})

test('a fault of the network names its address, also when a host has several', () => {
  const refusal = Object.assign(new Error('connect ECONNREFUSED'), {
    code: 'ECONNREFUSED',
    syscall: 'connect',
    address: '127.0.0.1',
    port: 5432,
  })
  const said = '连不上 · nothing answers there: 127.0.0.1:5432'
  expect(sayFault(refusal)).toBe(said)
  expect(sayFault(new AggregateError([refusal, refusal]))).toBe(said)
})

test('a refusal of PostgreSQL keeps its own words and code', () => {
  const error = Object.assign(new Error('password authentication failed'), {
    severity: 'FATAL',
    code: '28P01',
  })
  expect(sayFault(error)).toContain('password authentication failed (28P01)')
})

test('an error of our own is not a fault of the world', () => {
  expect(sayFault(new TypeError('x is not a function'))).toBeUndefined()
  expect(sayFault(undefined)).toBeUndefined()
})

test('a reader that has seen enough ends a command quietly', () => {
  const cli = fileURLToPath(new URL('cli.ts', import.meta.url))
  const { stdout, stderr } = spawnSync(
    'bash',
    ['-c', `"${process.execPath}" "${cli}" savings --json | head -c 1; echo " \${PIPESTATUS[0]}"`],
    { encoding: 'utf8' },
  )
  expect(stdout).toBe('[ 0\n')
  expect(stderr).toBe('')
})

import { expect, test } from 'vitest'
import { completeLock, platformOf, type Lock } from './lock.ts'

test('an optional package that the registry did not have gets an entry for its own system', () => {
  const tool = {
    version: '2.0.0',
    dev: true as const,
    optionalDependencies: { 'tool-darwin-arm64': '2.0.0' },
  }
  const given: Lock = { packages: { '': {}, 'node_modules/tool': tool } }
  const { packages } = completeLock(given)
  expect(packages['node_modules/tool-darwin-arm64']).toEqual({
    version: '2.0.0',
    cpu: ['arm64'],
    os: ['darwin'],
    dev: true,
    optional: true,
  })
})

test('a package that is there, beside or above, stays as it is', () => {
  const given = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/a/node_modules/tool': {
        version: '2.0.0',
        optionalDependencies: { 'tool-linux-x64': '2.0.0' },
      },
      'node_modules/tool-linux-x64': { version: '2.0.0' },
    },
  }
  expect(completeLock(given)).toEqual(given)
})

test.each([
  ['@x/core-linux-arm64-musl', { cpu: ['arm64'], libc: ['musl'], os: ['linux'] }],
  ['@x/binding-linux-arm-gnueabihf', { cpu: ['arm'], libc: ['glibc'], os: ['linux'] }],
  ['@x/core-win32-x64-msvc', { cpu: ['x64'], os: ['win32'] }],
  ['@x/binding-openharmony-arm64', { cpu: ['arm64'], os: ['openharmony'] }],
])('%s is for the system in its name', (name, platform) => {
  expect(platformOf(name)).toEqual(platform)
})

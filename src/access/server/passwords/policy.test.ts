import { expect, test } from 'vitest'
import { checkPassword } from './policy.ts'

const code = async (password: string, ...own: string[]) => {
  const result = await checkPassword(password, own)
  return result.ok ? 'good' : result.refusal.code
}

test('anything long that nobody would guess is taken, whatever signs it is made of', async () => {
  for (const good of [
    'three unrelated words',
    '门前大桥下游过一群鸭',
    'kkj3-fff-q9',
    'x'.repeat(9) + 'yzab',
  ])
    expect([good, await code(good)]).toEqual([good, 'good'])
  expect(await code('ab cd'.repeat(40))).toBe('good')
})

test('what is tried first everywhere is refused', async () => {
  for (const bad of [
    '1234567890',
    'qwertyuiop',
    'Password123',
    'aaaaaaaaaaaa',
    'ZHUNYING-demo',
    'zhunying2026',
  ])
    expect([bad, await code(bad)]).toEqual([bad, 'ACCESS_PASSWORD_GUESSED'])
})

test('the names of its person are refused', async () => {
  expect(await code('wangxiaoman1', 'wangxiaoman', '王小满')).toBe('ACCESS_PASSWORD_GUESSED')
})

test('too short and too long are told apart from guessed', async () => {
  expect(await code('short')).toBe('ACCESS_PASSWORD_LENGTH')
  expect(await code('x'.repeat(201))).toBe('ACCESS_PASSWORD_LENGTH')
})

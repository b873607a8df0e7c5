import { SETTINGS } from '../../src/platform/server/settings.ts'
import type { Derive } from '../lib/derive.ts'

/** docs/derived/configuration.md: every setting, what it takes and what it is for. */
export const configuration: Derive = async () => {
  const rows = Object.entries(SETTINGS).map(
    ([name, { expected, meaning }]) =>
      `| \`${name}\` | ${expected.zh}<br>${expected.en} | ${meaning.zh}<br>${meaning.en} |`,
  )
  const lines = [
    '# 设置 · Settings',
    '',
    '由 `npm run derived` 生成。环境变量；`serve` 的同名参数优先；写错的在启动时一次全部指出。 Made by `npm run derived`. Variables of the environment; flags of `serve` come first; every mistake is named at once at start.',
    '',
    '| 变量 variable | 取值 takes | 作用 meaning |',
    '|---|---|---|',
    ...rows,
  ]
  return { 'docs/derived/configuration.md': `${lines.join('\n')}\n` }
}

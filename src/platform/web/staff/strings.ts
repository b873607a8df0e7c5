import type { Strings } from '../language.ts'

export const words = {
  keys: { zh: '快捷键', en: 'Keys' },
  keysOn: { zh: '使用快捷键', en: 'Use the keys' },
  close: { zh: '关闭', en: 'Close' },
} satisfies Strings

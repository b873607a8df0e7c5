import type { Strings } from './language.ts'

export const words = {
  appName: { zh: '准营', en: 'Zhunying' },
  loading: { zh: '正在打开…', en: 'Opening…' },
  retry: { zh: '再试一次', en: 'Try again' },
  signIn: { zh: '去登录', en: 'Sign in' },
  basis: { zh: '依据：{basis}', en: 'Basis: {basis}' },
  error: { zh: '没有办成', en: 'This did not work' },
  optional: { zh: '选填', en: 'optional' },
  code: { zh: '代码 {code}', en: 'Code {code}' },
} satisfies Strings

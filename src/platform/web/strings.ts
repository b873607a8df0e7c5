import type { Strings } from './language.ts'

export const words = {
  appName: { zh: '准营', en: 'Zhunying' },
  loading: { zh: '正在打开…', en: 'Opening…' },
  retry: { zh: '再试一次', en: 'Try again' },
  signIn: { zh: '去登录', en: 'Sign in' },
  basis: { zh: '依据：{basis}', en: 'Basis: {basis}' },
  back: { zh: '返回', en: 'Back' },
  error: { zh: '没有办成', en: 'This did not work' },
  required: { zh: '必填', en: 'required' },
  optional: { zh: '选填', en: 'optional' },
  choose: { zh: '请选择', en: 'Please choose' },
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  code: { zh: '代码 {code}', en: 'Code {code}' },
} satisfies Strings

import type { Problems } from '#platform/server/http.ts'
import type { ExchangeRefusal } from './look-up-business.ts'

export const EXCHANGE_PROBLEMS = {
  EXCHANGE_USCC_INVALID: {
    status: 422,
    title: {
      zh: '统一社会信用代码不正确：{message}',
      en: 'The unified social credit code is wrong: {message}',
    },
    next: {
      zh: '请对照营业执照右上角的代码改正后再查；也可以先手工填写。',
      en: 'Correct it from the top right of the business licence and look up again; or type the form by hand.',
    },
    basis: 'GB 32100-2015',
  },
  EXCHANGE_NOT_FOUND: {
    status: 404,
    title: { zh: '{source}里没有这个代码', en: '{source} has no such code' },
    next: {
      zh: '请核对代码；新办的执照可能尚未归集，可以先手工填写，稍后再核对。',
      en: 'Check the code; a new licence may not have arrived yet: type the form by hand and it is compared later.',
    },
  },
  EXCHANGE_SOURCE_UNAVAILABLE: {
    status: 503,
    title: { zh: '{source}暂时没有应答', en: '{source} does not answer at present' },
    next: {
      zh: '可以先手工填写，不影响申请；稍后会再核对，也可以过几分钟重试。',
      en: 'Type the form by hand, the application is not held up; it is compared later, or try again in a few minutes.',
    },
  },
} as const satisfies Problems<ExchangeRefusal>

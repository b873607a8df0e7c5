import type { Problem, Problems } from './problem.ts'

/** What can be wrong with a request before any module has seen it. */
export type PlatformRefusal =
  | {
      readonly code: 'REQUEST_INVALID'
      readonly errors: readonly { readonly path: string; readonly message: string }[]
    }
  | { readonly code: 'REQUEST_TOO_LARGE' }
  | { readonly code: 'REQUEST_TYPE_UNKNOWN' }
  | { readonly code: 'REQUEST_TOO_MANY'; readonly seconds: number }
  | { readonly code: 'REQUEST_ORIGIN_FOREIGN'; readonly origin: string }
  | { readonly code: 'ROUTE_NOT_FOUND'; readonly route: string }
  | { readonly code: 'IDEMPOTENCY_KEY_MISSING' }
  | { readonly code: 'IDEMPOTENCY_KEY_INVALID' }
  | { readonly code: 'IDEMPOTENCY_KEY_REUSED' }
  | { readonly code: 'IF_MATCH_MISSING' }
  | { readonly code: 'VERSION_CHANGED'; readonly current: number }
  | { readonly code: 'REQUEST_OUT_OF_REACH' }
  | { readonly code: 'DATABASE_UNAVAILABLE' }
  | { readonly code: 'INTERNAL_ERROR'; readonly incident: string }

const NEW_KEY = {
  zh: '请为每一次新的操作生成一个新的 Idempotency-Key（例如 UUID）；重试同一操作时沿用原来的。',
  en: 'Make a new Idempotency-Key (a UUID, say) for every new operation; keep it when you repeat one.',
}
const RELOAD = {
  zh: '请重新读取，核对他人的改动后再提交。',
  en: 'Read it again, look at what others changed, and submit once more.',
}

export const PLATFORM_PROBLEMS = {
  REQUEST_INVALID: {
    status: 400,
    title: { zh: '请求内容不符合要求', en: 'The request is not as it must be' },
    next: { zh: '请按 errors 逐项改正后重试。', en: 'Correct what errors names and try again.' },
  },
  REQUEST_TOO_LARGE: {
    status: 413,
    title: { zh: '内容过大', en: 'Too large' },
    next: {
      zh: '单个文件不超过 20 MB，其他内容不超过 1 MB。',
      en: 'Send files of 20 MB at most, anything else within 1 MB.',
    },
  },
  REQUEST_TYPE_UNKNOWN: {
    status: 415,
    title: { zh: '不支持的内容类型', en: 'A content type that is not understood' },
    next: {
      zh: '请以 application/json 提交；文件以 multipart/form-data 提交。',
      en: 'Send application/json; files as multipart/form-data.',
    },
  },
  REQUEST_TOO_MANY: {
    status: 429,
    title: { zh: '请求过于频繁', en: 'Too many requests' },
    next: { zh: '请在 {seconds} 秒后重试。', en: 'Try again in {seconds} seconds.' },
  },
  REQUEST_ORIGIN_FOREIGN: {
    status: 403,
    title: { zh: '请求来自其他网站，已拒绝', en: 'Refused: the request comes from another site' },
    next: {
      zh: '请直接打开本服务的页面操作；若经代理访问，请管理员设置 PUBLIC_URL。',
      en: "Use this service's own pages; behind a proxy the operator sets PUBLIC_URL.",
    },
  },
  ROUTE_NOT_FOUND: {
    status: 404,
    title: { zh: '没有这个地址', en: 'There is nothing at this address' },
    next: {
      zh: '接口列表见 /api/v1/openapi.json。',
      en: 'See /api/v1/openapi.json for what there is.',
    },
  },
  IDEMPOTENCY_KEY_MISSING: {
    status: 428,
    title: { zh: '缺少 Idempotency-Key 请求头', en: 'The Idempotency-Key header is missing' },
    next: NEW_KEY,
  },
  IDEMPOTENCY_KEY_INVALID: {
    status: 400,
    title: {
      zh: 'Idempotency-Key 应为 1 到 80 个可见字符',
      en: 'An Idempotency-Key is 1 to 80 visible characters',
    },
    next: NEW_KEY,
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    title: {
      zh: '这个 Idempotency-Key 已用于另一项操作',
      en: 'This Idempotency-Key was used for another operation',
    },
    next: NEW_KEY,
  },
  IF_MATCH_MISSING: {
    status: 428,
    title: { zh: '缺少 If-Match 请求头', en: 'The If-Match header is missing' },
    next: {
      zh: '请带上读取时得到的 ETag，以免覆盖他人的改动。',
      en: 'Send the ETag you read, so that nobody else’s change is overwritten.',
    },
  },
  VERSION_CHANGED: {
    status: 412,
    title: {
      zh: '内容已被更新（现为第 {current} 版）',
      en: 'It has changed since (now version {current})',
    },
    next: RELOAD,
  },
  REQUEST_OUT_OF_REACH: {
    status: 403,
    title: {
      zh: '超出您的办理范围',
      en: 'This reaches beyond what you may act on',
    },
    next: {
      zh: '请核对地区、主体和委托范围；没有写入任何内容。',
      en: 'Check the region, the business and the mandate; nothing was written.',
    },
  },
  DATABASE_UNAVAILABLE: {
    status: 503,
    title: { zh: '数据库暂时不可用', en: 'The database is not available' },
    next: {
      zh: '已填写的内容不会丢失，请稍后用同一个 Idempotency-Key 重试。',
      en: 'Nothing acknowledged is lost; try again shortly with the same Idempotency-Key.',
    },
  },
  INTERNAL_ERROR: {
    status: 500,
    title: { zh: '系统出现错误', en: 'Something is wrong on our side' },
    next: {
      zh: '请稍后重试；如仍不行，请将事件编号 {incident} 告知管理员。',
      en: 'Try again shortly; if it stays, tell the operator the incident number {incident}.',
    },
  },
} as const satisfies Problems<PlatformRefusal>

/** The line of a platform refusal. */
export function platformProblem(refusal: PlatformRefusal): Problem {
  return PLATFORM_PROBLEMS[refusal.code]
}

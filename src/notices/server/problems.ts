import type { Problems } from '#platform/server/http.ts'

export type NoticesRefusal = { readonly code: 'NOTICES_NOT_FOUND'; readonly id: string }

export const NOTICES_PROBLEMS = {
  NOTICES_NOT_FOUND: {
    status: 404,
    title: { zh: '没有这份告知单', en: 'There is no such notice' },
    next: {
      zh: '请核对链接；也可以重新选择行业和事项，再生成一份。',
      en: 'Check the link; or choose the industry and the items again and have a new one made.',
    },
  },
} as const satisfies Problems<NoticesRefusal>

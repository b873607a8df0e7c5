import { post, useCommand } from '#platform/web/index.ts'

/** 查看完整信息: the personal values whole, asked for by a click that the service writes down. */
export function useReveal(caseId: string) {
  return useCommand(async (_: null, key) =>
    post<{ values: Readonly<Record<string, unknown>> }>(`/cases/${caseId}/reveal`, {}, key),
  )
}

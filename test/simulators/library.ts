import type { Reply } from '../builders/people.ts'
import type { ZhunyingApp } from '../../src/platform/server/http.ts'
import { openApprovalSystem, type ApprovalSystem, type Misbehaviour } from './approval-system.ts'

export interface Kept {
  readonly subject: string
  readonly number: string
  readonly state: string
  readonly version: number | null
}

/**
 * 电子证照库: keeps what it is told of each licence, answers a nightly question with its list, and can be made to
 * forget, to alter and to invent. Signatures, repetitions and silences are those of any system here.
 */
export interface Library {
  readonly system: ApprovalSystem
  readonly kept: Map<string, Kept>
  /** Answers the last question with its list, in pages. */
  answer(pageSize?: number, how?: Misbehaviour): Promise<Reply[]>
  /** Every message about this licence, oldest first. */
  told(subject: string): readonly Record<string, unknown>[]
  close(): Promise<void>
}

export async function openLibrary(
  app: () => Promise<ZhunyingApp>,
  now: () => Date,
): Promise<Library> {
  const system = await openApprovalSystem(app, now)
  const kept = new Map<string, Kept>()
  let read = 0
  const readOn = () => {
    for (const { type, data } of system.heard.slice(read))
      if (type === 'cn.zhunying.licence.pushed') {
        const { subject, number, state, version } = data as unknown as Kept
        kept.set(subject, { subject, number, state, version })
      }
    read = system.heard.length
  }
  return {
    system,
    get kept() {
      readOn()
      return kept
    },
    told: (subject) =>
      system.heard.filter(({ data }) => data['subject'] === subject).map(({ data }) => data),
    async answer(pageSize = 500, how = {}) {
      readOn()
      const asked = system.heard.findLast(
        ({ type }) => type === 'cn.zhunying.library.inventory-wanted',
      )
      const report = asked?.data['report']
      const all = [...kept.values()].toSorted((a, b) => (a.subject < b.subject ? -1 : 1))
      const replies: Reply[] = []
      let after: string | null = null
      for (let at = 0; at === 0 || at < all.length; at += pageSize) {
        const entries = all.slice(at, at + pageSize)
        const last = at + pageSize >= all.length
        const page = { report, after, entries, last }
        replies.push(await system.send('library.inventory', page, how))
        after = entries.at(-1)?.subject ?? null
      }
      return replies
    },
    close: () => system.close(),
  }
}

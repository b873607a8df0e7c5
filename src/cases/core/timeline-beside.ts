import type { Bilingual } from '#kernel/bilingual.ts'
import { unreachable } from '#kernel/never.ts'
import type { Catalogue } from '../../catalogue/core/index.ts'
import type { CaseEvent } from './case-moves.ts'

type Kind =
  | 'handlerNamed'
  | 'commitmentsSigned'
  | 'followingPromised'
  | 'followed'
  | 'followingExpired'
  | 'urged'
  | 'reopened'
  | 'catalogueMoved'
  | 'claimed'

/** Who answers, what was promised, what was urged, and what set the case on its way again. */
export function sayBeside(
  catalogue: Catalogue,
  event: Extract<CaseEvent, { kind: Kind }>,
): Bilingual {
  const items = (ids: readonly string[]) => names(ids.map((id) => nameOf(catalogue.items, id)))
  const papers = (ids: readonly string[]) => names(ids.map((id) => nameOf(catalogue.materials, id)))
  switch (event.kind) {
    case 'handlerNamed': {
      const { handler, from, reason } = event
      return from
        ? {
            zh: `首办责任由 ${from.name} 移交 ${handler.name}：${reason ?? ''}`,
            en: `handed over from ${from.name} to ${handler.name}: ${reason ?? ''}`,
          }
        : { zh: `首办负责人 ${handler.name}`, en: `${handler.name} answers for this case` }
    }
    case 'commitmentsSigned': {
      const { zh, en } = items(event.promises.map((p) => p.item))
      return { zh: `签署告知承诺书：${zh}`, en: `commitment signed: ${en}` }
    }
    case 'followingPromised': {
      const { zh, en } = papers(event.materials.map((f) => f.material))
      const by = event.materials.map((f) => f.by).toSorted()[0] ?? ''
      return {
        zh: `容缺受理，承诺 ${by} 前补交：${zh}`,
        en: `to follow by ${by}, as promised: ${en}`,
      }
    }
    case 'followed': {
      const { zh, en } = papers([event.material])
      return { zh: `已补交容缺材料：${zh}`, en: `followed as promised: ${en}` }
    }
    case 'followingExpired': {
      const { zh, en } = papers(event.materials)
      return { zh: `容缺材料逾期未补交：${zh}`, en: `not sent in time: ${en}` }
    }
    case 'urged': {
      const { zh, en } = event.item === null ? { zh: '', en: '' } : items([event.item])
      return { zh: `督办${zh}：${event.words}`, en: `urged ${en}: ${event.words}` }
    }
    case 'reopened': {
      const { documentNo, body, words } = event.order
      return {
        zh: `依据 ${body} ${documentNo} 重新办理：${words}`,
        en: `reopened by ${documentNo} of ${body}: ${words}`,
      }
    }
    case 'catalogueMoved':
      return {
        zh: `换用新版目录，${event.changes.length} 处变化`,
        en: `moved to the newer catalogue, ${event.changes.length} changes`,
      }
    case 'claimed':
      return {
        zh: `申请人凭受理编号和认领码认领，账号 ${event.by.name}`,
        en: `taken over by the applicant with the code from the counter, account ${event.by.name}`,
      }
    default:
      return unreachable(event)
  }
}

function nameOf(from: ReadonlyMap<string, { name: Bilingual }>, id: string): Bilingual {
  return from.get(id)?.name ?? { zh: id, en: id }
}

function names(all: readonly Bilingual[]): Bilingual {
  return { zh: all.map((n) => n.zh).join('、'), en: all.map((n) => n.en).join(', ') }
}

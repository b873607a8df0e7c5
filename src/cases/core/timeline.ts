import type { Bilingual } from '#kernel/bilingual.ts'
import { unreachable } from '#kernel/never.ts'
import type { Catalogue } from '../../catalogue/core/index.ts'
import type { Outcome } from './case.ts'
import type { CaseEvent } from './case-moves.ts'
import { sayBeside } from './timeline-beside.ts'
import { sayBranch } from './timeline-branch.ts'
import type { TimelineEntry } from './view-schema.ts'

/** One row of a case's history with who did it and when. */
export interface Happening {
  readonly seq: number
  readonly at: string
  readonly actor: string
  readonly event: CaseEvent
}

const OUTCOMES: Readonly<Record<Outcome, Bilingual>> = {
  whole: { zh: '全部事项准予', en: 'every item granted' },
  part: { zh: '部分事项准予', en: 'some items granted' },
  none: { zh: '没有事项准予', en: 'no item granted' },
}

/** The history in words. Single saves of a draft are left out: they say nothing to anybody. */
export function presentTimeline(
  catalogue: Catalogue,
  happenings: readonly Happening[],
): TimelineEntry[] {
  return happenings.flatMap(({ seq, at, actor, event }) => {
    if (event.kind === 'edited') return []
    const where = event.kind === 'branch' ? { item: event.item } : {}
    const name = event.kind === 'branch' ? `${event.kind}.${event.event.kind}` : event.kind
    return [{ seq, at, actor, event: name, ...where, text: sayEvent(catalogue, event) }]
  })
}

function sayEvent(catalogue: Catalogue, event: CaseEvent): Bilingual {
  switch (event.kind) {
    case 'created':
      return { zh: '建立申请草稿', en: 'Draft created' }
    case 'edited':
      return { zh: '保存草稿', en: 'Draft saved' }
    case 'submitted':
      return {
        zh: `已提交，受理编号 ${event.caseNo}，窗口应在 ${event.answerBy} 前答复，逾期视为受理`,
        en: `Submitted as ${event.caseNo}; the window answers by ${event.answerBy}, silence is acceptance`,
      }
    case 'resubmitted':
      return {
        zh: `已补正并重新提交，窗口应在 ${event.answerBy} 前答复`,
        en: `Corrected and submitted again; the window answers by ${event.answerBy}`,
      }
    case 'correctionAsked':
      return {
        zh: `一次性告知补正 ${event.points.length} 项`,
        en: `Correction asked, ${event.points.length} points at once`,
      }
    case 'accepted':
      return event.by === 'window'
        ? { zh: '已受理，分送各审批部门', en: 'Accepted and sent to the departments' }
        : {
            zh: `逾期未告知，自 ${event.on} 收到之日起视为受理（行政许可法第三十二条）`,
            en: `No answer in time: deemed accepted from ${event.on}, the day of receipt`,
          }
    case 'declined':
      return { zh: `不予受理：${event.reason}`, en: `Declined: ${event.reason}` }
    case 'handlerNamed':
    case 'commitmentsSigned':
    case 'followingPromised':
    case 'followed':
    case 'followingExpired':
    case 'urged':
    case 'reopened':
    case 'catalogueMoved':
    case 'claimed':
      return sayBeside(catalogue, event)
    case 'branch':
      return sayBranch(catalogue, event.item, event.event)
    case 'decided':
      return {
        zh: `各部门审批完毕，${OUTCOMES[event.outcome].zh}`,
        en: `Every department has decided: ${OUTCOMES[event.outcome].en}`,
      }
    case 'issued':
      return { zh: `已发证 ${event.number}`, en: `Licence ${event.number} issued` }
    case 'withdrawn':
      return {
        zh: `申请人撤回：${event.reason}`,
        en: `Withdrawn by the applicant: ${event.reason}`,
      }
    case 'closed':
      return { zh: `办结：${event.reason}`, en: `Closed: ${event.reason}` }
    default:
      return unreachable(event)
  }
}

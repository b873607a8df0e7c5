import type { Bilingual } from '#kernel/bilingual.ts'
import { unreachable } from '#kernel/never.ts'
import type { Catalogue, ItemId } from '../../catalogue/core/index.ts'
import type { BranchEvent } from './branch-moves.ts'

/** What happened to one item, its name before it. */
export function sayBranch(catalogue: Catalogue, id: ItemId, event: BranchEvent): Bilingual {
  const item = catalogue.items.get(id)
  const { zh, en } = sayBranchEvent(event)
  return { zh: `${item?.name.zh ?? id}：${zh}`, en: `${item?.name.en ?? id}: ${en}` }
}

function sayBranchEvent(event: BranchEvent): Bilingual {
  switch (event.kind) {
    case 'claimed':
      return { zh: `${event.by.name} 接办`, en: `taken on by ${event.by.name}` }
    case 'started':
      return event.lost.length === 0
        ? { zh: '前置事项已准予，开始审批', en: 'prerequisite granted, review begins' }
        : { zh: '前置事项未获准予，不能准予', en: 'prerequisite not granted, cannot be granted' }
    case 'visitPassed':
      return { zh: '现场核查合格', en: 'on-site visit passed' }
    case 'visitRequested':
      return {
        zh: `审批部门要求现场核查：${event.reason}`,
        en: `on-site visit requested: ${event.reason}`,
      }
    case 'visitFailed':
      return {
        zh: `现场核查需整改 ${event.faults.length} 项`,
        en: `on-site visit: ${event.faults.length} points to put right`,
      }
    case 'suspended':
      return {
        zh: `中止计时：${event.reason}（${event.basis}）`,
        en: `clock suspended: ${event.reason} (${event.basis})`,
      }
    case 'resumed':
      return { zh: '恢复计时', en: 'clock resumed' }
    case 'extended':
    case 'hearingOffered':
    case 'hearingWaived':
    case 'hearingOpened':
    case 'hearingSet':
    case 'hearingClosed':
    case 'hearingRecorded':
      return sayHearing(event)
    case 'granted':
      return { zh: `准予，证号 ${event.grant.number}`, en: `granted, number ${event.grant.number}` }
    case 'refused':
      return { zh: `不予许可：${event.denial.reasons}`, en: `refused: ${event.denial.reasons}` }
    case 'withdrawn':
      return { zh: `终止：${event.reason}`, en: `ended: ${event.reason}` }
    case 'lapsed':
      return {
        zh: `终止办理：${event.reason}（${event.basis}）`,
        en: `lapsed: ${event.reason} (${event.basis})`,
      }
    case 'checkPassed':
      return { zh: `事后核查：与承诺一致`, en: 'checked afterwards: the promise was kept' }
    case 'breachOrdered':
      return {
        zh: `事后核查：未履行承诺，责令 ${event.correctBy} 前改正：${event.findings}`,
        en: `the promise was not kept; to be put right by ${event.correctBy}: ${event.findings}`,
      }
    case 'grantRescinded':
      return {
        zh: `${event.breach === 'false' ? '虚假承诺' : '逾期未履行承诺'}，撤销决定（${event.document}）：${event.reason}`,
        en: `${event.breach === 'false' ? 'false promise' : 'promise not kept'}, decision rescinded (${event.document}): ${event.reason}`,
      }
    default:
      return unreachable(event)
  }
}

type HearingKind =
  | 'extended'
  | 'hearingOffered'
  | 'hearingWaived'
  | 'hearingOpened'
  | 'hearingSet'
  | 'hearingClosed'
  | 'hearingRecorded'

function sayHearing(event: Extract<BranchEvent, { kind: HearingKind }>): Bilingual {
  switch (event.kind) {
    case 'extended': {
      const { days, approver, reason } = event.extension
      return {
        zh: `经 ${approver} 批准延长 ${days} 个工作日，理由：${reason}（行政许可法第四十二条）`,
        en: `extended by ${days} working days, approved by ${approver}: ${reason}`,
      }
    }
    case 'hearingOffered':
      return {
        zh: `告知听证权利，可在 ${event.applyBy} 前申请听证：${event.reason}`,
        en: `right to a hearing told, to be asked for by ${event.applyBy}: ${event.reason}`,
      }
    case 'hearingWaived':
      return { zh: '放弃听证', en: 'hearing waived' }
    case 'hearingOpened':
      return {
        zh: `启动听证，应在 ${event.holdBy} 前举行，期间不计入办理期限`,
        en: `hearing opened, to be held by ${event.holdBy}; the clock stands still`,
      }
    case 'hearingSet': {
      const { on, place, presider } = event.date
      return {
        zh: `听证定于 ${on} 在 ${place} 举行，主持人 ${presider}`,
        en: `hearing on ${on} at ${place}, presided over by ${presider}`,
      }
    }
    case 'hearingClosed':
      return event.outcome === 'held'
        ? { zh: '听证结束，恢复计时', en: 'hearing held, the clock runs again' }
        : { zh: `听证取消：${event.record}`, en: `hearing called off: ${event.record}` }
    case 'hearingRecorded':
      return {
        zh: `登记此前（${event.on}）已举行的听证：${event.document}`,
        en: `hearing held earlier (${event.on}) entered: ${event.document}`,
      }
    default:
      return unreachable(event)
  }
}

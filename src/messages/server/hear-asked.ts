import type { Listener, PublishedEvent } from '#platform/server/events.ts'
import type { ItemId } from '../../catalogue/core/index.ts'
import { catalogueOf } from '../../catalogue/server/index.ts'
import type { CaseId } from '../../cases/core/index.ts'
import { QUESTION_ASKED, VISIT_AGREED, VISIT_PROPOSED } from '../core/index.ts'
import { recordOf, tell } from './hear-cases.ts'

/** A department asked the applicant something (询问). */
interface Asked extends PublishedEvent {
  readonly caseId: CaseId
  readonly item: string
  readonly question: string
}

/** 询问: that a department waits for words, and of which item; the words themselves stand in the case. */
export const tellOfQuestion: Listener = async (tx, published, context) => {
  const { caseId, item, question } = published as Asked
  const record = await recordOf(tx, caseId)
  const catalogue = await catalogueOf(context, record.catalogueVersion)
  const name = catalogue.items.get(item as ItemId)?.name ?? { zh: item, en: item }
  const text = {
    zh: `${name.zh}：审批部门请您说明一件事，请打开办件查看并回复；办理期限照常计算。`,
    en: `${name.en}: the department asks you to explain something. Open the case to read and answer; the clock goes on.`,
  }
  const cause = `question-${question}`
  await tell(tx, context, catalogue, record, { headline: QUESTION_ASKED, text, cause })
}

/** A step of the authority towards a time for the visit. */
interface Timed extends PublishedEvent {
  readonly caseId: CaseId
  readonly version: number
  readonly times: string
}

/** Times to choose from, or the time asked for agreed to. */
export const tellOfVisit: Listener = async (tx, published, context) => {
  const { kind, caseId, version, times } = published as Timed
  const record = await recordOf(tx, caseId)
  const catalogue = await catalogueOf(context, record.catalogueVersion)
  const agreed = kind === 'inspections.visit-agreed'
  const text = agreed
    ? { zh: `联合核查定于 ${times}。`, en: `The joint visit is on ${times}.` }
    : {
        zh: `可选时间：${times}。请打开办件选定一个，或者另约时间。`,
        en: `Times to choose from: ${times.replaceAll('；', '; ')}. Open the case to choose one or to ask for another.`,
      }
  const headline = agreed ? VISIT_AGREED : VISIT_PROPOSED
  const cause = `visit-time-${version}`
  await tell(tx, context, catalogue, record, { headline, text, cause })
}

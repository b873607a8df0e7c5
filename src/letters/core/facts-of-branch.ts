import type { Bilingual } from '#kernel/bilingual.ts'
import type { ItemId } from '../../catalogue/core/index.ts'
import { branchesOf, dueOf, type BranchEvent, type PauseCause } from '../../cases/core/index.ts'
import type { LetterScene } from './facts.ts'
import { phrase, same, sayDate, sentence } from './say.ts'

type Words = Record<string, Bilingual>

/** Words of one kind of event; what no letter asks for is not here. */
type Say = {
  readonly [K in BranchEvent['kind']]?: (
    event: Extract<BranchEvent, { kind: K }>,
    scene: LetterScene,
    item: ItemId,
  ) => Words
}

const SAY: Say = {
  granted: ({ grant }) => ({
    licenceNumber: same(grant.number),
    validity: validityOf(grant.validFrom, grant.validUntil),
  }),
  refused: ({ denial }) => ({ reason: sentence(denial.reasons) }),
  lapsed: ({ on, reason, basis }) => ({
    on: sayDate(on),
    reason: sentence(reason),
    basis: phrase(basis),
  }),
  extended: ({ extension }, scene, item) => ({
    days: same(String(extension.days)),
    approver: same(extension.approver),
    reason: sentence(extension.reason),
    due: dueWords(scene, item),
    documentLine: documentLine(extension.document),
  }),
  suspended: ({ on, reason, basis, cause = 'other', document = null }) => ({
    on: sayDate(on),
    reason: sentence(reason),
    basis: phrase(basis),
    cause: CAUSES[cause],
    documentLine: documentLine(document),
  }),
  hearingOffered: ({ reason, applyBy }) => ({
    reason: phrase(reason),
    applyBy: sayDate(applyBy),
  }),
  hearingSet: ({ date }) => ({
    hearingOn: sayDate(date.on),
    place: same(date.place),
    presider: same(date.presider),
  }),
  breachOrdered: ({ findings, correctBy }) => ({
    findings: phrase(findings),
    correctBy: sayDate(correctBy),
  }),
  grantRescinded: ({ reason, document }) => ({
    reason: sentence(reason),
    document: phrase(document),
  }),
}

/** What happened to one item, in the words that its letters ask for. */
export function branchWords(scene: LetterScene, item: ItemId, event: BranchEvent): Words {
  const say = SAY[event.kind] as ((of: BranchEvent, ...rest: unknown[]) => Words) | undefined
  return say?.(event, scene, item) ?? {}
}

function validityOf(from: Parameters<typeof sayDate>[0], until: typeof from | null): Bilingual {
  const start = sayDate(from)
  if (until === null)
    return { zh: `自${start.zh}起，长期`, en: `from ${start.en}, without a fixed term` }
  const end = sayDate(until)
  return { zh: `${start.zh}至${end.zh}`, en: `${start.en} to ${end.en}` }
}

function dueWords({ catalogue, record }: LetterScene, item: ItemId): Bilingual {
  const branch = branchesOf(record.file).get(item)
  const due = branch && dueOf(catalogue.calendar, branch)
  return due
    ? sayDate(due as Parameters<typeof sayDate>[0])
    : { zh: '放假安排公布后确定', en: 'to be fixed once the holidays are published' }
}

function documentLine(document: string | null): Bilingual {
  if (document === null || document.trim() === '') return same('')
  return { zh: `批准文书：${document.trim()}。`, en: `Document: ${document.trim()}.` }
}

/** 行政许可法 art 45. */
const CAUSES: Readonly<Record<PauseCause, Bilingual>> = {
  hearing: { zh: '听证', en: 'a hearing' },
  tender: { zh: '招标', en: 'a tender' },
  auction: { zh: '拍卖', en: 'an auction' },
  inspection: { zh: '检验', en: 'an inspection' },
  testing: { zh: '检测', en: 'a test' },
  quarantine: { zh: '检疫', en: 'a quarantine' },
  appraisal: { zh: '鉴定', en: 'an appraisal' },
  expertReview: { zh: '专家评审', en: 'an expert review' },
  other: { zh: '法律规定不计入期限的事由', en: 'a cause that the law does not count' },
}

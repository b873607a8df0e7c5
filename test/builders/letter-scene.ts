import { plainDate } from '#kernel/plain-date.ts'
import { bundledCatalogue } from '../../src/catalogue/server/index.ts'
import type {
  Catalogue,
  IndustryCode,
  ItemId,
  MaterialId,
  RegionCode,
} from '../../src/catalogue/core/index.ts'
import {
  planBranches,
  replay,
  type CaseEvent,
  type CaseId,
  type CaseRecord,
} from '../../src/cases/core/index.ts'
import { HOLDER } from './decided-case.ts'

const DAY = plainDate('2026-11-20')
const CASE_NO = '110102-20261120-00001'
const BY = { accountId: '018f0000-0000-7000-8000-000000000001', name: '李审' }
const SHA = 'ab'.repeat(32)

/** A café in 西城 as far as it had come when this happened: accepted, with every item in review. */
export function letterScene(items: readonly string[] = CAFE): {
  catalogue: Catalogue
  record: CaseRecord
  today: typeof DAY
} {
  const catalogue = bundledCatalogue()
  const region = '110102' as RegionCode
  const chosen = items as ItemId[]
  const plan = planBranches(catalogue, region, chosen, 'open')
  const file = replay([
    { kind: 'submitted', caseNo: CASE_NO, on: DAY, answerBy: plainDate('2026-11-27') },
    { kind: 'accepted', on: DAY, by: 'window', plan },
  ])
  const values = {
    subject_name: HOLDER.name,
    uscc: HOLDER.uscc,
    legal_rep: HOLDER.person,
    premises_address: HOLDER.address,
  }
  const record: CaseRecord = {
    id: '018f0000-0000-7000-8000-000000000002' as CaseId,
    region,
    caseNo: CASE_NO,
    ownerId: BY.accountId,
    filedBy: null,
    industry: '25' as IndustryCode,
    kind: 'open',
    items: chosen,
    catalogueVersion: catalogue.version,
    answers: {},
    holdings: [],
    noticeId: null,
    values,
    submittedValues: values,
    file,
    version: 3,
    createdAt: '2026-11-20T01:00:00.000Z',
    updatedAt: '2026-11-20T01:00:00.000Z',
  }
  return { catalogue, record, today: DAY }
}

const CAFE = ['food-business-licence', 'public-place-hygiene-licence']
const FOOD = 'food-business-licence' as ItemId

/** One event of every kind that a letter follows. */
export function letterEvents(record: CaseRecord, catalogue: Catalogue): CaseEvent[] {
  const plan = planBranches(catalogue, record.region, record.items, record.kind)
  const branch = (event: Extract<CaseEvent, { kind: 'branch' }>['event']): CaseEvent => ({
    kind: 'branch',
    item: FOOD,
    event,
  })
  return [
    { kind: 'accepted', on: DAY, by: 'silence', plan },
    { kind: 'declined', on: DAY, reason: '该场所位于宁夏，应当向所在地县级审批部门申请' },
    {
      kind: 'correctionAsked',
      on: DAY,
      points: [
        { target: 'material', id: 'floor_plan', reason: '未标明操作间与就餐区的分隔' },
        { target: 'element', id: 'business_area', reason: '与平面布局图所标面积不一致' },
        {
          target: 'material',
          id: 'business_licence',
          reason: '登记信息未能调取，请上传副本',
          beyondNotice: '共享接口当日故障，无法核验住所',
        },
      ],
      whyAgain: '首次告知后现场平面图重新绘制，出现新的不一致',
    },
    { kind: 'withdrawn', on: DAY, reason: '更换经营场所' },
    {
      kind: 'followingPromised',
      on: DAY,
      signer: HOLDER.person,
      sha256: SHA,
      materials: [
        { material: 'floor_plan' as MaterialId, items: [FOOD], by: plainDate('2026-12-04') },
      ],
    },
    {
      kind: 'commitmentsSigned',
      on: DAY,
      signer: HOLDER.person,
      promises: [
        {
          item: 'public-place-hygiene-licence' as ItemId,
          sha256: SHA,
          checkWithin: { n: 2, unit: 'months', assumed: false },
        },
      ],
    },
    branch({
      kind: 'granted',
      grant: {
        number: 'JY21101020000001',
        numberGenerated: false,
        validFrom: DAY,
        validUntil: plainDate('2031-11-19'),
        decidedOn: DAY,
        by: BY,
      },
    }),
    branch({
      kind: 'refused',
      denial: {
        reasons:
          '操作间面积不足，冷藏设备与经营品种不适应；整改后复查仍不符合《食品经营许可审查通则》的要求',
        decidedOn: DAY,
        by: BY,
        remedy: { reconsiderationDays: 60, litigationMonths: 6, basis: '行政复议法第二十条' },
      },
    }),
    branch({
      kind: 'extended',
      extension: {
        on: DAY,
        days: 10,
        ground: 'own',
        approver: '张局长',
        reason: '需向原产地核实原料检验结论',
        document: '西市监延〔2026〕3号',
      },
    }),
    branch({
      kind: 'suspended',
      on: DAY,
      reason: '委托检测机构检测生活饮用水',
      basis: '食品经营许可和备案管理办法',
      cause: 'testing',
      document: null,
    }),
    branch({
      kind: 'hearingOffered',
      on: DAY,
      applyBy: plainDate('2026-11-27'),
      reason: '该许可直接涉及申请人与相邻住户之间的重大利益关系',
      document: '西市监听告〔2026〕1号',
    }),
    branch({
      kind: 'hearingSet',
      date: {
        on: plainDate('2026-12-10'),
        place: '西城区政务服务中心三层听证室',
        presider: '赵主持',
        document: '西市监听通〔2026〕1号',
      },
    }),
    branch({
      kind: 'lapsed',
      on: DAY,
      reason: '承诺补交的材料逾期未补齐',
      basis: '国发〔2022〕5号',
    }),
    branch({
      kind: 'breachOrdered',
      on: DAY,
      findings: '经营场所未设置与承诺相符的消毒间',
      correctBy: plainDate('2026-12-11'),
      document: '西卫责改〔2026〕2号',
    }),
    branch({
      kind: 'grantRescinded',
      on: DAY,
      breach: 'false',
      reason: '核查发现承诺内容不实',
      document: '西卫撤〔2026〕1号',
    }),
  ]
}

import { invariant } from '#kernel/invariant.ts'
import type { Bilingual } from '#kernel/bilingual.ts'
import type { Catalogue, Plan, RegionCode } from '../../../catalogue/core/index.ts'
import type { Doubt } from './doubt.ts'

/** What the annex does not say and whoever imports it tells. */
export interface PlanFacts {
  readonly region: RegionCode
  readonly name: Bilingual
  /** 发文字号, title and day of the document; its file name. */
  readonly documentNo: string
  readonly documentTitle: string
  readonly documentDate: string
  readonly documentFile: string
  /** Which annex it is: 附件1. */
  readonly annex: string
  /** 发证机关 as printed on the face. */
  readonly issuer: string
  /** The known region whose knobs and face are taken until somebody has read the plan. */
  readonly like: RegionCode
}

/** The knobs of a plan that its text decides and no annex tells. */
const KNOBS = [
  'partialIssue',
  'onSingleEnded',
  'onFaceChange',
  'onOtherChange',
  'faceChange',
  'limitRule',
  'checkCharacter',
  'silentRequirement',
] as const

/** No annex names them; until somebody has looked, in the law's general words. */
const REMEDIES: NonNullable<Plan['remedies']> = {
  reconsideration: {
    name: { zh: '有管辖权的行政复议机关', en: 'the competent reconsideration authority' },
    verified: false,
    basis: '草稿默认：未核实复议机关，故不写名称（行政复议法第二十四条）。',
  },
  court: {
    name: { zh: '有管辖权的人民法院', en: 'the people’s court that has jurisdiction' },
    verified: false,
    basis: '草稿默认：未核实管辖法院，故不写名称（行政诉讼法第十八条）。',
  },
  except: [],
}

/** A plan with the knobs of the region it is like, none of them stated, each a doubt. */
export function draftPlan(
  catalogue: Catalogue,
  facts: PlanFacts,
  departments: Plan['departments'],
): { plan: Plan; doubts: Doubt[] } {
  const model = catalogue.regions.get(facts.like)?.plan
  invariant(model !== undefined, `a known region to be like: ${facts.like}`)
  const basis = `草稿默认，同${model.name.zh}；须对照${facts.documentNo}改写。Assumed as in ${model.name.en}; to be read in the plan.`
  const knobs = Object.fromEntries(
    KNOBS.flatMap((knob) => {
      const like = model[knob]
      return like === undefined ? [] : [[knob, { value: like.value, stated: false, basis }]]
    }),
  ) as Pick<Plan, (typeof KNOBS)[number]>
  const { region, name, documentNo, documentTitle, documentDate, documentFile, issuer } = facts
  const plan: Plan = {
    region,
    name,
    documentNo,
    documentTitle,
    documentDate,
    documentFile,
    version: documentDate,
    certificate: {
      ...model.certificate,
      issuer,
      issuerOnFace: issuer,
      effect: { value: model.certificate.effect.value, stated: false, basis },
      supervisedBy: issuer,
    },
    leadDepartment: model.leadDepartment,
    ...knobs,
    recognition: '方案的互认范围待填写',
    departments,
    remedies: REMEDIES,
    contacts: {
      enquiry: '12345',
      complaint: '12345',
      note: '咨询、投诉电话待填写；可拨打12345政务服务便民热线。',
    },
  }
  return { plan, doubts: ['certificate', 'remedies', ...KNOBS].map((knob) => assumed(knob, model)) }
}

function assumed(knob: string, { name }: Plan): Doubt {
  const zh = `plan.yaml 的 ${knob} 暂同${name.zh}，须对照方案`
  const en = `${knob} of plan.yaml is assumed as in ${name.en}; read the plan`
  return { code: 'PLAN_ASSUMED', line: 0, text: { zh, en } }
}

import { z } from 'zod'
import { DepartmentId, IndustryCode, ItemId, RegionCode } from './ids.ts'
import { Source, Text } from './text.ts'

/** What happens to the comprehensive licence when something behind it changes. */
export const LifecycleEffect = z.enum([
  'void-and-recall',
  'drop-and-reissue',
  'reissue',
  'refresh',
  'none',
])
export type LifecycleEffect = z.infer<typeof LifecycleEffect>

/** A knob whose plan is silent carries our documented default and says so. */
const knob = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value, stated: z.boolean(), basis: z.string().min(1) })

/** Whom to turn to against a decision; `verified` false: derived from the law, the name read in no source. */
const RemedyBody = z.strictObject({ name: Text, verified: z.boolean(), basis: z.string().min(1) })

/** 实施方案的参数 (catalogue/regions/<code>-<name>/plan.yaml). */
export const Plan = z.strictObject({
  region: RegionCode,
  name: Text,
  documentNo: z.string(),
  documentTitle: z.string(),
  documentDate: z.string(),
  documentFile: z.string(),
  version: z.string(),
  certificate: z.strictObject({
    name: Text,
    kind: z.enum(['credential', 'licence']),
    issuer: z.string(),
    /** The issuing authority as printed on the face. */
    issuerOnFace: z.string(),
    effect: knob(z.enum(['evidence', 'issued-together', 'equal'])),
    effectText: Text,
    supervisedBy: z.string(),
  }),
  leadDepartment: DepartmentId,
  partialIssue: knob(z.boolean()),
  onSingleEnded: knob(LifecycleEffect),
  onFaceChange: knob(LifecycleEffect),
  onOtherChange: knob(LifecycleEffect),
  /** Whether the face waits until every single licence carries the new words; absent: `at-once`. */
  faceChange: knob(z.enum(['together', 'at-once'])).optional(),
  limitRule: knob(z.enum(['each-own', 'shortest-on-site'])),
  /** Statutory materials that officers may confirm and collect at the visit (新乡 三（四）); absent: not allowed. */
  onSiteMaterials: z
    .strictObject({
      value: z.boolean(),
      stated: z.boolean(),
      basis: z.string().min(1),
      /** National, public or ecological security, industrial policy: the applicant gives them. */
      exceptItems: z.array(ItemId),
    })
    .optional(),
  recognition: z.string(),
  /** What the plan itself says costs nothing (新乡 三（五）、（九）); absent: it says nothing of money. */
  free: z.strictObject({ words: Text, basis: z.string().min(1) }).optional(),
  checkCharacter: knob(z.enum(['mod37-36', 'mod11-2', 'mod11-10'])),
  /** How a row without a requirement word is read. */
  silentRequirement: knob(z.enum(['asNeeded', 'required'])),
  departments: z.array(
    z.strictObject({
      id: DepartmentId,
      name: z.string(),
      nameEn: z.string(),
      /** Names under which annexes print it, e.g. 相关单位. */
      printedAs: z.array(z.string()),
      items: z.array(ItemId),
    }),
  ),
  /** 复议机关与管辖法院; absent: told in general words. */
  remedies: z
    .strictObject({
      reconsideration: RemedyBody,
      court: RemedyBody,
      /** Departments for which another body, or none that we know, is competent. */
      except: z.array(
        z.strictObject({
          departments: z.array(DepartmentId).min(1),
          reconsideration: RemedyBody.optional(),
          court: RemedyBody.optional(),
        }),
      ),
    })
    .optional(),
  contacts: z.strictObject({ enquiry: z.string(), complaint: z.string(), note: z.string() }),
})
export type Plan = z.infer<typeof Plan>

/** 办理要求 as our reading of the annex's words. */
export const Requirement = z.enum(['required', 'asNeeded', 'atLeastOne', 'unstated'])
export type Requirement = z.infer<typeof Requirement>

/** One row of an annex: its own words, and which items we read it as. */
export const AnnexRow = z.strictObject({
  annex: z.string(),
  /** Two names where the annex writes A / B; without 《》 and inner spaces. */
  certificates: z.array(z.string().min(1)).min(1),
  authority: z.string().nullable().default(null),
  /** The annex's own requirement word, repeated on each row a cell spans. */
  requirement: z.string().nullable().default(null),
  note: z.string().nullable().default(null),
  reading: Requirement,
  /** Rows of one group satisfy 至少一项 together. */
  group: z.string().nullable().default(null),
  /** Alternatives where several; empty where the row is kept as published but not applied. */
  items: z.array(ItemId),
  /** False: kept as published, but another row (`mergedInto`) or no row at all speaks for it. */
  applied: z.boolean().default(true),
  /** `附件1/食品经营许可证`: the row of the same industry under which this matter is handled. */
  mergedInto: z.string().nullable().default(null),
  /** Why a row is not applied, or applied otherwise than printed. */
  remark: z.string().nullable().default(null),
})
export type AnnexRow = z.infer<typeof AnnexRow>

export const Industry = z.strictObject({
  no: z.int().positive(),
  name: z.string().min(1),
  nameEn: z.string().min(1),
  code: IndustryCode,
  codeAssigned: z.boolean().default(false),
  /** False for the trades of the 禁限目录 (西城 *): change, renewal and cancellation only. */
  newApplications: z.boolean(),
  restriction: z.string().nullable().default(null),
  source: Source,
  anomaly: z.string().nullable().default(null),
  /** 暂不具备“一表申请”条件: the items' own forms are filled side by side, in one submission. */
  formsApart: z.boolean().optional(),
  rows: z.array(AnnexRow).min(1),
})
export type Industry = z.infer<typeof Industry>

/** Law that changed after the plan (catalogue/overrides.yaml): applied from its date, the annex kept as printed. */
export const Override = z.strictObject({
  id: z.string(),
  effectiveFrom: z.string(),
  source: z.string().min(1),
  reason: Text,
  regions: z.array(RegionCode).optional(),
  /** Industry names as printed; absent: every industry. */
  industries: z.array(z.string()).optional(),
  /** In the rows that list this item … */
  item: ItemId,
  /** … these alternatives stand in its place (the triggers choose among them). */
  replaceWith: z.array(ItemId).min(1),
})
export type Override = z.infer<typeof Override>

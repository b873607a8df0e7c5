import { z } from 'zod'
import { DepartmentId, ItemId } from '../../catalogue/core/index.ts'
import { CaseId } from '../../cases/core/index.ts'
import { FieldEntry, Present } from './entry.ts'
import { MOST_SLOTS } from './appointment.ts'
import { Day, LineResult, Sha, VisitStateSchema } from './words.ts'

const words = z.string().trim().min(1).max(2000)
const name = z.string().trim().min(1).max(100)
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const VisitParams = z.object({ id: z.uuid() })
export const VisitFileParams = z.object({ id: z.uuid(), sha256: Sha })
export const ListVisits = z.object({
  state: VisitStateSchema.optional(),
  caseId: CaseId.optional(),
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
})
export type ListVisits = z.infer<typeof ListVisits>

/**
 * `POST /api/v1/visits/:id/results`: a round typed from a paper record, every open line, by at least
 * two officers (行政许可法 art 34). A name alone is looked up in the team for its certificate.
 */
export const RecordResults = z.strictObject({
  /** Who was there. */
  officers: z.array(z.union([name, Present.omit({ department: true })])).max(20),
  lines: z
    .array(
      z.strictObject({
        id: z.uuid(),
        result: LineResult,
        note: words.optional(),
        todo: words.optional(),
        /** Which items a fault concerns; all of the line's when absent. */
        items: z.array(ItemId).min(1).max(49).optional(),
      }),
    )
    .min(1)
    .max(500),
  /** By when faults are put right; ten working days when absent. */
  fixBy: Day.optional(),
  /** From the second re-inspection on: why the first was not enough. */
  whyAgain: words.optional(),
})
export type RecordResults = z.infer<typeof RecordResults>

/** `POST …/entries`: what a device wrote down, each with the hash it goes by. */
export const SendEntries = z.strictObject({
  entries: z
    .array(z.strictObject({ hash: Sha, entry: FieldEntry }))
    .min(1)
    .max(200),
})
export type SendEntries = z.infer<typeof SendEntries>

/** What the server has, by hash: only then may a device forget it. */
export const Acknowledged = z.object({
  acknowledged: z.array(Sha),
  /** Not taken yet: the files they speak of have not come. */
  waiting: z.array(z.object({ hash: Sha, files: z.array(Sha) })),
  /** The visit as it now stands: read it again when the version is new. */
  version: z.number(),
})
export type Acknowledged = z.infer<typeof Acknowledged>

/** `POST …/files/:sha256`, multipart. */
export const FileAcknowledged = z.object({ sha256: Sha, size: z.number() })
export type FileAcknowledged = z.infer<typeof FileAcknowledged>

export const SlotSchema = z.strictObject({ day: Day, from: time, to: time })
/** `POST …/proposals` */
export const ProposeTimes = z.strictObject({ slots: z.array(SlotSchema).min(1).max(MOST_SLOTS) })
/** `POST …/confirm`: one of the times proposed. */
export const ConfirmTime = z.strictObject({ slot: SlotSchema })
/** `POST …/reschedule`: another time within working hours, and why. */
export const AskForAnother = z.strictObject({ wish: SlotSchema, reason: words })
/** `POST …/accept-wish` and `…/ready` carry nothing. */
export const Nothing = z.strictObject({})
/** `POST …/team`: officers of the roster. */
export const ChooseTeam = z.strictObject({ officers: z.array(z.uuid()).max(20) })
/** `POST …/answers`: 整改情况 of one line. */
export const GiveAnswer = z.strictObject({
  line: z.uuid(),
  words,
  photos: z.array(Sha).max(30),
})
export type GiveAnswer = z.infer<typeof GiveAnswer>
/** `POST …/opinions`: what a department says, at its desk. */
export const GiveOpinion = z.strictObject({
  department: DepartmentId,
  opinion: z.enum(['agree', 'rectify', 'disagree']),
  words: words.optional(),
})
export type GiveOpinion = z.infer<typeof GiveOpinion>

/** `GET /api/v1/inspection-officers` */
export const OfficerView = z.object({
  id: z.uuid(),
  region: z.string(),
  department: z.string(),
  departmentName: z.string(),
  name: z.string(),
  certificateNo: z.string(),
  retired: z.boolean(),
  version: z.number(),
  mayEdit: z.boolean(),
})
export type OfficerView = z.infer<typeof OfficerView>
export const OfficerList = z.object({ items: z.array(OfficerView) })
export const OfficerParams = z.object({ id: z.uuid() })
/** `POST /api/v1/inspection-officers` */
export const AddOfficer = z.strictObject({
  region: z.string(),
  department: DepartmentId,
  name,
  certificateNo: name,
})
export type AddOfficer = z.infer<typeof AddOfficer>

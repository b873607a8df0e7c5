import { z } from 'zod'
import { RegionCode, Text } from '../../catalogue/core/index.ts'

const named = { code: z.string(), name: Text }

/** One line of the wall: what waits for one department (or `window`), over and near. */
export const WallLine = z.strictObject({
  ...named,
  subjects: z.array(
    z.strictObject({
      subject: z.enum(['answer', 'decision', 'delivery', 'following']),
      over: z.int(),
      near: z.int(),
    }),
  ),
  over: z.int(),
  near: z.int(),
})
export type WallLine = z.infer<typeof WallLine>

/** `GET /insights/desk`: what the lead authority finds in the morning. */
export const DeskView = z.strictObject({
  region: RegionCode,
  today: z.string(),
  wall: z.array(WallLine),
  queues: z.strictObject({
    /** Every department has decided: to be issued. */
    toIssue: z.int(),
    toPrint: z.int(),
    toHandOver: z.int(),
    toRecall: z.int(),
    cancelRequests: z.int(),
    callBacks: z.int(),
  }),
  /** Counted no further than this. */
  most: z.int(),
  /** Mistakes for which an older version of the law is in force; 0 when all is well. */
  lawUnfit: z.int(),
})
export type DeskView = z.infer<typeof DeskView>

/** Where applicants stopped: the place of their last save. */
export const RestingView = z.strictObject({
  region: RegionCode,
  today: z.string(),
  places: z.array(
    z.strictObject({
      /** `start`: nothing saved yet; `materials`; a group of boxes; `correction`: a letter awaits an answer. */
      place: z.enum([
        ...(['start', 'subject', 'premises', 'people', 'facilities', 'operation'] as const),
        ...(['specific', 'application', 'materials', 'correction'] as const),
      ]),
      /** Touched in the last week, in the last thirty days, or not for longer. */
      week: z.int(),
      month: z.int(),
      longer: z.int(),
    }),
  ),
  /** The drafts behind it: what they are about, never whose. */
  drafts: z.array(
    z.strictObject({
      /** Null for a draft: it is its owner's alone. */
      caseId: z.uuid().nullable(),
      industry: z.strictObject(named),
      place: z.string(),
      /** Calendar days since the last save. */
      idle: z.int(),
      state: z.enum(['draft', 'correctionAsked']),
    }),
  ),
  /** Whether there were more than are looked at. */
  more: z.boolean(),
})
export type RestingView = z.infer<typeof RestingView>

/** 上线: one trade of the region, how far it is online, and whether anybody came. */
export const WaveLine = z.strictObject({
  ...named,
  newApplications: z.boolean(),
  /** One form for all items; false: their forms side by side, handed in once. */
  oneForm: z.boolean(),
  items: z.int(),
  /** Items with a department of the region that decides them here. */
  decidedHere: z.int(),
  /** Items that may be granted on a promise; items that officers visit at a new opening. */
  commitment: z.int(),
  visited: z.int(),
  /** Materials of the usual choice: in all, and such as the applicant does not give. */
  papers: z.int(),
  papersSpared: z.int(),
  /** 0 not open, 1 guided only, 2 handed in online, 3 on one form, 4 and without a visit. */
  depth: z.int(),
  /** Cases handed in within the last twelve months. */
  filed: z.int(),
})
export type WaveLine = z.infer<typeof WaveLine>
export const WavesView = z.strictObject({ region: RegionCode, lines: z.array(WaveLine) })
export type WavesView = z.infer<typeof WavesView>

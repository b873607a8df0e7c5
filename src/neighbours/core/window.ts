import { z } from 'zod'
import { MaterialId } from '../../catalogue/core/index.ts'
import { AskCorrection, CreateCase, Declare, SaveValues } from '../../cases/core/index.ts'

const words = (most: number) => z.string().trim().min(1).max(most)

/** 综窗编号: the number under which the counter's system keeps the case. */
const number = words(80)
/** The clerk there who does it, by name: it stands in the history of the case. */
const clerk = words(60)

/**
 * `window.filed` 综窗收件: a whole application as it was taken in at the counter, submitted in one step or not at
 * all. Who files for somebody holds their power of attorney, here as there (material `agent_poa`).
 */
export const WindowFiled = z.strictObject({
  number,
  clerk,
  application: CreateCase.omit({ region: true, applicant: true }),
  values: SaveValues.shape.values,
  files: z
    .array(
      z.strictObject({
        material: MaterialId,
        name: words(200),
        /** The bytes, in base64; 8 MB for the whole message. */
        content: z.base64().max(8 * 1024 * 1024),
      }),
    )
    .max(200),
  declare: Declare,
})
export type WindowFiled = z.infer<typeof WindowFiled>

/** Either number names the case. */
const named = { caseNo: words(40), clerk }

/** `window.accepted` 受理, `window.declined` 不予受理, `window.correction-asked` 一次补正: the window's answer, given there. */
export const WindowAccepted = z.strictObject(named)
export type WindowAccepted = z.infer<typeof WindowAccepted>
export const WindowDeclined = z.strictObject({ ...named, reason: words(2000) })
export type WindowDeclined = z.infer<typeof WindowDeclined>
export const WindowCorrection = z.strictObject({ ...named, letter: AskCorrection })
export type WindowCorrection = z.infer<typeof WindowCorrection>

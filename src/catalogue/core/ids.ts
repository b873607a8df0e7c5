import { z } from 'zod'

const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
const snake = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/

/** 行政区划代码, GB/T 2260 (410772 is a statistics-bureau code of 新乡经开区). */
export const RegionCode = z
  .string()
  .regex(/^\d{6}$/)
  .brand('RegionCode')
export type RegionCode = z.infer<typeof RegionCode>

/** 类别编码: printed by the Beijing plans, assigned serially for the other two. */
export const IndustryCode = z
  .string()
  .regex(/^\d{2}$/)
  .brand('IndustryCode')
export type IndustryCode = z.infer<typeof IndustryCode>

/** 事项: one licensing matter of one department, e.g. `food-business-licence`. */
export const ItemId = z.string().regex(kebab).brand('ItemId')
export type ItemId = z.infer<typeof ItemId>

/** 申请要素, e.g. `premises_address`. */
export const ElementId = z.string().regex(snake).brand('ElementId')
export type ElementId = z.infer<typeof ElementId>

/** 申请材料, e.g. `floor_plan`. */
export const MaterialId = z.string().regex(snake).brand('MaterialId')
export type MaterialId = z.infer<typeof MaterialId>

/** A question of the guidance, e.g. `sells-tobacco`. */
export const QuestionId = z.string().regex(kebab).brand('QuestionId')
export type QuestionId = z.infer<typeof QuestionId>

/** 审批部门 within its region, e.g. `market-regulation`. */
export const DepartmentId = z.string().regex(kebab).brand('DepartmentId')
export type DepartmentId = z.infer<typeof DepartmentId>

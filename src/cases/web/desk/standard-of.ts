import type { ReactNode } from 'react'

/** 审核标准 of one document for the items it serves; main gives it, for reviews stands above cases. */
export type StandardOf = (of: {
  readonly region: string
  readonly items: readonly string[]
  readonly material: string
}) => ReactNode

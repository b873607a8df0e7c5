import type { ReactNode } from 'react'
import { Choices, DateRange, YesNo } from './choices.tsx'
import { SimpleControl } from './SimpleControl.tsx'
import { TableControl } from './TableControl.tsx'
import type { ControlProps, FormField } from './types.ts'

/** Elements that are more than one line, one text or one list. */
const CONTROLS: Partial<Record<FormField['type'], (props: ControlProps) => ReactNode>> = {
  boolean: YesNo,
  multiselect: Choices,
  dateRange: DateRange,
  table: TableControl,
}

/** The control that suits the element's type. */
export function Control(props: ControlProps) {
  const Special = CONTROLS[props.field.type]
  if (Special !== undefined) return <Special {...props} />
  const { field, frame, value, onCommit } = props
  return <SimpleControl field={field} frame={frame} value={value} onCommit={onCommit} />
}

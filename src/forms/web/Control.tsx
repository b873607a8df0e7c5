import { Choices, DateRange, YesNo } from './choices.tsx'
import { SimpleControl } from './SimpleControl.tsx'
import { TableControl } from './TableControl.tsx'
import type { ControlProps } from './types.ts'

/** The control that suits the element's type. */
export function Control(props: ControlProps) {
  switch (props.field.type) {
    case 'boolean':
      return <YesNo {...props} />
    case 'multiselect':
      return <Choices {...props} />
    case 'dateRange':
      return <DateRange {...props} />
    case 'table':
      return <TableControl {...props} />
    default:
      return (
        <SimpleControl
          field={props.field}
          frame={props.frame}
          value={props.value}
          onCommit={props.onCommit}
        />
      )
  }
}

import { useId, type ReactNode } from 'react'
import { useMarks, useText } from '../language.ts'
import { words } from '../strings.ts'

export interface FieldFrame {
  readonly id: string
  /** Spread on the control: ties help and error to it for a screen reader. */
  readonly aria: {
    readonly 'aria-describedby'?: string
    readonly 'aria-invalid'?: true
    readonly 'aria-required'?: true
  }
}

/** Label, control, help and error as one; a group of boxes becomes a fieldset with a legend. */
export function Field(props: {
  label: string
  children: (frame: FieldFrame) => ReactNode
  id?: string
  required?: boolean
  help?: ReactNode
  error?: string | undefined
  group?: boolean
}) {
  const own = useId()
  const id = props.id ?? own
  const t = useText(words)
  const { open, close } = useMarks()
  const told = [props.help && `${id}-help`, props.error && `${id}-error`].filter(Boolean).join(' ')
  const frame: FieldFrame = {
    id,
    aria: {
      ...(told === '' ? {} : { 'aria-describedby': told }),
      ...(props.error === undefined ? {} : { 'aria-invalid': true as const }),
      ...(props.required === true ? { 'aria-required': true as const } : {}),
    },
  }
  const name = (
    <>
      {props.label}
      {props.required === false && (
        <span className="soft small">
          {open}
          {t('optional')}
          {close}
        </span>
      )}
    </>
  )
  const inside = (
    <>
      {props.help !== undefined && (
        <div className="help" id={`${id}-help`}>
          {props.help}
        </div>
      )}
      {props.children(frame)}
      {props.error !== undefined && (
        <p className="error" id={`${id}-error`}>
          {props.error}
        </p>
      )}
    </>
  )
  const look = props.error === undefined ? 'field' : 'field wrong'
  if (props.group === true) {
    return (
      <fieldset className={look} id={id} aria-describedby={told === '' ? undefined : told}>
        <legend>{name}</legend>
        {inside}
      </fieldset>
    )
  }
  return (
    <div className={look}>
      <label htmlFor={id}>{name}</label>
      {inside}
    </div>
  )
}

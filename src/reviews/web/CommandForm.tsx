import { Button, Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Field, Problem, useText } from '#platform/web/index.ts'
import { useAfterDecision } from './after-decision.tsx'
import { words } from './strings.ts'
import { useBranchCommand, type BranchView } from './use-branch.ts'

/** One box of a command: what is asked, and how it travels. */
export interface Box {
  readonly name: string
  readonly label: string
  readonly kind?: 'text' | 'long' | 'date' | 'number' | 'choice' | 'yes'
  readonly options?: readonly { readonly value: string; readonly label: string }[]
  readonly start?: string
  readonly optional?: boolean
  readonly help?: string
}

export interface CommandShape {
  /** The last part of its address. */
  readonly path: string
  readonly label: string
  readonly boxes: readonly Box[]
  readonly note?: string
  readonly look?: 'primary' | 'danger'
  /** It is this person's last word on the item: the next one opens. */
  readonly decides?: boolean
  /** What may be left blank stands behind these words, unless something stands in it already. */
  readonly more?: string
}

/** A command with what it asks: nothing is sent before every needed box is filled. */
export function CommandForm(props: {
  view: BranchView
  shape: CommandShape
  then?: () => void
  /** It was just asked for: the first box takes the focus. */
  opened?: boolean
}) {
  const t = useText(words)
  const { shape } = props
  const [typed, setTyped] = useState<Record<string, string>>(() =>
    Object.fromEntries(shape.boxes.map((box) => [box.name, box.start ?? ''])),
  )
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (props.opened !== true) return
    form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus()
    form.current?.scrollIntoView({ block: 'nearest' })
  }, [props.opened])
  const goOn = useAfterDecision()
  const give = useBranchCommand<Record<string, unknown>>(props.view, shape.path, (view) => {
    if (shape.decides === true) void goOn(view)
  })
  const missing = ({ name, optional, kind }: Box): boolean =>
    kind !== 'yes' && optional !== true && (typed[name] ?? '').trim() === ''
  function send(): void {
    setTried(true)
    if (shape.boxes.some(missing)) return
    give.mutate(bodyOf(shape.boxes, typed), { onSuccess: () => props.then?.() })
  }
  const isBehind = (box: Box): boolean => shape.more !== undefined && box.optional === true
  const shown = shape.boxes.filter((box) => !isBehind(box))
  const behind = shape.boxes.filter(isBehind)
  const boxOf = (box: Box) => (
    <OneBox
      key={box.name}
      box={box}
      value={typed[box.name] ?? ''}
      error={tried && missing(box) ? t('missing') : undefined}
      onChange={(value) => setTyped({ ...typed, [box.name]: value })}
    />
  )
  return (
    <form
      ref={form}
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {give.isError && <Problem error={give.error} />}
      {shape.note !== undefined && <p className="soft">{shape.note}</p>}
      {shown.length > 0 && <div className="command-boxes">{shown.map(boxOf)}</div>}
      {behind.length > 0 && (
        <details open={behind.some(({ start }) => start !== undefined && start !== '')}>
          <summary>{shape.more}</summary>
          <div className="command-boxes">{behind.map(boxOf)}</div>
        </details>
      )}
      <div>
        <Button
          autoInsertSpace={false}
          htmlType="submit"
          type={shape.look === 'primary' ? 'primary' : 'default'}
          danger={shape.look === 'danger'}
          size={shape.look === 'primary' ? 'large' : 'middle'}
          loading={give.isPending}
        >
          {shape.label}
        </Button>
      </div>
    </form>
  )
}

function OneBox(props: {
  box: Box
  value: string
  error: string | undefined
  onChange: (value: string) => void
}) {
  const { box, value, onChange } = props
  if (box.kind === 'yes')
    return (
      <label className="row">
        <input
          type="checkbox"
          checked={value === 'yes'}
          onChange={(event) => onChange(event.target.checked ? 'yes' : '')}
        />
        {box.label}
      </label>
    )
  return (
    <Field
      label={box.label}
      required={box.optional !== true}
      error={props.error}
      {...(box.help === undefined ? {} : { help: box.help })}
    >
      {({ id, aria }) => {
        const plain = { id, ...aria, value }
        if (box.kind === 'long')
          return (
            <Input.TextArea
              {...plain}
              rows={3}
              onChange={(event) => onChange(event.target.value)}
            />
          )
        if (box.kind === 'choice')
          return (
            <select {...plain} className="input" onChange={(event) => onChange(event.target.value)}>
              {(box.options ?? []).map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          )
        const type = box.kind === 'date' || box.kind === 'number' ? box.kind : 'text'
        return <Input {...plain} type={type} onChange={(event) => onChange(event.target.value)} />
      }}
    </Field>
  )
}

/** What is left blank is not sent; numbers and ticks travel as what they are. */
function bodyOf(boxes: readonly Box[], typed: Record<string, string>): Record<string, unknown> {
  return Object.fromEntries(
    boxes.flatMap(({ name, kind }): [string, unknown][] => {
      const value = (typed[name] ?? '').trim()
      if (kind === 'yes') return [[name, value === 'yes']]
      if (value === '') return []
      return [[name, kind === 'number' ? Number(value) : value]]
    }),
  )
}

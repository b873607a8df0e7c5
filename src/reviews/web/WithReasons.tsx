import { Button, Input } from 'antd'
import { useState } from 'react'
import { Field, Problem, useText } from '#platform/web/index.ts'
import { words } from './strings.ts'
import { useBranchCommand, type BranchView } from './use-branch.ts'

/** A command that the law wants reasons for: they are asked before it can be given. */
export function WithReasons(props: {
  view: BranchView
  command: 'refuse' | 'suspend'
  boxes: readonly { readonly name: string; readonly label: string; readonly start?: string }[]
  note?: string
}) {
  const t = useText(words)
  const [typed, setTyped] = useState<Record<string, string>>(() =>
    Object.fromEntries(props.boxes.map((box) => [box.name, box.start ?? ''])),
  )
  const [tried, setTried] = useState(false)
  const give = useBranchCommand<Record<string, string>>(props.view, props.command)
  const empty = (name: string): boolean => (typed[name] ?? '').trim() === ''
  function send(): void {
    setTried(true)
    if (!props.boxes.some((box) => empty(box.name))) give.mutate(typed)
  }
  return (
    <details>
      <summary>{t(props.command)}</summary>
      <div className="stack">
        {give.isError && <Problem error={give.error} />}
        {props.note !== undefined && <p className="soft">{props.note}</p>}
        {props.boxes.map((box) => (
          <Field
            key={box.name}
            label={box.label}
            required
            error={tried && empty(box.name) ? t('missing') : undefined}
          >
            {({ id, aria }) => (
              <Input.TextArea
                id={id}
                {...aria}
                value={typed[box.name] ?? ''}
                onChange={(event) => setTyped({ ...typed, [box.name]: event.target.value })}
              />
            )}
          </Field>
        ))}
        <div>
          <Button danger={props.command === 'refuse'} loading={give.isPending} onClick={send}>
            {t(props.command)}
          </Button>
        </div>
      </div>
    </details>
  )
}

import { Button } from 'antd'
import { useState } from 'react'
import { Field, Problem, useText } from '#platform/web/index.ts'
import type { CheckView } from '../../core/index.ts'
import { words } from './strings.ts'
import { useCheckCommand } from './use-checks.ts'

/** 移交 or 取消, with its reason. */
export function SayForm(props: { check: CheckView; word: 'refer' | 'cancel' }) {
  const t = useText(words)
  const { check, word } = props
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const say = useCheckCommand(check)
  const missing = text.trim().length < 2
  function send(): void {
    setTried(true)
    if (!missing) say.mutate({ word, body: { words: text.trim() } })
  }
  return (
    <details className="card">
      <summary>{t(word)}</summary>
      <div className="stack">
        {say.isError && <Problem error={say.error} />}
        <Field label={t('sayWhy')} required error={tried && missing ? t('missing') : undefined}>
          {({ id, aria }) => (
            <textarea
              id={id}
              {...aria}
              className="input"
              maxLength={500}
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          )}
        </Field>
        <div>
          <Button autoInsertSpace={false} danger loading={say.isPending} onClick={send}>
            {t(word)}
          </Button>
        </div>
      </div>
    </details>
  )
}

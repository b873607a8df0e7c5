import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { Field, post, Problem, useCommand, useText } from '#platform/web/index.ts'
import type { CheckView, OpenCheck } from '../../core/index.ts'
import { words } from './strings.ts'

const CAUSES = ['special', 'plan', 'promise', 'following'] as const

/** The lead authority opens a check of one licence. */
export function OpenForm() {
  const t = useText(words)
  const client = useQueryClient()
  const go = useNavigate()
  const [wish, setWish] = useState<OpenCheck>({ number: '', cause: 'special', reason: '', by: '' })
  const [tried, setTried] = useState(false)
  const open = useCommand(
    (body: OpenCheck, key) => post<CheckView>('/checks', body, key),
    async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['checks'] })
      await go({ to: '/staff/supervision/$checkId', params: { checkId: id } })
    },
  )
  const missing = (text: string) => (tried && text.trim() === '' ? t('missing') : undefined)
  const set = (part: Partial<OpenCheck>) => setWish({ ...wish, ...part })
  function send(): void {
    setTried(true)
    if ([wish.number, wish.reason, wish.by].every((text) => text.trim() !== '')) open.mutate(wish)
  }
  const boxes = [
    ['number', 'number', 'text'],
    ['by', 'by', 'date'],
    ['reason', 'reason', 'text'],
  ] as const
  return (
    <details className="card">
      <summary>{t('openNew')}</summary>
      <div className="stack">
        {open.isError && <Problem error={open.error} />}
        <Field label={t('cause')}>
          {({ id, aria }) => (
            <select
              id={id}
              {...aria}
              className="input"
              value={wish.cause}
              onChange={({ target }) =>
                set({ cause: CAUSES.find((one) => one === target.value) ?? 'special' })
              }
            >
              {CAUSES.map((cause) => (
                <option key={cause} value={cause}>
                  {t(`cause_${cause}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {boxes.map(([name, label, type]) => (
          <Field key={name} label={t(label)} required error={missing(wish[name])}>
            {({ id, aria }) => (
              <input
                id={id}
                {...aria}
                className="input"
                type={type}
                maxLength={500}
                value={wish[name]}
                onChange={({ target }) => set({ [name]: target.value })}
              />
            )}
          </Field>
        ))}
        <div>
          <Button autoInsertSpace={false} type="primary" loading={open.isPending} onClick={send}>
            {t('send')}
          </Button>
        </div>
      </div>
    </details>
  )
}

import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Problem, request, useCommand, useText } from '#platform/web/index.ts'
import type { BatchReply, BranchSummary } from '../core/index.ts'
import { words } from './strings.ts'

/** 批量准予: the chosen lines, each granted by itself; what could not be says why and what to do. */
export function Batch(props: { chosen: readonly BranchSummary[]; done: () => void }) {
  const t = useText(words)
  const client = useQueryClient()
  const [reply, setReply] = useState<BatchReply | null>(null)
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map())
  const give = useCommand(
    (lines: readonly { caseId: string; item: string; version: number }[], key) =>
      request<BatchReply>('POST', '/branches/batch-grant', { body: { lines }, key }),
    ({ body }) => {
      setReply(body)
      props.done()
      void client.invalidateQueries({ queryKey: ['branches'] })
      void client.invalidateQueries({ queryKey: ['branch-counts'] })
    },
  )
  const { chosen } = props
  if (chosen.length === 0 && reply === null && !give.isError) return null
  return (
    <section className="note stack" aria-labelledby="batch" aria-live="polite">
      <h2 id="batch">{t('batch')}</h2>
      {give.isError && <Problem error={give.error} />}
      {chosen.length > 0 && (
        <>
          <p className="soft">{t('batchNote')}</p>
          <div>
            <Button
              autoInsertSpace={false}
              type="primary"
              loading={give.isPending}
              onClick={() => {
                setReply(null)
                setNames(
                  new Map(chosen.map((one) => [nameKey(one.caseId, one.item.id), nameOf(one)])),
                )
                give.mutate(
                  chosen.map(({ caseId, item, version }) => ({ caseId, item: item.id, version })),
                )
              }}
            >
              {t('batchGrant', { n: chosen.length })}
            </Button>
          </div>
        </>
      )}
      {reply !== null && (
        <>
          <p className="strong">
            {t('batchDone', { n: reply.granted, total: reply.lines.length })}
          </p>
          <ul>
            {reply.lines.map((line) => (
              <li key={nameKey(line.caseId, line.item)}>
                {names.get(nameKey(line.caseId, line.item)) ?? line.item}：
                {line.refusal === null ? (
                  <span className="num">{t('grantedAs', { number: line.number ?? '' })}</span>
                ) : (
                  <>
                    {line.refusal.title}。{line.refusal.next}
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

const nameKey = (caseId: string, item: string): string => `${caseId}.${item}`
const nameOf = (one: BranchSummary): string => `${one.caseNo} ${one.item.certificate}`

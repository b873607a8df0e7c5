import { useQuery } from '@tanstack/react-query'
import { get, sayInstant, useLanguage, useText } from '#platform/web/index.ts'
import type { DispatchReply } from '../core/index.ts'
import { words } from './strings.ts'

/** Where an item stands in its department's own system: whose word that is, and when it was last confirmed. */
export function DispatchLine(props: { caseId: string; item: string }) {
  const t = useText(words)
  const now = useLanguage()
  const { caseId, item } = props
  const found = useQuery({
    queryKey: ['dispatch', caseId, item],
    queryFn: ({ signal }) => get<DispatchReply>(`/branches/${caseId}/${item}/dispatch`, signal),
  })
  const dispatch = found.data?.dispatch
  if (!dispatch) return null
  const { system, state, number, dispatchedAt, confirmedAt } = dispatch
  return (
    <div className="after-page">
      <p className={state === 'recalled' ? 'note' : 'note amber'} role="status">
        <strong>{t('inSystem', { name: system })}</strong> · {t(state)}
        {number !== null && <> · {t('number', { number })}</>} ·{' '}
        {confirmedAt === null
          ? t('handedOver', { when: sayInstant(dispatchedAt, now) })
          : t('confirmed', { when: sayInstant(confirmedAt, now) })}
      </p>
    </div>
  )
}

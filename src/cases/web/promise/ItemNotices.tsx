import { Button, Problem, sayDay, useLanguage, useText } from '#platform/web/index.ts'
import type { CaseItemView } from '../../core/index.ts'
import { useCaseCommand } from '../use-case.ts'
import { words } from './strings.ts'

/** What an item tells beside its state: extension, hearing, promise, and how it lapsed. */
export function ItemNotices(props: { item: CaseItemView; hearing?: { readonly caseId: string } }) {
  const t = useText(words)
  const now = useLanguage()
  const { item, hearing } = props
  const extension = item.clock?.extension
  return (
    <>
      {extension && (
        <p className="note amber">
          {t('extended', {
            approver: extension.approver,
            n: extension.days,
            reason: extension.reason,
          })}
        </p>
      )}
      {item.hearingOffer !== null && (
        <HearingOffer offer={item.hearingOffer} item={item.id} caseId={hearing?.caseId} />
      )}
      {item.hearing !== null && (
        <p className="note amber">
          {item.hearing.date === null
            ? t('hearingSoon', { day: sayDay(item.hearing.holdBy, now) })
            : t('hearingOn', {
                ...item.hearing.date,
                day: sayDay(item.hearing.date.on, now, true),
              })}
        </p>
      )}
      {item.promise !== null && <PromiseLine promise={item.promise} />}
      {item.decision?.outcome === 'lapsed' && (
        <p className="note amber">
          {t('lapsed', { reason: item.decision.reason, basis: item.decision.basis })}
        </p>
      )}
    </>
  )
}

function HearingOffer(props: {
  offer: NonNullable<CaseItemView['hearingOffer']>
  item: string
  caseId: string | undefined
}) {
  const t = useText(words)
  const now = useLanguage()
  const { offer, item, caseId } = props
  const { reason, document, applyBy } = offer
  return (
    <div className="note amber stack">
      <p>{t('hearingTold', { reason, document, day: sayDay(applyBy, now, true) })}</p>
      <p className="small">{t('hearingFree')}</p>
      {caseId !== undefined && <AnswerHearing caseId={caseId} item={item} />}
    </div>
  )
}

function AnswerHearing(props: { caseId: string; item: string }) {
  const t = useText(words)
  const answer = useCaseCommand<{ answer: 'ask' | 'waive' }>(
    props.caseId,
    `items/${props.item}/hearing`,
  )
  return (
    <>
      {answer.isError && <Problem error={answer.error} />}
      <div className="row">
        <Button color="primary" onClick={() => answer.mutate({ answer: 'ask' })}>
          {t('askHearing')}
        </Button>
        <Button onClick={() => answer.mutate({ answer: 'waive' })}>{t('waiveHearing')}</Button>
      </div>
    </>
  )
}

function PromiseLine(props: { promise: NonNullable<CaseItemView['promise']> }) {
  const t = useText(words)
  const now = useLanguage()
  const { signedOn, check, checkBy, correctBy } = props.promise
  const said = {
    due: () => t('checkDue', { day: sayDay(checkBy ?? '', now) }),
    passed: () => t('checkPassed'),
    ordered: () => t('checkOrdered', { day: sayDay(correctBy ?? '', now) }),
    rescinded: () => t('checkRescinded'),
  }
  return (
    <p className={check === 'ordered' || check === 'rescinded' ? 'note amber' : 'small soft'}>
      {t('promiseSigned', { day: sayDay(signedOn, now) })}
      {check !== null && ` · ${said[check]()}`}
    </p>
  )
}

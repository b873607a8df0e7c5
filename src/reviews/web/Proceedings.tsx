import type { ReactNode } from 'react'
import { sayDay, sayInstant, useLanguage, useText } from '#platform/web/index.ts'
import { CommandForm } from './CommandForm.tsx'
import { words } from './strings.ts'
import type { BranchView } from './use-branch.ts'

/** What has been done on the way to the decision: opinions, hearing, interested parties, extension, promise. */
export function Proceedings(props: { view: BranchView }) {
  const t = useText(words)
  const { view } = props
  const parts: ReactNode[] = [
    <Promised key="promise" view={view} />,
    <Opinions key="opinions" view={view} />,
    <Hearing key="hearing" view={view} />,
    <Parties key="parties" view={view} />,
    <Questions key="questions" view={view} />,
    <Extensions key="extensions" view={view} />,
    <Handed key="handed" view={view} />,
  ]
  const { promise, opinions, hearing, parties, extensions, delegations } = view
  const something =
    promise !== null ||
    view.questions.length +
      opinions.length +
      parties.length +
      extensions.length +
      delegations.length >
      0 ||
    hearing.offer !== null ||
    hearing.open !== null ||
    hearing.held.length > 0
  if (!something) return null
  return (
    <section className="card stack" aria-labelledby="proceedings">
      <h2 id="proceedings">{t('proceedings')}</h2>
      {parts}
    </section>
  )
}

function Promised(props: { view: BranchView }) {
  const t = useText(words)
  const now = useLanguage()
  const { promise } = props.view
  if (promise === null) return null
  const { signedOn, signer, checkBy, correctBy, findings } = promise
  return (
    <div>
      <h3>{t('promise')}</h3>
      <p>{t('promiseSigned', { day: sayDay(signedOn, now), signer })}</p>
      {checkBy !== null && <p>{t('checkBy', { day: sayDay(checkBy, now, true) })}</p>}
      {correctBy !== null && <p>{t('correctBy', { day: sayDay(correctBy, now, true) })}</p>}
      {promise.check !== 'notYet' && <p className="strong">{t(CHECK_WORDS[promise.check])}</p>}
      {findings !== null && <p>{findings}</p>}
    </div>
  )
}

export const CHECK_WORDS = {
  notYet: 'checkNotYet',
  due: 'checkDue',
  ordered: 'checkOrdered',
  passed: 'checkPassed',
  rescinded: 'checkRescinded',
} as const

const OPINION_WORDS = {
  grant: 'proposedGrant',
  refuse: 'proposedRefuse',
  return: 'returned',
} as const

function Opinions(props: { view: BranchView }) {
  const t = useText(words)
  const now = useLanguage()
  const { opinions } = props.view
  if (opinions.length === 0) return null
  return (
    <div>
      <h3>{t('opinions')}</h3>
      <ul>
        {opinions.map((one) => (
          <li key={one.seq}>
            <span className="strong">{t(OPINION_WORDS[one.kind])}</span> · {one.by} ·{' '}
            <span className="num">{sayInstant(one.at, now)}</span>
            <p>{one.reasons}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Hearing(props: { view: BranchView }) {
  const t = useText(words)
  const now = useLanguage()
  const { offer, open, held } = props.view.hearing
  if (offer === null && open === null && held.length === 0) return null
  const day = (d: string) => sayDay(d, now, true)
  return (
    <div>
      <h3>{t('hearing')}</h3>
      <ul>
        {held.map((one) => (
          <li key={`${one.closedOn} ${one.document}`}>
            {t(one.outcome)} · {day(one.closedOn)} {one.document}
            {one.before && ` · ${t('heardBefore')}`}
            <p>{one.record}</p>
          </li>
        ))}
        {offer !== null && (
          <li>
            {t('offered', { on: day(offer.on), by: day(offer.applyBy) })} {offer.document}
          </li>
        )}
        {open !== null && (
          <li>
            {t('hearingOpen', { by: open.askedBy, day: day(open.holdBy) })}
            {open.date !== null && (
              <p>
                {t('hearingSetFor', {
                  day: day(open.date.on),
                  place: open.date.place,
                  presider: open.date.presider,
                })}
              </p>
            )}
          </li>
        )}
      </ul>
    </div>
  )
}

function Parties(props: { view: BranchView }) {
  const t = useText(words)
  const now = useLanguage()
  const { view } = props
  if (view.parties.length === 0) return null
  return (
    <div>
      <h3>{t('parties')}</h3>
      <ul>
        {view.parties.map((party) => (
          <li key={party.id}>
            <span className="strong">{party.name}</span> · {party.interest}
            <p className="soft small num">
              {t('partyTold', {
                on: sayDay(party.toldOn, now),
                by: sayDay(party.answerBy, now, true),
                document: party.document,
              })}
            </p>
            {party.answer !== null && (
              <p>
                {sayDay(party.answer.on, now)}：{party.answer.said}
                {party.answer.wantsHearing && ` · ${t('wantsHearing')}`}
              </p>
            )}
            {party.answer === null && view.allowed.includes('tell-party') && (
              <details>
                <summary>{t('recordAnswer', { name: party.name })}</summary>
                <CommandForm
                  view={view}
                  shape={{
                    path: `parties/${party.id}/answer`,
                    label: t('keepAnswer'),
                    boxes: [
                      { name: 'said', label: t('said'), kind: 'long' },
                      { name: 'wantsHearing', label: t('wantsHearing'), kind: 'yes' },
                    ],
                  }}
                />
              </details>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Questions(props: { view: BranchView }) {
  const t = useText(words)
  const now = useLanguage()
  const { questions } = props.view
  if (questions.length === 0) return null
  return (
    <div>
      <h3>{t('questions')}</h3>
      <ul>
        {questions.map((one) => (
          <li key={one.id}>
            {one.words}{' '}
            <span className="soft small num">
              {one.by} · {sayInstant(one.at, now)}
            </span>
            <p>{one.answer === null ? t('notAnswered') : one.answer.words}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Extensions(props: { view: BranchView }) {
  const t = useText(words)
  const { extensions } = props.view
  if (extensions.length === 0) return null
  return (
    <div>
      <h3>{t('extensions')}</h3>
      <ul>
        {extensions.map(({ seq, by, days, reason, answer }) => (
          <li key={seq}>
            {t('askedExtension', { by, days, reason })}
            {answer === null ? (
              <p className="soft">{t('extensionWaits')}</p>
            ) : (
              <p>
                {t(answer.approved ? 'approvedBy' : 'rejectedBy', { by: answer.approver })}{' '}
                {answer.document} {answer.note}
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Handed(props: { view: BranchView }) {
  const t = useText(words)
  const now = useLanguage()
  const { delegations } = props.view
  if (delegations.length === 0) return null
  return (
    <div>
      <h3>{t('delegations')}</h3>
      <ul>
        {delegations.map((one) => (
          <li key={one.at}>
            {t('delegatedTo', {
              from: one.from,
              to: one.to,
              day: sayDay(one.until, now),
              reason: one.reason,
            })}
          </li>
        ))}
      </ul>
    </div>
  )
}

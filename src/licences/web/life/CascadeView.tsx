import type { ReactNode } from 'react'
import { groupCode, sayDay, useLanguage, useSay, useText } from '#platform/web/index.ts'
import { useListed, useNames } from '../../../catalogue/web/index.ts'
import type { Cascade } from '../../core/index.ts'
import '../face.css'
import { words } from './strings.ts'

/** 后果预览, in the order in which people ask: the licence, its code, its papers, cases, letters. */
export function CascadeView(props: { cascade: Cascade }) {
  const t = useText(words)
  const now = useLanguage()
  const { cascade } = props
  return (
    <section className="card stack cascade" aria-label={t('effects')}>
      <h3>{t('effects')}</h3>
      <dl>
        <Row name={t('on')}>{sayDay(cascade.on, now)}</Row>
        <Row name={t('effect')}>
          <span className="strong">{t(cascade.effect)}</span>
        </Row>
        <Row name={t('rests')}>
          {cascade.article}
          <br />
          <span className="soft small">{cascade.basis}</span>
        </Row>
        <SingleRows cascade={cascade} />
        <LicenceRows cascade={cascade} />
        <OtherRows cascade={cascade} />
      </dl>
      <Letters cascade={cascade} />
    </section>
  )
}

function Row(props: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}

function SingleRows(props: { cascade: Cascade }) {
  const t = useText(words)
  const nameOf = useNames()
  const { single } = props.cascade
  if (single === null) return null
  const { state, number, validUntil } = single
  return (
    <Row name={t('singleBecomes')}>
      {nameOf(single.certificate)} {number.before}
      <br />
      {t('fromTo', { before: t(state.before), after: t(state.after) })}
      {number.before !== number.after && (
        <>
          <br />
          {t('number')} {t('fromTo', number)}
        </>
      )}
      {validUntil.before !== validUntil.after && (
        <>
          <br />
          {t('until')}{' '}
          {t('fromTo', {
            before: validUntil.before ?? t('noEnd'),
            after: validUntil.after ?? t('noEnd'),
          })}
        </>
      )}
    </Row>
  )
}

const OLDER = {
  replaced: 'olderReplaced',
  void: 'olderVoid',
  unchanged: 'olderUnchanged',
} as const

function LicenceRows(props: { cascade: Cascade }) {
  const t = useText(words)
  const { licence, code, papers } = props.cascade
  if (licence === null || code === null) return null
  const { state, version } = licence
  const older = code.older as keyof typeof OLDER
  return (
    <>
      <Row name={t('licenceBecomes')}>
        <span className="num">{groupCode(licence.number)}</span>
        <br />
        {t('fromTo', { before: t(state.before), after: t(state.after) })}
        {version.before !== version.after && (
          <>
            <br />
            {t('versionTo', version)}
          </>
        )}
      </Row>
      {licence.words.length > 0 && (
        <Row name={t('wordsChange')}>
          <ul className="plain-list">
            {licence.words.map((word) => (
              <li key={word.word}>
                {t(word.word as keyof typeof words)}：{t('fromTo', word)}
              </li>
            ))}
          </ul>
        </Row>
      )}
      <Row name={t('codeSays')}>
        <span className="strong">{t(code.after)}</span>
      </Row>
      <Row name={t('olderPapers')}>{t(OLDER[older])}</Row>
      <Row name={t('papersBack')}>
        {papers.length === 0
          ? t('noPapers')
          : papers.map(({ copy, serial }) => t('copyNo', { copy, serial })).join('、')}
      </Row>
    </>
  )
}

function OtherRows(props: { cascade: Cascade }) {
  const t = useText(words)
  const nameOf = useNames()
  const listed = useListed()
  const { untouched, waitingFor, cases } = props.cascade
  return (
    <>
      {waitingFor.length > 0 && (
        <Row name={t('waitingFor')}>{listed(waitingFor.map((s) => nameOf(s.certificate)))}</Row>
      )}
      {untouched.length > 0 && (
        <Row name={t('untouched')}>
          <ul className="plain-list">
            {untouched.map(({ certificate, state }) => (
              <li key={certificate}>{t('staysAs', { certificate, state: t(state) })}</li>
            ))}
          </ul>
        </Row>
      )}
      <Row name={t('openCases')}>
        {cases.length === 0 ? (
          t('noCases')
        ) : (
          <ul className="plain-list">
            {cases.map((one) => (
              <li key={one.caseId}>
                <span className="num">{one.caseNo}</span>：{t(one.consequence)}
              </li>
            ))}
          </ul>
        )}
      </Row>
    </>
  )
}

function Letters(props: { cascade: Cascade }) {
  const t = useText(words)
  const say = useSay()
  const { letters } = props.cascade
  const to = (letter: (typeof letters)[number]): string => {
    if (letter.to === 'department')
      return t('toDepartment', { department: letter.department ?? '' })
    return t(letter.to === 'lead' ? 'toLead' : 'toHolder')
  }
  return (
    <details>
      <summary>
        {t('letters')}（{letters.length}）
      </summary>
      <div className="stack">
        {letters.map((letter) => (
          <blockquote key={`${letter.to}${letter.department ?? ''}`}>
            <p className="strong">
              {to(letter)} · {say(letter.title)}
            </p>
            <p>{say(letter.text)}</p>
          </blockquote>
        ))}
      </div>
    </details>
  )
}

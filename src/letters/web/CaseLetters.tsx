import { lazy, Suspense } from 'react'
import { FileAnchor, sayDay, useLanguage, useSay, useText } from '#platform/web/index.ts'
import type { LettersView } from '../core/index.ts'
import { BeyondNotice } from './BeyondNotice.tsx'
import { words } from './strings.ts'
import { useLetters } from './use-letters.ts'
import './letters.css'

type Letter = LettersView['letters'][number]

const IssueLetter = lazy(async () => ({ default: (await import('./IssueLetter.tsx')).IssueLetter }))
const ServeLetter = lazy(async () => ({ default: (await import('./ServeLetter.tsx')).ServeLetter }))

/** 文书 of a case, or of one item of it: below the case, for its owner and for the officers. */
export function CaseLetters(props: { caseId: string; item?: string; desk?: boolean }) {
  const t = useText(words)
  const found = useLetters(props.caseId)
  if (found.data === undefined) return null
  const { beyondNotice, byHand } = found.data
  const letters = found.data.letters.filter(
    (letter) => props.item === undefined || letter.item === null || letter.item.id === props.item,
  )
  if (letters.length + beyondNotice.length + byHand.length === 0) return null
  return (
    <div className="page letters">
      <BeyondNotice list={beyondNotice} />
      <section className="card stack" aria-labelledby="letters">
        <h2 id="letters">{t('title', { n: letters.length })}</h2>
        {letters.length === 0 && <p className="soft">{t('none')}</p>}
        <ul className="plain-list stack">
          {letters.map((letter) => (
            <OneLetter key={letter.id} caseId={props.caseId} letter={letter} desk={props.desk} />
          ))}
        </ul>
        {props.desk === true && byHand.length > 0 && (
          <Suspense>
            <IssueLetter caseId={props.caseId} kinds={byHand} item={props.item} />
          </Suspense>
        )}
      </section>
    </div>
  )
}

function OneLetter(props: { caseId: string; letter: Letter; desk: boolean | undefined }) {
  const t = useText(words)
  const say = useSay()
  const now = useLanguage()
  const { letter, caseId } = props
  const address = `/api/v1/cases/${caseId}/letters/${letter.id}/pdf`
  const name = t('of', { title: say(letter.title), number: letter.number })
  const { served } = letter
  const link = (lang: string, words: string) => (
    <FileAnchor button href={`${address}?lang=${lang}`} label={`${words} ${name}`}>
      {words}
    </FileAnchor>
  )
  return (
    <li className="letter">
      <div className="letter-words">
        <span className="strong">{say(letter.title)}</span>
        {letter.item !== null && (
          <span> · {say({ zh: letter.item.certificate, en: letter.item.name.en })}</span>
        )}
        <br />
        <span className="soft small num">
          {letter.number} · {t('issued', { day: sayDay(letter.issuedOn, now) })} ·{' '}
          {served === null
            ? t('notServed')
            : t(served.channel, { day: sayDay(served.on, now), by: served.by })}
        </span>
      </div>
      <div className="row">
        {link('zh', t('open'))}
        {link('en', t('openEnglish'))}
      </div>
      {props.desk === true && served === null && (
        <Suspense>
          <ServeLetter caseId={caseId} letterId={letter.id} name={name} />
        </Suspense>
      )}
    </li>
  )
}

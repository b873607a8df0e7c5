import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import {
  Button,
  groupCode,
  Load,
  Problem,
  sayDay,
  Tag,
  useLanguage,
  useText,
} from '#platform/web/index.ts'
import type { AppealView } from '../../core/index.ts'
import { Box } from '../parts/Box.tsx'
import { words } from './strings.ts'
import { useAnswerAppeal, useAppeals } from './use-credit.ts'

/** 申诉 that wait for the lead authority, the most urgent first. */
export function Appeals() {
  const t = useText(words)
  return (
    <section className="stack" aria-labelledby="appeals">
      <h2 id="appeals">{t('appeals')}</h2>
      <Load query={useAppeals()} lines={3}>
        {(all) =>
          all.length === 0 ? (
            <p className="card">{t('noAppeals')}</p>
          ) : (
            <ul className="plain-list stack">
              {all.map((appeal) => (
                <li key={appeal.id} className="card stack">
                  <Appeal appeal={appeal} />
                </li>
              ))}
            </ul>
          )
        }
      </Load>
    </section>
  )
}

function Appeal(props: { appeal: AppealView }) {
  const t = useText(words)
  const now = useLanguage()
  const { appeal } = props
  const { number, due, reason } = appeal
  const [said, setSaid] = useState('')
  const answer = useAnswerAppeal(appeal)
  const give = (upheld: boolean) => answer.mutate({ upheld, words: said.trim() })
  return (
    <>
      <div className="row between">
        <Link className="num" to="/staff/licences/$number" params={{ number }}>
          {groupCode(number)}
        </Link>
        <Tag tone="amber">{t('due', { day: sayDay(due, now, true) })}</Tag>
      </div>
      <p className="break">{reason}</p>
      {answer.isError && <Problem error={answer.error} />}
      <Box label={t('answer')} rows={2} most={1000} value={said} set={setSaid} />
      <div className="row">
        <Button disabled={said.trim() === ''} onClick={() => give(true)}>
          {t('uphold')}
        </Button>
        <Button disabled={said.trim() === ''} onClick={() => give(false)}>
          {t('reject')}
        </Button>
      </div>
    </>
  )
}

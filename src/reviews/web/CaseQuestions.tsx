import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  Button,
  Field,
  get,
  Problem,
  request,
  sayInstant,
  useCommand,
  useLanguage,
  useText,
} from '#platform/web/index.ts'
import type { Question } from '../core/index.ts'
import { ownerWords as words } from './strings/owner.ts'

/** For the owner: what the departments ask about this case, each answered once in a few words. */
export function CaseQuestions(props: { caseId: string }) {
  const t = useText(words)
  const { caseId } = props
  const found = useQuery({
    queryKey: ['case-questions', caseId],
    retry: false,
    queryFn: ({ signal }) => get<readonly Question[]>(`/cases/${caseId}/questions`, signal),
  })
  if (found.data === undefined || found.data.length === 0) return null
  return (
    <section className="card stack" aria-labelledby="questions">
      <h2 id="questions">{t('ownQuestions')}</h2>
      <p className="soft">{t('ownQuestionsLead')}</p>
      <ul className="plain-list">
        {found.data.map((one) => (
          <li key={one.id}>
            <One caseId={caseId} question={one} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function One(props: { caseId: string; question: Question }) {
  const t = useText(words)
  const now = useLanguage()
  const client = useQueryClient()
  const [typed, setTyped] = useState('')
  const { caseId, question } = props
  const path = `/cases/${caseId}/questions/${question.id}/answer` as const
  const answer = useCommand(
    (body: { words: string }, key) => request<readonly Question[]>('POST', path, { body, key }),
    ({ body }) => {
      client.setQueryData(['case-questions', caseId], body)
    },
  )
  return (
    <div className="stack">
      <p className="strong">{question.words}</p>
      <p className="soft small num">
        {question.by} · {sayInstant(question.at, now)}
      </p>
      {question.answer !== null && <p>{question.answer.words}</p>}
      {question.answer === null && (
        <>
          {answer.isError && <Problem error={answer.error} />}
          <Field label={t('yourAnswer')}>
            {({ id, aria }) => (
              <textarea
                id={id}
                {...aria}
                className="input"
                rows={3}
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            )}
          </Field>
          <div>
            <Button
              color="primary"
              loading={answer.isPending}
              disabled={typed.trim() === ''}
              onClick={() => answer.mutate({ words: typed.trim() })}
            >
              {t('sendAnswer')}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}

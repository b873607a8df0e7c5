import { useQuery, useQueryClient } from '@tanstack/react-query'
import {
  get,
  Load,
  post,
  Problem,
  sayInstant,
  Tag,
  useCommand,
  useLanguage,
  useText,
} from '#platform/web/index.ts'
import { SecretForm } from './SecretForm.tsx'
import { words } from './strings.ts'

interface OpenSession {
  readonly createdAt: string
  readonly seenAt: string
  readonly current: boolean
}
const KEY = ['account-sessions']
const hereFirst = (a: OpenSession, b: OpenSession) => Number(b.current) - Number(a.current)

/** Where one is signed in; everywhere else ends with the password, as for a telephone that was lost. */
export function Sessions() {
  const t = useText(words)
  const language = useLanguage()
  const client = useQueryClient()
  const sessions = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => get<{ items: OpenSession[] }>('/account/sessions', signal),
  })
  const end = useCommand(
    async (password: string, key) => post('/account/sessions/end-others', { password }, key),
    () => client.invalidateQueries({ queryKey: KEY }),
  )
  return (
    <section className="card stack" aria-labelledby="sessions">
      <h2 id="sessions">{t('sessions')}</h2>
      <Load query={sessions}>
        {({ items }) => (
          <>
            <ul className="plain-list stack">
              {items.toSorted(hereFirst).map((one) => (
                <li key={`${one.createdAt} ${one.seenAt}`} className="row between">
                  <span>
                    {t('since', {
                      at: sayInstant(one.createdAt, language),
                      seen: sayInstant(one.seenAt, language),
                    })}
                  </span>
                  {one.current && <Tag tone="green">{t('here')}</Tag>}
                </li>
              ))}
            </ul>
            {end.isError && <Problem error={end.error} />}
            {end.isSuccess && (
              <p className="note green" role="status">
                {t('othersEnded')}
              </p>
            )}
            {items.length > 1 && (
              <details>
                <summary>{t('endOthers')}</summary>
                <SecretForm
                  label={t('current')}
                  button={t('endOthers')}
                  busy={end.isPending}
                  danger
                  onSend={(password) => end.mutate(password)}
                />
              </details>
            )}
          </>
        )}
      </Load>
    </section>
  )
}

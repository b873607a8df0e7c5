import { useQuery } from '@tanstack/react-query'
import { get, post, Problem, useCommand, useText } from '#platform/web/index.ts'
import { SecretForm } from './SecretForm.tsx'
import { words } from './strings.ts'

/** Links the account to the person's identity at the provider; the password says that it is theirs to open. */
export function LinkIdentity(props: { of: 'owner' | 'staff' }) {
  const t = useText(words)
  const providers = useQuery({
    queryKey: ['sign-in-providers'],
    queryFn: ({ signal }) => get<{ items: readonly string[] }>('/sign-in/providers', signal),
  })
  const link = useCommand(
    async (password: string, key) =>
      post<{ location: string }>('/account/identity', { password }, key),
    ({ location: there }) => location.assign(there),
  )
  if (providers.data?.items.includes(props.of) !== true) return null
  return (
    <section className="card stack" aria-labelledby="identity">
      <h2 id="identity">{t('identity')}</h2>
      <p>{t('identityLead')}</p>
      {link.isError && <Problem error={link.error} />}
      <details>
        <summary>{t('link')}</summary>
        <SecretForm
          label={t('current')}
          button={t('link')}
          busy={link.isPending}
          onSend={(password) => link.mutate(password)}
        />
      </details>
    </section>
  )
}

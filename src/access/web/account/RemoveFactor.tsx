import { useQueryClient } from '@tanstack/react-query'
import { post, Problem, useCommand, useText } from '#platform/web/index.ts'
import { CodeForm } from './CodeForm.tsx'
import { words } from './strings.ts'

/** Taking the one-time code off needs one: who holds only the session may not. */
export function RemoveFactor() {
  const t = useText(words)
  const client = useQueryClient()
  const remove = useCommand(
    async (code: string, key) => post('/account/second-factor/remove', { code }, key),
    () => client.invalidateQueries({ queryKey: ['account-security'] }),
  )
  return (
    <details>
      <summary>{t('remove')}</summary>
      <div className="stack">
        {remove.isError && <Problem error={remove.error} />}
        <CodeForm
          label={t('codeOrRecovery')}
          button={t('remove')}
          busy={remove.isPending}
          onSend={(code) => remove.mutate(code)}
        />
      </div>
    </details>
  )
}

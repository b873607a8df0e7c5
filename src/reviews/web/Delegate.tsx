import { useQuery } from '@tanstack/react-query'
import { get, Load, useText } from '#platform/web/index.ts'
import { CommandForm } from './CommandForm.tsx'
import { words } from './strings.ts'
import type { BranchView } from './use-branch.ts'

interface Colleague {
  readonly accountId: string
  readonly name: string
  readonly role: 'reviewer' | 'head'
}

/** 转办: to a colleague of the department, until the end of a day, with the reason. */
export function Delegate(props: { view: BranchView; then: () => void }) {
  const t = useText(words)
  const { view } = props
  const path = `/branches/${view.caseId}/${view.item.id}/colleagues` as const
  const colleagues = useQuery({
    queryKey: ['colleagues', view.caseId, view.item.id],
    queryFn: ({ signal }) => get<readonly Colleague[]>(path, signal),
  })
  return (
    <Load query={colleagues} lines={2}>
      {(people) =>
        people.length === 0 ? (
          <p className="soft">{t('noColleagues')}</p>
        ) : (
          <CommandForm
            view={view}
            then={props.then}
            opened
            shape={{
              path: 'delegate',
              label: t('delegate'),
              boxes: [
                {
                  name: 'to',
                  label: t('delegateTo'),
                  kind: 'choice',
                  start: people[0]?.accountId ?? '',
                  options: people.map((one) => ({
                    value: one.accountId,
                    label: one.role === 'head' ? `${one.name} · ${t('head')}` : one.name,
                  })),
                },
                { name: 'until', label: t('delegateUntil'), kind: 'date' },
                { name: 'reason', label: t('delegateReason') },
              ],
            }}
          />
        )
      }
    </Load>
  )
}

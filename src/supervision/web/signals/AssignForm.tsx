import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, get, Problem, useText } from '#platform/web/index.ts'
import type { SignalView } from '../../../verification/core/index.ts'
import { Box, Choice } from '../parts/Box.tsx'
import { words } from './strings.ts'
import { useAssign } from './use-tasks.ts'

interface Region {
  readonly plan: { readonly departments: readonly { readonly id: string; readonly name: string }[] }
}

/** 转办 to one of the departments of the region's plan. */
export function AssignForm(props: { signal: SignalView; region: string }) {
  const t = useText(words)
  const { signal, region } = props
  const [department, setDepartment] = useState('')
  const [note, setNote] = useState('')
  const assign = useAssign(signal)
  const plan = useQuery({
    queryKey: ['region', region],
    queryFn: ({ signal: stop }) => get<Region>(`/regions/${region}`, stop),
  })
  const departments = plan.data?.plan.departments.map(({ id, name }) => [id, name] as const) ?? []
  return (
    <>
      {assign.isError && <Problem error={assign.error} />}
      <Choice
        label={t('department')}
        none={t('choose')}
        options={departments}
        value={department}
        set={setDepartment}
      />
      <Box label={t('note')} most={300} value={note} set={setNote} />
      <div>
        <Button
          color="primary"
          disabled={department === ''}
          loading={assign.isPending}
          onClick={() => assign.mutate({ department, note: note.trim() })}
        >
          {t('assign')}
        </Button>
      </div>
    </>
  )
}

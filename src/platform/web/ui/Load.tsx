import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useText } from '../language.ts'
import { words } from '../strings.ts'
import { Problem } from './Problem.tsx'

/** Shows what a read brought: a quiet skeleton of the same height first, then the thing or the reason. */
export function Load<T>(props: {
  query: UseQueryResult<T>
  children: (value: T) => ReactNode
  lines?: number
}) {
  const { query } = props
  if (query.data !== undefined) return props.children(query.data)
  if (query.isError) return <Problem error={query.error} retry={() => void query.refetch()} />
  return <Loading lines={props.lines ?? 8} />
}

export function Loading(props: { lines?: number }) {
  const t = useText(words)
  return (
    <div className="skeleton" role="status">
      <p className="visually-hidden">{t('loading')}</p>
      {Array.from({ length: props.lines ?? 8 }, (_, n) => (
        <span key={n} style={{ width: `${95 - ((n * 17) % 45)}%` }} />
      ))}
    </div>
  )
}

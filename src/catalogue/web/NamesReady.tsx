import type { ReactNode } from 'react'
import { Loading, useLanguage } from '#platform/web/index.ts'
import { useEnglishNames } from './names.ts'

/** In English a page waits for the names it will say, so that none changes under the reader's eyes. */
export function NamesReady(props: { children: ReactNode }) {
  const now = useLanguage()
  const names = useEnglishNames()
  const waiting = now === 'en' && names.data === undefined && !names.isError
  return waiting ? <Loading /> : props.children
}

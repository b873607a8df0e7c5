import { lazy, Suspense } from 'react'
import { Loading } from '#platform/web/index.ts'
import type { FileView } from '../../core/index.ts'

const Preview = lazy(async () => ({ default: (await import('./FilePreview.tsx')).FilePreview }))

/** The preview for other modules' desks; its viewer comes only where a file is looked at. */
export function FilePreview(props: { caseId: string; file: FileView }) {
  return (
    <Suspense fallback={<Loading />}>
      <Preview {...props} />
    </Suspense>
  )
}

import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { Bar, Problem, upload, useText } from '#platform/web/index.ts'
import { words } from './strings.ts'
import type { BranchView } from './use-branch.ts'

/** 单项证件文件: as the department's own system made it; its content is looked at before it is kept. */
export function SingleFile(props: { view: BranchView }) {
  const t = useText(words)
  const id = useId()
  const client = useQueryClient()
  const [share, setShare] = useState<number | null>(null)
  const [error, setError] = useState<unknown>(null)
  const { view } = props
  const path = `/branches/${view.caseId}/${view.item.id}/file` as const
  async function send(file: File): Promise<void> {
    setError(null)
    setShare(0)
    try {
      const body = await upload<BranchView>(path, file, { onProgress: setShare })
      client.setQueryData(['branch', view.caseId, view.item.id], body)
    } catch (reason) {
      setError(reason)
    } finally {
      setShare(null)
    }
  }
  return (
    <details className="stack" open={view.file !== null}>
      <summary>{t('singleFile')}</summary>
      {error !== null && <Problem error={error} />}
      {view.file !== null && (
        <a href={`/api/v1${path}`} target="_blank" rel="noreferrer">
          {view.file.name}
        </a>
      )}
      {view.allowed.includes('file') && (
        <div className="file-choice stack">
          <p className="soft small">{t('fileHint')}</p>
          <input
            id={id}
            type="file"
            className="visually-hidden"
            accept=".pdf,.png,.jpg,.jpeg"
            onChange={(event) => {
              const file = event.target.files?.[0]
              if (file) void send(file)
              event.target.value = ''
            }}
          />
          <label htmlFor={id}>{t(view.file === null ? 'file' : 'fileAgain')}</label>
        </div>
      )}
      {share !== null && <Bar share={share} label={t('uploading')} />}
    </details>
  )
}

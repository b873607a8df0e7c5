import { useState } from 'react'
import type { FileView } from '../../core/index.ts'
import './viewer.css'
import { FIT, Viewer } from './Viewer.tsx'

/** The document as it was handed in, beside what it must show. */
export function FilePreview(props: { caseId: string; file: FileView }) {
  const [sight, setSight] = useState(FIT)
  const { caseId, file } = props
  const address = `/api/v1/cases/${caseId}/files/${file.id}`
  return <Viewer address={address} file={file} sight={sight} onSight={setSight} />
}

import { FileAnchor } from '#platform/web/index.ts'
import type { FileView } from '../core/index.ts'

const KB = 1024

/** One uploaded file, with its size. */
export function FileLink(props: { caseId: string; file: FileView }) {
  const { file } = props
  const size =
    file.size < KB * KB
      ? `${Math.max(1, Math.round(file.size / KB))} kB`
      : `${(file.size / KB / KB).toFixed(1)} MB`
  return (
    <span>
      <FileAnchor href={`/api/v1/cases/${props.caseId}/files/${file.id}`}>{file.name}</FileAnchor>{' '}
      <span className="soft small num">{size}</span>
    </span>
  )
}

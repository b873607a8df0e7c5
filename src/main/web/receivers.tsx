import { ArchiveLists } from '../../archives/web/index.ts'
import { DepartmentSystems, Neighbours } from '../../neighbours/web/index.ts'
import * as outbox from '../../outbox/web/index.ts'

/** Receivers, and below them which departments work in systems of their own. */
export function ReceiversWithSystems() {
  return (
    <>
      <outbox.ReceiversPage />
      <DepartmentSystems />
      <Neighbours />
      <ArchiveLists />
    </>
  )
}

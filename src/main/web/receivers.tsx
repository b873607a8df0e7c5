import { useSession } from '../../access/web/index.ts'
import * as messages from '../../messages/web/index.ts'
import { DepartmentSystems, Neighbours } from '../../neighbours/web/index.ts'
import * as outbox from '../../outbox/web/index.ts'

/** Receivers, and below them which departments work in systems of their own. */
export function ReceiversWithSystems() {
  return (
    <>
      <outbox.ReceiversPage />
      <DepartmentSystems />
      <Neighbours />
    </>
  )
}

/** The messages of a person, and below them by which other ways they are told. */
export function MessagesWithContact() {
  const signedIn = useSession().data?.actor != null
  return (
    <>
      <messages.MessagesPage />
      {signedIn && <outbox.ContactForm />}
    </>
  )
}

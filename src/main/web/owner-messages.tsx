import { useSession } from '../../access/web/index.ts'
import * as messages from '../../messages/web/index.ts'
import * as outbox from '../../outbox/web/index.ts'

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

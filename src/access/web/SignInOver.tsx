import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { ApiError, get, Loading, useText } from '#platform/web/index.ts'
import type { Actor } from '../core/index.ts'
import type { Session } from './session.ts'
import { words } from './strings.ts'

const SignInForm = lazy(async () => ({ default: (await import('./SignInForm.tsx')).SignInForm }))

/** Carried by an element of a page that asks to sign in again by itself, where that must not hide its work. */
export const OWN_SIGN_IN = 'data-own-sign-in'

/**
 * Over the page, when the session of whoever is working on it has ended: what was typed stays below, and
 * the same person goes on where they were. Somebody else gets the page anew. A refusal that was on its way
 * while they signed in says nothing of now: the service is asked who is there before the page is covered.
 */
export function SignInOver() {
  const t = useText(words)
  const client = useQueryClient()
  const [ended, setEnded] = useState<Actor>()
  const frame = useRef<HTMLDialogElement>(null)
  const last = useRef<Actor>(undefined)
  useEffect(() => {
    const look = (error: unknown) => {
      const known = client.getQueryData<Session>(['session'])?.actor ?? undefined
      if (known !== undefined) last.current = known
      if (document.querySelector(`[${OWN_SIGN_IN}]`) !== null) return
      if (isSignedOut(error)) void cover()
    }
    let asking = false
    const cover = async () => {
      const who = last.current
      if (who === undefined || asking) return
      asking = true
      const gone = await nobodyThere()
      asking = false
      if (gone) setEnded(who)
    }
    // an answer that has just come, not one that some part of the page still remembers
    const offQueries = client.getQueryCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'error') look(event.action.error)
    })
    const offCommands = client.getMutationCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'error') look(event.action.error)
    })
    return () => {
      offQueries()
      offCommands()
    }
  }, [client])
  useEffect(() => {
    if (ended !== undefined && frame.current?.open === false) frame.current.showModal()
  }, [ended])
  if (ended === undefined) return null
  function goOn(actor: Actor): void {
    if (actor.accountId !== ended?.accountId) return location.reload()
    setEnded(undefined)
    void client.invalidateQueries()
  }
  return (
    <dialog
      ref={frame}
      className="over stack"
      aria-labelledby="again"
      onCancel={(e) => e.preventDefault()}
    >
      <h2 id="again">{t('againTitle')}</h2>
      <p>{t('againLead')}</p>
      <Suspense fallback={<Loading />}>
        <SignInForm
          username={(ended.agent ?? ended).username}
          keepFor={ended.accountId}
          onSignedIn={goOn}
        />
      </Suspense>
      <p className="soft small">{t('againOther')}</p>
    </dialog>
  )
}

/** Asked past what the page remembers: it still shows the work of whoever was here. */
async function nobodyThere(): Promise<boolean> {
  const session = await get<Session>('/session').catch(() => undefined)
  return session !== undefined && session.actor === null
}

/** Nobody is signed in any more, as against a name or a code that was typed wrongly. */
function isSignedOut(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'ACCESS_LOGIN_NEEDED'
}

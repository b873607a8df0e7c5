import { Outlet } from '@tanstack/react-router'
import { useEffect } from 'react'
import { NamesReady } from '../../catalogue/web/index.ts'

/**
 * 亮证: nothing on the screen but the code, what it is of and the way back; and the screen stays lit as
 * long as somebody looks for it with a scanner.
 */
export function Bare() {
  useEffect(keepLit, [])
  return (
    <main id="content" className="bare">
      <NamesReady>
        <Outlet />
      </NamesReady>
    </main>
  )
}

/** Asks again when the person comes back to the page; where it is refused the phone dims as always. */
function keepLit(): () => void {
  let lock: WakeLockSentinel | undefined
  async function ask(): Promise<void> {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
    lock = await navigator.wakeLock.request('screen').catch(() => undefined)
  }
  const again = (): void => void ask()
  again()
  document.addEventListener('visibilitychange', again)
  return () => {
    document.removeEventListener('visibilitychange', again)
    void lock?.release()
  }
}

import { useEffect } from 'react'

/**
 * What opened goes when Escape is pressed, and the focus returns to the button it opened by; it goes too
 * when something else on the page is pressed. Of two, one inside the other, Escape closes the inner first.
 */
export function useClosing(
  box: { readonly current: HTMLElement | null },
  open: boolean,
  close: () => void,
): void {
  useEffect(() => {
    if (!open) return undefined
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      const [opener, inner] =
        box.current?.querySelectorAll<HTMLElement>('[aria-expanded=true]') ?? []
      if (inner !== undefined) return
      opener?.focus()
      close()
    }
    const onPress = (event: PointerEvent): void => {
      if (!box.current?.contains(event.target as Node)) close()
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('pointerdown', onPress)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('pointerdown', onPress)
    }
  })
}

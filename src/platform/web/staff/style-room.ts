let room: HTMLElement | undefined

/**
 * Where antd puts its <style> elements: a box outside the document, from which the rules are copied
 * into a constructed style sheet. So the page needs no inline style and the policy stays
 * `style-src 'self'`.
 */
export function styleRoom(): HTMLElement {
  if (room !== undefined) return room
  const box = document.createElement('div')
  const sheet = new CSSStyleSheet()
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  const watcher = new MutationObserver(() => {
    sheet.replaceSync(Array.from(box.querySelectorAll('style'), (s) => s.textContent).join('\n'))
  })
  watcher.observe(box, { childList: true, characterData: true, subtree: true })
  room = box
  return box
}

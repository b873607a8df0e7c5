import type { Page } from 'playwright-core'

/** Counts from the first paint on how much of the page has moved by itself (CLS); before any page is opened. */
export async function watchJumps(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = { jumps: 0 }
    Object.assign(globalThis, { seen })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number
        hadRecentInput: boolean
      })[])
        if (!entry.hadRecentInput) seen.jumps += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** The layout shift since the page was opened; 0 is a page that stands still. */
export async function jumpsOf(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as { seen: { jumps: number } }).seen.jumps)
}

/** How many pixels the page is wider than its window. */
export async function sidewaysOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
}

const CONTROLS = new Set(
  'button link textbox searchbox checkbox radio combobox switch spinbutton listbox menuitem slider tab'.split(
    ' ',
  ),
)

/** Controls that a screen reader would say without a name, as the browser itself tells it. */
export async function namelessControls(page: Page): Promise<string[]> {
  const wire = await page.context().newCDPSession(page)
  const { nodes } = await wire.send('Accessibility.getFullAXTree')
  await wire.detach()
  const controls = nodes.filter(
    ({ ignored, role }) => !ignored && CONTROLS.has(String(role?.value ?? '').toLowerCase()),
  )
  if (controls.length === 0) throw new Error('a page without any control is not looked at rightly')
  return controls
    .filter(({ name }) => String(name?.value ?? '').trim() === '')
    .map(({ role, backendDOMNodeId }) => `${String(role?.value)} ${backendDOMNodeId ?? ''}`)
}

/** 长辈版: text under 18 px, and targets under 60 px, by what they say. */
export async function smallThings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const shown = (node: Element): boolean =>
      node.checkVisibility({ checkVisibilityCSS: true }) &&
      node.closest('.visually-hidden') === null
    for (const node of document.querySelectorAll('header *, main *')) {
      const own = [...node.childNodes].some(
        (child) => child.nodeType === 3 && (child.textContent ?? '').trim() !== '',
      )
      const size = Number.parseFloat(getComputedStyle(node).fontSize)
      if (own && size < 18 && shown(node) && node.closest('svg') === null)
        found.push(`${size} px: ${node.textContent?.slice(0, 30)}`)
    }
    for (const node of document.querySelectorAll(
      'a, button, input, select, textarea, summary, [role=button]',
    )) {
      if (!shown(node) || node.closest('.skip') !== null) continue
      // a box and its words are one target
      const target = node.matches('[type=radio], [type=checkbox]') ? node.closest('label') : node
      const height = Math.round((target ?? node).getBoundingClientRect().height)
      if (height > 0 && height < 60)
        found.push(`${height} px: ${node.tagName} ${node.textContent?.slice(0, 30)}`)
    }
    return found
  })
}

/** What may stand in Chinese on an English page: it has no English, or is the official name beside it. */
const OFFICIAL =
  /《[^》]+》|[\p{Script=Han}]+(条例|办法|规定)(?= art)|[\p{Script=Han}]+〔\d+〕\d+号(附件\d)?|(?<=[\w)] )\([\p{Script=Han}()]+\)/gu

/**
 * Chinese words and marks that an English reader meets, as text or as the name of a control. What is marked
 * as Chinese (`lang`), official names of laws and numbers of documents are meant; so is `typed`, by people.
 */
export async function chineseLeft(page: Page, typed: RegExp): Promise<string[]> {
  const said = await page.evaluate(() => {
    for (const closed of document.querySelectorAll('details')) closed.open = true
    const found: string[] = []
    const meant = (node: Element | null): boolean =>
      node?.closest('[lang^=zh], script, style, noscript') != null
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode())
      if (!meant(node.parentElement)) found.push(node.textContent ?? '')
    for (const name of ['aria-label', 'placeholder', 'title', 'alt'])
      for (const node of document.querySelectorAll(`[${name}]`))
        if (!meant(node)) found.push(node.getAttribute(name) ?? '')
    return found
  })
  return [...new Set(said)].filter((text) =>
    /[\p{Script=Han}，。；：、（）]/u.test(text.replaceAll(OFFICIAL, '').replaceAll(typed, '')),
  )
}

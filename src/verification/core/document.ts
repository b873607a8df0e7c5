import type { Bilingual } from '#kernel/bilingual.ts'
import { markup, NOTHING, type Html } from './markup.ts'
import { PAGE_STYLE } from './page-style.ts'

/** Whether what the page tells of is invented: a demonstration, or practice in a training system (培训). */
export type Practice = boolean | 'training'

const SAY_PRACTICE = {
  demo: markup`<p class="small">演示系统，数据均为虚构。<span class="en" lang="en">A demonstration; all data are invented.</span></p>`,
  training: markup`<p class="band bad">培训系统，证照均无效。<span class="en" lang="en">A training system; no licence of it is valid.</span></p>`,
} as const

function sayPractice(practice: Practice): Html {
  if (practice === false) return NOTHING
  return practice === 'training' ? SAY_PRACTICE.training : SAY_PRACTICE.demo
}

/** `plain` is a page that asks something; the others answer. */
export type Tone = 'good' | 'warn' | 'bad' | 'plain'

export interface PublicDocument {
  readonly tone: Tone
  readonly head: Bilingual
  /** Below the first line. */
  readonly under?: Html
  readonly body: Html
  /** 大字版. */
  readonly large: boolean
  readonly demo: Practice
  /** What the window's title says after the head; 证件核验 when absent. */
  readonly site?: string
}

export const en = (text: string): Html => markup`<span class="en" lang="en">${text}</span>`
export const both = (text: Bilingual): Html => markup`${text.zh}${en(text.en)}`
export const heading = (zh: string, english: string): Html => markup`<h2>${zh}${en(english)}</h2>`

/** A link of ours goes on in the size that the reader chose. */
export function sized(path: string, large: boolean): string {
  return large ? `${path}?size=large` : path
}

/** One HTML answer: no script, no cookie, nothing fetched; the words stand before the colour. */
export function publicDocument(page: PublicDocument): string {
  const { head, under = NOTHING } = page
  const main = markup`<div class="band ${page.tone}">
<nav aria-label="字号 Text size">${sizeLink(page.large)}</nav>
<h1>${head.zh}<small lang="en">${head.en}</small></h1>${under}
</div>
${page.body}
${sayPractice(page.demo)}`
  const title = markup`${head.zh} · ${page.site ?? '证件核验'}`
  return `<!doctype html><html lang="zh-CN"${page.large ? ' class="large"' : ''}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${title.html}</title><style>${PAGE_STYLE}</style></head><body><main>${main.html}</main></body></html>`
}

function sizeLink(large: boolean): Html {
  return large
    ? markup`<a href="?">标准字号 <span lang="en">Standard text</span></a>`
    : markup`<a href="?size=large">大字版 <span lang="en">Larger text</span></a>`
}

import type { Bilingual } from '#kernel/bilingual.ts'
import { both, en, heading, publicDocument, sized, type Practice } from './document.ts'
import { markup, NOTHING, type Html } from './markup.ts'

export interface LookupPage {
  readonly large: boolean
  readonly demo: Practice
  /** The domain a reader must see in the address bar. */
  readonly host: string
  /** What was typed, when it was not a number. */
  readonly typed: string
  readonly wrong: { readonly at: 'number' | 'photo'; readonly say: Bilingual } | null
}

/** 核验证件: type the number, or load a photo of the code. */
export function renderLookup(page: LookupPage): string {
  const { large, demo, host, wrong } = page
  const why = (at: 'number' | 'photo'): Html =>
    wrong?.at === at
      ? markup`<p class="wrong" id="wrong-${at}" role="alert">${both(wrong.say)}</p>`
      : NOTHING
  const described = (at: 'number' | 'photo'): Html =>
    wrong?.at === at ? markup` aria-describedby="wrong-${at}" aria-invalid="true"` : NOTHING
  const body = markup`<section>${heading('输入编号', 'Type the number')}${why('number')}
<form method="get" action="/verify"><label class="label" for="number">证件编号，或者举报编号${en('Licence number, or the reference of a report')}</label>
<input type="text" id="number" name="number" value="${page.typed}" maxlength="40" required autocomplete="off" autocapitalize="characters" spellcheck="false"${described('number')}>
${large ? markup`<input type="hidden" name="size" value="large">` : NOTHING}
<button class="button go">查询 <span lang="en">Look up</span></button></form></section>
<section>${heading('上传二维码照片', 'Load a photo of the code')}${why('photo')}
<form method="post" action="${sized('/verify/photo', large)}" enctype="multipart/form-data"><label class="label" for="photo">照片、截图或者电子证照文件${en('A photo, a screenshot, or the electronic licence: JPEG, PNG, PDF or OFD, 15 MB at most')}</label>
<input type="file" id="photo" name="photo" accept="image/jpeg,image/png,application/pdf,.ofd" required${described('photo')}>
<button class="button go">识别 <span lang="en">Read it</span></button></form>
<p class="small">照片只用来读出二维码，不保存。${en('It is only read, and not kept.')}</p></section>
<p class="small">手机相机对准证上的二维码即可核验，不必先打开本页。地址栏应为 <span class="host">${host}</span>。${en(`Any telephone camera opens the code itself. The address bar must show ${host}.`)}</p>`
  const head = { zh: '核验证件', en: 'Verify a licence' }
  return publicDocument({ tone: 'plain', head, body, large, demo })
}

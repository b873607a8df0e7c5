import fs from 'node:fs'
import { launchBrowser } from './test/e2e/browser.ts'
import { signIn } from './test/e2e/scene.ts'
const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(fs.readFileSync('/tmp/STUDIO2/serve.log','utf8'))![0]
const browser = await launchBrowser()
async function shot(name: string, path: string, who: string|null, w: number, h: number, en = false, full=false) {
  const context = await browser.newContext({ viewport: { width: w, height: h }, locale: en ? 'en' : 'zh-CN' })
  const page = await context.newPage()
  if (who) await signIn(page.request, origin, who)
  if (en) await page.addInitScript(() => localStorage.setItem('zhunying.language', '"en"'))
  page.on('console', m => { if (m.type()==='error') console.log(name, m.text()) })
  await page.goto(origin + path)
  await page.locator('main h1').waitFor()
  await page.waitForTimeout(1500)
  await page.screenshot({ path: `/tmp/STUDIO2/${name}.png`, fullPage: full })
  console.log(name, await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth, document.body.scrollHeight]))
  await context.close()
}
await shot('pol-phone', '/policies', null, 390, 844, false, false)
await shot('pol-desk', '/policies?region=110105', null, 1366, 768)
await shot('pol-en', '/policies?region=110102&q=Food', null, 1366, 768, true)
await shot('pol-q', '/policies?q=%E7%83%9F%E8%8D%89', null, 390, 844, false, true)
await shot('pol-text', '/policies/110102-xzbf-2023-4', null, 390, 844, false, false)
await shot('train-clerk', '/staff/training', 'clerk-110102', 1366, 768, false, true)
await shot('train-insp', '/staff/training', 'inspector-110102', 390, 844, true, true)
await shot('import', '/staff/import', 'lead-110102', 1366, 768, false, true)
await browser.close()

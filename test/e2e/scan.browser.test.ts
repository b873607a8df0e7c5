import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DEMO_PASSWORD } from '../../src/access/core/index.ts'
import { launchBrowser } from './browser.ts'
import { look } from './eyes.ts'
import { scanServer, type ScanServer } from './scan-server.ts'
import { atDesk } from './staff-day.ts'

const PHONE = { width: 390, height: 844 }
const DESK = { width: 1366, height: 768 }

let server: ScanServer
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
  server = await scanServer()
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** A passer-by's browser: no login, and nothing runs in it. */
async function passingBy<T>(
  viewport: { width: number; height: number },
  work: (page: Page) => Promise<T>,
  javaScriptEnabled = false,
): Promise<T> {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', javaScriptEnabled })
  try {
    const page = await context.newPage()
    const loaded: string[] = []
    page.on('request', (request) => loaded.push(request.url()))
    const result = await work(page)
    expect(loaded.filter((url) => !url.startsWith(server.origin))).toEqual([])
    expect(await context.cookies()).toEqual([])
    return result
  } finally {
    await context.close()
  }
}

const fits = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)

describe.each([
  ['phone', PHONE],
  ['desk', DESK],
] as const)('on a %s', (device, viewport) => {
  test.each([
    ['valid', 200, '有效'],
    ['partial', 200, '部分有效'],
    ['void', 410, '已作废'],
    ['replaced', 410, '已换发'],
    ['recognised', 200, '其他地区签发'],
    ['unknown', 404, '查无此证'],
    ['tampered', 400, '二维码不真实'],
    ['unreadable', 400, '二维码不完整'],
    ['elsewhere', 404, '不是本平台签发'],
  ])('the page of a code that is %s is clear to everybody', async (name, status, words) => {
    const address = `${server.origin}${server.pages[name]}`
    await passingBy(viewport, async (page) => {
      const answer = await page.goto(address)
      expect(answer?.status()).toBe(status)
      expect(await page.locator('h1').innerText()).toContain(words)
    })
    expect(await looked(viewport, address, `scan-${name}-${device}`)).toEqual(
      fine(`scan-${name}-${device}`),
    )
  })

  test('and in 大字版', async () => {
    const address = `${server.origin}${server.pages['partial']}?size=large`
    expect(await looked(viewport, address, `scan-large-${device}`)).toEqual(
      fine(`scan-large-${device}`),
    )
  })

  test('the page to type a number or load a photo', async () => {
    expect(await looked(viewport, `${server.origin}/verify`, `lookup-${device}`)).toEqual(
      fine(`lookup-${device}`),
    )
    expect(
      await looked(viewport, `${server.origin}/verify?number=110102ZH25`, `lookup-wrong-${device}`),
    ).toEqual(fine(`lookup-wrong-${device}`))
  })
})

const fine = (name: string) => ({ name, small: [], fits: true })

/** Axe needs a script of its own; the page still brings none and its policy still holds. */
async function looked(viewport: typeof PHONE, address: string, name: string) {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', bypassCSP: true })
  try {
    const page = await context.newPage()
    await page.goto(address)
    await look(page, name)
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('a, button, input:not([type=radio], [type=hidden]), textarea')]
        .filter((one) => one.getBoundingClientRect().height < 44)
        .map((one) => one.outerHTML.slice(0, 80)),
    )
    return { name, small, fits: await fits(page) }
  } finally {
    await context.close()
  }
}

test('a passer-by reports what does not agree; the lead answers; the passer-by reads it', async () => {
  let reference = ''
  await passingBy(PHONE, async (page) => {
    await page.goto(`${server.origin}${server.pages['valid']}`)
    await page.getByRole('link', { name: /举报不符/ }).click()
    await page.getByRole('button', { name: /提交举报/ }).waitFor()
    await page.getByLabel(/店名与证上不一致/).check()
    await page.getByLabel(/补充说明/).fill('门头写的是“大满咖啡”')
    await page.getByRole('button', { name: /提交举报/ }).click()
    await page.getByRole('heading', { name: /举报已收到/ }).waitFor()
    reference = page.url().split('/').at(-1) ?? ''
    expect(reference).toMatch(/^[0-9A-Z]{10}$/)
  })
  const form = `${server.origin}${server.pages['valid']}/report`
  expect(await looked(PHONE, form, 'report-form-phone')).toEqual(fine('report-form-phone'))
  expect(await looked(DESK, form, 'report-form-desk')).toEqual(fine('report-form-desk'))
  expect(
    await looked(PHONE, `${server.origin}/v/reports/${reference}`, 'report-received-phone'),
  ).toEqual(fine('report-received-phone'))

  await atDesk(browser, server.origin, 'lead-110102', async (page) => {
    await page.goto(`${server.origin}/staff/scans`)
    await page.getByText('门头写的是“大满咖啡”').waitFor()
    await page.getByRole('heading', { name: '扫码异常的证' }).waitFor()
    await look(page, 'lead-scans')
    await page.getByRole('button', { name: '答复', exact: true }).click()
    await page.getByText('请填写。').first().waitFor()
    await page.getByLabel('处理结果').selectOption({ label: '属实，已处理' })
    await page.getByLabel(/^答复/).fill('已责令三日内更换门头。')
    await page.getByRole('button', { name: '答复', exact: true }).click()
    await page.getByText('没有待答复的举报').waitFor()
    await page.getByLabel('显示').selectOption('answered')
    await page.getByText('已责令三日内更换门头。').waitFor()
    await look(page, 'lead-scans-answered')
  })

  await passingBy(PHONE, async (page) => {
    await page.goto(`${server.origin}/verify`)
    await page.getByLabel(/证件编号/).fill(reference.toLowerCase())
    await page.getByRole('button', { name: /查询/ }).click()
    await page.getByText('已责令三日内更换门头。').waitFor()
  })
})

test('the owner shows the code; a photo of the screen, loaded elsewhere, leads to its page', async () => {
  const owner = await browser.newContext({ viewport: PHONE, locale: 'zh-CN' })
  try {
    const page = await owner.newPage()
    await page.goto(`${server.origin}/login?next=/licences/${server.number}`)
    await page.getByLabel('用户名').fill('owner')
    await page.getByLabel('密码').fill(DEMO_PASSWORD)
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await page.getByRole('heading', { name: '扫码情况' }).waitFor()
    await page.getByText('扫码次数异常').waitFor()
    await look(page, 'owner-licence-scans')
    await page.goto(`${server.origin}/licences/${server.number}/code`)
    await page.getByRole('img').waitFor()
    const photo = await page.screenshot({ type: 'jpeg', quality: 60 })
    await passingBy(PHONE, async (other) => {
      await other.goto(`${server.origin}/verify`)
      await other
        .getByLabel(/照片、截图/)
        .setInputFiles({ name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: photo })
      await other.getByRole('button', { name: /识别/ }).click()
      await other.getByRole('heading', { name: /有效/ }).waitFor()
      expect(new URL(other.url()).pathname).toBe(server.pages['valid'])
    })
  } finally {
    await owner.close()
  }
})

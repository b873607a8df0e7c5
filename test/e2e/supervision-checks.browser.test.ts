import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { photoOf } from './code-photo.ts'
import { inDays } from './days.ts'
import { look } from './eyes.ts'
import { issueCafe } from './issued-licence.ts'
import { startServer, type RunningServer } from './server.ts'
import { signIn } from './scene.ts'
import { atDesk } from './staff-day.ts'

const PHONE = { width: 390, height: 844 }
const HERE = '110102'
let server: RunningServer
let browser: Browser
let number: string
let check: string
beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  number = await issueCafe(server.origin)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

async function asOwner(work: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: PHONE, locale: 'zh-CN' })
  try {
    await signIn(context.request, server.origin, 'owner')
    await work(await context.newPage())
  } finally {
    await context.close()
  }
}
const desk = (who: string, work: (page: Page) => Promise<void>, viewport?: typeof PHONE) =>
  atDesk(browser, server.origin, who, work, viewport)
const narrow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)

test('the holder reads the manual on a phone and confirms it', async () => {
  await asOwner(async (page) => {
    await page.goto(`${server.origin}/licences/${number}`)
    await page.getByRole('link', { name: /^合规手册/ }).click()
    await page.getByText('请阅读后在页尾确认').waitFor()
    expect(await narrow(page)).toBe(true)
    await look(page, 'supervision-manual')
    await page.getByRole('button', { name: '我已阅读并知晓' }).click()
    await page.getByText(/您已于.*确认这一版/).waitFor()
  })
})

test('a head writes a line, the lead settles what contradicts and publishes the plan', async () => {
  await desk(`market-regulation-head-${HERE}`, async (page) => {
    await page.goto(`${server.origin}/staff/supervision/checklists`)
    await page.getByRole('button', { name: '加一行' }).click()
    await page.getByLabel('事项', { exact: true }).selectOption('food-business-licence')
    await page.getByLabel('检查内容').fill('场所环境')
    await page.getByLabel('标准', { exact: true }).fill('距污染源不少于二十五米')
    await page.getByLabel('依据（文件和条款）').fill('食品安全法第三十三条')
    await page.getByLabel('和哪个共用检查点一起看').selectOption('clean-premises')
    await page.getByLabel('改动理由').fill('细化标准')
    await look(page, 'supervision-line')
    await page.getByRole('button', { name: /^保\s*存$/ }).click()
    await page.getByText('第 1 版').first().waitFor()
    expect(await narrow(page)).toBe(true)
  })
  await desk(`lead-${HERE}`, async (page) => {
    await page.goto(`${server.origin}/staff/supervision/checklists`)
    await page.getByText('待协调', { exact: true }).waitFor()
    await look(page, 'supervision-conflict')
    await page.getByLabel('协调理由').fill('两部门会商：各看各的')
    await page.getByRole('button', { name: /协\s*调/ }).click()
    await page.getByText('已协调：两部门会商：各看各的').waitFor()
    await page.goto(`${server.origin}/staff/supervision/plan`)
    await page.getByRole('button', { name: '加一个行业' }).click()
    await page.getByLabel('公布或者调整的理由').fill('年度计划')
    await look(page, 'supervision-plan')
    await page.getByRole('button', { name: /公\s*布/ }).click()
    await page.getByText('已公布第 1 版').waitFor()
  })
})

test('a check: opened, begun by the code, a fault put right, looked at again, published', async () => {
  await desk(`lead-${HERE}`, async (page) => {
    await page.goto(`${server.origin}/staff/supervision`)
    await page.getByText('新立一次检查').click()
    await page.getByLabel('证照编号').fill(number)
    await page.getByLabel('最迟哪天检查').fill('2099-12-30')
    await page.getByLabel('理由').fill('节前专项检查')
    await look(page, 'supervision-open')
    await page.getByRole('button', { name: /立\s*项/ }).click()
    await page.getByText('待检查').waitFor()
    check = page.url().split('/').at(-1) ?? ''
    await look(page, 'supervision-check')
  })
  await inspect(/^不合格$/, 'supervision-record')
  await asOwner(async (page) => {
    await page.goto(`${server.origin}/checks`)
    await look(page, 'supervision-owner-checks')
    await page.goto(`${server.origin}/checks/${check}`)
    await page.getByText('洗手池堵塞').waitFor()
    await page.getByLabel('整改情况').fill('已疏通')
    await look(page, 'supervision-owner-check')
    await page.getByRole('button', { name: '我已整改' }).click()
    await page.getByText('经营者说明：已疏通').waitFor()
  })
  await inspect(/^合格$/, null)
  const context = await browser.newContext({ viewport: PHONE, locale: 'zh-CN' })
  const page = await context.newPage()
  await page.goto(`${server.origin}/checks/published/${HERE}`)
  await page.getByText('整改后合格').waitFor()
  expect(await narrow(page)).toBe(true)
  await look(page, 'supervision-published')
  await context.close()
})

test('a check that is passed on: its department enters what it did, and the holder reads it', async () => {
  await desk(`lead-${HERE}`, async (page) => {
    await page.goto(`${server.origin}/staff/supervision`)
    await page.getByText('新立一次检查').click()
    await page.getByLabel('证照编号').fill(number)
    await page.getByLabel('最迟哪天检查').fill('2099-12-30')
    await page.getByLabel('理由').fill('专项检查')
    await page.getByRole('button', { name: /立\s*项/ }).click()
    await page.getByText('待检查').waitFor()
    check = page.url().split('/').at(-1) ?? ''
  })
  await inspect(/^不合格$/, null)
  await desk(`lead-${HERE}`, async (page) => {
    await page.goto(`${server.origin}/staff/supervision/${check}`)
    await page.locator('summary', { hasText: '移交' }).click()
    await page.getByLabel('理由').fill('拒不整改')
    await page.getByRole('button', { name: '移交部门依法处理' }).click()
    await page.getByText('主管部门还没有登记处理结果').waitFor()
  })
  await desk(
    `market-regulation-head-${HERE}`,
    async (page) => {
      await page.goto(`${server.origin}/staff/supervision/${check}`)
      await page.getByText('登记本部门的处理结果').click()
      await page.getByLabel('文书名称和文号').fill('责令改正通知书〔2026〕1 号（测试）')
      await page.getByLabel('处理内容').fill('限期十日改正')
      await page.getByLabel('文书日期').fill(inDays(0))
      await look(page, 'supervision-handle')
      await page.getByRole('button', { name: '登记处理结果', exact: true }).click()
      await page.getByText(/本系统登记/).waitFor()
      expect(await narrow(page)).toBe(true)
      await look(page, 'supervision-handled')
    },
    PHONE,
  )
  await asOwner(async (page) => {
    await page.goto(`${server.origin}/checks/${check}`)
    await page.getByText('限期十日改正').waitFor()
    await look(page, 'supervision-owner-handled')
  })
})

/** One visit on the officer's phone; the first line gets this answer, all others are met. A name: looked at. */
async function inspect(first: RegExp, name: string | null): Promise<void> {
  const owner = await browser.newContext()
  await signIn(owner.request, server.origin, 'owner')
  const reply = await owner.request.get(`${server.origin}/api/v1/licences/${number}/code`)
  const { url } = (await reply.json()) as { url: string }
  await owner.close()
  await desk(
    `inspector-${HERE}`,
    async (page) => {
      await page.goto(`${server.origin}/staff/supervision/${check}`)
      await page.getByText('不用手机：按纸质笔录在电脑上录入').click()
      await page.getByLabel('拍证上的二维码').setInputFiles(photoOf(url))
      await page.getByText('已读出二维码').waitFor()
      for (const n of [0, 1]) await page.getByRole('checkbox').nth(n).check()
      if (name !== null) await look(page, `${name}-begin`)
      await page.getByRole('button', { name: /开\s*始/ }).click()
      await page.getByText(/这张检查单已固定/).waitFor()
      await page.getByRole('radio', { name: first }).first().check()
      const note = page.getByLabel('看到了什么')
      if (await note.isVisible()) {
        await note.fill('洗手池堵塞')
        const items = page.getByRole('group', { name: '涉及的许可' }).getByRole('checkbox')
        if ((await items.count()) > 0) await items.first().check()
      }
      const others = page.getByRole('button', { name: '其余都合格' })
      if (await others.isVisible()) await others.click()
      expect(await narrow(page)).toBe(true)
      if (name !== null) await look(page, name)
      await page.getByRole('button', { name: '提交检查结果' }).click()
      await page
        .getByText(/整改中|整改后合格/)
        .first()
        .waitFor()
    },
    PHONE,
  )
}

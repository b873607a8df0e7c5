import { URI, type TOTP } from 'otpauth'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DEMO_PASSWORD } from '../../src/access/core/index.ts'
import { launchBrowser } from './browser.ts'
import { inDays } from './days.ts'
import { look } from './eyes.ts'
import { startServer, type RunningServer } from './server.ts'

let server: RunningServer
let browser: Browser
beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const PHONE = { width: 390, height: 844 }
const DESK = { width: 1366, height: 768 }
async function at<T>(viewport: typeof PHONE, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport, locale: 'zh-CN' })
  try {
    return await work(await context.newPage())
  } finally {
    await context.close()
  }
}

async function signIn(page: Page, username: string, next: string, password = DEMO_PASSWORD) {
  await page.goto(`${server.origin}/login?next=${next}`)
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.waitForURL(`${server.origin}${next}`)
}

const endSession = (context: BrowserContext) => context.clearCookies({ name: 'zhunying_session' })
const noWiderThanTheScreen = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)

test('a one-time code is set up on a phone, asked for at the next sign-in, and opens', async () => {
  await at(PHONE, async (page) => {
    await signIn(page, 'owner2', '/account')
    await look(page, 'account-phone')
    await page.getByRole('button', { name: '设置动态口令' }).click()
    const secret = page.locator('details .num')
    await page.getByText('不能扫码').click()
    await look(page, 'account-scan')
    const key = (await secret.innerText()).replaceAll(/\s/g, '')
    const totp = URI.parse(`otpauth://totp/x?secret=${key}`) as TOTP
    await page.getByLabel('6 位动态口令').fill(totp.generate())
    await page.getByRole('button', { name: '确认' }).click()
    await page.getByText('请现在记下恢复码').waitFor()
    await look(page, 'account-recovery')
    expect(await noWiderThanTheScreen(page)).toBe(true)
    const recovery = await page.locator('ul.num li').first().innerText()
    await page.getByRole('button', { name: '已经记下' }).click()
    await page.getByText('还有 10 个恢复码').waitFor()
    await page.context().clearCookies()
    await page.goto(`${server.origin}/login?next=/account`)
    await page.getByLabel('用户名').fill('owner2')
    await page.getByLabel('密码').fill(DEMO_PASSWORD)
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await page.getByLabel('动态口令').fill(recovery)
    await look(page, 'login-code')
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await page.getByText('还有 9 个恢复码').waitFor()
  })
})

test('when the session ends, one signs in over the page and goes on: what was typed is there', async () => {
  await at(PHONE, async (page) => {
    await signIn(page, 'owner', '/account/agents')
    await page.getByLabel('经办人的用户名').fill('owner2')
    await page.getByLabel('到哪一天为止').fill(inDays(70))
    await endSession(page.context())
    await page.getByRole('button', { name: '委托', exact: true }).click()
    await page.getByText('登录已超时').waitFor()
    await look(page, 'login-over')
    expect(await page.getByRole('dialog').getByLabel('用户名').inputValue()).toBe('owner')
    await page.getByRole('dialog').getByLabel('密码').fill(DEMO_PASSWORD)
    await page.getByRole('dialog').getByRole('button', { name: '登录', exact: true }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(await page.getByLabel('经办人的用户名').inputValue()).toBe('owner2')
    await page.getByRole('button', { name: '委托', exact: true }).click()
    await page.getByText('李立夏（owner2）').waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
    await look(page, 'agents-phone')
    expect(await noWiderThanTheScreen(page)).toBe(true)
  })
})

test('an officer ends the sign-in that was left elsewhere, and changes the password, at their own desk', async () => {
  const officer = 'inspector2-640324'
  await at(PHONE, async (left) => {
    await signIn(left, officer, '/staff')
    await at(DESK, async (page) => {
      await signIn(page, officer, '/staff/account')
      await page.locator('summary', { hasText: '结束其他登录' }).click()
      await look(page, 'account-desk')
      await page.getByLabel('现在的密码').last().fill(DEMO_PASSWORD)
      await page.getByRole('button', { name: '结束其他登录' }).click()
      await page.getByText('其他登录都已结束').waitFor()
      await page.locator('summary', { hasText: '修改密码' }).click()
      await page.getByLabel('现在的密码').first().fill(DEMO_PASSWORD)
      await page.getByLabel('新密码').fill('three other words')
      await page.getByRole('button', { name: '修改密码' }).click()
      await page.getByText('密码已修改').waitFor()
    })
    await left.goto(`${server.origin}/staff`)
    await left.waitForURL(/\/login/)
    expect(await left.getByLabel('用户名').count()).toBe(1)
  })
})

describe('administrators', () => {
  let invitation = ''
  test('the system administrator makes an account and hands the invitation over', async () => {
    await at(DESK, async (page) => {
      await signIn(page, 'system-admin', '/staff/people')
      await page.getByText('新建账号').click()
      await page.getByLabel('用户名', { exact: true }).fill('new-colleague')
      await page.getByLabel('姓名', { exact: true }).fill('新同事')
      await page.getByRole('button', { name: '新建并邀请' }).click()
      const address = page.locator('.note.green .num')
      invitation = await address.innerText()
      expect(invitation).toContain('/invitation#')
      await look(page, 'people-system')
    })
  })

  test('the security administrator gives a role, and may make no account', async () => {
    await at(DESK, async (page) => {
      await signIn(page, 'security-admin', '/staff/people')
      expect(await page.getByText('新建账号').count()).toBe(0)
      await page.getByLabel('用户名或姓名').fill('new-colleague')
      await page.getByRole('button', { name: /^查\s?找$/ }).click()
      await page.getByText('管理', { exact: true }).click()
      await page.getByLabel('地区', { exact: true }).click()
      await page.getByTitle('北京市西城区').click()
      await page.getByRole('button', { name: '给角色' }).click()
      await page.getByRole('button', { name: '撤去 综窗人员（北京市西城区）' }).waitFor()
      await look(page, 'people-security')
    })
  })

  test('the invited person sets a password and is at the desk', async () => {
    await at(PHONE, async (page) => {
      await page.goto(invitation.replace(/^https?:\/\/[^/]+/, server.origin))
      await look(page, 'invitation')
      await page.getByLabel('新密码').fill('a long enough password')
      await page.getByRole('button', { name: '设置密码' }).click()
      await page.getByText('密码已设置').waitFor()
      await signIn(page, 'new-colleague', '/staff/cases', 'a long enough password')
      expect(new URL(page.url()).pathname).toBe('/staff/cases')
    })
  })

  test('the audit administrator finds who gave which role to whom', async () => {
    await at(DESK, async (page) => {
      await signIn(page, 'audit-admin', '/staff/records')
      await page.getByLabel('事项').fill('access.role-granted')
      await page.getByRole('button', { name: /^查\s?看$/ }).click()
      await page.getByRole('cell', { name: 'security-admin' }).first().waitFor()
      expect(await page.getByRole('cell', { name: 'access.role-granted' }).count()).toBe(1)
      await look(page, 'records')
    })
  })
})

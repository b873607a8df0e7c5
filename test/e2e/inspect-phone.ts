import { spawn, type ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { browserProgram } from './browser.ts'

/** A phone whose browser can be killed as a full battery of apps would kill it, and opened again. */
export interface Phone {
  readonly page: Page
  /** The processes are gone at once, with nothing said to the page. */
  kill(): Promise<void>
  /** The same phone, the same storage. */
  open(): Promise<void>
  close(): Promise<void>
}

/** What has not happened on the page by then does not happen, in milliseconds. */
const PATIENCE = 30_000
const PHONE = { width: 390, height: 844 }

export async function buyPhone(): Promise<Phone> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zhunying-phone-'))
  let program: ChildProcess | undefined
  let page: Page | undefined
  const phone: Phone = {
    get page() {
      if (page === undefined) throw new Error('the phone is off')
      return page
    },
    async open() {
      const { executablePath, args, env } = await browserProgram()
      program = spawn(
        executablePath,
        [
          ...args,
          '--headless=new',
          '--remote-debugging-port=0',
          `--user-data-dir=${folder}`,
          '--lang=zh-CN',
          '--no-first-run',
          'about:blank',
        ],
        { env, stdio: ['ignore', 'ignore', 'pipe'], detached: true },
      )
      const browser = await chromium.connectOverCDP(await addressOf(program))
      const context = browser.contexts()[0]
      if (context === undefined) throw new Error('the browser has no context')
      page = context.pages()[0] ?? (await context.newPage())
      page.setDefaultTimeout(PATIENCE)
      await page.setViewportSize(PHONE)
    },
    async kill() {
      const running = program
      page = undefined
      program = undefined
      if (running?.pid === undefined || running.exitCode !== null) return
      const gone = new Promise((done) => running.once('exit', done))
      // its own group: the browser and every process it started
      process.kill(-running.pid, 'SIGKILL')
      await gone
      for (const name of ['SingletonLock', 'SingletonSocket', 'SingletonCookie'])
        fs.rmSync(path.join(folder, name), { force: true })
    },
    async close() {
      await phone.kill()
      fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
  await phone.open()
  return phone
}

function addressOf(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    program.stderr?.on('data', (piece: Buffer) => {
      said += piece.toString('utf8')
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (address !== undefined) resolve(address)
    })
    program.once('exit', () => reject(new Error(`the browser ended:\n${said}`)))
  })
}

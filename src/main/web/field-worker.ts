// 离线核查: the service worker of the visit pages. It keeps the pages themselves, nothing of any case:
// what is recorded lies in the page's own database, and the API is never answered from here.

interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Fetching extends Extendable {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
interface Worker {
  addEventListener(type: 'install' | 'activate', hear: (event: Extendable) => void): void
  addEventListener(type: 'fetch', hear: (event: Fetching) => void): void
  skipWaiting(): Promise<void>
  readonly clients: { claim(): Promise<void> }
}

/** Put in by the build: a version and every file that the visit pages load. */
const { version, files } = JSON.parse('FIELD_FILES_PLACEHOLDER') as {
  readonly version: string
  readonly files: readonly string[]
}
const worker = globalThis as unknown as Worker
const PREFIX = 'zhunying-field-'
const CACHE = PREFIX + version
/** One page serves every address of the visits, and of the checks on the road. */
const PAGE = '/staff/visits'
const PLACES = [PAGE, '/staff/checks']
/** A network that has not answered by then is none, in milliseconds. */
const PATIENCE = 4_000

worker.addEventListener('install', (event) => event.waitUntil(keepPages()))
worker.addEventListener('activate', (event) => event.waitUntil(forgetOlder()))
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  if (request.mode === 'navigate') {
    if (PLACES.some((at) => url.pathname === at || url.pathname.startsWith(`${at}/`)))
      event.respondWith(answerPage(request))
  } else if (files.includes(url.pathname)) event.respondWith(answerFile(request))
})

/** All of it or nothing: a page whose files belong to another build would not open. */
async function keepPages(): Promise<void> {
  const cache = await caches.open(CACHE)
  await cache.addAll([...files])
  const page = await fetch(PAGE, { cache: 'no-store', headers: { accept: 'text/html' } })
  const text = await page.clone().text()
  const scripts = [...text.matchAll(/src="(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? '')
  if (!page.ok || scripts.length === 0 || scripts.some((path) => !files.includes(path)))
    throw new Error('the page is of another build; the next visit tries again')
  await cache.put(PAGE, page)
  await worker.skipWaiting()
}

async function forgetOlder(): Promise<void> {
  const older = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE)
  await Promise.all(older.map((name) => caches.delete(name)))
  await worker.clients.claim()
}

/** From the network while it answers, else as it was kept. */
async function answerPage(request: Request): Promise<Response> {
  const kept = async (): Promise<Response> =>
    (await caches.match(PAGE, { cacheName: CACHE })) ?? Response.error()
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) })
    return answer.status >= 500 ? await kept() : answer
  } catch {
    return kept()
  }
}

/** Files are named by their content: what is kept is what the network would give. */
async function answerFile(request: Request): Promise<Response> {
  return (await caches.match(request, { cacheName: CACHE })) ?? fetch(request)
}

import fs from 'node:fs'
import { expect, test } from 'vitest'
import {
  AROUND,
  firstLoads,
  overBudget,
  pagesOf,
  SCRIPTS,
  type Manifest,
  sharedFiles,
} from './first-load.ts'

const MANIFEST: Manifest = {
  'index.html': { file: 'app.js', imports: ['_react.js'], css: ['app.css'] },
  '_react.js': { file: 'react.js' },
  'StaffShell.tsx': { file: 'staff.js', imports: ['_antd.js', 'index.html'] },
  'around.tsx': { file: 'around.js', imports: ['index.html'] },
  '_antd.js': { file: 'antd.js', css: ['antd.css'] },
  '../../x/web/SmallPage.tsx': { file: 'small.js', imports: ['index.html', '_react.js'] },
  '../../x/web/desk/ListPage.tsx': { file: 'list.js', imports: ['_antd.js'], css: ['list.css'] },
}
const SIZES: Readonly<Record<string, number>> = {
  'index.html': 1,
  'app.js': 10,
  'app.css': 20,
  'react.js': 100,
  'staff.js': 5,
  'antd.js': 200,
  'antd.css': 30,
  'around.js': 7,
  'small.js': 3,
  'list.js': 4,
  'list.css': 6,
}
const PAGES = pagesOf("page('/', Home),\npage('/staff/list', x.ListPage),", {
  'around.tsx': 'export function Home() {\n  return <x.SmallPage />\n}',
})

test('an owner page is its entry and its own chunk; a staff page has the staff shell besides; each file once', () => {
  expect(firstLoads(MANIFEST, PAGES, (file) => SIZES[file] ?? NaN)).toEqual([
    {
      page: 'ListPage',
      shell: 'staff',
      bytes: 1 + 10 + 20 + 100 + 5 + 200 + 30 + 4 + 6,
      scripts: 5,
    },
    { page: 'SmallPage', shell: 'owner', bytes: 1 + 10 + 20 + 100 + 7 + 3, scripts: 4 },
  ])
})

test('a limit that is one byte too low is noticed, and only for its shell', () => {
  const loads = [
    { page: 'A', shell: 'owner', bytes: 150, scripts: SCRIPTS },
    { page: 'B', shell: 'staff', bytes: 390, scripts: 40 },
  ] as const
  expect(overBudget(loads, { owner: 150, staff: 390 })).toEqual([])
  expect(overBudget(loads, { owner: 149, staff: 390 }).map((l) => l.page)).toEqual(['A'])
  expect(overBudget(loads, { owner: 150, staff: 389 }).map((l) => l.page)).toEqual(['B'])
})

test('a script too many is noticed on an owner’s page', () => {
  const load = { page: 'A', shell: 'owner', bytes: 1, scripts: SCRIPTS + 1 } as const
  expect(overBudget([load], { owner: 150, staff: 390 })).toEqual([load])
})

test('the router is read whole: every page it names is measured', () => {
  const read = (file: string) => fs.readFileSync(`src/main/web/${file}`, 'utf8')
  const router = read('router.tsx')
  const pages = pagesOf(router, Object.fromEntries(AROUND.map((file) => [file, read(file)])))
  const lazy = [...router.matchAll(/\b(?!main)\w+\.(\w+Page)\b/g)].map(([, page]) => page)
  for (const page of lazy) expect([...pages.keys()]).toContain(page)
  expect(pages.get('LandingPage')).toEqual({ shell: 'owner', around: 'Landing.tsx' })
  expect(pages.get('QuestionPage')).toEqual({ shell: 'owner' })
  expect(pages.get('CasePage')).toEqual({ shell: 'owner', around: 'owner-pages.tsx' })
  expect(pages.get('InboxPage')).toEqual({ shell: 'staff' })
  expect(pages.get('DeskCasePage')?.shell).toBe('staff')
  expect(pages.size).toBeGreaterThan(30)
})

test('pages that share a file are found in it', () => {
  const face = `const manual = () => import('./manual/Pages.tsx')
export const OnePage = lazyPage(manual, 'OnePage')
export const OtherPage = lazyPage(() => import('./OtherPage.tsx'), 'OtherPage')`
  expect([...sharedFiles(face)]).toEqual([['OnePage', 'manual/Pages.tsx']])
})

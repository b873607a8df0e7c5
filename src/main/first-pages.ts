/** An answer that a page asks for as soon as it stands: where its query keeps it, and the address. */
export interface FirstRead {
  readonly key: readonly string[]
  readonly path: string
  /** The first part of a list that goes on. */
  readonly list?: true
}

/** A page that people open first: the files it is made of, as their ends, and what it reads. */
interface FirstPage {
  readonly address: RegExp
  readonly files: readonly string[]
  readonly reads?: (...parts: string[]) => readonly FirstRead[]
}

const one = (path: string, ...key: string[]): FirstRead => ({ key, path })
const list = (path: string, ...key: string[]): FirstRead => ({ key, path, list: true })

const theCase = (id: string) => one(`/cases/${id}`, 'case', id)
const sources = (id: string) => one(`/cases/${id}/sources`, 'case', id, 'sources')
const theLicence = (number: string) => one(`/licences/${number}`, 'licence', number)
const trades = (region: string) => one(`/regions/${region}/industries`, 'industries', region)

/** Of every page of an owner: who is there, and how many messages wait for them. */
export const EVERYWHERE: readonly FirstRead[] = [
  one('/session', 'session'),
  one('/messages/unread', 'messages', 'unread'),
]

/** Each by its address. The keys are those of the pages' own queries: a test opens every page. */
export const FIRST_PAGES: readonly FirstPage[] = [
  {
    address: /^\/$/,
    files: ['guidance/web/LandingPage.tsx'],
    reads: () => [one('/regions', 'regions')],
  },
  {
    address: /^\/open\/(\d+)\/[^/]+$/,
    files: ['guidance/web/QuestionPage.tsx'],
    reads: (region) => [trades(region)],
  },
  { address: /^\/open\/\d+\/[^/]+\/result$/, files: ['guidance/web/ResultPage.tsx'] },
  {
    address: /^\/open\/(\d+)\/[^/]+\/what-if$/,
    files: ['guidance/web/WhatIfPage.tsx'],
    reads: (region) => [trades(region)],
  },
  {
    address: /^\/notices\/([^/]+)$/,
    files: ['notices/web/NoticePage.tsx'],
    reads: (id) => [one(`/notices/${id}`, 'notice', id)],
  },
  {
    address: /^\/login$/,
    files: ['access/web/LoginPage.tsx'],
    reads: () => [
      one('/sign-in/providers', 'sign-in-providers'),
      one('/demo-accounts', 'demo-accounts'),
    ],
  },
  {
    address: /^\/cases$/,
    files: ['cases/web/owner/MyCasesPage.tsx'],
    reads: () => [list('/cases', 'cases', 'mine')],
  },
  {
    address: /^\/cases\/([^/]+)$/,
    files: ['owner-pages.tsx', 'cases/web/owner/CasePage.tsx'],
    reads: (id) => [theCase(id), sources(id), one(`/cases/${id}/letters`, 'case', id, 'letters')],
  },
  {
    address: /^\/cases\/([^/]+)\/sections\/[^/]+$/,
    files: ['cases/web/owner/SectionPage.tsx'],
    reads: (id) => [theCase(id), sources(id)],
  },
  {
    address: /^\/cases\/([^/]+)\/materials$/,
    files: ['cases/web/owner/MaterialsPage.tsx'],
    reads: (id) => [theCase(id)],
  },
  {
    address: /^\/cases\/([^/]+)\/check$/,
    files: ['cases/web/owner/CheckPage.tsx'],
    reads: (id) => [theCase(id), one(`/cases/${id}/signing?`, 'case', id, 'signing', '')],
  },
  {
    address: /^\/messages$/,
    files: ['owner-messages.tsx', 'messages/web/MessagesPage.tsx'],
    reads: () => [list('/messages', 'messages', 'list'), one('/me/contact', 'my-contact')],
  },
  {
    address: /^\/rate\/([^/]+)\/([^/]+)$/,
    files: ['feedback/web/RatePage.tsx'],
    reads: (subject, id) => [one(`/ratings/${subject}/${id}`, 'rating', subject, id)],
  },
  {
    address: /^\/licences$/,
    files: ['licences/web/WalletPage.tsx'],
    reads: () => [list('/licences', 'licences')],
  },
  {
    address: /^\/licences\/([^/]+)$/,
    files: ['owner-licence.tsx', 'licences/web/LicencePage.tsx'],
    reads: (number) => [
      theLicence(number),
      one(`/licences/${number}/history`, 'licence-history', number),
      one(`/licences/${number}/scans`, 'scans', number),
    ],
  },
  {
    address: /^\/licences\/([^/]+)\/code$/,
    files: ['licences/web/CodePage.tsx'],
    reads: (number) => [
      theLicence(number),
      one(`/licences/${number}/code`, 'licence-code', number),
    ],
  },
]

/** The page at an address, with what it reads; undefined where people seldom begin. */
export function firstPageAt(
  url: string,
): { readonly files: readonly string[]; readonly reads: readonly FirstRead[] } | undefined {
  const [address = ''] = url.split('?')
  for (const { address: pattern, files, reads } of FIRST_PAGES) {
    const found = pattern.exec(address)
    if (found !== null)
      return { files, reads: [...EVERYWHERE, ...(reads?.(...found.slice(1)) ?? [])] }
  }
  return undefined
}

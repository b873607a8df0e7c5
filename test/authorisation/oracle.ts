import { DEMO_PASSWORD } from '../../src/access/core/index.ts'
import type { Somebody } from './people.ts'
import { FOOD, NEW_YEAR, type Kind, type Thing } from './world.ts'

/*
 * The law of the house told a second time, slowly: for every route the objects it is about and who may,
 * in sentences. It knows nothing of access/core. A route without a line here fails the suite.
 *
 *   anybody              signed in or not
 *   nobody               of what is not there: each module tries its own
 *   signed               whoever is signed in (what they see is looked at by the leak test)
 *   <role> mine          the applicant's own
 *   <role> here          an object of their region        here/notMine  and not their own
 *   <role> desk          of their region and department
 *   <role> concerned     of their region, and one item of the case is their department's
 *   <role> everywhere    administrators of the installation
 *   <role> receives      the agent of a mandate; either: its agent or its owner
 */

export interface Line {
  /** What the address is about. */
  readonly on: readonly Kind[]
  readonly who: string
  /** Members laid over the smallest body that the schema takes. */
  readonly body?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, string>>
  /** Members of the body that name the thing, by the word of the address that does. */
  readonly fill?: Readonly<Record<string, string>>
  /** What If-Match says; 1 when absent. */
  readonly version?: number
  /** Sends a file. */
  readonly file?: true
  /** Each speaks for the own department. */
  readonly ownDesk?: true
}

const CASES: readonly Kind[] = ['draft', 'submitted', 'inReview']
const anybody = (on: readonly Kind[] = ['nothing'], more: Partial<Line> = {}): Line => {
  return { on, who: 'anybody', ...more }
}
const line = (on: Kind | readonly Kind[], who: string, more: Partial<Line> = {}): Line => {
  return { on: typeof on === 'string' ? [on] : on, who, ...more }
}

const OWN = 'owner mine'
const READ = 'owner mine; clerk here; lead here'
const WINDOW = 'clerk here'
const DESK = 'reviewer desk; head desk'
const CONCERNED = 'reviewer concerned; head concerned'
const OVERSEEN = `${DESK}; lead here`
const LEAD = 'lead here'
/** Who runs what goes out of a region. */
const RUNS = 'lead here; system-admin everywhere'
const FIELD = 'inspector here'
const VISIT = `owner mine; inspector here; ${DESK}; lead here`
const OFFICERS = 'clerk here; reviewer here; head here; inspector here; lead here'

const STAFF = ['clerk', 'reviewer', 'head', 'keeper', 'lead']
  .map((role) => `${role} anywhere`)
  .join('; ')
const TRAINED = ['clerk', 'reviewer', 'head', 'inspector', 'lead']
  .map((role) => `${role} anywhere`)
  .join('; ')
/** A revision of the law that changes nothing. */
const NO_CHANGE_AT = { effectiveFrom: '2027-01-01', reason: '试一试不改' }
const NO_CHANGE = { files: {}, ...NO_CHANGE_AT }
const NOTICE = { year: 2027, source: '国务院办公厅通知', text: NEW_YEAR }

const branch = (who = DESK, more: Partial<Line> = {}) => line('inReview', who, more)
const visit = (who: string, more: Partial<Line> = {}) => line('visit', who, more)
const inRegion = (who: string, more: Partial<Line> = {}) => {
  return line('region', who, more)
}
const AT_BRANCH = '/api/v1/branches/{caseId}/{item}'
const IN_CASE = '/api/v1/cases/{id}'
const PLACE = { region: '110102', code: '25' }

export const ORACLE: Readonly<Record<string, Line>> = {
  'GET /healthz': anybody(),
  'GET /readyz': anybody(),
  'GET /.well-known/jwks.json': anybody(),
  'GET /v/{code}': anybody(['licence']),
  'GET /status/{region}': anybody(['region']),
  'GET /api/v1/public/licences/{number}': anybody(['licence']),

  'GET /api/v1/english-names': anybody(),
  'GET /api/v1/regions': anybody(),
  'GET /api/v1/regions/{region}': anybody(['region']),
  'GET /api/v1/regions/{region}/industries': anybody(['region']),
  'GET /api/v1/regions/{region}/industries/{code}': anybody(),
  'GET /api/v1/items/{id}': anybody(),
  'GET /api/v1/regions/{region}/policies': anybody(['region']),
  'GET /api/v1/policies/{policy}': anybody(),
  'GET /api/v1/regions/{region}/find': anybody(['region'], { query: { q: '咖啡' } }),
  'POST /api/v1/regions/{region}/industries/{code}/guide': anybody(),
  'POST /api/v1/regions/{region}/industries/{code}/compare': anybody(),
  'GET /api/v1/regions/{region}/industries/{code}/form': anybody(),
  'GET /api/v1/regions/{region}/items/{item}/form.pdf': anybody(['region']),
  'POST /api/v1/regions/{region}/industries/{code}/notices': anybody(),
  'GET /api/v1/notices/{id}': anybody(),
  'GET /api/v1/notices/{id}/pdf': anybody(),
  'GET /api/v1/notices/{id}/receipts': anybody(),
  'GET /api/v1/notices/{id}/flow.svg': anybody(),
  'GET /api/v1/regions/{region}/notice-demands': inRegion('clerk here; lead here', {
    query: { from: '2026-11-01', until: '2026-11-20' },
  }),

  'GET /api/v1/people': line('nothing', 'system-admin everywhere; security-admin everywhere'),
  'POST /api/v1/people': line('nothing', 'system-admin everywhere'),
  'GET /api/v1/people/{id}': line('person', 'system-admin everywhere; security-admin everywhere'),
  'POST /api/v1/people/{id}/invite': line('person', 'system-admin everywhere'),
  'POST /api/v1/people/{id}/grant': line('person', 'security-admin everywhere'),
  'POST /api/v1/people/{id}/revoke': line('person', 'security-admin everywhere'),
  'POST /api/v1/people/{id}/unlock': line('person', 'system-admin everywhere'),
  'POST /api/v1/people/{id}/reset-second-factor': line('person', 'system-admin everywhere'),
  'POST /api/v1/people/{id}/close': line('person', 'system-admin everywhere'),
  'POST /api/v1/people/{id}/open': line('person', 'system-admin everywhere'),
  'POST /api/v1/invitations/accept': anybody(),
  'GET /api/v1/account/security': line('nothing', 'signed'),
  'POST /api/v1/account/second-factor': line('nothing', 'signed'),
  'POST /api/v1/account/second-factor/confirm': line('nothing', 'signed'),
  'POST /api/v1/account/second-factor/remove': line('nothing', 'signed'),
  'POST /api/v1/account/password': line('nothing', 'signed', {
    body: { current: DEMO_PASSWORD, password: 'three other words' },
  }),
  'POST /api/v1/account/identity': line('nothing', 'signed', {
    body: { password: DEMO_PASSWORD },
  }),
  'GET /api/v1/account/sessions': line('nothing', 'signed'),
  'POST /api/v1/account/sessions/end-others': line('nothing', 'signed', {
    body: { password: DEMO_PASSWORD },
  }),
  'POST /api/v1/people/{id}/end-sessions': line('person', 'system-admin everywhere'),
  'GET /api/v1/mandates': line('nothing', 'signed'),
  'POST /api/v1/mandates': line('nothing', 'owner everywhere', {
    body: { agent: 'owner2', businesses: [], scopes: ['look'], until: '2026-12-31' },
  }),
  'POST /api/v1/mandates/{id}/revoke': line('mandate', 'owner either'),
  'POST /api/v1/session/acting': line('mandate', 'owner receives', { fill: { mandate: 'id' } }),
  'GET /api/v1/sign-in/providers': anybody(),
  'GET /api/v1/sign-in/{provider}': anybody(),
  'GET /api/v1/sign-in/{provider}/callback': anybody(),
  'GET /api/v1/records': line('region', 'audit-admin everywhere'),
  'GET /api/v1/records.csv': line('region', 'audit-admin everywhere'),

  'GET /api/v1/insights': inRegion(LEAD, { query: { from: '2026-01', until: '2026-11' } }),
  'GET /api/v1/insights/cases': inRegion(LEAD, {
    query: { from: '2026-01', until: '2026-11', measure: 'filed' },
  }),
  'GET /api/v1/insights/cases.xlsx': inRegion(LEAD, {
    query: { from: '2026-01', until: '2026-11', measure: 'filed' },
  }),
  'GET /api/v1/insights/export.xlsx': inRegion(LEAD, {
    query: { from: '2026-01', until: '2026-11' },
  }),
  'GET /api/v1/insights/ratings': inRegion(LEAD, { query: { from: '2026-01', until: '2026-11' } }),
  'GET /api/v1/insights/desk': inRegion(LEAD),
  'GET /api/v1/insights/resting': inRegion(LEAD),
  'GET /api/v1/insights/waves': inRegion(LEAD),

  'GET /api/v1/catalogue/versions': line('nothing', STAFF),
  'GET /api/v1/catalogue/diff': line('nothing', STAFF, {
    query: { region: '110102', from: 'f'.repeat(64), to: 'f'.repeat(64) },
  }),
  'GET /api/v1/catalogue/regions-diff': line('nothing', STAFF, {
    query: { one: '110102', other: '110105' },
  }),
  'GET /api/v1/catalogue/items': line('nothing', STAFF),
  'GET /api/v1/catalogue/items/{id}': line('nothing', STAFF),
  'GET /api/v1/training': line('nothing', TRAINED),
  'GET /api/v1/calendars': inRegion(LEAD),
  'POST /api/v1/calendars/preview': inRegion(LEAD, { body: NOTICE }),
  'POST /api/v1/calendars': inRegion(LEAD, { body: { ...NOTICE, effectiveFrom: '2027-01-01' } }),
  'POST /api/v1/calendars/{id}/approve': line('calendar', LEAD),
  'POST /api/v1/calendars/{id}/reject': line('calendar', LEAD, { body: { reason: 'x' } }),
  'GET /api/v1/calendars/{id}/file.yaml': line('calendar', LEAD),
  'GET /api/v1/law-drafts': inRegion(LEAD),
  'POST /api/v1/law-drafts/preview': inRegion(LEAD, { body: { files: {} } }),
  'POST /api/v1/law-drafts/import': inRegion(LEAD, { body: { name: 'a.txt', base64: 'eA==' } }),
  'POST /api/v1/law-drafts': inRegion(LEAD, { body: NO_CHANGE }),
  'POST /api/v1/law-drafts/{id}/approve': line('law-draft', LEAD),
  'POST /api/v1/law-drafts/{id}/reject': line('law-draft', LEAD, { body: { reason: 'x' } }),
  'POST /api/v1/law-drafts/{id}/revert': line('law-draft', LEAD, { body: NO_CHANGE_AT }),

  'POST /api/v1/session': anybody(),
  'GET /api/v1/session': anybody(),
  'DELETE /api/v1/session': anybody(),
  'GET /api/v1/demo-accounts': anybody(),

  'GET /api/v1/businesses': line('nothing', 'signed'),
  'GET /api/v1/credit-marks': inRegion('clerk here; reviewer here; head here; lead here', {}),
  'POST /api/v1/credit-marks/{id}/repair': line('mark', 'head desk'),
  'GET /api/v1/regions/{region}/registers/business/{uscc}': line('nothing', 'signed'),

  'GET /api/v1/cases': line('nothing', 'signed'),
  'POST /api/v1/cases': inRegion('owner anywhere; clerk here'),
  [`GET ${IN_CASE}`]: line(CASES, READ),
  [`PATCH ${IN_CASE}/values`]: line(CASES, OWN),
  [`POST ${IN_CASE}/shops`]: line(CASES, OWN, { body: { shops: [{ name: 'x', address: 'x' }] } }),
  [`POST ${IN_CASE}/submit`]: line(CASES, OWN),
  [`POST ${IN_CASE}/resubmit`]: line(CASES, OWN),
  [`POST ${IN_CASE}/withdraw`]: line(CASES, OWN),
  [`POST ${IN_CASE}/decline`]: line(CASES, WINDOW),
  [`POST ${IN_CASE}/close`]: line(CASES, WINDOW),
  [`POST ${IN_CASE}/accept`]: line(CASES, WINDOW),
  [`POST ${IN_CASE}/ask-correction`]: line(CASES, WINDOW, {
    body: { points: [{ target: 'material', id: 'floor_plan', reason: 'x' }] },
  }),
  [`POST ${IN_CASE}/materials/{material}`]: line(CASES, OWN, { file: true }),
  // on their way or unsorted, they are the writer's alone; what lies in a tray is tried in test/chain/scans
  [`GET ${IN_CASE}/uploads`]: line(CASES, OWN),
  [`POST ${IN_CASE}/uploads`]: line(CASES, OWN, { body: { sha256: 'a'.repeat(64) } }),
  [`POST ${IN_CASE}/uploads/{upload}/chunks`]: line(CASES, OWN, {
    file: true,
    query: { at: '0', sha256: 'a'.repeat(64) },
  }),
  [`POST ${IN_CASE}/uploads/{upload}/assign`]: line(CASES, OWN),
  [`DELETE ${IN_CASE}/uploads/{upload}`]: line(CASES, OWN),
  [`GET ${IN_CASE}/uploads/{upload}/file`]: line(CASES, OWN),
  [`GET ${IN_CASE}/news`]: line(CASES, READ, { query: { after: '0' } }),
  [`POST ${IN_CASE}/claim-code`]: line(['submitted', 'inReview'], WINDOW),
  'POST /api/v1/case-claims': line('nothing', 'owner everywhere'),
  'GET /api/v1/regions/{region}/applicants': inRegion('clerk here', {
    query: { uscc: '91110102MA0FAKE177' },
  }),
  'GET /api/v1/window/cases': line('nothing', 'signed'),
  'GET /api/v1/window/counts': line('nothing', 'signed'),
  'GET /api/v1/window/views': line('nothing', 'signed'),
  'POST /api/v1/window/views': line('nothing', 'clerk everywhere; lead everywhere', {
    body: { name: 'x', query: 'state=inReview' },
  }),
  'DELETE /api/v1/window/views/{id}': line('nothing', 'nobody'),
  'GET /api/v1/letters/unserved': line('nothing', 'signed'),
  [`GET ${IN_CASE}/files/{fileId}`]: line(CASES, `${READ}; ${DESK}`),
  [`DELETE ${IN_CASE}/files/{fileId}`]: line(CASES, OWN),
  [`POST ${IN_CASE}/name-handler`]: line(CASES, 'clerk here; lead here'),
  [`POST ${IN_CASE}/urge`]: line(CASES, LEAD),
  [`POST ${IN_CASE}/reopen`]: line(CASES, LEAD),
  [`POST ${IN_CASE}/move-catalogue`]: line(CASES, OWN),
  [`POST ${IN_CASE}/items/{item}/hearing`]: line(CASES, OWN),
  [`GET ${IN_CASE}/catalogue-diff`]: line(CASES, READ),
  [`POST ${IN_CASE}/reveal`]: line(CASES, READ),
  [`GET ${IN_CASE}/signing`]: line(CASES, OWN),
  'GET /api/v1/messages': line('nothing', 'signed'),
  'GET /api/v1/messages/unread': line('nothing', 'signed'),
  'POST /api/v1/messages/read': line('nothing', 'signed'),
  'GET /api/v1/ratings/{subject}/{id}': line(['submitted', 'inReview'], `${OWN}; ${LEAD}`),
  'POST /api/v1/ratings/{subject}/{id}': line(['submitted', 'inReview'], OWN),
  'GET /api/v1/ratings': line('nothing', 'signed'),
  'POST /api/v1/call-backs/{id}/answer': line('nothing', 'nobody'),
  'GET /api/v1/signals': line('nothing', 'signed'),
  'POST /api/v1/signals/{id}/answer': line('nothing', 'nobody'),
  'POST /api/v1/signals/{id}/assign': line('nothing', 'nobody'),
  'GET /api/v1/signal-tasks': line('nothing', 'signed'),
  'POST /api/v1/signal-tasks/{id}/answer': line('nothing', 'nobody'),
  'POST /api/v1/signal-tasks/{id}/check': line('nothing', 'nobody'),
  'GET /api/v1/draws': line('nothing', 'signed'),
  'POST /api/v1/draws': inRegion(LEAD),
  'GET /api/v1/draws/{id}': line('nothing', 'nobody'),
  'POST /api/v1/draws/{id}/draw': line('nothing', 'nobody'),
  'POST /api/v1/draws/{id}/abandon': line('nothing', 'nobody'),
  'POST /api/v1/draws/{id}/checks': line('nothing', 'nobody'),
  'GET /api/v1/officer-conflicts': line('nothing', 'signed'),
  'POST /api/v1/officer-conflicts': inRegion(LEAD),
  'POST /api/v1/officer-conflicts/{id}/end': line('nothing', 'nobody'),
  'GET /api/v1/public/draws/{id}': anybody(),
  'GET /draws/{region}': anybody(['region']),
  'GET /draws/{region}/{id}': anybody(['region']),
  'GET /api/v1/licences/{number}/credit': line(
    'licence',
    `${OWN}; reviewer here; head here; ${FIELD}; ${LEAD}`,
  ),
  'POST /api/v1/credit-factors': line('licence', `head here; ${LEAD}`, {
    ownDesk: true,
    fill: { number: 'number' },
  }),
  'POST /api/v1/credit-factors/{id}/end': line('nothing', 'nobody'),
  'POST /api/v1/credit-factors/{id}/appeal': line('nothing', 'nobody'),
  'GET /api/v1/credit-appeals': line('nothing', 'signed'),
  'POST /api/v1/credit-appeals/{id}/answer': line('nothing', 'nobody'),
  'GET /api/v1/quiet-holders': line('nothing', 'signed'),
  'GET /v/{code}/report': anybody(['licence']),
  'POST /v/{code}/report': anybody(['licence']),
  'GET /v/reports/{reference}': anybody(),
  'GET /verify': anybody(),
  'POST /verify/photo': anybody(),
  'GET /api/v1/regions/{region}/clerks': inRegion('clerk here; lead here'),
  'GET /api/v1/deadlines': line('nothing', 'signed'),
  'GET /api/v1/clock': line('nothing', 'signed', {
    query: { region: '110102', from: '2026-11-20', days: '5' },
  }),
  [`GET ${IN_CASE}/items/{item}/clock`]: branch(`${READ}; ${DESK}`, {
    query: { on: '2026-11-20' },
  }),
  'GET /api/v1/bars': line('nothing', 'signed'),
  'POST /api/v1/bars': inRegion(`${DESK}; lead here`, {
    body: { items: [FOOD] },
  }),
  'POST /api/v1/bars/{id}/lift': line('bar', `${DESK}; lead here`),
  'GET /api/v1/regions/{region}/tolerance': anybody(['region']),
  'POST /api/v1/regions/{region}/tolerance': inRegion(LEAD),

  [`GET ${IN_CASE}/letters`]: line(CASES, `${READ}; ${CONCERNED}`),
  // a letter of the window; what a department issues on its own item is tried in letters
  [`POST ${IN_CASE}/letters`]: line(['submitted', 'inReview'], WINDOW, {
    body: { kind: 'notNeeded', reason: 'x' },
  }),
  [`GET ${IN_CASE}/letters/{letterId}/pdf`]: line(
    ['submitted', 'inReview'],
    `${READ}; ${CONCERNED}`,
  ),
  [`POST ${IN_CASE}/letters/{letterId}/service`]: line('inReview', `${WINDOW}; ${CONCERNED}`),
  [`POST ${IN_CASE}/prefill`]: line(CASES, OWN),
  [`GET ${IN_CASE}/sources`]: line(CASES, READ),
  [`GET ${IN_CASE}/items/{item}/form`]: line(CASES, `${READ}; ${DESK}`),
  [`GET ${IN_CASE}/items/{item}/form.pdf`]: line(CASES, `${READ}; ${DESK}`),

  'GET /api/v1/cases/{caseId}/questions': line(CASES, OWN),
  'POST /api/v1/cases/{caseId}/questions/{question}/answer': line(CASES, OWN),
  'GET /api/v1/branches': line('nothing', 'signed'),
  'GET /api/v1/branches/counts': line('nothing', 'signed'),
  'GET /api/v1/after-checks': line('nothing', 'signed'),
  'POST /api/v1/branches/batch-grant': line('nothing', 'signed'),
  [`GET ${AT_BRANCH}`]: branch(OVERSEEN),
  [`GET ${AT_BRANCH}/colleagues`]: branch(),
  [`POST ${AT_BRANCH}/claim`]: branch(),
  [`POST ${AT_BRANCH}/delegate`]: branch(),
  [`POST ${AT_BRANCH}/checks`]: branch(),
  [`POST ${AT_BRANCH}/opinion`]: branch(),
  [`POST ${AT_BRANCH}/opinion/return`]: branch(),
  [`POST ${AT_BRANCH}/grant`]: branch(),
  [`POST ${AT_BRANCH}/refuse`]: branch(),
  [`POST ${AT_BRANCH}/suspend`]: branch(),
  [`POST ${AT_BRANCH}/extension`]: branch(),
  [`POST ${AT_BRANCH}/extension/answer`]: branch('head desk'),
  [`POST ${AT_BRANCH}/hearing/offer`]: branch(),
  [`POST ${AT_BRANCH}/hearing/open`]: branch(),
  [`POST ${AT_BRANCH}/hearing/set`]: branch(),
  [`POST ${AT_BRANCH}/hearing/close`]: branch(),
  [`POST ${AT_BRANCH}/hearing/record`]: branch(),
  [`POST ${AT_BRANCH}/parties`]: branch(),
  [`POST ${AT_BRANCH}/promise/pass`]: branch(),
  [`POST ${AT_BRANCH}/promise/breach`]: branch(),
  [`POST ${AT_BRANCH}/promise/rescind`]: branch(),
  [`POST ${AT_BRANCH}/release`]: branch(),
  [`POST ${AT_BRANCH}/resume`]: branch(),
  [`POST ${AT_BRANCH}/hearing/waive`]: branch(),
  [`POST ${AT_BRANCH}/parties/{party}/answer`]: branch(),
  [`POST ${AT_BRANCH}/visit`]: branch(),
  [`POST ${AT_BRANCH}/questions`]: branch(),
  [`POST ${AT_BRANCH}/file`]: branch(DESK, { file: true }),
  [`GET ${AT_BRANCH}/file`]: branch(OVERSEEN),
  'GET /api/v1/standards': line('nothing', 'signed'),
  'GET /api/v1/standards/{region}/{item}': inRegion(`${DESK}; keeper desk; clerk here; lead here`),
  'POST /api/v1/standards/{region}/{item}': inRegion('keeper desk'),
  'GET /api/v1/departments/{region}/{department}/setting': inRegion(
    `${DESK}; keeper desk; clerk here; lead here`,
  ),
  'POST /api/v1/departments/{region}/{department}/setting': inRegion('keeper desk'),

  'GET /api/v1/receivers': line('nothing', 'signed'),
  'POST /api/v1/receivers': inRegion(RUNS, {
    body: { url: 'https://hooks.example.gov.cn/', types: ['*'] },
  }),
  'GET /api/v1/receivers/{id}': line('receiver', RUNS),
  'GET /api/v1/receivers/{id}/attempts': line('receiver', RUNS),
  'PATCH /api/v1/receivers/{id}': line('receiver', RUNS),
  'POST /api/v1/receivers/{id}/end': line('receiver', RUNS),
  'POST /api/v1/receivers/{id}/secrets': line('receiver', RUNS),
  'POST /api/v1/receivers/{id}/pause': line('receiver', RUNS),
  'POST /api/v1/receivers/{id}/resume': line('receiver', RUNS),
  'POST /api/v1/receivers/{id}/replay': line('receiver', RUNS, {
    body: { event: undefined, day: '2026-11-20' },
  }),
  'GET /api/v1/me/contact': line('nothing', 'signed'),
  'POST /api/v1/me/contact': line('nothing', 'signed', {
    body: { mail: 'somebody@example.cn', phone: '13800000000' },
  }),
  'GET /api/v1/regions/{region}/department-systems': inRegion(RUNS),
  'POST /api/v1/regions/{region}/department-systems': inRegion(RUNS, { body: { receiver: null } }),
  'GET /api/v1/regions/{region}/neighbours': inRegion(RUNS),
  'POST /api/v1/regions/{region}/neighbours': inRegion(RUNS, { body: { kind: null } }),
  'POST /api/v1/regions/{region}/library-reports': inRegion(RUNS),
  'GET /api/v1/regions/{region}/findings': inRegion(
    'clerk here; reviewer here; head here; lead here',
  ),
  'GET /api/v1/cases/{id}/neighbours': line(CASES, READ),
  'POST /api/v1/cases/{id}/entry': line(CASES, OWN, { body: { code: 'jingtong' } }),
  'GET /api/v1/cases/{id}/archive': line(CASES, `${OWN}; ${WINDOW}`),
  'GET /api/v1/cases/{id}/archive-info': line(CASES, `${OWN}; ${WINDOW}`),
  'GET /api/v1/regions/{region}/archive-lists': inRegion('lead here'),
  'POST /api/v1/regions/{region}/archive-lists/{id}/decision': inRegion('lead here', {
    body: { decision: 'keep', words: '继续保存' },
  }),
  [`GET ${AT_BRANCH}/dispatch`]: branch(OVERSEEN),
  // signed by a system and not by a person: neighbours' conformance suite tries the others
  'POST /api/v1/inbound/{neighbour}': anybody(),
  'GET /api/v1/inbound/{neighbour}/cases/{caseId}/files/{fileId}': anybody(),

  'GET /api/v1/visits': line('nothing', 'signed'),
  'GET /api/v1/visits/{id}': visit(VISIT),
  'POST /api/v1/visits/{id}/results': visit(FIELD),
  'POST /api/v1/visits/{id}/entries': visit(FIELD),
  'POST /api/v1/visits/{id}/files/{sha256}': visit(`${FIELD}; owner mine`, { file: true }),
  'GET /api/v1/visits/{id}/files/{sha256}': visit(VISIT),
  'POST /api/v1/visits/{id}/proposals': visit(`${FIELD}; lead here`),
  'POST /api/v1/visits/{id}/accept-wish': visit(`${FIELD}; lead here`),
  'POST /api/v1/visits/{id}/confirm': visit(OWN),
  'POST /api/v1/visits/{id}/reschedule': visit(OWN),
  'POST /api/v1/visits/{id}/team': visit(`${FIELD}; lead here`),
  'POST /api/v1/visits/{id}/answers': visit(OWN),
  'POST /api/v1/visits/{id}/ready': visit(OWN),
  'POST /api/v1/visits/{id}/opinions': visit(DESK, { ownDesk: true }),
  'GET /api/v1/inspection-officers': line('nothing', 'signed'),
  'POST /api/v1/inspection-officers': inRegion('head desk; lead here'),
  'POST /api/v1/inspection-officers/{id}/retire': line('officer', 'head desk; lead here'),

  'POST /api/v1/cases/{id}/issue': line(['submitted', 'inReview'], LEAD),
  'GET /api/v1/licences': line('nothing', 'signed'),
  'GET /api/v1/licences/{number}': line('licence', `${OWN}; ${OFFICERS}`),
  'GET /api/v1/licences/{number}/history': line('licence', `${OWN}; ${OFFICERS}`),
  'GET /api/v1/licences/{number}/versions/{version}': line('licence', `${OWN}; ${OFFICERS}`),
  'GET /api/v1/licences/{number}/code': line('licence', `${OWN}; ${OFFICERS}`),
  'GET /api/v1/licences/{number}/scans': line('licence', `${OWN}; lead here`),
  'GET /api/v1/scans': line('nothing', 'lead anywhere'),
  'GET /api/v1/licences/{number}/certificate.pdf': line('licence', `${OWN}; ${OFFICERS}`),
  'GET /api/v1/licences/{number}/certificate.ofd': line('licence', `${OWN}; ${OFFICERS}`),
  'POST /api/v1/licences/{number}/recall': line('licence', LEAD),
  'POST /api/v1/licences/{number}/preview': line('licence', LEAD),
  'POST /api/v1/licences/{number}/events': line('licence', LEAD),
  'POST /api/v1/licences/{number}/cancel-requests': line('licence', OWN),
  'POST /api/v1/cancel-requests/{id}/withdraw': line('cancelling', OWN),
  'POST /api/v1/cancel-requests/{id}/decline': line('cancelling', LEAD),
  'POST /api/v1/licences/{number}/postings': line('licence', OWN, {
    body: { phone: '13800138000' },
  }),
  'GET /api/v1/postings': line('nothing', 'signed'),
  'POST /api/v1/postings/{id}/withdraw': line('posting', OWN),
  'POST /api/v1/postings/{id}/decline': line('posting', 'clerk here; lead here'),
  'POST /api/v1/single-licences': inRegion('reviewer desk; lead here', {
    body: { item: FOOD },
  }),
  'GET /api/v1/single-licences': inRegion('signed', { query: { uscc: '91110102MA0FAKE177' } }),
  'POST /api/v1/single-licences/{id}/preview': line('single', 'reviewer desk'),
  'POST /api/v1/single-licences/{id}/end': line('single', 'reviewer desk'),
  'POST /api/v1/single-licences/{id}/change': line('single', 'reviewer desk'),
  'GET /api/v1/print-queue': line('nothing', 'signed'),
  'POST /api/v1/licences/{number}/print': line('licence', LEAD),
  'POST /api/v1/print-queue/{id}/drop': line('queued', LEAD),
  'POST /api/v1/print-runs': inRegion(LEAD),
  'GET /api/v1/print-runs/{id}': line('run', LEAD),
  'POST /api/v1/licences/{number}/deliveries': line('licence', 'lead here; clerk here'),
  'GET /api/v1/papers': inRegion('lead here; clerk here'),
  'POST /api/v1/papers/{serial}/events': line('licence', LEAD),
  'GET /api/v1/stock': inRegion(LEAD),
  'POST /api/v1/stock/batches': inRegion(LEAD),
  'POST /api/v1/stock/sheets/{serial}/events': line('licence', LEAD),
  'POST /api/v1/stock/alarm': inRegion(LEAD),
  'GET /api/v1/stock/trace': inRegion(LEAD, { query: { mark: 'x' } }),
  'GET /api/v1/licence-numbers': inRegion(LEAD),
  'GET /api/v1/licence-imports/template.csv': line('nothing', 'signed'),
  'POST /api/v1/licence-imports': inRegion(LEAD, { file: true }),
  'GET /api/v1/licence-imports': inRegion(LEAD),
  'POST /api/v1/licence-imports/{id}/confirm': line('import', LEAD),
  'GET /api/v1/licence-imports/{id}': line('import', LEAD),
  'GET /api/v1/licence-imports/{id}/lines': line('import', LEAD),
  'GET /api/v1/printers': inRegion(LEAD),
  'POST /api/v1/printers/{name}': inRegion(LEAD),
  'GET /api/v1/printers/calibration.pdf': inRegion(LEAD),
  'GET /api/v1/licences/{number}/overprint.pdf': line('licence', LEAD),
  'GET /api/v1/regions/{region}/plates.pdf': inRegion(LEAD),

  'GET /api/v1/regions/{region}/industries/{code}/manual': anybody(),
  'GET /api/v1/regions/{region}/industries/{code}/manual.pdf': anybody(),
  'GET /api/v1/licences/{number}/manual': line('licence', `${OWN}; ${OFFICERS}`),
  'POST /api/v1/licences/{number}/manual/confirm': line('licence', OWN),
  'GET /api/v1/regions/{region}/industries/{code}/checklist': anybody(),
  'GET /api/v1/checklists/{region}/{department}': inRegion(`${DESK}; inspector here; lead here`),
  'POST /api/v1/checklists/{region}/{department}': inRegion('head desk', { version: 0 }),
  'GET /api/v1/regions/{region}/checklist-conflicts': inRegion(LEAD),
  'POST /api/v1/regions/{region}/checklist-conflicts/{key}/settle': inRegion(LEAD),
  'GET /api/v1/regions/{region}/check-plans/{year}': anybody(['region']),
  'POST /api/v1/regions/{region}/check-plans/{year}': inRegion(LEAD, { version: 0 }),
  'GET /api/v1/regions/{region}/check-results': anybody(['region']),
  'GET /api/v1/manual-receipts': line('nothing', 'signed'),
  'GET /api/v1/checks': line('nothing', 'signed'),
  'GET /api/v1/check-tasks': line('nothing', 'signed'),
  'POST /api/v1/checks': line('licence', LEAD, { fill: { number: 'number' } }),
  'GET /api/v1/checks/{id}': line('check', VISIT),
  'POST /api/v1/checks/{id}/take': line('check', FIELD),
  'POST /api/v1/checks/{id}/field-records': line('check', FIELD),
  'POST /api/v1/checks/{id}/begin': line('check', FIELD),
  'POST /api/v1/checks/{id}/results': line('check', FIELD),
  'POST /api/v1/checks/{id}/ready': line('check', OWN),
  'POST /api/v1/checks/{id}/refer': line('check', `${FIELD}; ${LEAD}`),
  'POST /api/v1/checks/{id}/handled': line('check', 'head desk', { ownDesk: true }),
  'POST /api/v1/checks/{id}/cancel': line('check', LEAD),
  'POST /api/v1/checks/{id}/photos': line('check', FIELD, { file: true }),
  'GET /api/v1/checks/{id}/photos/{sha256}': line('check', VISIT),
}

/** What stands for the words of an address that no object fills. */
export const ELSEWHERE: Readonly<Record<string, string>> = {
  ...PLACE,
  item: FOOD,
  uscc: '91110102MA0FAKE177',
  subject: 'case',
  provider: 'owner',
  year: '2026',
}

/** Whether the sentences let this person do it to this thing. */
export function lets(who: Somebody, thing: Thing, sentences: string): boolean {
  if (sentences === 'anybody') return true
  if (who.name === '') return false
  if (sentences === 'signed') return true
  return sentences.split('; ').some((sentence) => {
    const [role = '', where = ''] = sentence.split(' ')
    if (!who.roles.includes(role)) return false
    // a draft is nobody's business but its owner's
    if (thing.kind === 'draft' && where !== 'everywhere' && who.name !== thing.owner) return false
    switch (where) {
      case 'anywhere':
      case 'everywhere':
        return true
      case 'mine':
        return who.name === thing.owner
      case 'receives':
        return who.name === thing.agent
      case 'either':
        return [thing.owner, thing.agent].includes(who.name)
      case 'here':
        return who.region === thing.region
      case 'concerned':
        return who.region === thing.region && !!thing.concerned?.includes(who.department ?? '-')
      case 'desk':
        return who.region === thing.region && thing.desks.includes(who.department ?? '-')
      default:
        throw new Error(`the oracle does not know "${sentence}"`)
    }
  })
}

const RECORDS = 'audit-admin everywhere'
/** Who may ever read the words by which this thing is known. */
export const SEES: Readonly<Partial<Record<Kind, string>>> = {
  draft: `${OWN}; ${RECORDS}`,
  submitted: `${READ}; ${RECORDS}`,
  inReview: `${READ}; inspector here; reviewer here; head here; ${RECORDS}`,
  visit: `owner mine; ${OFFICERS}; ${RECORDS}`,
  licence: `${OWN}; ${OFFICERS}; ${RECORDS}`,
  single: `${OWN}; ${OFFICERS}; ${RECORDS}`,
  check: `${VISIT}; ${RECORDS}`,
}

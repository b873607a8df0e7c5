import {
  createRootRoute,
  createRoute,
  createRouter,
  type RouteComponent,
} from '@tanstack/react-router'
import * as access from '../../access/web/index.ts'
import * as law from '../../catalogue/web/index.ts'
import * as cases from '../../cases/web/index.ts'
import * as certificates from '../../certificates/web/index.ts'
import * as feedback from '../../feedback/web/index.ts'
import * as guidance from '../../guidance/web/index.ts'
import * as insights from '../../insights/web/index.ts'
import * as inspections from '../../inspections/web/index.ts'
import * as letters from '../../letters/web/index.ts'
import * as licences from '../../licences/web/index.ts'
import * as messages from '../../messages/web/index.ts'
import * as notices from '../../notices/web/index.ts'
import * as outbox from '../../outbox/web/index.ts'
import * as records from '../../records/web/index.ts'
import * as reviews from '../../reviews/web/index.ts'
import * as verification from '../../verification/web/index.ts'
import * as studio from '../../studio/web/index.ts'
import * as training from '../../training/web/index.ts'
import * as supervision from '../../supervision/web/index.ts'
import { lazyPage, Loading } from '#platform/web/index.ts'
import { Broken } from './Broken.tsx'
import { NotFound } from './NotFound.tsx'
import { Shell } from './Shell.tsx'
import { StaffHome } from './StaffHome.tsx'
import { Landing } from './Landing.tsx'

// pages that are put together of several modules come when they are opened, as all others do
const receivers = () => import('./receivers.tsx')
const MessagesWithContact = lazyPage(
  beside(() => import('./owner-messages.tsx'), messages.MessagesPage),
  'MessagesWithContact',
)
const ReceiversWithSystems = lazyPage(receivers, 'ReceiversWithSystems')
const withLetters = () => import('./with-letters.tsx')
const BranchWithLetters = lazyPage(withLetters, 'BranchWithLetters')
const DeskCaseWithLetters = lazyPage(withLetters, 'DeskCaseWithLetters')
const ownerPages = beside(() => import('./owner-pages.tsx'), cases.CasePage)
const ownerLicence = beside(() => import('./owner-licence.tsx'), licences.LicencePage)
const LicenceWithRating = lazyPage(ownerLicence, 'LicenceWithRating')
const OwnerCase = lazyPage(ownerPages, 'OwnerCase')

const Home = Object.assign(Landing, { preload: () => guidance.LandingPage.preload?.() })

/** Together with the page that stands in it, which would otherwise be asked for when it is drawn. */
function beside<T>(load: () => Promise<T>, page: RouteComponent): () => Promise<T> {
  return async () => (await Promise.all([load(), page.preload?.()]))[0]
}

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound })

function page<const Path extends string>(path: Path, component: RouteComponent) {
  return createRoute({ getParentRoute: () => root, path, component })
}

/** Where to go back to after signing in. */
const login = createRoute({
  getParentRoute: () => root,
  path: '/login',
  component: access.LoginPage,
  validateSearch: (search: Record<string, unknown>): { next?: string; problem?: string } => ({
    ...(typeof search['next'] === 'string' && { next: search['next'] }),
    ...(typeof search['problem'] === 'string' && { problem: search['problem'] }),
  }),
})

/** `q`: how many questions lie before the one shown. */
interface QuestionPlace {
  kind?: 'change' | 'renew'
  q?: number
}

/** Questions for an opening, or for a change or renewal of what somebody holds. */
const questions = createRoute({
  getParentRoute: () => root,
  path: '/open/$region/$industry',
  component: guidance.QuestionPage,
  validateSearch: ({ kind, q }: Record<string, unknown>): QuestionPlace => ({
    ...((kind === 'change' || kind === 'renew') && { kind }),
    ...(typeof q === 'number' && q >= 0 && { q }),
  }),
})

/** The window's inbox: its filters stand in the address, so that a view can be sent to a colleague. */
const inbox = createRoute({
  getParentRoute: () => root,
  path: '/staff/cases',
  component: cases.InboxPage,
  validateSearch: cases.readWindowSearch,
})

/** The dashboards and the lists behind their numbers: what is asked about stands in the address. */
const dashboards = createRoute({
  getParentRoute: () => root,
  path: '/staff/insights',
  component: insights.InsightsPage,
  validateSearch: insights.insightSearch,
})
const drill = createRoute({
  getParentRoute: () => root,
  path: '/staff/insights/cases',
  component: insights.DrillPage,
  validateSearch: insights.drillSearch,
})

/** What is looked for stands in the address: a citation leads here. */
const policies = createRoute({
  getParentRoute: () => root,
  path: '/policies',
  component: law.PoliciesPage,
  validateSearch: law.policySearch,
})

const catalogue = createRoute({
  getParentRoute: () => root,
  path: '/staff/catalogue',
  component: studio.CataloguePage,
  validateSearch: studio.catalogueSearch,
})

/** Every address of the web, in the order a person meets them. */
const tree = root.addChildren([
  page('/', Home),
  questions,
  page('/open/$region/$industry/result', guidance.ResultPage),
  page('/open/$region/$industry/what-if', guidance.WhatIfPage),
  page('/open/$region/$industry/notice', notices.NewNoticePage),
  page('/notices/$noticeId', notices.NoticePage),
  page('/notices/$noticeId/start', cases.StartCasePage),
  policies,
  page('/policies/$policyId', law.PolicyPage),
  login,
  page('/cases', cases.MyCasesPage),
  page('/cases/claim', cases.ClaimPage),
  page('/cases/$caseId', OwnerCase),
  page('/cases/$caseId/sections/$section', cases.SectionPage),
  page('/cases/$caseId/materials', cases.MaterialsPage),
  page('/cases/$caseId/check', cases.CheckPage),
  page('/cases/$caseId/shops', cases.ShopsPage),
  page('/cases/$caseId/visit', inspections.OwnerVisitPage),
  page('/licences', licences.WalletPage),
  page('/messages', MessagesWithContact),
  page('/rate/$subject/$id', feedback.RatePage),
  page('/licences/$number', LicenceWithRating),
  page('/licences/$number/code', licences.CodePage),
  page('/licences/$number/credit', supervision.CreditPage),
  page('/licences/$number/manual', supervision.HolderManualPage),
  page('/manual/$region/$industry', supervision.ManualPage),
  page('/checks', supervision.OwnerChecksPage),
  page('/checks/$checkId', supervision.OwnerCheckPage),
  page('/checks/published/$region', supervision.PublishedPage),
  page('/account', access.AccountPage),
  page('/account/agents', access.AgentsPage),
  page('/invitation', access.InvitationPage),
  page('/staff', StaffHome),
  page('/staff/account', access.AccountPage),
  page('/staff/people', access.PeoplePage),
  page('/staff/records', records.AuditPage),
  inbox,
  page('/staff/counter', cases.CounterPage),
  page('/staff/counter/$caseId', cases.CounterCasePage),
  page('/staff/counter/$caseId/slip', cases.SlipPage),
  page('/staff/counter/$caseId/attorney', cases.AttorneyPage),
  page('/staff/cases/$caseId', DeskCaseWithLetters),
  page('/staff/letters', letters.UnservedPage),
  page('/staff/deadlines', cases.DeadlinesPage),
  page('/staff/bars', cases.BarsPage),
  page('/staff/tolerance', cases.TolerancePage),
  page('/staff/branches', reviews.BranchInboxPage),
  page('/staff/branches/$caseId/$item', BranchWithLetters),
  page('/staff/after-checks', reviews.AfterChecksPage),
  page('/staff/standards', reviews.StandardsPage),
  page('/staff/visits', inspections.VisitsPage),
  page('/staff/visits/$visitId', inspections.VisitPage),
  page('/staff/officers', inspections.OfficersPage),
  page('/staff/overview', insights.LeadHomePage),
  dashboards,
  drill,
  catalogue,
  page('/staff/catalogue/items/$id', studio.ItemPage),
  page('/staff/catalogue/$region/$code', studio.TradePage),
  page('/staff/calendar', studio.CalendarPage),
  page('/staff/law-drafts', studio.DraftsPage),
  page('/staff/training', training.TrainingPage),
  page('/staff/issue', licences.IssuePage),
  page('/staff/printing', certificates.PrintingPage),
  page('/staff/licences', licences.LicenceListPage),
  page('/staff/licences/$number', licences.LicenceDeskPage),
  page('/staff/print-queue', licences.PrintQueuePage),
  page('/staff/print-queue/$runId', licences.PrintRunPage),
  page('/staff/stock', licences.StockPage),
  page('/staff/import', licences.ImportPage),
  page('/staff/receivers', ReceiversWithSystems),
  page('/staff/receivers/$receiverId', outbox.ReceiverPage),
  page('/staff/ratings', feedback.RatingsPage),
  page('/staff/supervision', supervision.ChecksPage),
  page('/staff/supervision/checklists', supervision.ChecklistsPage),
  page('/staff/supervision/plan', supervision.PlanPage),
  page('/staff/supervision/$checkId', supervision.CheckPage),
  page('/staff/checks', supervision.FieldChecksPage),
  page('/staff/checks/$checkId', supervision.FieldCheckPage),
  page('/staff/scans', verification.ScansPage),
  page('/staff/supervision/draws', supervision.DrawsPage),
  page('/staff/supervision/draws/$drawId', supervision.DrawPage),
  page('/staff/supervision/ratings', supervision.CreditDeskPage),
  page('/staff/supervision/signals', supervision.SignalTasksPage),
])

export const router = createRouter({
  routeTree: tree,
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
  defaultErrorComponent: Broken,
  defaultPendingMs: 200,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

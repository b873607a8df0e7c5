import { lazyPage } from '#platform/web/index.ts'

export { answersOf, readDraft, type GuideDraft, type Kind } from './draft.ts'
export { useFound, type Found } from './directory.ts'
export { useGuide } from './guide.ts'
export const LandingPage = lazyPage(() => import('./LandingPage.tsx'), 'LandingPage')
export const QuestionPage = lazyPage(() => import('./QuestionPage.tsx'), 'QuestionPage')
export const ResultPage = lazyPage(() => import('./ResultPage.tsx'), 'ResultPage')
export const WhatIfPage = lazyPage(() => import('./WhatIfPage.tsx'), 'WhatIfPage')

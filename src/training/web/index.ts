import { lazyPage } from '#platform/web/index.ts'

export const TrainingPage = lazyPage(() => import('./TrainingPage.tsx'), 'TrainingPage')

export { insightsModule } from './module.ts'
export { catchUp } from './project-case.ts'
export { INSIGHTS_PROBLEMS } from './problems.ts'

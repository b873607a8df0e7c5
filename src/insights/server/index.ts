export { insightsModule } from './module.ts'
export { catchUp } from './project-case.ts'

export type { Act } from './act.ts'
export { LESSONS } from './lessons.ts'
export { progressOf } from './progress.ts'
export { TrainingView } from './schema.ts'

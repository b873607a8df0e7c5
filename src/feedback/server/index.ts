export { feedbackModule } from './module.ts'
export { sumRatings, type RatingSums } from './overview/store.ts'

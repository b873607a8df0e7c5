export { guidanceModule } from './module.ts'
export { GUIDANCE_PROBLEMS } from './problems.ts'

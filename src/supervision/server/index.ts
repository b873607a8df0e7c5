export { supervisionModule } from './module.ts'
export { DIGESTS } from './draw/digests.ts'

export { neighboursModule } from './module.ts'

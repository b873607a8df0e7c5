export { supervisionModule } from './module.ts'
export { hearHandled } from './checks/handle-check.ts'
export { PROBLEMS as SUPERVISION_PROBLEMS, type SupervisionRefusal } from './problems.ts'
export { DIGESTS } from './draw/digests.ts'

import { lazyPage } from '#platform/web/index.ts'

export const VisitsPage = lazyPage(() => import('./VisitsPage.tsx'), 'VisitsPage')
export const VisitPage = lazyPage(() => import('./VisitPage.tsx'), 'VisitPage')
export const OfficersPage = lazyPage(() => import('./desk/OfficersPage.tsx'), 'OfficersPage')
export const OwnerVisitPage = lazyPage(() => import('./owner/OwnerVisitPage.tsx'), 'OwnerVisitPage')
// what any visit without a network is made of; supervision's checks use it too
export { canKeep, hashOf } from './device/hash.ts'
export { deviceId } from './device/identity.ts'
export { askToKeep, isFull } from './device/room.ts'
export { sendBytes } from './device/send.ts'
export type { NewFile } from './device/store.ts'
export { startWorker } from './device/worker.ts'
export { Camera } from './field/Camera.tsx'
export { Sign, type RefusedHere } from './field/Sign.tsx'
export type { SignatureHere, Unsent } from './field/state.ts'
export { StatusBar, type Sendable } from './field/StatusBar.tsx'
export { LocalThumb } from './field/Thumb.tsx'

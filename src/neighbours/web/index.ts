import { lazyPage } from '#platform/web/index.ts'

export const DepartmentSystems = lazyPage(
  () => import('./DepartmentSystems.tsx'),
  'DepartmentSystems',
)
export const Neighbours = lazyPage(() => import('./Neighbours.tsx'), 'Neighbours')
export { OriginLine } from './OriginLine.tsx'
export { DispatchLine } from './DispatchLine.tsx'

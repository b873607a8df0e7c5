import { lazyPage } from '#platform/web/index.ts'

export const DepartmentSystems = lazyPage(
  () => import('./DepartmentSystems.tsx'),
  'DepartmentSystems',
)
export { DispatchLine } from './DispatchLine.tsx'

import type { AccessRefusal } from '../../access/server/index.ts'
import type { UploadRefusal } from '#platform/server/uploads/index.ts'
import type { FileRefusal } from '../../cases/core/index.ts'
import type { VisitRefusal } from '../core/index.ts'

export type InspectionsRefusal = AccessRefusal | VisitRefusal | FileRefusal | UploadRefusal

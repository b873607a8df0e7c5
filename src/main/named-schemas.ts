import { z } from 'zod'
import {
  CaseItemView,
  CaseSummary,
  CaseView,
  ClockView,
  FileView,
  FormValue,
} from '../cases/core/index.ts'
import { Condition } from '../catalogue/core/index.ts'
import { VisitLineView, VisitView } from '../inspections/core/index.ts'
import { Cascade, LicenceView, PublicLicenceView, SingleView } from '../licences/core/index.ts'
import { BranchView } from '../reviews/core/index.ts'

/**
 * What the description of the interface says once and refers to by name, so that a client made from it has
 * one type for one thing.
 */
const NAMED = {
  BranchView,
  CaseItemView,
  CaseSummary,
  CaseView,
  Cascade,
  ClockView,
  Condition,
  FileView,
  FormValue,
  LicenceView,
  PublicLicenceView,
  SingleView,
  VisitLineView,
  VisitView,
}

for (const [id, schema] of Object.entries(NAMED)) z.globalRegistry.add(schema, { id })

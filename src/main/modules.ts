import type { ServerModule } from '#platform/server/context.ts'
import { accessModule } from '../access/server/index.ts'
import { archivesModule } from '../archives/server/index.ts'
import { casesModule, listTolerable } from '../cases/server/index.ts'
import { checkedCatalogue } from '../catalogue/server/index.ts'
import { certificatesModule } from '../certificates/server/index.ts'
import { exchangeModule } from '../exchange/server/index.ts'
import { feedbackModule } from '../feedback/server/index.ts'
import { filingModule } from '../filing/server/index.ts'
import { formsModule } from '../forms/server/index.ts'
import { checkLaw } from '../guidance/core/index.ts'
import { guidanceModule } from '../guidance/server/index.ts'
import { inspectionsModule } from '../inspections/server/index.ts'
import { insightsModule } from '../insights/server/index.ts'
import { lettersModule } from '../letters/server/index.ts'
import { holdingsPort, licencesModule } from '../licences/server/index.ts'
import { messagesModule } from '../messages/server/index.ts'
import { neighboursModule } from '../neighbours/server/index.ts'
import { outboxModule } from '../outbox/server/index.ts'
import { noticesModule } from '../notices/server/index.ts'
import { partiesModule } from '../parties/server/index.ts'
import { recordsModule } from '../records/server/index.ts'
import { reviewsModule } from '../reviews/server/index.ts'
import { publishedLaw, studioModule } from '../studio/server/index.ts'
import { supervisionModule } from '../supervision/server/index.ts'
import { trainingModule } from '../training/server/index.ts'
import { linkOf, signStatement, verificationModule } from '../verification/server/index.ts'
import { afterDecisionModule } from './after-decision-module.ts'
import { breachModule } from './breach-module.ts'
import { demoModule } from './demo-people.ts'
import { interfaceModule } from './interface/index.ts'
import './named-schemas.ts'
import { personalDataModule } from './personal-data/module.ts'
import { platformModule } from './platform-module.ts'

/**
 * Every module that serves, in the order in which they start and hear events; what one needs of
 * another that it may not know is handed to it here.
 */
export const MODULES: readonly ServerModule[] = [
  platformModule,
  interfaceModule,
  recordsModule,
  checkedCatalogue(checkLaw, publishedLaw),
  accessModule,
  demoModule,
  guidanceModule,
  formsModule,
  noticesModule({ sign: signStatement, tolerable: listTolerable }),
  partiesModule,
  exchangeModule,
  casesModule({ holdings: holdingsPort }),
  lettersModule({ sign: signStatement }),
  filingModule,
  reviewsModule,
  inspectionsModule,
  licencesModule,
  breachModule,
  afterDecisionModule,
  personalDataModule,
  messagesModule,
  insightsModule,
  studioModule,
  feedbackModule,
  certificatesModule({ linkOf }),
  verificationModule,
  supervisionModule,
  archivesModule({ linkOf }),
  trainingModule,
  outboxModule,
  neighboursModule,
]

import type { ServerModule } from '#platform/server/context.ts'
import { tellOfQuestion, tellOfVisit } from './hear-asked.ts'
import { remindOfPromise, tellOfCase } from './hear-cases.ts'
import { tellHolder } from './hear-licences.ts'
import { messageRoutes } from './routes.ts'

/** 消息: what applicants are told, in the transaction in which it happened. */
export const messagesModule = {
  name: 'messages',
  routes: messageRoutes,
  listeners: {
    'cases.happened': tellOfCase,
    'cases.deadline': remindOfPromise,
    'reviews.question-asked': tellOfQuestion,
    'inspections.visit-proposed': tellOfVisit,
    'inspections.visit-agreed': tellOfVisit,
    'licences.renewal-due': tellHolder,
    'licences.letters-written': tellHolder,
    'licences.posting-told': tellHolder,
    'supervision.asked': tellHolder,
    'supervision.told': tellHolder,
  },
} satisfies ServerModule

import type { Context } from '#platform/server/context.ts'
import { unreachable } from '#kernel/never.ts'
import { sendMail } from './channels/mail.ts'
import { sendSms } from './channels/sms.ts'
import { sendWebhook } from './channels/webhook.ts'
import { sendDue, type Send } from './pump.ts'

export const sendOne: Send = (context, receiver, event) => {
  switch (receiver.channel) {
    case 'webhook':
      return sendWebhook(context, receiver, event)
    case 'mail':
      return sendMail(context, receiver, event)
    case 'sms':
      return sendSms(context, receiver, event)
    default:
      return unreachable(receiver.channel)
  }
}

interface Sender {
  running: Promise<void> | undefined
  again: boolean
  stopped: boolean
}
const senders = new WeakMap<Context, Sender>()

/**
 * Begins to send what is due, beside the job that asked for it: no transaction stays open while somebody else's
 * machine thinks. One at a time in this process; asked meanwhile, it looks once more at the end.
 */
export function wakeSender(context: Context): void {
  const sender = senders.get(context) ?? { running: undefined, again: false, stopped: false }
  senders.set(context, sender)
  if (sender.stopped) return
  if (sender.running) {
    sender.again = true
    return
  }
  sender.running = run(context, sender)
}

async function run(context: Context, sender: Sender): Promise<void> {
  do {
    sender.again = false
    try {
      await sendDue(context, sendOne, () => sender.stopped)
    } catch (error) {
      // the schedule wakes it again
      context.log.error({ err: error }, 'outbox: sending broke off')
    }
  } while (sender.again && !sender.stopped)
  sender.running = undefined
}

/** Lets what is under way come to its end. */
export async function stopSender(context: Context): Promise<void> {
  const sender = senders.get(context)
  if (!sender) return
  sender.stopped = true
  await sender.running
}

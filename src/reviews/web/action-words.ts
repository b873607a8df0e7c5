import type { words } from './strings.ts'
import type { Command } from './use-branch.ts'

/** The words on the button of a command. */
export const ACTION_WORDS: Partial<Record<Command, keyof typeof words>> = {
  refuse: 'refuse',
  'return-opinion': 'return-opinion',
  'answer-extension': 'answer-extension',
  suspend: 'suspend',
  ask: 'ask',
  'request-visit': 'request-visit',
  'ask-extension': 'ask-extension',
  'offer-hearing': 'offer-hearing',
  'open-hearing': 'open-hearing',
  'set-hearing': 'set-hearing',
  'close-hearing': 'close-hearing',
  'record-hearing': 'record-hearing',
  'tell-party': 'tell-party',
  delegate: 'delegate',
  'pass-check': 'pass-check',
  'find-breach': 'find-breach',
  rescind: 'rescind',
}

/** The key of a command (with Alt); the help list says the same. */
export const KEY_OF: Partial<Record<Command, string>> = {
  refuse: 'R',
  suspend: 'S',
  ask: 'Q',
  'request-visit': 'V',
  'ask-extension': 'X',
  'offer-hearing': 'H',
  delegate: 'T',
}

// Derived from docs/derived/openapi.json by `npm run derived`; do not edit.

/** Every operation of the interface below `/api/v1`: what is sent and what is answered, by method and path. */
export interface Interface {
  readonly DELETE: {
    readonly '/cases/{id}/files/{fileId}': {
      readonly path: `/cases/${string}/files/${string}`
      readonly body: Nothing
      readonly answer: CaseView
    }
    readonly '/cases/{id}/uploads/{upload}': {
      readonly path: `/cases/${string}/uploads/${string}`
      readonly body: Nothing
      readonly answer: readonly ({
        readonly id: string
        readonly name: string
        readonly size: number
        readonly sha256: string
        readonly received: number
      })[]
    }
    readonly '/session': {
      readonly path: `/session`
      readonly body: Nothing
      readonly answer: unknown
    }
    readonly '/window/views/{id}': {
      readonly path: `/window/views/${string}`
      readonly body: Nothing
      readonly answer: readonly ({
        readonly name: string
        readonly query: string
        readonly id: string
      })[]
    }
  }
  readonly GET: {
    readonly '/account/security': {
      readonly path: `/account/security`
      readonly body: Nothing
      readonly answer: {
        readonly secondFactor: boolean
        readonly required: boolean
        readonly recoveryCodes: number
      }
    }
    readonly '/account/sessions': {
      readonly path: `/account/sessions`
      readonly body: Nothing
      readonly answer: {
        readonly items: readonly ({
          readonly createdAt: string
          readonly seenAt: string
          readonly current: boolean
        })[]
      }
    }
    readonly '/after-checks': {
      readonly path: `/after-checks`
      readonly body: Nothing
      readonly answer: {
        readonly items: readonly ({
          readonly region: string
          readonly caseId: string
          readonly item: string
          readonly department: string
          readonly caseNo: string
          readonly applicant: (string | null)
          readonly state: ('due' | 'ordered' | 'passed' | 'rescinded')
          readonly dueOn: string
          readonly certificate: string
          readonly overdue: boolean
        })[]
        readonly next: (string | null)
      }
    }
    readonly '/bars': {
      readonly path: `/bars`
      readonly body: Nothing
      readonly answer: {
        readonly items: readonly ({
          readonly id: string
          readonly region: string
          readonly uscc: string
          readonly name: string
          readonly items: readonly (string)[]
          readonly department: string
          readonly ground: ('art78' | 'art79')
          readonly from: string
          readonly until: string
          readonly documentNo: string
          readonly facts: string
          readonly enteredBy: string
          readonly lifted: ({
            readonly on: string
            readonly reason: string
            readonly by: string
          } | null)
        })[]
        readonly next: (string | null)
      }
    }
    readonly '/branches': {
      readonly path: `/branches`
      readonly body: Nothing
      readonly answer: {
        readonly items: readonly ({
          readonly caseId: string
          readonly caseNo: string
          readonly version: number
          readonly region: string
          readonly industry: {
            readonly code: string
            readonly name: string
            readonly nameEn: string
          }
          readonly kind: ('open' | 'change' | 'renew')
          readonly item: CaseItemView
          readonly applicant: (string | null)
          readonly progress: {
            readonly decided: number
            readonly total: number
          }
          readonly claimedBy: ({
            readonly accountId: string
            readonly name: string
          } | null)
          readonly lease: ({
            readonly accountId: string
            readonly name: string
            readonly until: string
          } | null)
          readonly light: ('red' | 'amber' | 'green' | 'none')
        })[]
        readonly next: (string | null)
      }
    }
    readonly '/branches/counts': {
      readonly path: `/branches/counts`
      readonly body: Nothing
      readonly answer: {
        readonly most: number
        readonly open: number
        readonly mine: number
        readonly unclaimed: number
        readonly red: number
        readonly amber: number
        readonly states: { readonly [name: string]: number | undefined }
        readonly checks: {
          readonly open: number
          readonly overdue: number
        }
      }
    }
    readonly '/branches/{caseId}/{item}': {
      readonly path: `/branches/${string}/${string}`
      readonly body: Nothing
      readonly answer: BranchView
    }
    readonly '/branches/{caseId}/{item}/colleagues': {
      readonly path: `/branches/${string}/${string}/colleagues`
      readonly body: Nothing
      readonly answer: readonly ({
        readonly accountId: string
        readonly name: string
        readonly role: ('reviewer' | 'head')
      })[]
    }
    readonly '/branches/{caseId}/{item}/dispatch': {
      readonly path: `/branches/${string}/${string}/dispatch`
      readonly body: Nothing
      readonly answer: {
        readonly dispatch: ({
          readonly system: string
          readonly state: ('sent' | 'accepted' | 'queried' | 'decided' | 'recalled')
          readonly number: (string | null)
          readonly dispatchedAt: string
          readonly confirmedAt: (string | null)
        } | null)
      }
    }
    readonly '/branches/{caseId}/{item}/file': {
      readonly path: `/branches/${string}/${string}/file`
      readonly body: Nothing
      readonly answer: unknown
    }
    readonly '/businesses': {
      readonly path: `/businesses`
      readonly body: Nothing
      readonly answer: readonly ({
        readonly region: string
        readonly uscc: string
        readonly name: string
        readonly subjectType: (string | null)
        readonly legalRep: (string | null)
        readonly domicile: (string | null)
        readonly source: ('register' | 'typed')
        readonly asOf: string
      })[]
    }
    readonly '/calendars': {
      readonly path: `/calendars`
      readonly body: Nothing
      readonly answer: {
        readonly years: readonly ({
          readonly year: number
          readonly version: string
          readonly source: string
          readonly provisional: boolean
          readonly weekdayOff: readonly ({
            readonly date: string
            readonly why: string
          })[]
          readonly weekendWork: readonly ({
            readonly date: string
            readonly why: string
          })[]
        })[]
        readonly proposals: readonly ({
          readonly id: string
          readonly year: number
          readonly calendar: {
            readonly year: number
            readonly version: string
            readonly source: string
            readonly provisional: boolean
            readonly weekdayOff: readonly ({
              readonly date: string
              readonly why: string
            })[]
            readonly weekendWork: readonly ({
              readonly date: string
              readonly why: string
            })[]
          }
          readonly effectiveFrom: string
          readonly state: ('open' | 'approved' | 'rejected')
          readonly proposedBy: string
          readonly proposedAt: string
          readonly mine: boolean
          readonly answeredBy: (string | null)
          readonly answeredAt: (string | null)
          readonly reason: (string | null)
          readonly inForce: boolean
          readonly version: number
        })[]
      }
    }
    readonly '/calendars/{id}/file.yaml': {
      readonly path: `/calendars/${string}/file.yaml`
      readonly body: Nothing
      readonly answer: unknown
    }
    readonly '/cases': {
      readonly path: `/cases`
      readonly body: Nothing
      readonly answer: {
        readonly items: readonly (CaseSummary)[]
        readonly next: (string | null)
      }
    }
    readonly '/cases/{caseId}/questions': {
      readonly path: `/cases/${string}/questions`
      readonly body: Nothing
      readonly answer: readonly ({
        readonly id: string
        readonly item: string
        readonly words: string
        readonly by: string
        readonly at: string
        readonly answer: ({
          readonly words: string
          readonly by: string
          readonly at: string
        } | null)
      })[]
    }
    readonly '/cases/{id}': {
      readonly path: `/cases/${string}`
      readonly body: Nothing
      readonly answer: CaseView
    }
    readonly '/cases/{id}/archive': {
      readonly path: `/cases/${string}/archive`
      readonly body: Nothing
      readonly answer: unknown
    }
    readonly '/cases/{id}/archive-info': {
      readonly path: `/cases/${string}/archive-info`
      readonly body: Nothing
      readonly answer: {
        readonly latest: ({
          readonly version: number
          readonly size: number
          readonly files: number
          readonly sha256: string
          readonly madeAt: string
          readonly period: ('30-years' | '10-years')
          readonly keptUntil: string
        } | null)
      }
    }
    readonly '/cases/{id}/catalogue-diff': {
      readonly path: `/cases/${string}/catalogue-diff`
      readonly body: Nothing
      readonly answer: {
        readonly from: string
        readonly to: string
        readonly changes: readonly ({
          readonly subject: string
          readonly change: ('added' | 'removed' | 'changed')
          readonly id: string
          readonly item?: (string | undefined)
          readonly text: {
            readonly zh: string
            readonly en: string
          }
        })[]
      }
    }
    readonly '/cases/{id}/files/{fileId}': {
      readonly path: `/cases/${string}/files/${string}`
      readonly body: Nothing
      readonly answer: unknown
    }
    readonly '/cases/{id}/items/{item}/clock': {
      readonly path: `/cases/${string}/items/${string}/clock`
      readonly body: Nothing
      readonly answer: {
        readonly now: (ClockView | null)
        readonly tried: {
          readonly startedOn: string
          readonly due: (string | null)
          readonly limit: {
            readonly days: number
            readonly rule: ('committed' | 'statutory' | 'on-the-spot' | 'default' | 'shortest-on-site' | 'joint-cap')
            readonly of?: (string | undefined)
            readonly basis: {
              readonly zh: string
              readonly en: string
            }
          }
          readonly used: number
          readonly skipped: readonly ({
            readonly date: string
            readonly why: string
          })[]
          readonly paused: readonly ({
            readonly from: string
            readonly to: (string | null)
            readonly reason: string
            readonly basis: string
            readonly cause?: (('hearing' | 'tender' | 'auction' | 'inspection' | 'testing' | 'quarantine' | 'appraisal' | 'expertReview' | 'other') | undefined)
            readonly document?: ((string | null) | undefined)
          })[]
          readonly extension: ({
            readonly on: string
            readonly days: number
            readonly ground: ('own' | 'joint')
            readonly approver: string
            readonly reason: string
            readonly document: (string | null)
          } | null)
          readonly calendar: {
            readonly version: string
            readonly provisional: boolean
          }
        }
      }
    }
    readonly '/cases/{id}/items/{item}/form': {
      readonly path: `/cases/${string}/items/${string}/form`
      readonly body: Nothing
      readonly answer: unknown
    }
    readonly '/cases/{id}/items/{item}/form.pdf': {
      readonly path: `/cases/${string}/items/${string}/form.pdf`
      readonly body: Nothing
      readonly answer: unknown
    }
    readonly '/cases/{id}/letters': {
      readonly path: `/cases/${string}/letters`
      readonly body: Nothing
      readonly answer: {
        readonly letters: readonly ({
          readonly id: string
          readonly kind: string
          readonly title: {
            readonly zh: string
            readonly en: string
          }
          readonly number: string
          readonly authority: {
            readonly zh: string
            readonly en: string
          }
          readonly item: ({
            readonly id: string
            readonly certificate: string
            readonly name: {
              readonly zh: string
              readonly en: string
            }
          } | null)
          readonly issuedOn: string
          readonly hash: string
          readonly served: ({
            readonly channel: ('online' | 'window' | 'post')
            readonly on: string
            readonly by: string
          } | null)
        })[]
        readonly beyondNotice: readonly ({
          readonly round: number
          readonly askedOn: string
          readonly reason: string
          readonly receipt: (string | null)
          readonly demands: readonly ({
            readonly kind: ('material' | 'element' | 'condition')
            readonly name: {
              readonly zh: string
              readonly en: string
            }
            readonly why: ('notListed' | 'fetched')
          })[]
        })[]
        readonly byHand: readonly ({
          readonly kind: string
          readonly title: {
            readonly zh: string
            readonly en: string
          }
          readonly of: ('case' | 'item')
          readonly asks: readonly (('reason' | 'basis' | 'document'))[]
          readonly items: readonly ({
            readonly id: string
            readonly certificate: string
          })[]
        })[]
      }
    }
    readonly '/cases/{id}/letters/{letterId}/pdf': {
      readonly path: `/cases/${string}/letters/${string}/pdf`
      readonly body: Nothing
      readonly answer: unknown
    }
    readonly '/cases/{id}/neighbours': {
      readonly path: `/cases/${string}/neighbours`
      readonly body: Nothing
      readonly answer: {
        readonly window: ({
          readonly system: string
          readonly number: string
          readonly clerk: string
          readonly at: string
        } | null)
        readonly entry: ({
          readonly system: string
          readonly code: string
          readonly reference: (string | null)
          readonly at: string
        } | null)
      }
    }
    readonly '/cases/{id}/news': {
      readonly path: `/cases/${string}/news`
      readonly body: Nothing
      readonly answer: {
        readonly version: number
        readonly entries: readonly ({
          readonly seq: number
          readonly at: string
          readonly actor: string
          readonly event: string
          readonly item?: (string | undefined)
          readonly text: {
            readonly zh: string
            readonly en: string
          }
        })[]
        readonly owed: ({
          readonly on: string
          readonly light: ('red' | 'amber' | 'green')
          readonly left: number
        } | null)
      }
    }
    readonly '/cases/{id}/signing': {
      readonly path: `/cases/${string}/signing`
      readonly body: Nothing
      readonly answer: {
        readonly excluded: ({
          readonly since: string
          readonly reason: string
        } | null)
        readonly commitments: readonly ({
          readonly item: string
          readonly name: {
            readonly zh: string
            readonly en: string
          }
          readonly text: {
            readonly title: {
              readonly zh: string
              readonly en: string
            }
            readonly told: readonly ({
              readonly zh: string
              readonly en: string
            })[]
            readonly promised: readonly ({
              readonly zh: string
              readonly en: string
            })[]
            readonly sha256: string
          }
        })[]
        readonly mayFollow: readonly ({
          readonly material: string
          readonly name: {
            readonly zh: string
            readonly en: string
          }
          readonly days: number
          readonly basis: string
        })[]
        readonly following: ({
          readonly title: {
            readonly zh: string
            readonly en: string
          }
          readonly told: readonly ({
            readonly zh: string
            readonly en: string
          })[]
          readonly promised: readonly ({
            readonly zh: string
            readonly en: string
          })[]
          readonly sha256: string
        } | null)
      }
    }
    readonly '/cases/{id}/sources': {
      readonly path: `/cases/${string}/sources`
      readonly body: Nothing
      readonly answer: {
        readonly sources: readonly ({
          readonly element: string
          readonly kind: ('businessRegister' | 'licenceRegister' | 'guidance' | 'earlierCase' | 'account')
          readonly name: {
            readonly zh: string
            readonly en: string
          }
          readonly reference: string
          readonly version: string
          readonly asOf: string
          readonly stale: boolean
          readonly takenAt: string
        })[]
        readonly checks: readonly ({
          readonly register: ('business' | 'persons' | 'licences')
          readonly state: ('waiting' | 'agrees' | 'differs' | 'notFound')
          readonly name: ({
            readonly zh: string
            readonly en: string
          } | null)
          readonly attempts: number
          readonly nextAt: (string | null)
          readonly checkedAt: (string | null)
          readonly asOf: (string | null)
          readonly differences: readonly ({
            readonly element: string
            readonly label: {
              readonly zh: string
              readonly en: string
            }
            readonly typed: (string | null)
            readonly registered: (string | null)
          })[]
        })[]
      }
    }
    readonly '/cases/{id}/uploads': {
      readonly path: `/cases/${string}/uploads`
      readonly body: Nothing
      readonly answer: readonly ({
        readonly id: string
        readonly name: string
        readonly size: number
        readonly sha256: string
        readonly received: number
      })[]
    }
    readonly '/cases/{id}/uploads/{upload}/file': {
      readonly path: `/cases/${string}/uploads/${string}/file`
      readonly body: Nothing
      readonly answer: unknown
    }
    readonly '/catalogue/diff': {
      readonly path: `/catalogue/diff`
      readonly body: Nothing
      readonly answer: {
        readonly from: string
        readonly to: string
        readonly changes: readonly ({
          readonly subject: string
          readonly change: ('added' | 'removed' | 'changed')
          readonly text: {
            readonly zh: string
            readonly en: string
          }
          readonly industries: readonly (string)[]
        })[]
      }
    }
    readonly '/catalogue/items': {
      readonly path: `/catalogue/items`
      readonly body: Nothing
      readonly answer: {
        readonly items: readonly ({
          readonly id: string
          readonly name: {
            readonly zh: string
            readonly en: string
          }
          readonly certificate: string
          readonly kind: string
          readonly law: readonly (string)[]
          readonly boxes: number
          readonly papers: number
          readonly industries: readonly ({
            readonly region: string
            readonly code: string
            readonly name: string
          })[]
        })[]
      }
    }
    readonly '/catalogue/items/{id}': {
      readonly path: `/catalogue/items/${string}`
      readonly body: Nothing
      readonly answer: {
        readonly boxes: readonly ({
          readonly id: string
          readonly label: {
            readonly zh: string
            readonly en: string
          }
          readonly required: boolean
        })[]
        readonly papers: readonly ({
          readonly id: string
          readonly name: {
            readonly zh: string
            readonly en: string
          }
          readonly required: boolean
          readonly condition: (string | null)
          readonly when: ({
            readonly zh: string
            readonly en: string
          } | null)
        })[]
      }
    }
    readonly '/catalogue/regions-diff': {
      readonly path: `/catalogue/regions-diff`
      readonly body: Nothing
      readonly answer: {
        readonly differences: readonly ({
          readonly industry: ({
            readonly zh: string
            readonly en: string
          } | null)
          readonly text: {
            readonly zh: string
            readonly en: string
          }
        })[]
      }
    }
    readonly '/catalogue/versions': {
      readonly path: `/catalogue/versions`
      readonly body: Nothing
      readonly answer: {
        readonly versions: readonly ({
          readonly version: string
          readonly publishedAt: string
          readonly how: ('start' | 'change')
          readonly current: boolean
        })[]
      }
    }
    readonly '/check-tasks': {
      readonly path: `/check-tasks`
      readonly body: Nothing
      readonly answer: {
        readonly items: readonly ({
          readonly caseId: string
          readonly caseNo: string
          readonly kind: ('promise' | 'following')
          readonly item: string
          readonly certificate: string
          readonly department: {
            readonly id: string
            readonly name: string
          }
          readonly dueOn: string
          readonly overdue: boolean
          readonly state: ('due' | 'ordered' | 'done')
          readonly number: (string | null)
        })[]
        readonly next: (string | null)
      }
    }
    readonly '/checklists/{region}/{department}': {
      readonly path: `/checklists/${string}/${string}`
      readonly body: Nothing
      readonly answer: {
        readonly region: string
        readonly department: {
          readonly id: string
          readonly name: string
        }
        readonly version: number
        readonly mayEdit: boolean
        readonly items: readonly ({
          readonly id: string
          readonly certificate: string
        })[]
        readonly lines: readonly ({
          readonly id: string
          readonly item: string
          readonly department: string
          readonly subject: (string | null)
          readonly content: {
            readonly zh: string
            readonly en: string
          }
          readonly method: ('look' | 'ask' | 'papers' | 'measure' | 'sample' | 'demonstrate')
          readonly standard: {
            readonly zh: string
            readonly en: string
          }
          readonly basis: string
          readonly source: ('catalogue' | 'department')
          readonly version: number
        })[]
        readonly subjects: readonly ({
          readonly id: string
          readonly words: {
            readonly zh: string
            readonly en: string
          }
        })[]
        readonly history: readonly ({
          readonly version: number
          readonly line: string
          readonly item: string
          readonly words: ({
            readonly subject: (string | null)
            readonly content: {
              readonly zh: string
              readonly en: string
            }
            readonly method: ('look' | 'ask' | 'papers' | 'measure' | 'sample' | 'demonstrate')
            readonly standard: {
              readonly zh: string
              readonly en: string
            }
            readonly basis: string
          } | null)
          readonly reason: string
          readonly by: string
          readonly at: string
        })[]
      }
    }
    readonly '/checks': {
      readonly path: `/checks`
      readonly body: Nothing
      readonly answer: {
        readonly items: readonly ({
          readonly id: string
          readonly region: string
          readonly number: string
          readonly holder: string
          readonly address: string
          readonly industry: {
            readonly code: string
            readonly name: {
              readonly zh: string
              readonly en: string
            }
          }
          readonly cause: ('plan' | 'draw' | 'signal' | 'promise' | 'following' | 'special')
          readonly state: ('planned' | 'begun' | 'rectification' | 'closed' | 'cancelled')
          readonly outcome: (('passed' | 'rectified' | 'referred') | null)
          readonly dueOn: string
          readonly overdue: boolean
          readonly referral: (('overdue' | 'again') | null)
          readonly departments: readonly ({
            readonly id: string
            readonly name: string
          })[]
        })[]
        readonly next: (string | null)
      }
    }
    readonly '/checks/{id}': {
      readonly path: `/checks/${string}`
      readonly body: Nothing
      readonly answer: {
        readonly id: string
        readonly region: string
        readonly number: string
        readonly holder: string
        readonly address: string
        readonly industry: {
          readonly code: string
          readonly name: {
            readonly zh: string
            readonly en: string
          }
        }
        readonly cause: ('plan' | 'draw' | 'signal' | 'promise' | 'following' | 'special')
        readonly state: ('planned' | 'begun' | 'rectification' | 'closed' | 'cancelled')
        readonly outcome: (('passed' | 'rectified' | 'referred') | null)
        readonly dueOn: string
        readonly overdue: boolean
        readonly referral: (('overdue' | 'again') | null)
        readonly departments: readonly ({
          readonly id: string
          readonly name: string
        })[]
        readonly version: number
        readonly causeId: string
        readonly reason: string
        readonly closedOn: (string | null)
        readonly closing: string
        readonly checklist: (string | null)
        readonly lines: readonly ({
          readonly key: string
          readonly content: {
            readonly zh: string
            readonly en: string
          }
          readonly methods: readonly (('look' | 'ask' | 'papers' | 'measure' | 'sample' | 'demonstrate'))[]
          readonly answers: readonly ({
            readonly line: string
            readonly item: string
            readonly department: string
            readonly method: ('look' | 'ask' | 'papers' | 'measure' | 'sample' | 'demonstrate')
            readonly standard: {
              readonly zh: string
              readonly en: string
            }
            readonly basis: string
            readonly source: ('catalogue' | 'department')
            readonly version: number
            readonly yields: boolean
          })[]
          readonly conflict: ({
            readonly digest: string
            readonly settled: ({
              readonly key: string
              readonly prevails: (string | null)
              readonly reason: string
              readonly at: string
            } | null)
          } | null)
        })[]
        readonly due: readonly (string)[]
        readonly faults: readonly ({
          readonly key: string
          readonly result: ('pass' | 'fail' | 'none')
          readonly note: string
          readonly items: readonly (string)[]
          readonly photos: readonly (string)[]
        })[]
        readonly referTo: readonly ({
          readonly id: string
          readonly name: string
        })[]
        readonly rounds: readonly ({
          readonly round: number
          readonly results: readonly ({
            readonly key: string
            readonly result: ('pass' | 'fail' | 'none')
            readonly note: string
            readonly items: readonly (string)[]
            readonly photos: readonly (string)[]
          })[]
          readonly signing: ({
            readonly record: string
            readonly writtenAt: string
            readonly receivedAt: string
            readonly signatures: readonly ({
              readonly by: ('officer' | 'holder')
              readonly name: string
              readonly certificateNo: (string | null)
              readonly image: string
            })[]
            readonly refused: ({
              readonly name: string
              readonly reason: string
              readonly witness: string
            } | null)
          } | null)
        })[]
        readonly visits: readonly ({
          readonly round: number
          readonly at: string
          readonly means: ('code' | 'number')
          readonly why: string
          readonly officers: readonly ({
            readonly name: string
            readonly certificateNo: string
            readonly department: string
          })[]
        })[]
        readonly handled: readonly ({
          readonly department: {
            readonly id: string
            readonly name: string
          }
          readonly handling: ('ordered' | 'penalised' | 'suspended' | 'ended' | 'dropped')
          readonly document: string
          readonly words: string
          readonly on: string
          readonly source: (string | null)
          readonly confirmedAt: string
        })[]
        readonly ready: (string | null)
        readonly uncounted: readonly ({
          readonly hash: string
          readonly round: number
          readonly by: string
          readonly writtenAt: string
          readonly receivedAt: string
          readonly why: {
            readonly zh: string
            readonly en: string
          }
          readonly faults: readonly ({
            readonly line: string
            readonly note: string
          })[]
        })[]
        readonly items: readonly ({
          readonly id: string
          readonly certificate: string
          readonly department: {
            readonly id: string
            readonly name: string
          }
          readonly number: string
          readonly state: ('active' | 'suspended' | 'ended')
        })[]
        readonly tasks: readonly ({
          readonly caseId: string
          readonly caseNo: string
          readonly kind: ('promise' | 'following')
          readonly item: string
          readonly certificate: string
          readonly department: {
            readonly id: string
            readonly name: string
          }
          readonly dueOn: string
          readonly overdue: boolean
          readonly state: ('due' | 'ordered' | 'done')
          readonly number: (string | null)
        })[]
        readonly allowed: readonly (('begin' | 'record' | 'refer' | 'handle' | 'cancel' | 'ready'))[]
      }
    }
    readonly '/checks/{id}/photos/{sha256}': {
      readonly path: `/checks/${string}/photos/${string}`
      readonly body: Nothing
      readonly answer: unknown
    }
    readonly '/clock': {
      readonly path: `/clock`
      readonly body: Nothing
      readonly answer: {
        readonly now: (ClockView | null)
        readonly tried: {
          readonly startedOn: string
          readonly due: (string | null)
          readonly limit: {
            readonly days: number
            readonly rule: ('committed' | 'statutory' | 'on-the-spot' | 'default' | 'shortest-on-site' | 'joint-cap')
            readonly of?: (string | undefined)
            readonly basis: {
              readonly zh: string
              readonly en: string
            }
          }
          readonly used: number
          readonly skipped: readonly ({
            readonly date: string
            readonly why: string
          })[]
          readonly paused: readonly ({
            readonly from: string
            readonly to: (string | null)
            readonly reason: string
            readonly basis: string
            readonly cause?: (('hearing' | 'tender' | 'auction' | 'inspection' | 'testing' | 'quarantine' | 'appraisal' | 'expertReview' | 'other') | undefined)
            readonly document?: ((string | null) | undefined)
          })[]
          readonly extension: ({
            readonly on: string
            readonly days: number
            readonly ground: ('own' | 'joint')
            readonly approver: string
            readonly reason: string
            readonly document: (string | null)
          } | null)
          readonly calendar: {
            readonly version: string
            readonly provisional: boolean
          }
        }
      }
    }
    readonly '/credit-appeals': {
      readonly path: `/credit-appeals`
      readonly body: Nothing
      readonly answer: readonly ({
        readonly id: string
        readonly factorId: string
        readonly region: string
        readonly number: string
        readonly reason: string
        readonly madeAt: string
        readonly due: string
        readonly state: ('open' | 'upheld' | 'rejected')
        readonly answer: (string | null)
        readonly answeredAt: (string | null)
        readonly version: number
      })[]
    }
    readonly '/credit-marks': {
      readonly path: `/credit-marks`
      readonly body: Nothing
      readonly answer: readonly ({
        readonly id: string
        readonly region: string
        readonly uscc: string
        readonly kind: ('false-commitment' | 'broken-commitment')
        readonly caseId: string
        readonly item: string
        readonly department: string
        readonly reason: string
        readonly markedOn: string
        readonly markedBy: string
        readonly repair: ({
          readonly reason: string
          readonly on: string
          readonly by: string
        } | null)
      })[]
    }
    readonly '/deadlines': {
      readonly path: `/deadlines`
      readonly body: Nothing
      readonly answer: {
        readonly items: readonly ({
          readonly caseId: string
          readonly caseNo: string
          readonly region: string
          readonly subject: ('answer' | 'decision' | 'delivery' | 'following')
          readonly item: ({
            readonly id: string
            readonly name: string
            readonly nameEn: string
          } | null)
          readonly department: ({
            readonly id: string
            readonly name: string
            readonly nameEn: string
          } | null)
          readonly applicant: (string | null)
          readonly handler: (string | null)
          readonly due: string
          readonly left: number
          readonly level: ('amber' | 'red')
          readonly urged: number
        })[]
        readonly next: (string | null)
      }
    }
    readonly '/demo-accounts': {
      readonly path: `/demo-accounts`
      readonly body: Nothing
      readonly answer: readonly ({
        readonly username: string
        readonly password: string
        readonly name: string
        readonly roles: readonly ({
          readonly role: ('owner' | 'clerk' | 'reviewer' | 'head' | 'keeper' | 'inspector' | 'lead' | 'system-admin' | 'security-admin' | 'audit-admin')
          readonly region: string
          readonly department?: (string | undefined)
        })[]
      })[]
    }
    readonly '/departments/{region}/{department}/setting': {
      readonly path: `/departments/${string}/${string}/setting`
      readonly body: Nothing
      readonly answer: {
        readonly region: string
        readonly department: string
        readonly name: string
        readonly version: number
        readonly twoStep: readonly (string)[]
        readonly batch: readonly (string)[]
        readonly items: readonly ({
          readonly id: string
          readonly name: {
            readonly zh: string
            readonly en: string
          }
          readonly certificate: string
          readonly batchAlways: boolean
        })[]
        readonly reason: (string | null)
        readonly by: (string | null)
        readonly at: (string | null)
        readonly mayEdit: boolean
      }
    }
    readonly '/draws': {
      readonly path: `/draws`
      readonly body: Nothing
      readonly answer: {
        readonly items: readonly ({
          readonly id: string
          readonly region: string
          readonly title: string
          readonly state: ('committed' | 'drawn' | 'abandoned')
          readonly event: string
          readonly eventDay: string
          readonly publishOn: string
          readonly commitment: string
          readonly populationHash: string
          readonly announcement: (string | null)
          readonly committedAt: string
          readonly endedAt: (string | null)
          readonly reason: (string | null)
          readonly objects: number
          readonly take: number
          readonly excluded: {
            readonly ended: number
            readonly quiet: number
            readonly recent: number
          }
          readonly teams: readonly ({
            readonly department: string
            readonly name: string
            readonly officers: number
          })[]
          readonly mayDraw: boolean
          readonly version: number
        })[]
        readonly next: (string | null)
      }
    }
    readonly '/draws/{id}': {
      readonly path: `/draws/${string}`
      readonly body: Nothing
      readonly answer: {
        readonly id: string
        readonly region: string
        readonly title: string
        readonly state: ('committed' | 'drawn' | 'abandoned')
        readonly event: string
        readonly eventDay: string
        readonly publishOn: string
        readonly commitment: string
        readonly populationHash: string
        readonly announcement: (string | null)
        readonly committedAt: string
        readonly endedAt: (string | null)
        readonly reason: (string | null)
        readonly objects: number
        readonly take: number
        readonly excluded: {
          readonly ended: number
          readonly quiet: number
          readonly recent: number
        }
        readonly teams: readonly ({
          readonly department: string
          readonly name: string
          readonly officers: number
        })[]
        readonly result: readonly ({
          readonly number: string
          readonly name: string
          readonly weight: number
          readonly officers: readonly ({
            readonly certificate: string
            readonly name: string
            readonly department: string
          })[]
        })[]
        readonly mayDraw: boolean
        readonly version: number
      }
    }
    readonly '/english-names': {
      readonly path: `/english-names`
      readonly body: Nothing
      readonly answer: { readonly [name: string]: string | undefined }
    }
    readonly '/inbound/{neighbour}/cases/{caseId}/files/{fileId}': {
      readonly path: `/inbound/${string}/cases/${string}/files/${string}`
      readonly body: Nothing
      readonly answer: unknown
    }
    readonly '/insights': {
      readonly path: `/insights`
      readonly body: Nothing
      readonly answer: {
        readonly region: string
        readonly from: string
        readonly until: string
        readonly asOf: string
        readonly total: {
          readonly counts: {
            readonly filed: number
            readonly withdrawn: number
            readonly answered: number
            readonly answeredLate: number
            readonly firstAnswered: number
            readonly firstRight: number
            readonly firstNotRight: number
            readonly letters: number
            readonly asked: number
            readonly repeated: number
            readonly beyond: number
            readonly corrected: number
            readonly items: number
            readonly itemsLate: number
            readonly itemsRefused: number
            readonly itemsLapsed: number
            readonly decided: number
            readonly decidedLate: number
            readonly issued: number
            readonly issuedLate: number
            readonly urged: number
          }
          readonly steps: {
            readonly answered: {
              readonly count: number
              readonly median: (number | null)
              readonly p90: (number | null)
              readonly over: number
              readonly late: number
            }
            readonly corrected: {
              readonly count: number
              readonly median: (number | null)
              readonly p90: (number | null)
              readonly over: number
              readonly late: number
            }
            readonly items: {
              readonly count: number
              readonly median: (number | null)
              readonly p90: (number | null)
              readonly over: number
              readonly late: number
            }
            readonly issued: {
              readonly count: number
              readonly median: (number | null)
              readonly p90: (number | null)
              readonly over: number
              readonly late: number
            }
            readonly decided: {
              readonly count: number
              readonly median: (number | null)
              readonly p90: (number | null)
              readonly over: number
              readonly late: number
            }
          }
          readonly firstRightPercent: (number | null)
          readonly lettersPerCase: (number | null)
          readonly repeatedPercent: (number | null)
          readonly onTimePercent: (number | null)
        }
        readonly savings: {
          readonly cases: number
          readonly boxes: {
            readonly apart: number
            readonly really: number
            readonly promisedPercent: (number | null)
          }
          readonly papers: {
            readonly apart: number
            readonly really: number
            readonly promisedPercent: (number | null)
          }
          readonly days: {
            readonly apart: number
            readonly really: number
            readonly promisedPercent: (number | null)
          }
        }
        readonly months: readonly ({
          readonly month: string
          readonly figures: {
            readonly counts: {
              readonly filed: number
              readonly withdrawn: number
              readonly answered: number
              readonly answeredLate: number
              readonly firstAnswered: number
              readonly firstRight: number
              readonly firstNotRight: number
              readonly letters: number
              readonly asked: number
              readonly repeated: number
              readonly beyond: number
              readonly corrected: number
              readonly items: number
              readonly itemsLate: number
              readonly itemsRefused: number
              readonly itemsLapsed: number
              readonly decided: number
              readonly decidedLate: number
              readonly issued: number
              readonly issuedLate: number
              readonly urged: number
            }
            readonly steps: {
              readonly answered: {
                readonly count: number
                readonly median: (number | null)
                readonly p90: (number | null)
                readonly over: number
                readonly late: number
              }
              readonly corrected: {
                readonly count: number
                readonly median: (number | null)
                readonly p90: (number | null)
                readonly over: number
                readonly late: number
              }
              readonly items: {
                readonly count: number
                readonly median: (number | null)
                readonly p90: (number | null)
                readonly over: number
                readonly late: number
              }
              readonly issued: {
                readonly count: number
                readonly median: (number | null)
                readonly p90: (number | null)
                readonly over: number
                readonly late: number
              }
              readonly decided: {
                readonly count: number
                readonly median: (number | null)
                readonly p90: (number | null)
                readonly over: number
                readonly late: number
              }
            }
            readonly firstRightPercent: (number | null)
            readonly lettersPerCase: (number | null)
            readonly repeatedPercent: (number | null)
            readonly onTimePercent: (number | null)
          }
        })[]
        readonly industries: readonly ({
          readonly code: string
          readonly name: {
            readonly zh: string
            readonly en: string
          }
          readonly figures: {
            readonly counts: {
              readonly filed: number
              readonly withdrawn: number
              readonly answered: number
              readonly answeredLate: number
              readonly firstAnswered: number
              readonly firstRight: number
              readonly firstNotRight: number
              readonly letters: number
              readonly asked: number
              readonly repeated: number
              readonly beyond: number
              readonly corrected: number
              readonly items: number
              readonly itemsLate: number
              readonly itemsRefused: number
              readonly itemsLapsed: number
              readonly decided: number
              readonly decidedLate: number
              readonly issued: number
              readonly issuedLate: number
              readonly urged: number
            }
            readonly steps: {
              readonly answered: {
                readonly count: number
                readonly median: (number | null)
                readonly p90: (number | null)
                readonly over: number
                readonly late: number
              }
              readonly corrected: {
                readonly count: number
                readonly median: (number | null)
                readonly p90: (number | null)
                readonly over: number
                readonly late: number
              }
              readonly items: {
                readonly count: number
                readonly median: (number | null)
                readonly p90: (number | null)
                readonly over: number
                readonly late: number
              }
              readonly issued: {
                readonly count: number
                readonly median: (number | null)
                readonly p90: (number | null)
                readonly over: number
                readonly late: number
              }
              readonly decided: {
                readonly count: number
                readonly median: (number | null)
                readonly p90: (number | null)
                readonly over: number
                readonly late: number
              }
            }
            readonly firstRightPercent: (number | null)
            readonly lettersPerCase: (number | null)
            readonly repeatedPercent: (number | null)
            readonly onTimePercent: (number | null)
          }
        })[]
        readonly departments: readonly ({
          readonly code: string
          readonly name: {
            readonly zh: string
            readonly en: string
          }
          readonly urged: number
          readonly figures: {
            readonly counts: {
              readonly filed: number
              readonly withdrawn: number
              readonly answered: number
              readonly answeredLate: number
              readonly firstAnswered: number
              readonly firstRight: number
              readonly firstNotRight: number
              readonly letters: number
              readonly asked: number
              readonly repeated: number
              readonly beyond: number
              readonly corrected: number
              readonly items: number
              readonly itemsLate: number
              readonly itemsRefused: number
              readonly itemsLapsed: number
              readonly decided: number
              readonly decidedLate: number
              readonly issued: number
              readonly issuedLate: number
              readonly urged: number
            }
            readonly steps: {
              readonly answered: {
                readonly count: number
                readonly median: (number | null)
                readonly p90: (number | null)
                readonly over: number
                readonly late: number
              }
              readonly corrected: {
                readonly count: number
                readonly median: (number | null)
                readonly p90: (number | null)
                readonly over: number
                readonly late: number
              }
              readonly items: {
                readonly count: number
                readonly median: (number | null)
                readonly p90: (number | null)
                readonly over: number
                readonly late: number
              }
              readonly issued: {
                readonly count: number
                readonly median: (number | null)
                readonly p90: (number | null)
                readonly over: number
                readonly late: number
              }
              readonly decided: {
                readonly count: number
                readonly median: (number | null)
                readonly p90: (number | null)
                readonly over: number
                readonly late: number
              }
            }
            readonly firstRightPercent: (number | null)
            readonly lettersPerCase: (number | null)
            readonly repeatedPercent: (number | null)
            readonly onTimePercent: (number | null)
          }
          readonly items: readonly ({
            readonly code: string
            readonly name: {
              readonly zh: string
              readonly en: string
            }
            readonly figures: {
              readonly counts: {
                readonly filed: number
                readonly withdrawn: number
                readonly answered: number
                readonly answeredLate: number
                readonly firstAnswered: number
                readonly firstRight: number
                readonly firstNotRight: number
                readonly letters: number
                readonly asked: number
                readonly repeated: number
                readonly beyond: number
                readonly corrected: number
                readonly items: number
                readonly itemsLate: number
                readonly itemsRefused: number
                readonly itemsLapsed: number
                readonly decided: number
                readonly decidedLate: number
                readonly issued: number
                readonly issuedLate: number
                readonly urged: number
              }
              readonly steps: {
                readonly answered: {
                  readonly count: number
                  readonly median: (number | null)
                  readonly p90: (number | null)
                  readonly over: number
                  readonly late: number
                }
                readonly corrected: {
                  readonly count: number
                  readonly median: (number | null)
                  readonly p90: (number | null)
                  readonly over: number
                  readonly late: number
                }
                readonly items: {
                  readonly count: number
                  readonly median: (number | null)
                  readonly p90: (number | null)
                  readonly over: number
                  readonly late: number
                }
                readonly issued: {
                  readonly count: number
                  readonly median: (number | null)
                  readonly p90: (number | null)
                  readonly over: number
                  readonly late: number
                }
                readonly decided: {
                  readonly count: number
                  readonly median: (number | null)
                  readonly p90: (number | null)
                  readonly over: number
                  readonly late: number
                }
              }
              readonly firstRightPercent: (number | null)
              readonly lettersPerCase: (number | null)
              readonly repeatedPercent: (number | null)
              readonly onTimePercent: (number | null)
            }
          })[]
        })[]
        readonly choices: {
          readonly industries: readonly ({
            readonly code: string
            readonly name: {
              readonly zh: string
              readonly en: string
            }
          })[]
          readonly departments: readonly ({
            readonly code: string
            readonly name: {
              readonly zh: string
              readonly en: string
            }
          })[]
        }
      }
    }
    readonly '/insights/cases': {
      readonly path: `/insights/cases`
      readonly body: Nothing
      readonly answer: {
        readonly count: number
        readonly items: readonly ({
          readonly caseId: string
          readonly caseNo: (string | null)
          readonly applicant: (string | null)
          readonly industry: {
            readonly code: string
            readonly name: {
              readonly zh: string
              readonly en: string
            }
          }
          readonly item: ({
            readonly code: string
            readonly name: {
              readonly zh: string
              readonly en: string
            }
          } | null)
          readonly department: ({
            readonly code: string
            readonly name: {
              readonly zh: string
              readonly en: string
            }
          } | null)
          readonly on: string
          readonly days: (number | null)
          readonly late: boolean
          readonly outcome: string
        })[]
        readonly next: (string | null)
      }
    }
    readonly '/insights/cases.xlsx': {
      readonly path: `/insights/cases.xlsx`
      readonly body: Nothing
      readonly answer: unknown
    }
    readonly '/insights/desk': {
      readonly path: `/insights/desk`
      readonly body: Nothing
      readonly answer: {
        readonly region: string
        readonly today: string
        readonly wall: readonly ({
          readonly code: string
          readonly name: {
            readonly zh: string
            readonly en: string
          }
          readonly subjects: readonly ({
            readonly subject: ('answer' | 'decision' | 'delivery' | 'following')
            readonly over: number
            readonly near: number
          })[]
          readonly over: number
          readonly near: number
        })[]
        readonly queues: {
          readonly toIssue: number
          readonly toPrint: number
          readonly toHandOver: number
          readonly toRecall: number
          readonly cancelRequests: number
          readonly callBacks: number
        }
        readonly most: number
        readonly lawUnfit: number
      }
    }
    readonly '/insights/export.xlsx': {
      readonly path: `/insights/export.xlsx`
      readonly body: Nothing
      readonly answer: unknown
    }
    readonly '/insights/ratings': {
      readonly path: `/insights/ratings`
      readonly body: Nothing
      readonly answer: {
        readonly grades: readonly ({
          readonly grade: number
          readonly count: number
        })[]
        readonly count: number
        readonly goodPercent: (number | null)
        readonly bad: number
        readonly calledBack: number
        readonly open: number
        readonly overdue: number
      }
    }
    readonly '/insights/resting': {
      readonly path: `/insights/resting`
      readonly body: Nothing
      readonly answer: {
        readonly region: string
        readonly today: string
        readonly places: readonly ({
          readonly place: ('start' | 'subject' | 'premises' | 'people' | 'facilities' | 'operation' | 'specific' | 'application' | 'materials' | 'correction')
          readonly week: number
          readonly month: number
          readonly longer: number
        })[]
        readonly drafts: readonly ({
          readonly caseId: (string | null)
          readonly industry: {
            readonly code: string
            readonly name: {
              readonly zh: string
              readonly en: string
            }
          }
          readonly place: string
          readonly idle: number
          readonly state: ('draft' | 'correctionAsked')
        })[]
        readonly more: boolean
      }
    }
    readonly '/insights/waves': {
      readonly path: `/insights/waves`
      readonly body: Nothing
      readonly answer: {
        readonly region: string
        readonly lines: readonly ({
          readonly code: string
          readonly name: {
            readonly zh: string
            readonly en: string
          }
          readonly newApplications: boolean
          readonly oneForm: boolean
          readonly items: number
          readonly decidedHere: number
          readonly commitment: number
          readonly visited: number
          readonly papers: number
          readonly papersSpared: number
          readonly depth: number
          readonly filed: number
        })[]
      }
    }
    readonly '/inspection-officers': {
      readonly path: `/inspection-officers`
      readonly body: Nothing
      readonly answer: {
        readonly items: readonly ({
          readonly id: string
          readonly region: string
          readonly department: string
          readonly departmentName: string
          readonly name: string
          readonly certificateNo: string
          readonly retired: boolean
          readonly version: number
          readonly mayEdit: boolean
        })[]
      }
    }
    readonly '/items/{id}': {
      readonly path: `/items/${string}`
      readonly body: Nothing
      readonly answer: {
        readonly catalogueVersion: string
        readonly item: {
          readonly id: string
          readonly name: {
            readonly zh: string
            readonly en: string
          }
          readonly kind: ('许可' | '备案' | '登记' | '检查')
          readonly certificate: string
          readonly aliases: readonly (string)[]
          readonly nationalBasicCode: (string | null)
          readonly legalBasis: readonly ({
            readonly name: string
            readonly documentNo: (string | null)
            readonly article: (string | null)
            readonly verified: ('full-text' | 'existence' | 'own-knowledge')
          })[]
          readonly limit: {
            readonly statutoryDays: (number | null)
            readonly statedAs: (string | null)
            readonly note: (string | null)
            readonly committedDays: (number | null)
            readonly suggestedCommittedDays: (number | null)
          }
          readonly validity: {
            readonly years: (number | null)
            readonly note: (string | null)
          }
          readonly renewal: ({
            readonly opensBefore: ({
              readonly n: number
              readonly unit: ('workingDays' | 'days' | 'months' | 'years')
            } | null)
            readonly closesBefore: ({
              readonly n: number
              readonly unit: ('workingDays' | 'days' | 'months' | 'years')
            } | null)
            readonly note: (string | null)
          } | null)
          readonly onSite: {
            readonly need: ('yes' | 'no' | 'sometimes')
            readonly note: (string | null)
          }
          readonly hearing?: ({
            readonly name: string
            readonly documentNo: (string | null)
            readonly article: (string | null)
            readonly verified: ('full-text' | 'existence' | 'own-knowledge')
          } | undefined)
          readonly fee?: ({
            readonly words: {
              readonly zh: string
              readonly en: string
            }
            readonly basis: {
              readonly name: string
              readonly documentNo: (string | null)
              readonly article: (string | null)
              readonly verified: ('full-text' | 'existence' | 'own-knowledge')
            }
          } | undefined)
          readonly commitment: {
            readonly eligible: (boolean | null)
            readonly reason: (string | null)
            readonly scope: (('whole' | 'partial') | null)
            readonly decisionDays: (number | null)
            readonly afterCheck: ({
              readonly n: number
              readonly unit: ('workingDays' | 'days' | 'months' | 'years')
            } | null)
          }
          readonly elements: readonly ({
            readonly element: string
            readonly required: boolean
            readonly min?: (number | undefined)
            readonly max?: (number | undefined)
            readonly maxLength?: (number | undefined)
            readonly options?: (readonly (string)[] | undefined)
          })[]
          readonly materials: readonly ({
            readonly material: string
            readonly name: {
              readonly zh: string
              readonly en: string
            }
            readonly form: ('electronic' | 'original' | 'copy')
            readonly required: boolean
            readonly condition: (string | null)
            readonly when?: (Condition | undefined)
          })[]
          readonly conditions: readonly ({
            readonly zh: string
            readonly en: string
          })[]
          readonly reviewPoints: readonly ({
            readonly zh: string
            readonly en: string
          })[]
          readonly relations: readonly ({
            readonly type: ('alternative' | 'supersedes' | 'materialExemption' | 'related' | 'followUp' | 'prerequisite' | 'prerequisiteFor')
            readonly items: readonly (string)[]
            readonly rule: (string | null)
            readonly basis: (string | null)
            readonly verified: (('full-text' | 'existence' | 'own-knowledge') | null)
          })[]
          readonly authorities: { readonly [name: string]: string | undefined }
          readonly notes: (string | null)
          readonly confidence: ('high' | 'medium' | 'low')
          readonly verification: (string | null)
          readonly evidence: readonly (string)[]
        }
        readonly departments: readonly ({
          readonly region: string
          readonly id: string
          readonly name: string
          readonly nameEn: string
        })[]
        readonly promised: readonly ({
          readonly item: string
          readonly days: number
          readonly source: {
            readonly document: string
            readonly section: string
          }
          readonly date: string
          readonly basis: string
          readonly confidence: ('high' | 'medium' | 'low')
          readonly region: string
        })[]
      }
    }
    readonly '/law-drafts': {
      readonly path: `/law-drafts`
      readonly body: Nothing
      readonly answer: {
        readonly files: readonly ({
          readonly name: string
          readonly text: string
        })[]
        readonly drafts: readonly ({
          readonly id: string
          readonly files: readonly (string)[]
          readonly reason: string
          readonly effectiveFrom: string
          readonly state: ('open' | 'approved' | 'rejected')
          readonly proposedBy: string
          readonly proposedAt: string
          readonly mine: boolean
          readonly answeredBy: (string | null)
          readonly answeredAt: (string | null)
          readonly answer: (string | null)
          readonly inForce: boolean
          readonly version: number
        })[]
        readonly unfit: readonly ({
          readonly level: ('error' | 'warning')
          readonly code: string
          readonly file: string
          readonly line: number
          readonly message: {
            readonly zh: string
            readonly en: string
          }
        })[]
      }
    }
    readonly '/letters/unserved': {
      readonly path: `/letters/unserved`
      readonly body: Nothing
      readonly answer: {
        readonly items: readonly ({
          readonly id: string
          readonly caseId: string
          readonly caseNo: (string | null)
          readonly applicant: (string | null)
          readonly atCounter: boolean
          readonly title: {
            readonly zh: string
            readonly en: string
          }
          readonly number: string
          readonly authority: {
            readonly zh: string
            readonly en: string
          }
          readonly issuedOn: string
        })[]
        readonly next: (string | null)
      }
    }
    readonly '/licence-imports': {
      readonly path: `/licence-imports`
      readonly body: Nothing
      readonly answer: {
        readonly items: readonly ({
          readonly id: string
          readonly region: string
          readonly file: string
          readonly at: string
          readonly by: string
          readonly state: ('checked' | 'running' | 'done')
          readonly lines: number
          readonly wrong: number
          readonly done: number
        })[]
      }
    }
    readonly '/licence-imports/template.csv': {
      readonly path: `/licence-imports/template.csv`
      readonly body: Nothing
      readonly answer: string
    }
    readonly '/licence-imports/{id}': {
      readonly path: `/licence-imports/${string}`
      readonly body: Nothing
      readonly answer: {
        readonly id: string
        readonly region: string
        readonly file: string
        readonly at: string
        readonly by: string
        readonly state: ('checked' | 'running' | 'done')
        readonly lines: number
        readonly wrong: number
        readonly done: number
      }
    }
    readonly '/licence-imports/{id}/lines': {
      readonly path: `/licence-imports/${string}/lines`
      readonly body: Nothing
      readonly answer: {
        readonly items: readonly ({
          readonly line: number
          readonly state: ('ready' | 'wrong' | 'known' | 'entered' | 'refused')
          readonly faults: readonly ({
            readonly column: string
            readonly zh: string
            readonly en: string
          })[]
          readonly says: string
          readonly number: (string | null)
        })[]
        readonly next: (number | null)
      }
    }
    readonly '/licence-numbers': {
      readonly path: `/licence-numbers`
      readonly body: Nothing
      readonly answer: {
        readonly items: readonly ({
          readonly industry: string
          readonly name: string
          readonly last: number
          readonly left: number
          readonly alarm: boolean
        })[]
        readonly gaps: readonly ({
          readonly industry: string
          readonly first: number
          readonly last: number
          readonly reason: string
          readonly at: string
          readonly by: string
        })[]
        readonly unexplained: readonly ({
          readonly industry: string
          readonly serial: number
        })[]
      }
    }
    readonly '/licences': {
      readonly path: `/licences`
      readonly body: Nothing
      readonly answer: {
        readonly items: readonly (LicenceView)[]
        readonly next: (string | null)
      }
    }
    readonly '/licences/{number}': {
      readonly path: `/licences/${string}`
      readonly body: Nothing
      readonly answer: LicenceView
    }
    readonly '/licences/{number}/certificate.ofd': {
      readonly path: `/licences/${string}/certificate.ofd`
      readonly body: Nothing
      readonly answer: unknown
    }
    readonly '/licences/{number}/certificate.pdf': {
      readonly path: `/licences/${string}/certificate.pdf`
      readonly body: Nothing
      readonly answer: unknown
    }
    readonly '/licences/{number}/code': {
      readonly path: `/licences/${string}/code`
      readonly body: Nothing
      readonly answer: {
        readonly url: string
        readonly version: number
      }
    }
    readonly '/licences/{number}/credit': {
      readonly path: `/licences/${string}/credit`
      readonly body: Nothing
      readonly answer: {
        readonly number: string
        readonly region: string
        readonly name: string
        readonly uscc: string
        readonly on: string
        readonly grade: ('A' | 'B' | 'C' | 'D')
        readonly gradeName: {
          readonly zh: string
          readonly en: string
        }
        readonly points: number
        readonly risk: ('low' | 'medium' | 'high')
        readonly riskName: {
          readonly zh: string
          readonly en: string
        }
        readonly riskGround: {
          readonly stated: boolean
          readonly basis: {
            readonly zh: string
            readonly en: string
          }
        }
        readonly scale: {
          readonly start: number
          readonly least: {
            readonly A: number
            readonly B: number
            readonly C: number
          }
          readonly ground: {
            readonly stated: boolean
            readonly basis: {
              readonly zh: string
              readonly en: string
            }
          }
        }
        readonly frequency: {
          readonly zh: string
          readonly en: string
        }
        readonly frequencyGround: {
          readonly stated: boolean
          readonly basis: {
            readonly zh: string
            readonly en: string
          }
        }
        readonly lists: ({
          readonly source: string
          readonly asOf: string
        } | null)
        readonly factors: readonly ({
          readonly id: string
          readonly kind: ('false-commitment' | 'broken-commitment' | 'failed-check' | 'overdue-rectification' | 'confirmed-report' | 'abnormal-list' | 'serious-list' | 'passed-check' | 'good-record')
          readonly name: {
            readonly zh: string
            readonly en: string
          }
          readonly on: string
          readonly words: string
          readonly department: string
          readonly points: number
          readonly counts: boolean
          readonly until: (string | null)
          readonly ground: {
            readonly stated: boolean
            readonly basis: {
              readonly zh: string
              readonly en: string
            }
          }
          readonly ended: ({
            readonly on: string
            readonly why: ('repaired' | 'appeal' | 'over')
            readonly words: string
          } | null)
          readonly appeal: ({
            readonly id: string
            readonly factorId: string
            readonly region: string
            readonly number: string
            readonly reason: string
            readonly madeAt: string
            readonly due: string
            readonly state: ('open' | 'upheld' | 'rejected')
            readonly answer: (string | null)
            readonly answeredAt: (string | null)
            readonly version: number
          } | null)
          readonly mayAppeal: boolean
        })[]
        readonly quiet: {
          readonly quiet: boolean
          readonly ground: {
            readonly stated: boolean
            readonly basis: {
              readonly zh: string
              readonly en: string
            }
          }
          readonly tests: readonly ({
            readonly holds: boolean
            readonly say: {
              readonly zh: string
              readonly en: string
            }
          })[]
        }
      }
    }
    readonly '/licences/{number}/history': {
      readonly path: `/licences/${string}/history`
      readonly body: Nothing
      readonly answer: {
        readonly happenings: readonly ({
          readonly at: string
          readonly by: string
          readonly single: ({
            readonly id: string
            readonly certificate: string
          } | null)
          readonly event: string
          readonly article: (string | null)
          readonly document: (string | null)
          readonly reason: (string | null)
          readonly effect: (string | null)
          readonly version: (number | null)
        })[]
        readonly letters: readonly ({
          readonly to: ('holder' | 'lead' | 'department')
          readonly department: (string | null)
          readonly title: {
            readonly zh: string
            readonly en: string
          }
          readonly text: {
            readonly zh: string
            readonly en: string
          }
          readonly at: string
        })[]
        readonly papers: readonly ({
          readonly region: string
          readonly serial: string
          readonly number: string
          readonly version: number
          readonly copy: number
          readonly state: ('printed' | 'spoiled' | 'delivered' | 'due' | 'returned' | 'lost' | 'announced' | 'destroyed')
          readonly printedAt: string
          readonly title: string
          readonly holder: string
          readonly address: string
        })[]
        readonly deliveries: readonly ({
          readonly number: string
          readonly version: number
          readonly copy: (number | null)
          readonly way: ('window' | 'post' | 'download')
          readonly receiver: string
          readonly tracking: (string | null)
          readonly at: string
          readonly by: string
        })[]
      }
    }
    readonly '/licences/{number}/manual': {
      readonly path: `/licences/${string}/manual`
      readonly body: Nothing
      readonly answer: {
        readonly hash: string
        readonly manual: {
          readonly region: {
            readonly code: string
            readonly name: {
              readonly zh: string
              readonly en: string
            }
          }
          readonly industry: {
            readonly code: string
            readonly name: {
              readonly zh: string
              readonly en: string
            }
          }
          readonly certificate: {
            readonly name: {
              readonly zh: string
              readonly en: string
            }
            readonly issuer: string
            readonly display: {
              readonly zh: string
              readonly en: string
            }
          }
          readonly items: readonly ({
            readonly item: string
            readonly certificate: string
            readonly name: {
              readonly zh: string
              readonly en: string
            }
            readonly authority: {
              readonly zh: string
              readonly en: string
            }
            readonly requirement: ('required' | 'asNeeded' | 'atLeastOne' | 'unstated' | 'alternative')
            readonly basis: readonly ({
              readonly text: {
                readonly zh: string
                readonly en: string
              }
              readonly caution: ({
                readonly zh: string
                readonly en: string
              } | null)
            })[]
            readonly conditions: readonly ({
              readonly zh: string
              readonly en: string
            })[]
            readonly validity: {
              readonly zh: string
              readonly en: string
            }
            readonly renewal: {
              readonly zh: string
              readonly en: string
            }
            readonly note: ({
              readonly zh: string
              readonly en: string
            } | null)
          })[]
          readonly duties: readonly ({
            readonly text: {
              readonly zh: string
              readonly en: string
            }
            readonly basis: {
              readonly zh: string
              readonly en: string
            }
          })[]
          readonly rights: readonly ({
            readonly text: {
              readonly zh: string
              readonly en: string
            }
            readonly basis: {
              readonly zh: string
              readonly en: string
            }
          })[]
          readonly checklist: readonly ({
            readonly content: {
              readonly zh: string
              readonly en: string
            }
            readonly methods: readonly ({
              readonly zh: string
              readonly en: string
            })[]
            readonly standards: readonly ({
              readonly zh: string
              readonly en: string
            })[]
          })[]
          readonly consequences: readonly ({
            readonly text: {
              readonly zh: string
              readonly en: string
            }
            readonly basis: {
              readonly zh: string
              readonly en: string
            }
          })[]
          readonly contacts: {
            readonly enquiry: string
            readonly complaint: string
            readonly note: {
              readonly zh: string
              readonly en: string
            }
          }
        }
        readonly number: string
        readonly held: readonly (string)[]
        readonly confirmed: ({
          readonly hash: string
          readonly at: string
        } | null)
        readonly current: boolean
      }
    }
    readonly '/licences/{number}/overprint.pdf': {
      readonly path: `/licences/${string}/overprint.pdf`
      readonly body: Nothing
      readonly answer: unknown
    }
    readonly '/licences/{number}/scans': {
      readonly path: `/licences/${string}/scans`
      readonly body: Nothing
      readonly answer: {
        readonly number: string
        readonly total: number
        readonly days: readonly ({
          readonly day: string
          readonly count: number
        })[]
        readonly spikes: readonly ({
          readonly hour: string
          readonly count: number
          readonly usual: number
        })[]
      }
    }
    readonly '/licences/{number}/versions/{version}': {
      readonly path: `/licences/${string}/versions/${string}`
      readonly body: Nothing
      readonly answer: {
        readonly number: string
        readonly version: number
        readonly title: string
        readonly industry: {
          readonly code: string
          readonly name: string
        }
        readonly holder: {
          readonly name: string
          readonly uscc: string
          readonly person: string
          readonly address: string
        }
        readonly items: readonly ({
          readonly item: string
          readonly certificate: string
          readonly authority: string
        })[]
        readonly outstanding: readonly ({
          readonly item: string
          readonly certificate: string
          readonly authority: string
        })[]
        readonly issuer: string
        readonly madeOn: string
        readonly madeAt: string
        readonly caseId: (string | null)
      }
    }
    readonly '/mandates': {
      readonly path: `/mandates`
      readonly body: Nothing
      readonly answer: {
        readonly items: readonly ({
          readonly id: string
          readonly side: ('given' | 'received')
          readonly owner: string
          readonly agent: string
          readonly agentUsername: string
          readonly businesses: readonly (string)[]
          readonly scopes: readonly (('look' | 'prepare' | 'submit' | 'visit' | 'licence'))[]
          readonly from: string
          readonly until: string
          readonly state: ('holds' | 'ended' | 'revoked')
          readonly acting: boolean
          readonly version: number
        })[]
      }
    }
    readonly '/manual-receipts': {
      readonly path: `/manual-receipts`
      readonly body: Nothing
      readonly answer: {
        readonly items: readonly ({
          readonly number: string
          readonly name: string
          readonly industry: {
            readonly code: string
            readonly name: {
              readonly zh: string
              readonly en: string
            }
          }
          readonly confirmedAt: (string | null)
          readonly current: boolean
        })[]
        readonly next: (string | null)
      }
    }
    readonly '/me/contact': {
      readonly path: `/me/contact`
      readonly body: Nothing
      readonly answer: {
        readonly language: ('zh' | 'en')
        readonly mail: (string | null)
        readonly phone: (string | null)
        readonly byMail: boolean
        readonly bySms: boolean
      }
    }
    readonly '/messages': {
      readonly path: `/messages`
      readonly body: Nothing
      readonly answer: {
        readonly items: readonly ({
          readonly id: string
          readonly kind: string
          readonly about: ('case' | 'licence')
          readonly aboutId: string
          readonly shop: {
            readonly zh: string
            readonly en: string
          }
          readonly title: {
            readonly zh: string
            readonly en: string
          }
          readonly text: {
            readonly zh: string
            readonly en: string
          }
          readonly todo: boolean
          readonly at: string
          readonly readAt: (string | null)
        })[]
        readonly next: (string | null)
      }
    }
    readonly '/messages/unread': {
      readonly path: `/messages/unread`
      readonly body: Nothing
      readonly answer: {
        readonly unread: number
        readonly more: boolean
      }
    }
    readonly '/notices/{id}': {
      readonly path: `/notices/${string}`
      readonly body: Nothing
      readonly answer: {
        readonly id: string
        readonly receipt: string
        readonly hash: string
        readonly servedAt: string
        readonly signature: (string | null)
        readonly format: ('zhunying-notice/1' | 'zhunying-notice/2')
        readonly title: {
          readonly zh: string
          readonly en: string
        }
        readonly region: {
          readonly code: string
          readonly name: {
            readonly zh: string
            readonly en: string
          }
        }
        readonly industry: {
          readonly code: string
          readonly name: {
            readonly zh: string
            readonly en: string
          }
        }
        readonly kind: ('open' | 'change' | 'renew')
        readonly kindName: {
          readonly zh: string
          readonly en: string
        }
        readonly preparedOn: string
        readonly catalogueVersion: string
        readonly plan: {
          readonly title: string
          readonly documentNo: string
          readonly date: string
        }
        readonly certificate: {
          readonly name: {
            readonly zh: string
            readonly en: string
          }
          readonly issuer: {
            readonly zh: string
            readonly en: string
          }
          readonly effect: {
            readonly zh: string
            readonly en: string
          }
        }
        readonly answers: readonly ({
          readonly question: {
            readonly zh: string
            readonly en: string
          }
          readonly answer: {
            readonly zh: string
            readonly en: string
          }
        })[]
        readonly given?: ({ readonly [name: string]: (boolean | number | string | readonly (string)[]) | undefined } | undefined)
        readonly items: readonly ({
          readonly id: string
          readonly name: {
            readonly zh: string
            readonly en: string
          }
          readonly certificate: string
          readonly kind: string
          readonly authority: {
            readonly zh: string
            readonly en: string
          }
          readonly conditions: readonly ({
            readonly zh: string
            readonly en: string
          })[]
          readonly limit: {
            readonly days: number
            readonly rule: ('committed' | 'statutory' | 'on-the-spot' | 'default' | 'shortest-on-site' | 'joint-cap')
            readonly basis: {
              readonly zh: string
              readonly en: string
            }
            readonly statedAs: (string | null)
            readonly due: (string | null)
            readonly arithmetic: {
              readonly zh: string
              readonly en: string
            }
            readonly provisional: boolean
          }
          readonly validity: {
            readonly zh: string
            readonly en: string
          }
          readonly renewal: {
            readonly zh: string
            readonly en: string
          }
          readonly basis: readonly ({
            readonly text: {
              readonly zh: string
              readonly en: string
            }
            readonly caution: ({
              readonly zh: string
              readonly en: string
            } | null)
          })[]
          readonly onSite: {
            readonly visited: boolean
            readonly text: {
              readonly zh: string
              readonly en: string
            }
          }
          readonly fee?: ({
            readonly zh: string
            readonly en: string
          } | undefined)
          readonly commitment: {
            readonly offered: ('yes' | 'partly' | 'no' | 'unverified')
            readonly text: {
              readonly zh: string
              readonly en: string
            }
          }
          readonly remedy: {
            readonly zh: string
            readonly en: string
          }
          readonly caution: ({
            readonly zh: string
            readonly en: string
          } | null)
        })[]
        readonly materials: {
          readonly give: readonly ({
            readonly id: string
            readonly name: {
              readonly zh: string
              readonly en: string
            }
            readonly need: ('required' | 'ifNeeded')
            readonly from: ({
              readonly zh: string
              readonly en: string
            } | null)
            readonly uses: readonly ({
              readonly item: string
              readonly certificate: string
              readonly name: {
                readonly zh: string
                readonly en: string
              }
              readonly words: {
                readonly zh: string
                readonly en: string
              }
              readonly form: {
                readonly zh: string
                readonly en: string
              }
              readonly condition: ({
                readonly zh: string
                readonly en: string
              } | null)
            })[]
          })[]
          readonly fetched: readonly ({
            readonly id: string
            readonly name: {
              readonly zh: string
              readonly en: string
            }
            readonly need: ('required' | 'ifNeeded')
            readonly from: ({
              readonly zh: string
              readonly en: string
            } | null)
            readonly uses: readonly ({
              readonly item: string
              readonly certificate: string
              readonly name: {
                readonly zh: string
                readonly en: string
              }
              readonly words: {
                readonly zh: string
                readonly en: string
              }
              readonly form: {
                readonly zh: string
                readonly en: string
              }
              readonly condition: ({
                readonly zh: string
                readonly en: string
              } | null)
            })[]
          })[]
          readonly onSite: readonly ({
            readonly id: string
            readonly name: {
              readonly zh: string
              readonly en: string
            }
            readonly need: ('required' | 'ifNeeded')
            readonly from: ({
              readonly zh: string
              readonly en: string
            } | null)
            readonly uses: readonly ({
              readonly item: string
              readonly certificate: string
              readonly name: {
                readonly zh: string
                readonly en: string
              }
              readonly words: {
                readonly zh: string
                readonly en: string
              }
              readonly form: {
                readonly zh: string
                readonly en: string
              }
              readonly condition: ({
                readonly zh: string
                readonly en: string
              } | null)
            })[]
          })[]
          readonly generated: readonly ({
            readonly id: string
            readonly name: {
              readonly zh: string
              readonly en: string
            }
            readonly need: ('required' | 'ifNeeded')
            readonly from: ({
              readonly zh: string
              readonly en: string
            } | null)
            readonly uses: readonly ({
              readonly item: string
              readonly certificate: string
              readonly name: {
                readonly zh: string
                readonly en: string
              }
              readonly words: {
                readonly zh: string
                readonly en: string
              }
              readonly form: {
                readonly zh: string
                readonly en: string
              }
              readonly condition: ({
                readonly zh: string
                readonly en: string
              } | null)
            })[]
          })[]
        }
        readonly boxes?: (readonly ({
          readonly section: {
            readonly zh: string
            readonly en: string
          }
          readonly boxes: readonly ({
            readonly id: string
            readonly name: {
              readonly zh: string
              readonly en: string
            }
          })[]
        })[] | undefined)
        readonly steps: readonly ({
          readonly id: ('submit' | 'accept' | 'decide' | 'visit' | 'issue' | 'display')
          readonly title: {
            readonly zh: string
            readonly en: string
          }
          readonly who: {
            readonly zh: string
            readonly en: string
          }
          readonly text: {
            readonly zh: string
            readonly en: string
          }
          readonly by: (string | null)
          readonly items: readonly (string)[]
        })[]
        readonly time: {
          readonly serial: number
          readonly parallel: number
          readonly due: (string | null)
          readonly rule: {
            readonly zh: string
            readonly en: string
          }
        }
        readonly visit: ({
          readonly items: readonly (string)[]
          readonly text: {
            readonly zh: string
            readonly en: string
          }
        } | null)
        readonly beside: readonly ({
          readonly certificate: string
          readonly text: {
            readonly zh: string
            readonly en: string
          }
        })[]
        readonly choices?: ({
          readonly promised: readonly ({
            readonly item: string
            readonly name: {
              readonly zh: string
              readonly en: string
            }
            readonly days: number
            readonly due: (string | null)
            readonly text: {
              readonly zh: string
              readonly en: string
            }
          })[]
          readonly parallel: number
          readonly text: {
            readonly zh: string
            readonly en: string
          }
          readonly tolerance: {
            readonly zh: string
            readonly en: string
          }
        } | undefined)
        readonly fees: {
          readonly zh: string
          readonly en: string
        }
        readonly tolerance: {
          readonly zh: string
          readonly en: string
        }
        readonly correction: {
          readonly zh: string
          readonly en: string
        }
        readonly remedy: {
          readonly zh: string
          readonly en: string
        }
        readonly contacts: {
          readonly enquiry: string
          readonly complaint: string
          readonly note: {
            readonly zh: string
            readonly en: string
          }
        }
      }
    }
    readonly '/notices/{id}/flow.svg': {
      readonly path: `/notices/${string}/flow.svg`
      readonly body: Nothing
      readonly answer: unknown
    }
    readonly '/notices/{id}/pdf': {
      readonly path: `/notices/${string}/pdf`
      readonly body: Nothing
      readonly answer: unknown
    }
    readonly '/notices/{id}/receipts': {
      readonly path: `/notices/${string}/receipts`
      readonly body: Nothing
      readonly answer: {
        readonly receipts: readonly ({
          readonly at: string
          readonly channel: string
          readonly language: string
          readonly hash: string
        })[]
      }
    }
    readonly '/officer-conflicts': {
      readonly path: `/officer-conflicts`
      readonly body: Nothing
      readonly answer: readonly ({
        readonly id: string
        readonly region: string
        readonly certificate: string
        readonly department: string
        readonly uscc: string
        readonly reason: string
        readonly declaredAt: string
        readonly version: number
      })[]
    }
    readonly '/papers': {
      readonly path: `/papers`
      readonly body: Nothing
      readonly answer: {
        readonly items: readonly ({
          readonly region: string
          readonly serial: string
          readonly number: string
          readonly version: number
          readonly copy: number
          readonly state: ('printed' | 'spoiled' | 'delivered' | 'due' | 'returned' | 'lost' | 'announced' | 'destroyed')
          readonly printedAt: string
          readonly title: string
          readonly holder: string
          readonly address: string
        })[]
      }
    }
    readonly '/people': {
      readonly path: `/people`
      readonly body: Nothing
      readonly answer: {
        readonly items: readonly ({
          readonly accountId: string
          readonly username: string
          readonly name: string
          readonly roles: readonly ({
            readonly role: ('owner' | 'clerk' | 'reviewer' | 'head' | 'keeper' | 'inspector' | 'lead' | 'system-admin' | 'security-admin' | 'audit-admin')
            readonly region: string
            readonly department?: (string | undefined)
          })[]
          readonly demo: boolean
          readonly closed: boolean
          readonly secondFactor: boolean
          readonly version: number
        })[]
        readonly next: (string | null)
      }
    }
    readonly '/people/{id}': {
      readonly path: `/people/${string}`
      readonly body: Nothing
      readonly answer: {
        readonly accountId: string
        readonly username: string
        readonly name: string
        readonly roles: readonly ({
          readonly role: ('owner' | 'clerk' | 'reviewer' | 'head' | 'keeper' | 'inspector' | 'lead' | 'system-admin' | 'security-admin' | 'audit-admin')
          readonly region: string
          readonly department?: (string | undefined)
        })[]
        readonly demo: boolean
        readonly closed: boolean
        readonly secondFactor: boolean
        readonly version: number
        readonly locked: boolean
      }
    }
    readonly '/policies/{policy}': {
      readonly path: `/policies/${string}`
      readonly body: Nothing
      readonly answer: {
        readonly id: string
        readonly regions: readonly ({
          readonly code: string
          readonly name: {
            readonly zh: string
            readonly en: string
          }
        })[]
        readonly title: {
          readonly zh: string
          readonly en: string
        }
        readonly number: (string | null)
        readonly issuer: {
          readonly zh: string
          readonly en: string
        }
        readonly date: string
        readonly status: ('inForce' | 'draft' | 'ended')
        readonly statusNote: {
          readonly zh: string
          readonly en: string
        }
        readonly means: readonly ({
          readonly zh: string
          readonly en: string
        })[]
        readonly industries: ('all' | readonly (string)[])
        readonly source: {
          readonly url: (string | null)
          readonly where: {
            readonly zh: string
            readonly en: string
          }
        }
        readonly text: (string | null)
      }
    }
    readonly '/postings': {
      readonly path: `/postings`
      readonly body: Nothing
      readonly answer: {
        readonly items: readonly ({
          readonly id: string
          readonly region: string
          readonly number: string
          readonly holder: string
          readonly state: ('asked' | 'posted' | 'collected' | 'withdrawn' | 'declined' | 'ended')
          readonly askedAt: string
          readonly addressee: ({
            readonly receiver: string
            readonly phone: string
            readonly address: string
          } | null)
          readonly carrier: (string | null)
          readonly tracking: (string | null)
          readonly settledAt: (string | null)
          readonly answer: (string | null)
          readonly ready: readonly (string)[]
        })[]
        readonly next: (string | null)
        readonly wish: ({
          readonly delivery: ('window' | 'post' | 'electronic')
          readonly receiver: string
          readonly phone: string
          readonly address: string
        } | null)
      }
    }
    readonly '/print-queue': {
      readonly path: `/print-queue`
      readonly body: Nothing
      readonly answer: {
        readonly items: readonly ({
          readonly id: string
          readonly region: string
          readonly number: string
          readonly version: number
          readonly copies: number
          readonly reason: ('issued' | 'reissued' | 'asked')
          readonly at: string
          readonly title: string
          readonly holder: string
          readonly address: string
        })[]
        readonly next: (string | null)
      }
    }
    readonly '/print-runs/{id}': {
      readonly path: `/print-runs/${string}`
      readonly body: Nothing
      readonly answer: {
        readonly id: string
        readonly region: string
        readonly at: string
        readonly by: string
        readonly papers: readonly ({
          readonly region: string
          readonly serial: string
          readonly number: string
          readonly version: number
          readonly copy: number
          readonly state: ('printed' | 'spoiled' | 'delivered' | 'due' | 'returned' | 'lost' | 'announced' | 'destroyed')
          readonly printedAt: string
          readonly title: string
          readonly holder: string
          readonly address: string
        })[]
      }
    }
    readonly '/printers': {
      readonly path: `/printers`
      readonly body: Nothing
      readonly answer: {
        readonly items: readonly ({
          readonly region: string
          readonly name: string
          readonly dx: number
          readonly dy: number
          readonly version: number
        })[]
      }
    }
    readonly '/printers/calibration.pdf': {
      readonly path: `/printers/calibration.pdf`
      readonly body: Nothing
      readonly answer: unknown
    }
    readonly '/public/draws/{id}': {
      readonly path: `/public/draws/${string}`
      readonly body: Nothing
      readonly answer: {
        readonly id: string
        readonly region: string
        readonly title: string
        readonly state: ('committed' | 'drawn' | 'abandoned')
        readonly event: string
        readonly eventDay: string
        readonly publishOn: string
        readonly commitment: string
        readonly populationHash: string
        readonly announcement: (string | null)
        readonly committedAt: string
        readonly endedAt: (string | null)
        readonly reason: (string | null)
        readonly file: ({
          readonly format: 'zhunying-draw/1'
          readonly commitment: string
          readonly populationHash: string
          readonly population: string
          readonly secret: string
          readonly value: string
          readonly seed: string
          readonly result: readonly ({
            readonly number: string
            readonly officers: readonly (string)[]
          })[]
        } | null)
      }
    }
    readonly '/public/licences/{number}': {
      readonly path: `/public/licences/${string}`
      readonly body: Nothing
      readonly answer: PublicLicenceView
    }
    readonly '/quiet-holders': {
      readonly path: `/quiet-holders`
      readonly body: Nothing
      readonly answer: {
        readonly items: readonly ({
          readonly number: string
          readonly name: string
          readonly industry: string
        })[]
        readonly ground: ({
          readonly stated: boolean
          readonly basis: {
            readonly zh: string
            readonly en: string
          }
        } | null)
        readonly next: (string | null)
      }
    }
    readonly '/ratings': {
      readonly path: `/ratings`
      readonly body: Nothing
      readonly answer: {
        readonly items: readonly ({
          readonly id: string
          readonly region: string
          readonly subject: ('case' | 'cancel')
          readonly subjectId: string
          readonly number: string
          readonly industry: {
            readonly code: string
            readonly name: {
              readonly zh: string
              readonly en: string
            }
          }
          readonly grade: number
          readonly reasons: readonly (('speed' | 'once' | 'clear' | 'manner' | 'online' | 'visit'))[]
          readonly words: string
          readonly at: string
          readonly callBack: ({
            readonly due: string
            readonly state: ('open' | 'done')
            readonly outcome: (('mended' | 'explained' | 'unreachable') | null)
            readonly words: (string | null)
            readonly doneAt: (string | null)
            readonly version: number
          } | null)
        })[]
        readonly next: (string | null)
      }
    }
    readonly '/ratings/{subject}/{id}': {
      readonly path: `/ratings/${string}/${string}`
      readonly body: Nothing
      readonly answer: {
        readonly standing: ('notYet' | 'open' | 'given')
        readonly number: (string | null)
        readonly rating: ({
          readonly id: string
          readonly region: string
          readonly subject: ('case' | 'cancel')
          readonly subjectId: string
          readonly number: string
          readonly industry: {
            readonly code: string
            readonly name: {
              readonly zh: string
              readonly en: string
            }
          }
          readonly grade: number
          readonly reasons: readonly (('speed' | 'once' | 'clear' | 'manner' | 'online' | 'visit'))[]
          readonly words: string
          readonly at: string
          readonly callBack: ({
            readonly due: string
            readonly state: ('open' | 'done')
            readonly outcome: (('mended' | 'explained' | 'unreachable') | null)
            readonly words: (string | null)
            readonly doneAt: (string | null)
            readonly version: number
          } | null)
        } | null)
      }
    }
    readonly '/receivers': {
      readonly path: `/receivers`
      readonly body: Nothing
      readonly answer: {
        readonly items: readonly ({
          readonly id: string
          readonly region: string
          readonly name: string
          readonly channel: ('webhook' | 'mail' | 'sms')
          readonly department: ({
            readonly id: string
            readonly name: string
          } | null)
          readonly url: (string | null)
          readonly types: readonly (string)[]
          readonly version: number
          readonly health: ('well' | 'failing' | 'blocked' | 'kept' | 'paused' | 'ended')
          readonly pausedAt: (string | null)
          readonly pauseReason: (string | null)
          readonly waiting: number
          readonly oldest: (string | null)
          readonly nextTry: (string | null)
          readonly lastOkAt: (string | null)
          readonly lastError: (string | null)
          readonly lastErrorAt: (string | null)
          readonly inbound: {
            readonly account: boolean
            readonly lastAt: (string | null)
          }
          readonly keys: readonly ({
            readonly direction: ('out' | 'in')
            readonly algorithm: ('hmac' | 'ed25519')
            readonly public: (string | null)
            readonly madeAt: string
            readonly endsAt: (string | null)
          })[]
        })[]
        readonly departments: readonly ({
          readonly region: string
          readonly regionName: string
          readonly id: string
          readonly name: string
        })[]
        readonly ways: {
          readonly mail: boolean
          readonly sms: boolean
          readonly demo: boolean
        }
      }
    }
    readonly '/receivers/{id}': {
      readonly path: `/receivers/${string}`
      readonly body: Nothing
      readonly answer: {
        readonly id: string
        readonly region: string
        readonly name: string
        readonly channel: ('webhook' | 'mail' | 'sms')
        readonly department: ({
          readonly id: string
          readonly name: string
        } | null)
        readonly url: (string | null)
        readonly types: readonly (string)[]
        readonly version: number
        readonly health: ('well' | 'failing' | 'blocked' | 'kept' | 'paused' | 'ended')
        readonly pausedAt: (string | null)
        readonly pauseReason: (string | null)
        readonly waiting: number
        readonly oldest: (string | null)
        readonly nextTry: (string | null)
        readonly lastOkAt: (string | null)
        readonly lastError: (string | null)
        readonly lastErrorAt: (string | null)
        readonly inbound: {
          readonly account: boolean
          readonly lastAt: (string | null)
        }
        readonly keys: readonly ({
          readonly direction: ('out' | 'in')
          readonly algorithm: ('hmac' | 'ed25519')
          readonly public: (string | null)
          readonly madeAt: string
          readonly endsAt: (string | null)
        })[]
      }
    }
    readonly '/receivers/{id}/attempts': {
      readonly path: `/receivers/${string}/attempts`
      readonly body: Nothing
      readonly answer: {
        readonly items: readonly ({
          readonly at: string
          readonly ms: number
          readonly outcome: ('delivered' | 'retry' | 'undeliverable' | 'kept')
          readonly target: string
          readonly status: (number | null)
          readonly detail: (string | null)
          readonly event: string
          readonly type: string
          readonly stream: string
        })[]
      }
    }
    readonly '/records': {
      readonly path: `/records`
      readonly body: Nothing
      readonly answer: {
        readonly items: readonly ({
          readonly id: string
          readonly at: string
          readonly actor: (string | null)
          readonly action: string
          readonly objectKind: (string | null)
          readonly objectId: (string | null)
          readonly detail: (object | null)
        })[]
        readonly next: (string | null)
      }
    }
    readonly '/records.csv': {
      readonly path: `/records.csv`
      readonly body: Nothing
      readonly answer: string
    }
    readonly '/regions': {
      readonly path: `/regions`
      readonly body: Nothing
      readonly answer: readonly ({
        readonly code: string
        readonly name: string
        readonly nameEn: string
        readonly certificate: string
        readonly certificateEn: string
        readonly industries: number
        readonly lead: string
        readonly leadEn: string
      })[]
    }
    readonly '/regions/{region}': {
      readonly path: `/regions/${string}`
      readonly body: Nothing
      readonly answer: {
        readonly catalogueVersion: string
        readonly plan: {
          readonly region: string
          readonly name: {
            readonly zh: string
            readonly en: string
          }
          readonly documentNo: string
          readonly documentTitle: string
          readonly documentDate: string
          readonly documentFile: string
          readonly version: string
          readonly certificate: {
            readonly name: {
              readonly zh: string
              readonly en: string
            }
            readonly kind: ('credential' | 'licence')
            readonly issuer: string
            readonly issuerOnFace: string
            readonly effect: {
              readonly value: ('evidence' | 'issued-together' | 'equal')
              readonly stated: boolean
              readonly basis: string
            }
            readonly effectText: {
              readonly zh: string
              readonly en: string
            }
            readonly supervisedBy: string
          }
          readonly leadDepartment: string
          readonly partialIssue: {
            readonly value: boolean
            readonly stated: boolean
            readonly basis: string
          }
          readonly onSingleEnded: {
            readonly value: ('void-and-recall' | 'drop-and-reissue' | 'reissue' | 'refresh' | 'none')
            readonly stated: boolean
            readonly basis: string
          }
          readonly onFaceChange: {
            readonly value: ('void-and-recall' | 'drop-and-reissue' | 'reissue' | 'refresh' | 'none')
            readonly stated: boolean
            readonly basis: string
          }
          readonly onOtherChange: {
            readonly value: ('void-and-recall' | 'drop-and-reissue' | 'reissue' | 'refresh' | 'none')
            readonly stated: boolean
            readonly basis: string
          }
          readonly faceChange?: ({
            readonly value: ('together' | 'at-once')
            readonly stated: boolean
            readonly basis: string
          } | undefined)
          readonly limitRule: {
            readonly value: ('each-own' | 'shortest-on-site')
            readonly stated: boolean
            readonly basis: string
          }
          readonly onSiteMaterials?: ({
            readonly value: boolean
            readonly stated: boolean
            readonly basis: string
            readonly exceptItems: readonly (string)[]
          } | undefined)
          readonly recognition: string
          readonly free?: ({
            readonly words: {
              readonly zh: string
              readonly en: string
            }
            readonly basis: string
          } | undefined)
          readonly checkCharacter: {
            readonly value: ('mod37-36' | 'mod11-2' | 'mod11-10')
            readonly stated: boolean
            readonly basis: string
          }
          readonly silentRequirement: {
            readonly value: ('asNeeded' | 'required')
            readonly stated: boolean
            readonly basis: string
          }
          readonly departments: readonly ({
            readonly id: string
            readonly name: string
            readonly nameEn: string
            readonly printedAs: readonly (string)[]
            readonly items: readonly (string)[]
          })[]
          readonly remedies?: ({
            readonly reconsideration: {
              readonly name: {
                readonly zh: string
                readonly en: string
              }
              readonly verified: boolean
              readonly basis: string
            }
            readonly court: {
              readonly name: {
                readonly zh: string
                readonly en: string
              }
              readonly verified: boolean
              readonly basis: string
            }
            readonly except: readonly ({
              readonly departments: readonly (string)[]
              readonly reconsideration?: ({
                readonly name: {
                  readonly zh: string
                  readonly en: string
                }
                readonly verified: boolean
                readonly basis: string
              } | undefined)
              readonly court?: ({
                readonly name: {
                  readonly zh: string
                  readonly en: string
                }
                readonly verified: boolean
                readonly basis: string
              } | undefined)
            })[]
          } | undefined)
          readonly contacts: {
            readonly enquiry: string
            readonly complaint: string
            readonly note: string
          }
        }
      }
    }
    readonly '/regions/{region}/applicants': {
      readonly path: `/regions/${string}/applicants`
      readonly body: Nothing
      readonly answer: readonly ({
        readonly accountId: string
        readonly name: string
        readonly username: string
        readonly lastCase: {
          readonly caseNo: string
          readonly on: string
        }
      })[]
    }
    readonly '/regions/{region}/archive-lists': {
      readonly path: `/regions/${string}/archive-lists`
      readonly body: Nothing
      readonly answer: {
        readonly items: readonly ({
          readonly id: string
          readonly listedOn: string
          readonly decision: (('destroy' | 'keep') | null)
          readonly words: (string | null)
          readonly decidedBy: (string | null)
          readonly decidedAt: (string | null)
          readonly lines: readonly ({
            readonly caseNo: string
            readonly version: number
            readonly period: ('30-years' | '10-years')
            readonly archivedOn: string
            readonly keptUntil: string
            readonly destroyedAt: (string | null)
          })[]
        })[]
      }
    }
    readonly '/regions/{region}/check-plans/{year}': {
      readonly path: `/regions/${string}/check-plans/${string}`
      readonly body: Nothing
      readonly answer: {
        readonly region: string
        readonly year: number
        readonly version: number
        readonly lines: readonly ({
          readonly industry: string
          readonly department: string
          readonly shares: {
            readonly A: number
            readonly B: number
            readonly C: number
            readonly D: number
          }
          readonly from: number
          readonly until: number
          readonly industryName: string
          readonly departmentName: string
        })[]
        readonly reason: string
        readonly publishedAt: (string | null)
        readonly late: boolean
      }
    }
    readonly '/regions/{region}/check-results': {
      readonly path: `/regions/${string}/check-results`
      readonly body: Nothing
      readonly answer: {
        readonly items: readonly ({
          readonly id: string
          readonly number: string
          readonly industry: {
            readonly code: string
            readonly name: {
              readonly zh: string
              readonly en: string
            }
          }
          readonly holder: string
          readonly cause: ('plan' | 'draw' | 'signal' | 'promise' | 'following' | 'special')
          readonly outcome: ('passed' | 'rectified' | 'referred')
          readonly closedOn: string
          readonly departments: readonly ({
            readonly id: string
            readonly name: string
          })[]
          readonly lines: number
          readonly faults: number
        })[]
        readonly next: (string | null)
      }
    }
    readonly '/regions/{region}/checklist-conflicts': {
      readonly path: `/regions/${string}/checklist-conflicts`
      readonly body: Nothing
      readonly answer: {
        readonly departments: readonly ({
          readonly id: string
          readonly name: string
        })[]
        readonly items: readonly ({
          readonly id: string
          readonly certificate: string
        })[]
        readonly conflicts: readonly ({
          readonly key: string
          readonly content: {
            readonly zh: string
            readonly en: string
          }
          readonly methods: readonly (('look' | 'ask' | 'papers' | 'measure' | 'sample' | 'demonstrate'))[]
          readonly answers: readonly ({
            readonly line: string
            readonly item: string
            readonly department: string
            readonly method: ('look' | 'ask' | 'papers' | 'measure' | 'sample' | 'demonstrate')
            readonly standard: {
              readonly zh: string
              readonly en: string
            }
            readonly basis: string
            readonly source: ('catalogue' | 'department')
            readonly version: number
            readonly yields: boolean
          })[]
          readonly conflict: ({
            readonly digest: string
            readonly settled: ({
              readonly key: string
              readonly prevails: (string | null)
              readonly reason: string
              readonly at: string
            } | null)
          } | null)
        })[]
      }
    }
    readonly '/regions/{region}/clerks': {
      readonly path: `/regions/${string}/clerks`
      readonly body: Nothing
      readonly answer: readonly ({
        readonly accountId: string
        readonly name: string
      })[]
    }
    readonly '/regions/{region}/department-systems': {
      readonly path: `/regions/${string}/department-systems`
      readonly body: Nothing
      readonly answer: {
        readonly items: readonly ({
          readonly department: {
            readonly id: string
            readonly name: string
          }
          readonly receiver: ({
            readonly id: string
            readonly name: string
            readonly since: string
          } | null)
          readonly open: number
        })[]
      }
    }
    readonly '/regions/{region}/find': {
      readonly path: `/regions/${string}/find`
      readonly body: Nothing
      readonly answer: readonly ({
        readonly code: string
        readonly name: string
        readonly nameEn: string
        readonly matched: string
        readonly score: number
      })[]
    }
    readonly '/regions/{region}/findings': {
      readonly path: `/regions/${string}/findings`
      readonly body: Nothing
      readonly answer: {
        readonly items: readonly ({
          readonly reference: string
          readonly source: string
          readonly uscc: string
          readonly number: (string | null)
          readonly kind: ('inspection' | 'penalty' | 'abnormal' | 'serious' | 'removed')
          readonly authority: string
          readonly document: string
          readonly words: string
          readonly on: string
          readonly heardAt: string
        })[]
      }
    }
    readonly '/regions/{region}/industries': {
      readonly path: `/regions/${string}/industries`
      readonly body: Nothing
      readonly answer: readonly ({
        readonly no: number
        readonly code: string
        readonly name: string
        readonly nameEn: string
        readonly newApplications: boolean
        readonly restriction: (string | null)
        readonly items: number
      })[]
    }
    readonly '/regions/{region}/industries/{code}': {
      readonly path: `/regions/${string}/industries/${string}`
      readonly body: Nothing
      readonly answer: {
        readonly catalogueVersion: string
        readonly region: string
        readonly no: number
        readonly code: string
        readonly codeAssigned: boolean
        readonly name: string
        readonly nameEn: string
        readonly newApplications: boolean
        readonly restriction: (string | null)
        readonly anomaly: (string | null)
        readonly source: {
          readonly document: string
          readonly section: string
        }
        readonly rows: readonly ({
          readonly annex: string
          readonly certificates: readonly (string)[]
          readonly authority: (string | null)
          readonly requirement: (string | null)
          readonly note: (string | null)
          readonly reading: string
          readonly group: (string | null)
          readonly applied: boolean
          readonly mergedInto: (string | null)
          readonly remark: (string | null)
          readonly items: readonly ({
            readonly id: string
            readonly name: {
              readonly zh: string
              readonly en: string
            }
            readonly certificate: string
            readonly kind: string
            readonly department: (string | null)
          })[]
        })[]
      }
    }
    readonly '/regions/{region}/industries/{code}/checklist': {
      readonly path: `/regions/${string}/industries/${string}/checklist`
      readonly body: Nothing
      readonly answer: {
        readonly region: {
          readonly code: string
          readonly name: {
            readonly zh: string
            readonly en: string
          }
        }
        readonly industry: {
          readonly code: string
          readonly name: {
            readonly zh: string
            readonly en: string
          }
        }
        readonly hash: string
        readonly departments: readonly ({
          readonly id: string
          readonly name: string
        })[]
        readonly items: readonly ({
          readonly id: string
          readonly certificate: string
        })[]
        readonly lines: readonly ({
          readonly key: string
          readonly content: {
            readonly zh: string
            readonly en: string
          }
          readonly methods: readonly (('look' | 'ask' | 'papers' | 'measure' | 'sample' | 'demonstrate'))[]
          readonly answers: readonly ({
            readonly line: string
            readonly item: string
            readonly department: string
            readonly method: ('look' | 'ask' | 'papers' | 'measure' | 'sample' | 'demonstrate')
            readonly standard: {
              readonly zh: string
              readonly en: string
            }
            readonly basis: string
            readonly source: ('catalogue' | 'department')
            readonly version: number
            readonly yields: boolean
          })[]
          readonly conflict: ({
            readonly digest: string
            readonly settled: ({
              readonly key: string
              readonly prevails: (string | null)
              readonly reason: string
              readonly at: string
            } | null)
          } | null)
        })[]
        readonly joined: number
        readonly conflicts: number
      }
    }
    readonly '/regions/{region}/industries/{code}/form': {
      readonly path: `/regions/${string}/industries/${string}/form`
      readonly body: Nothing
      readonly answer: {
        readonly items: readonly (string)[]
        readonly sections: readonly ({
          readonly id: string
          readonly title: {
            readonly zh: string
            readonly en: string
          }
          readonly fields: readonly ({
            readonly element: string
            readonly of?: (string | undefined)
            readonly label: {
              readonly zh: string
              readonly en: string
            }
            readonly type: ('text' | 'textarea' | 'select' | 'multiselect' | 'boolean' | 'integer' | 'decimal' | 'area' | 'date' | 'dateRange' | 'phone' | 'email' | 'url' | 'idNumber' | 'uscc' | 'address' | 'region' | 'table')
            readonly unit?: (string | undefined)
            readonly columns?: (readonly ({
              readonly id: string
              readonly label: {
                readonly zh: string
                readonly en: string
              }
              readonly type: ('text' | 'textarea' | 'select' | 'multiselect' | 'boolean' | 'integer' | 'decimal' | 'area' | 'date' | 'phone' | 'email' | 'url' | 'idNumber' | 'uscc' | 'address' | 'region')
              readonly options?: (readonly (string)[] | undefined)
              readonly required?: (boolean | undefined)
              readonly personal?: (boolean | undefined)
              readonly min?: (number | undefined)
              readonly max?: (number | undefined)
            })[] | undefined)
            readonly options?: (readonly (string)[] | undefined)
            readonly min?: (number | undefined)
            readonly max?: (number | undefined)
            readonly maxLength?: (number | undefined)
            readonly required: boolean
            readonly requiredBy: readonly (string)[]
            readonly usedBy: readonly (string)[]
            readonly uses: readonly ({
              readonly item: string
              readonly at: number
              readonly required: boolean
              readonly name?: ({
                readonly zh: string
                readonly en: string
              } | undefined)
              readonly own?: ({
                readonly options?: (readonly (string)[] | undefined)
                readonly min?: (number | undefined)
                readonly max?: (number | undefined)
                readonly maxLength?: (number | undefined)
              } | undefined)
            })[]
            readonly prefill: (('businessLicence' | 'account' | 'derived' | 'platformResult') | null)
            readonly personal: boolean
            readonly visibleWhen?: unknown
            readonly mustBe?: (boolean | undefined)
            readonly typedBy?: (string | undefined)
            readonly filledBy?: (readonly (string)[] | undefined)
            readonly fetchedWith?: (string | undefined)
            readonly control?: (boolean | undefined)
          })[]
        })[]
        readonly materials: readonly ({
          readonly id: string
          readonly name: {
            readonly zh: string
            readonly en: string
          }
          readonly source: ('give' | 'fetched' | 'onSite' | 'generated')
          readonly sourceName: (string | null)
          readonly madeFrom?: (readonly (string)[] | undefined)
          readonly required: boolean
          readonly when?: unknown
          readonly serves: readonly ({
            readonly item: string
            readonly at: number
            readonly words: {
              readonly zh: string
              readonly en: string
            }
            readonly form: ('electronic' | 'original' | 'copy')
            readonly required: boolean
            readonly condition: (string | null)
            readonly when?: unknown
            readonly insteadOf?: ({
              readonly material: string
              readonly basis: string
            } | undefined)
          })[]
        })[]
      }
    }
    readonly '/regions/{region}/industries/{code}/manual': {
      readonly path: `/regions/${string}/industries/${string}/manual`
      readonly body: Nothing
      readonly answer: {
        readonly hash: string
        readonly manual: {
          readonly region: {
            readonly code: string
            readonly name: {
              readonly zh: string
              readonly en: string
            }
          }
          readonly industry: {
            readonly code: string
            readonly name: {
              readonly zh: string
              readonly en: string
            }
          }
          readonly certificate: {
            readonly name: {
              readonly zh: string
              readonly en: string
            }
            readonly issuer: string
            readonly display: {
              readonly zh: string
              readonly en: string
            }
          }
          readonly items: readonly ({
            readonly item: string
            readonly certificate: string
            readonly name: {
              readonly zh: string
              readonly en: string
            }
            readonly authority: {
              readonly zh: string
              readonly en: string
            }
            readonly requirement: ('required' | 'asNeeded' | 'atLeastOne' | 'unstated' | 'alternative')
            readonly basis: readonly ({
              readonly text: {
                readonly zh: string
                readonly en: string
              }
              readonly caution: ({
                readonly zh: string
                readonly en: string
              } | null)
            })[]
            readonly conditions: readonly ({
              readonly zh: string
              readonly en: string
            })[]
            readonly validity: {
              readonly zh: string
              readonly en: string
            }
            readonly renewal: {
              readonly zh: string
              readonly en: string
            }
            readonly note: ({
              readonly zh: string
              readonly en: string
            } | null)
          })[]
          readonly duties: readonly ({
            readonly text: {
              readonly zh: string
              readonly en: string
            }
            readonly basis: {
              readonly zh: string
              readonly en: string
            }
          })[]
          readonly rights: readonly ({
            readonly text: {
              readonly zh: string
              readonly en: string
            }
            readonly basis: {
              readonly zh: string
              readonly en: string
            }
          })[]
          readonly checklist: readonly ({
            readonly content: {
              readonly zh: string
              readonly en: string
            }
            readonly methods: readonly ({
              readonly zh: string
              readonly en: string
            })[]
            readonly standards: readonly ({
              readonly zh: string
              readonly en: string
            })[]
          })[]
          readonly consequences: readonly ({
            readonly text: {
              readonly zh: string
              readonly en: string
            }
            readonly basis: {
              readonly zh: string
              readonly en: string
            }
          })[]
          readonly contacts: {
            readonly enquiry: string
            readonly complaint: string
            readonly note: {
              readonly zh: string
              readonly en: string
            }
          }
        }
      }
    }
    readonly '/regions/{region}/industries/{code}/manual.pdf': {
      readonly path: `/regions/${string}/industries/${string}/manual.pdf`
      readonly body: Nothing
      readonly answer: unknown
    }
    readonly '/regions/{region}/items/{item}/form.pdf': {
      readonly path: `/regions/${string}/items/${string}/form.pdf`
      readonly body: Nothing
      readonly answer: unknown
    }
    readonly '/regions/{region}/neighbours': {
      readonly path: `/regions/${string}/neighbours`
      readonly body: Nothing
      readonly answer: {
        readonly items: readonly ({
          readonly receiver: {
            readonly id: string
            readonly name: string
            readonly health: string
          }
          readonly kind: ('library' | 'window' | 'entry' | 'opening' | 'supervision')
          readonly code: (string | null)
          readonly since: string
          readonly waiting: number
          readonly oldest: (string | null)
          readonly lastOkAt: (string | null)
          readonly lastHeardAt: (string | null)
          readonly lastError: (string | null)
        })[]
        readonly report: ({
          readonly id: string
          readonly day: string
          readonly askedAt: string
          readonly state: ('asked' | 'done' | 'unanswered')
          readonly compared: number
          readonly endedAt: (string | null)
          readonly differences: readonly ({
            readonly subject: string
            readonly number: string
            readonly what: ('missing-there' | 'unknown-here' | 'differs')
            readonly ours: ({
              readonly state: string
              readonly version: (number | null)
            } | null)
            readonly theirs: ({
              readonly state: string
              readonly version: (number | null)
            } | null)
            readonly why: ('queued' | 'never-told' | 'lost-there' | 'outdated-there' | 'changed-there' | 'unknown-here')
            readonly since: (string | null)
            readonly detail: (string | null)
            readonly remedy: ('waits' | 'told-again' | 'people')
          })[]
        } | null)
        readonly asked: readonly ({
          readonly kind: ('business' | 'licences' | 'persons' | 'lists' | 'seal')
          readonly state: ('connected' | 'simulated' | 'absent')
          readonly host: (string | null)
          readonly lastOkAt: (string | null)
          readonly lastFaultAt: (string | null)
          readonly lastFault: (string | null)
        })[]
      }
    }
    readonly '/regions/{region}/notice-demands': {
      readonly path: `/regions/${string}/notice-demands`
      readonly body: Nothing
      readonly answer: {
        readonly region: string
        readonly from: string
        readonly until: string
        readonly casesAsked: number
        readonly casesRepeated: number
        readonly casesBeyond: number
        readonly demandsBeyond: number
        readonly repeatedPercent: (number | null)
      }
    }
    readonly '/regions/{region}/plates.pdf': {
      readonly path: `/regions/${string}/plates.pdf`
      readonly body: Nothing
      readonly answer: unknown
    }
    readonly '/regions/{region}/policies': {
      readonly path: `/regions/${string}/policies`
      readonly body: Nothing
      readonly answer: {
        readonly region: string
        readonly documents: readonly ({
          readonly id: string
          readonly title: {
            readonly zh: string
            readonly en: string
          }
          readonly number: (string | null)
          readonly issuer: {
            readonly zh: string
            readonly en: string
          }
          readonly date: string
          readonly status: ('inForce' | 'draft' | 'ended')
          readonly statusNote: {
            readonly zh: string
            readonly en: string
          }
          readonly means: readonly ({
            readonly zh: string
            readonly en: string
          })[]
          readonly source: {
            readonly url: (string | null)
            readonly where: {
              readonly zh: string
              readonly en: string
            }
          }
          readonly industries: readonly ({
            readonly code: string
            readonly name: string
          })[]
          readonly held: boolean
          readonly found: (string | null)
        })[]
        readonly changes: readonly ({
          readonly id: string
          readonly effectiveFrom: string
          readonly source: string
          readonly reason: {
            readonly zh: string
            readonly en: string
          }
          readonly industries: readonly (string)[]
        })[]
        readonly laws: readonly ({
          readonly name: string
          readonly documentNo: (string | null)
          readonly articles: readonly (string)[]
          readonly verified: ('full-text' | 'existence' | 'own-knowledge')
          readonly items: readonly ({
            readonly id: string
            readonly name: {
              readonly zh: string
              readonly en: string
            }
          })[]
          readonly industries: readonly ({
            readonly code: string
            readonly name: string
          })[]
        })[]
      }
    }
    readonly '/regions/{region}/registers/business/{uscc}': {
      readonly path: `/regions/${string}/registers/business/${string}`
      readonly body: Nothing
      readonly answer: {
        readonly found: true
        readonly uscc: string
        readonly values: { readonly [name: string]: (string | number | boolean) | undefined }
        readonly provenance: {
          readonly zh: string
          readonly en: string
        }
        readonly simulated: boolean
        readonly asOf: string
        readonly stale: boolean
      }
    }
    readonly '/regions/{region}/tolerance': {
      readonly path: `/regions/${string}/tolerance`
      readonly body: Nothing
      readonly answer: {
        readonly region: string
        readonly materials: readonly ({
          readonly material: string
          readonly name: {
            readonly zh: string
            readonly en: string
          }
          readonly days: number
          readonly basis: string
        })[]
        readonly candidates: readonly ({
          readonly material: string
          readonly name: {
            readonly zh: string
            readonly en: string
          }
        })[]
        readonly core: readonly (string)[]
      }
    }
    readonly '/scans': {
      readonly path: `/scans`
      readonly body: Nothing
      readonly answer: {
        readonly region: string
        readonly total: number
        readonly days: readonly ({
          readonly day: string
          readonly count: number
        })[]
        readonly spikes: readonly ({
          readonly hour: string
          readonly count: number
          readonly usual: number
          readonly number: string
        })[]
      }
    }
    readonly '/session': {
      readonly path: `/session`
      readonly body: Nothing
      readonly answer: {
        readonly actor: ({
          readonly accountId: string
          readonly username: string
          readonly name: string
          readonly roles: readonly ({
            readonly role: ('owner' | 'clerk' | 'reviewer' | 'head' | 'keeper' | 'inspector' | 'lead' | 'system-admin' | 'security-admin' | 'audit-admin')
            readonly region: string
            readonly department?: (string | undefined)
          })[]
          readonly agent?: ({
            readonly mandateId: string
            readonly accountId: string
            readonly username: string
            readonly name: string
            readonly scopes: readonly (('look' | 'prepare' | 'submit' | 'visit' | 'licence'))[]
            readonly businesses: readonly (string)[]
            readonly until: string
          } | undefined)
          readonly limited?: (true | undefined)
        } | null)
        readonly demo: boolean
      }
    }
    readonly '/sign-in/providers': {
      readonly path: `/sign-in/providers`
      readonly body: Nothing
      readonly answer: {
        readonly items: readonly (('owner' | 'staff'))[]
      }
    }
    readonly '/sign-in/{provider}': {
      readonly path: `/sign-in/${string}`
      readonly body: Nothing
      readonly answer: unknown
    }
    readonly '/sign-in/{provider}/callback': {
      readonly path: `/sign-in/${string}/callback`
      readonly body: Nothing
      readonly answer: unknown
    }
    readonly '/signal-tasks': {
      readonly path: `/signal-tasks`
      readonly body: Nothing
      readonly answer: readonly ({
        readonly signal: {
          readonly id: string
          readonly region: string
          readonly number: string
          readonly verdict: string
          readonly kind: ('name' | 'address' | 'items' | 'ended' | 'forged' | 'other')
          readonly state: ('open' | 'answered')
          readonly count: number
          readonly firstAt: string
          readonly lastAt: string
          readonly words: readonly ({
            readonly reference: string
            readonly at: string
            readonly words: string
          })[]
          readonly finding: (('confirmed' | 'unfounded' | 'forwarded') | null)
          readonly answer: (string | null)
          readonly answeredAt: (string | null)
          readonly answeredBy: (string | null)
          readonly version: number
        }
        readonly department: string
        readonly departmentName: string
        readonly note: string
        readonly givenAt: string
        readonly givenBy: string
        readonly due: string
        readonly overdue: boolean
        readonly state: ('open' | 'answered')
        readonly wantsCheck: boolean
        readonly mayAnswer: boolean
        readonly version: number
      })[]
    }
    readonly '/signals': {
      readonly path: `/signals`
      readonly body: Nothing
      readonly answer: {
        readonly items: readonly ({
          readonly id: string
          readonly region: string
          readonly number: string
          readonly verdict: string
          readonly kind: ('name' | 'address' | 'items' | 'ended' | 'forged' | 'other')
          readonly state: ('open' | 'answered')
          readonly count: number
          readonly firstAt: string
          readonly lastAt: string
          readonly words: readonly ({
            readonly reference: string
            readonly at: string
            readonly words: string
          })[]
          readonly finding: (('confirmed' | 'unfounded' | 'forwarded') | null)
          readonly answer: (string | null)
          readonly answeredAt: (string | null)
          readonly answeredBy: (string | null)
          readonly version: number
        })[]
        readonly next: (string | null)
      }
    }
    readonly '/single-licences': {
      readonly path: `/single-licences`
      readonly body: Nothing
      readonly answer: {
        readonly items: readonly (SingleView)[]
      }
    }
    readonly '/standards': {
      readonly path: `/standards`
      readonly body: Nothing
      readonly answer: {
        readonly items: readonly ({
          readonly region: string
          readonly item: string
          readonly name: {
            readonly zh: string
            readonly en: string
          }
          readonly certificate: string
          readonly department: {
            readonly id: string
            readonly name: string
          }
          readonly version: number
          readonly changed: ({
            readonly by: string
            readonly at: string
          } | null)
          readonly mayEdit: boolean
        })[]
      }
    }
    readonly '/standards/{region}/{item}': {
      readonly path: `/standards/${string}/${string}`
      readonly body: Nothing
      readonly answer: {
        readonly region: string
        readonly item: string
        readonly name: {
          readonly zh: string
          readonly en: string
        }
        readonly certificate: string
        readonly version: number
        readonly mayEdit: boolean
        readonly lines: readonly ({
          readonly kind: ('material' | 'field' | 'point')
          readonly subject: string
          readonly label: {
            readonly zh: string
            readonly en: string
          }
          readonly words: ({
            readonly zh: string
            readonly en: string
          } | null)
          readonly source: ('catalogue' | 'department')
          readonly version: number
          readonly changed: ({
            readonly by: string
            readonly at: string
            readonly reason: string
          } | null)
          readonly needed: boolean
        })[]
        readonly history: readonly ({
          readonly version: number
          readonly kind: ('material' | 'field')
          readonly subject: string
          readonly label: {
            readonly zh: string
            readonly en: string
          }
          readonly words: ({
            readonly zh: string
            readonly en: string
          } | null)
          readonly reason: string
          readonly by: string
          readonly at: string
        })[]
      }
    }
    readonly '/stock': {
      readonly path: `/stock`
      readonly body: Nothing
      readonly answer: {
        readonly left: number
        readonly below: number
        readonly alarm: boolean
        readonly batches: readonly ({
          readonly id: string
          readonly receivedOn: string
          readonly printer: string
          readonly note: string
          readonly first: string
          readonly last: string
          readonly rfid: boolean
          readonly receivedBy: string
          readonly blank: number
          readonly printed: number
          readonly spoiled: number
          readonly destroyed: number
        })[]
      }
    }
    readonly '/stock/trace': {
      readonly path: `/stock/trace`
      readonly body: Nothing
      readonly answer: {
        readonly serial: string
        readonly rfid: (string | null)
        readonly state: string
        readonly batch: {
          readonly printer: string
          readonly receivedOn: string
          readonly note: string
        }
        readonly paper: ({
          readonly number: string
          readonly version: number
          readonly copy: number
          readonly state: string
          readonly issuer: string
          readonly holder: string
          readonly uscc: string
        } | null)
        readonly history: readonly ({
          readonly at: string
          readonly by: string
          readonly what: string
          readonly note: string
        })[]
      }
    }
    readonly '/training': {
      readonly path: `/training`
      readonly body: Nothing
      readonly answer: {
        readonly training: boolean
        readonly lessons: readonly ({
          readonly id: string
          readonly title: {
            readonly zh: string
            readonly en: string
          }
          readonly points: readonly ({
            readonly zh: string
            readonly en: string
          })[]
          readonly basis: {
            readonly zh: string
            readonly en: string
          }
          readonly screen: string
          readonly exercises: readonly ({
            readonly id: string
            readonly words: {
              readonly zh: string
              readonly en: string
            }
            readonly progress: ({
              readonly done: boolean
              readonly steps: number
              readonly of: number
              readonly caseId: (string | null)
              readonly at: (string | null)
            } | null)
          })[]
        })[]
      }
    }
    readonly '/visits': {
      readonly path: `/visits`
      readonly body: Nothing
      readonly answer: {
        readonly items: readonly ({
          readonly id: string
          readonly region: string
          readonly caseId: string
          readonly caseNo: string
          readonly applicant: (string | null)
          readonly address: (string | null)
          readonly industry: {
            readonly code: string
            readonly name: string
            readonly nameEn: string
          }
          readonly state: ('open' | 'rectification' | 'passed' | 'cancelled')
          readonly rounds: number
          readonly dueOn: (string | null)
          readonly items: readonly ({
            readonly id: string
            readonly certificate: string
            readonly authority: string
          })[]
          readonly appointment: (({
            readonly state: 'proposed'
            readonly slots: readonly ({
              readonly day: string
              readonly from: string
              readonly to: string
            })[]
            readonly on: string
            readonly answerBy: string
          } | {
            readonly state: 'asked'
            readonly wish: {
              readonly day: string
              readonly from: string
              readonly to: string
            }
            readonly reason: string
            readonly on: string
            readonly instead: readonly ({
              readonly day: string
              readonly from: string
              readonly to: string
            })[]
          } | {
            readonly state: 'confirmed'
            readonly slot: {
              readonly day: string
              readonly from: string
              readonly to: string
            }
            readonly on: string
            readonly by: ('owner' | 'authority')
          }) | null)
          readonly createdAt: string
        })[]
        readonly next: (string | null)
      }
    }
    readonly '/visits/{id}': {
      readonly path: `/visits/${string}`
      readonly body: Nothing
      readonly answer: VisitView
    }
    readonly '/visits/{id}/files/{sha256}': {
      readonly path: `/visits/${string}/files/${string}`
      readonly body: Nothing
      readonly answer: unknown
    }
    readonly '/window/cases': {
      readonly path: `/window/cases`
      readonly body: Nothing
      readonly answer: {
        readonly items: readonly ({
          readonly id: string
          readonly caseNo: (string | null)
          readonly version: number
          readonly region: string
          readonly industry: {
            readonly code: string
            readonly name: string
            readonly nameEn: string
          }
          readonly kind: ('open' | 'change' | 'renew')
          readonly state: ('draft' | 'submitted' | 'correctionAsked' | 'resubmitted' | 'declined' | 'inReview' | 'decided' | 'issued' | 'withdrawn' | 'closed')
          readonly applicant: (string | null)
          readonly premises: (string | null)
          readonly outcome: (('whole' | 'part' | 'none') | null)
          readonly dueOn: (string | null)
          readonly progress: {
            readonly decided: number
            readonly total: number
          }
          readonly createdAt: string
          readonly updatedAt: string
          readonly items: readonly (string)[]
          readonly owed: ({
            readonly on: string
            readonly light: ('red' | 'amber' | 'green')
            readonly left: number
          } | null)
          readonly handler: ({
            readonly accountId: string
            readonly name: string
          } | null)
          readonly atCounter: boolean
        })[]
        readonly next: (string | null)
      }
    }
    readonly '/window/counts': {
      readonly path: `/window/counts`
      readonly body: Nothing
      readonly answer: {
        readonly most: number
        readonly open: {
          readonly all: number
          readonly red: number
          readonly amber: number
          readonly green: number
        }
        readonly states: { readonly [name: string]: {
          readonly all: number
          readonly red: number
          readonly amber: number
          readonly green: number
        } | undefined }
        readonly mine: number
        readonly nobodys: number
        readonly drafts: number
      }
    }
    readonly '/window/views': {
      readonly path: `/window/views`
      readonly body: Nothing
      readonly answer: readonly ({
        readonly name: string
        readonly query: string
        readonly id: string
      })[]
    }
  }
  readonly PATCH: {
    readonly '/cases/{id}/values': {
      readonly path: `/cases/${string}/values`
      readonly body: {
        readonly values: { readonly [name: string]: FormValueInput | undefined }
      }
      readonly answer: CaseView
    }
    readonly '/receivers/{id}': {
      readonly path: `/receivers/${string}`
      readonly body: {
        readonly name?: (string | undefined)
        readonly url?: (string | undefined)
        readonly types?: (readonly (string)[] | undefined)
      }
      readonly answer: {
        readonly id: string
        readonly region: string
        readonly name: string
        readonly channel: ('webhook' | 'mail' | 'sms')
        readonly department: ({
          readonly id: string
          readonly name: string
        } | null)
        readonly url: (string | null)
        readonly types: readonly (string)[]
        readonly version: number
        readonly health: ('well' | 'failing' | 'blocked' | 'kept' | 'paused' | 'ended')
        readonly pausedAt: (string | null)
        readonly pauseReason: (string | null)
        readonly waiting: number
        readonly oldest: (string | null)
        readonly nextTry: (string | null)
        readonly lastOkAt: (string | null)
        readonly lastError: (string | null)
        readonly lastErrorAt: (string | null)
        readonly inbound: {
          readonly account: boolean
          readonly lastAt: (string | null)
        }
        readonly keys: readonly ({
          readonly direction: ('out' | 'in')
          readonly algorithm: ('hmac' | 'ed25519')
          readonly public: (string | null)
          readonly madeAt: string
          readonly endsAt: (string | null)
        })[]
      }
    }
  }
  readonly POST: {
    readonly '/account/identity': {
      readonly path: `/account/identity`
      readonly body: {
        readonly password: string
      }
      readonly answer: {
        readonly location: string
      }
    }
    readonly '/account/password': {
      readonly path: `/account/password`
      readonly body: {
        readonly current: string
        readonly password: string
      }
      readonly answer: undefined
    }
    readonly '/account/second-factor': {
      readonly path: `/account/second-factor`
      readonly body: Nothing
      readonly answer: {
        readonly uri: string
        readonly secret: string
        readonly qr: string
      }
    }
    readonly '/account/second-factor/confirm': {
      readonly path: `/account/second-factor/confirm`
      readonly body: {
        readonly code: string
      }
      readonly answer: {
        readonly recoveryCodes: readonly (string)[]
      }
    }
    readonly '/account/second-factor/remove': {
      readonly path: `/account/second-factor/remove`
      readonly body: {
        readonly code: string
      }
      readonly answer: undefined
    }
    readonly '/account/sessions/end-others': {
      readonly path: `/account/sessions/end-others`
      readonly body: {
        readonly password: string
      }
      readonly answer: undefined
    }
    readonly '/bars': {
      readonly path: `/bars`
      readonly body: {
        readonly region: string
        readonly department: string
        readonly uscc: string
        readonly name: string
        readonly items: readonly (string)[]
        readonly ground: ('art78' | 'art79')
        readonly from: string
        readonly documentNo: string
        readonly facts: string
      }
      readonly answer: unknown
    }
    readonly '/bars/{id}/lift': {
      readonly path: `/bars/${string}/lift`
      readonly body: {
        readonly reason: string
      }
      readonly answer: {
        readonly id: string
        readonly region: string
        readonly uscc: string
        readonly name: string
        readonly items: readonly (string)[]
        readonly department: string
        readonly ground: ('art78' | 'art79')
        readonly from: string
        readonly until: string
        readonly documentNo: string
        readonly facts: string
        readonly enteredBy: string
        readonly lifted: ({
          readonly on: string
          readonly reason: string
          readonly by: string
        } | null)
      }
    }
    readonly '/branches/batch-grant': {
      readonly path: `/branches/batch-grant`
      readonly body: {
        readonly lines: readonly ({
          readonly caseId: string
          readonly item: string
          readonly version: number
        })[]
      }
      readonly answer: {
        readonly granted: number
        readonly lines: readonly ({
          readonly caseId: string
          readonly item: string
          readonly granted: boolean
          readonly number: (string | null)
          readonly refusal: ({
            readonly code: string
            readonly title: string
            readonly next: string
          } | null)
        })[]
      }
    }
    readonly '/branches/{caseId}/{item}/checks': {
      readonly path: `/branches/${string}/${string}/checks`
      readonly body: {
        readonly lines: readonly ({
          readonly kind: ('material' | 'field' | 'point')
          readonly subject: string
          readonly result: (('pass' | 'fail') | null)
          readonly note?: (string | undefined)
        })[]
      }
      readonly answer: BranchView
    }
    readonly '/branches/{caseId}/{item}/claim': {
      readonly path: `/branches/${string}/${string}/claim`
      readonly body: {
        readonly takeOver?: (boolean | undefined)
      }
      readonly answer: BranchView
    }
    readonly '/branches/{caseId}/{item}/delegate': {
      readonly path: `/branches/${string}/${string}/delegate`
      readonly body: {
        readonly to: string
        readonly until: string
        readonly reason: string
      }
      readonly answer: BranchView
    }
    readonly '/branches/{caseId}/{item}/extension': {
      readonly path: `/branches/${string}/${string}/extension`
      readonly body: {
        readonly days: number
        readonly ground: ('own' | 'joint')
        readonly reason: string
      }
      readonly answer: BranchView
    }
    readonly '/branches/{caseId}/{item}/extension/answer': {
      readonly path: `/branches/${string}/${string}/extension/answer`
      readonly body: {
        readonly approved: boolean
        readonly approver?: (string | undefined)
        readonly document?: (string | undefined)
        readonly note?: (string | undefined)
      }
      readonly answer: BranchView
    }
    readonly '/branches/{caseId}/{item}/file': {
      readonly path: `/branches/${string}/${string}/file`
      readonly body: Nothing
      readonly answer: BranchView
    }
    readonly '/branches/{caseId}/{item}/grant': {
      readonly path: `/branches/${string}/${string}/grant`
      readonly body: {
        readonly number?: (string | undefined)
        readonly validFrom?: (string | undefined)
        readonly validUntil?: ((string | null) | undefined)
        readonly reasons?: (string | undefined)
      }
      readonly answer: BranchView
    }
    readonly '/branches/{caseId}/{item}/hearing/close': {
      readonly path: `/branches/${string}/${string}/hearing/close`
      readonly body: {
        readonly outcome: ('held' | 'calledOff')
        readonly record: string
        readonly document?: (string | undefined)
      }
      readonly answer: BranchView
    }
    readonly '/branches/{caseId}/{item}/hearing/offer': {
      readonly path: `/branches/${string}/${string}/hearing/offer`
      readonly body: {
        readonly reason: string
        readonly document: string
      }
      readonly answer: BranchView
    }
    readonly '/branches/{caseId}/{item}/hearing/open': {
      readonly path: `/branches/${string}/${string}/hearing/open`
      readonly body: {
        readonly cause: ('asked' | 'law' | 'publicInterest')
        readonly askedBy: string
      }
      readonly answer: BranchView
    }
    readonly '/branches/{caseId}/{item}/hearing/record': {
      readonly path: `/branches/${string}/${string}/hearing/record`
      readonly body: {
        readonly on: string
        readonly record: string
        readonly document: string
      }
      readonly answer: BranchView
    }
    readonly '/branches/{caseId}/{item}/hearing/set': {
      readonly path: `/branches/${string}/${string}/hearing/set`
      readonly body: {
        readonly on: string
        readonly place: string
        readonly presider: string
        readonly document: string
      }
      readonly answer: BranchView
    }
    readonly '/branches/{caseId}/{item}/hearing/waive': {
      readonly path: `/branches/${string}/${string}/hearing/waive`
      readonly body: Nothing
      readonly answer: BranchView
    }
    readonly '/branches/{caseId}/{item}/opinion': {
      readonly path: `/branches/${string}/${string}/opinion`
      readonly body: {
        readonly kind: ('grant' | 'refuse')
        readonly reasons: string
        readonly wish?: ({
          readonly number?: (string | undefined)
          readonly validFrom?: (string | undefined)
          readonly validUntil?: ((string | null) | undefined)
          readonly reasons?: (string | undefined)
        } | undefined)
      }
      readonly answer: BranchView
    }
    readonly '/branches/{caseId}/{item}/opinion/return': {
      readonly path: `/branches/${string}/${string}/opinion/return`
      readonly body: {
        readonly reasons: string
      }
      readonly answer: BranchView
    }
    readonly '/branches/{caseId}/{item}/parties': {
      readonly path: `/branches/${string}/${string}/parties`
      readonly body: {
        readonly name: string
        readonly interest: string
        readonly document: string
      }
      readonly answer: BranchView
    }
    readonly '/branches/{caseId}/{item}/parties/{party}/answer': {
      readonly path: `/branches/${string}/${string}/parties/${string}/answer`
      readonly body: {
        readonly said: string
        readonly wantsHearing: boolean
      }
      readonly answer: BranchView
    }
    readonly '/branches/{caseId}/{item}/promise/breach': {
      readonly path: `/branches/${string}/${string}/promise/breach`
      readonly body: {
        readonly breach: ('unfulfilled' | 'false')
        readonly findings: string
        readonly correctWithin?: (number | undefined)
        readonly document: string
      }
      readonly answer: BranchView
    }
    readonly '/branches/{caseId}/{item}/promise/pass': {
      readonly path: `/branches/${string}/${string}/promise/pass`
      readonly body: {
        readonly note: string
      }
      readonly answer: BranchView
    }
    readonly '/branches/{caseId}/{item}/promise/rescind': {
      readonly path: `/branches/${string}/${string}/promise/rescind`
      readonly body: {
        readonly reason: string
        readonly document: string
      }
      readonly answer: BranchView
    }
    readonly '/branches/{caseId}/{item}/questions': {
      readonly path: `/branches/${string}/${string}/questions`
      readonly body: {
        readonly words: string
      }
      readonly answer: BranchView
    }
    readonly '/branches/{caseId}/{item}/refuse': {
      readonly path: `/branches/${string}/${string}/refuse`
      readonly body: {
        readonly reasons: string
      }
      readonly answer: BranchView
    }
    readonly '/branches/{caseId}/{item}/release': {
      readonly path: `/branches/${string}/${string}/release`
      readonly body: Nothing
      readonly answer: BranchView
    }
    readonly '/branches/{caseId}/{item}/resume': {
      readonly path: `/branches/${string}/${string}/resume`
      readonly body: Nothing
      readonly answer: BranchView
    }
    readonly '/branches/{caseId}/{item}/suspend': {
      readonly path: `/branches/${string}/${string}/suspend`
      readonly body: {
        readonly reason: string
        readonly basis: string
        readonly cause?: (('hearing' | 'tender' | 'auction' | 'inspection' | 'testing' | 'quarantine' | 'appraisal' | 'expertReview' | 'other') | undefined)
        readonly document?: (string | undefined)
      }
      readonly answer: BranchView
    }
    readonly '/branches/{caseId}/{item}/visit': {
      readonly path: `/branches/${string}/${string}/visit`
      readonly body: {
        readonly reason: string
      }
      readonly answer: BranchView
    }
    readonly '/calendars': {
      readonly path: `/calendars`
      readonly body: {
        readonly region: string
        readonly year: number
        readonly source: string
        readonly text: string
        readonly effectiveFrom: string
      }
      readonly answer: unknown
    }
    readonly '/calendars/preview': {
      readonly path: `/calendars/preview`
      readonly body: {
        readonly region: string
        readonly year: number
        readonly source: string
        readonly text: string
      }
      readonly answer: {
        readonly calendar: {
          readonly year: number
          readonly version: string
          readonly source: string
          readonly provisional: boolean
          readonly weekdayOff: readonly ({
            readonly date: string
            readonly why: string
          })[]
          readonly weekendWork: readonly ({
            readonly date: string
            readonly why: string
          })[]
        }
        readonly findings: readonly ({
          readonly level: ('error' | 'warning')
          readonly line: number
          readonly text: {
            readonly zh: string
            readonly en: string
          }
        })[]
        readonly changes: readonly ({
          readonly date: string
          readonly was: ('off' | 'work')
          readonly why: string
        })[]
        readonly moves: readonly ({
          readonly caseId: string
          readonly caseNo: (string | null)
          readonly item: ({
            readonly zh: string
            readonly en: string
          } | null)
          readonly was: string
          readonly would: string
        })[]
        readonly looked: number
        readonly more: boolean
      }
    }
    readonly '/calendars/{id}/approve': {
      readonly path: `/calendars/${string}/approve`
      readonly body: {
        readonly reason?: (string | undefined)
      }
      readonly answer: {
        readonly id: string
        readonly year: number
        readonly calendar: {
          readonly year: number
          readonly version: string
          readonly source: string
          readonly provisional: boolean
          readonly weekdayOff: readonly ({
            readonly date: string
            readonly why: string
          })[]
          readonly weekendWork: readonly ({
            readonly date: string
            readonly why: string
          })[]
        }
        readonly effectiveFrom: string
        readonly state: ('open' | 'approved' | 'rejected')
        readonly proposedBy: string
        readonly proposedAt: string
        readonly mine: boolean
        readonly answeredBy: (string | null)
        readonly answeredAt: (string | null)
        readonly reason: (string | null)
        readonly inForce: boolean
        readonly version: number
      }
    }
    readonly '/calendars/{id}/reject': {
      readonly path: `/calendars/${string}/reject`
      readonly body: {
        readonly reason?: (string | undefined)
      }
      readonly answer: {
        readonly id: string
        readonly year: number
        readonly calendar: {
          readonly year: number
          readonly version: string
          readonly source: string
          readonly provisional: boolean
          readonly weekdayOff: readonly ({
            readonly date: string
            readonly why: string
          })[]
          readonly weekendWork: readonly ({
            readonly date: string
            readonly why: string
          })[]
        }
        readonly effectiveFrom: string
        readonly state: ('open' | 'approved' | 'rejected')
        readonly proposedBy: string
        readonly proposedAt: string
        readonly mine: boolean
        readonly answeredBy: (string | null)
        readonly answeredAt: (string | null)
        readonly reason: (string | null)
        readonly inForce: boolean
        readonly version: number
      }
    }
    readonly '/call-backs/{id}/answer': {
      readonly path: `/call-backs/${string}/answer`
      readonly body: {
        readonly outcome: ('mended' | 'explained' | 'unreachable')
        readonly words: string
      }
      readonly answer: {
        readonly id: string
        readonly region: string
        readonly subject: ('case' | 'cancel')
        readonly subjectId: string
        readonly number: string
        readonly industry: {
          readonly code: string
          readonly name: {
            readonly zh: string
            readonly en: string
          }
        }
        readonly grade: number
        readonly reasons: readonly (('speed' | 'once' | 'clear' | 'manner' | 'online' | 'visit'))[]
        readonly words: string
        readonly at: string
        readonly callBack: ({
          readonly due: string
          readonly state: ('open' | 'done')
          readonly outcome: (('mended' | 'explained' | 'unreachable') | null)
          readonly words: (string | null)
          readonly doneAt: (string | null)
          readonly version: number
        } | null)
      }
    }
    readonly '/cancel-requests/{id}/decline': {
      readonly path: `/cancel-requests/${string}/decline`
      readonly body: {
        readonly reason: string
      }
      readonly answer: {
        readonly id: string
        readonly single: (string | null)
        readonly reason: string
        readonly askedAt: string
        readonly state: ('open' | 'done' | 'declined' | 'withdrawn')
        readonly answeredAt: (string | null)
        readonly answer: (string | null)
      }
    }
    readonly '/cancel-requests/{id}/withdraw': {
      readonly path: `/cancel-requests/${string}/withdraw`
      readonly body: Nothing
      readonly answer: {
        readonly id: string
        readonly single: (string | null)
        readonly reason: string
        readonly askedAt: string
        readonly state: ('open' | 'done' | 'declined' | 'withdrawn')
        readonly answeredAt: (string | null)
        readonly answer: (string | null)
      }
    }
    readonly '/case-claims': {
      readonly path: `/case-claims`
      readonly body: {
        readonly caseNo: string
        readonly uscc: string
        readonly code: string
      }
      readonly answer: CaseView
    }
    readonly '/cases': {
      readonly path: `/cases`
      readonly body: {
        readonly region: string
        readonly industry: string
        readonly kind: ('open' | 'change' | 'renew')
        readonly answers: { readonly [name: string]: (boolean | number | string | readonly (string)[]) | undefined }
        readonly items: readonly (string)[]
        readonly noticeId?: (string | undefined)
        readonly holdings?: (readonly (string)[] | undefined)
        readonly applicant?: ({
          readonly accountId: string
          readonly uscc: string
        } | undefined)
      }
      readonly answer: unknown
    }
    readonly '/cases/{caseId}/questions/{question}/answer': {
      readonly path: `/cases/${string}/questions/${string}/answer`
      readonly body: {
        readonly words: string
      }
      readonly answer: readonly ({
        readonly id: string
        readonly item: string
        readonly words: string
        readonly by: string
        readonly at: string
        readonly answer: ({
          readonly words: string
          readonly by: string
          readonly at: string
        } | null)
      })[]
    }
    readonly '/cases/{id}/accept': {
      readonly path: `/cases/${string}/accept`
      readonly body: Nothing
      readonly answer: CaseView
    }
    readonly '/cases/{id}/ask-correction': {
      readonly path: `/cases/${string}/ask-correction`
      readonly body: {
        readonly points: readonly ({
          readonly target: ('element' | 'material')
          readonly id: string
          readonly reason: string
          readonly code?: (('missing' | 'unreadable' | 'incomplete' | 'expired' | 'mismatch' | 'unsigned' | 'wrongForm' | 'unclear') | undefined)
        })[]
        readonly whyAgain?: (string | undefined)
        readonly whyBeyondNotice?: (string | undefined)
      }
      readonly answer: CaseView
    }
    readonly '/cases/{id}/claim-code': {
      readonly path: `/cases/${string}/claim-code`
      readonly body: Nothing
      readonly answer: {
        readonly caseId: string
        readonly caseNo: string
        readonly code: string
        readonly until: string
      }
    }
    readonly '/cases/{id}/close': {
      readonly path: `/cases/${string}/close`
      readonly body: {
        readonly reason: string
      }
      readonly answer: CaseView
    }
    readonly '/cases/{id}/decline': {
      readonly path: `/cases/${string}/decline`
      readonly body: {
        readonly reason: string
      }
      readonly answer: CaseView
    }
    readonly '/cases/{id}/entry': {
      readonly path: `/cases/${string}/entry`
      readonly body: {
        readonly code: string
        readonly reference?: (string | undefined)
      }
      readonly answer: {
        readonly window: ({
          readonly system: string
          readonly number: string
          readonly clerk: string
          readonly at: string
        } | null)
        readonly entry: ({
          readonly system: string
          readonly code: string
          readonly reference: (string | null)
          readonly at: string
        } | null)
      }
    }
    readonly '/cases/{id}/issue': {
      readonly path: `/cases/${string}/issue`
      readonly body: Nothing
      readonly answer: {
        readonly licence: LicenceView
      }
    }
    readonly '/cases/{id}/items/{item}/hearing': {
      readonly path: `/cases/${string}/items/${string}/hearing`
      readonly body: {
        readonly answer: ('ask' | 'waive')
      }
      readonly answer: CaseView
    }
    readonly '/cases/{id}/letters': {
      readonly path: `/cases/${string}/letters`
      readonly body: {
        readonly kind: string
        readonly item?: (string | undefined)
        readonly reason?: (string | undefined)
        readonly basis?: (string | undefined)
        readonly document?: (string | undefined)
      }
      readonly answer: unknown
    }
    readonly '/cases/{id}/letters/{letterId}/service': {
      readonly path: `/cases/${string}/letters/${string}/service`
      readonly body: {
        readonly channel: ('window' | 'post')
        readonly receivedBy: string
      }
      readonly answer: unknown
    }
    readonly '/cases/{id}/materials/{material}': {
      readonly path: `/cases/${string}/materials/${string}`
      readonly body: Nothing
      readonly answer: {
        readonly file: FileView
        readonly version: number
      }
    }
    readonly '/cases/{id}/move-catalogue': {
      readonly path: `/cases/${string}/move-catalogue`
      readonly body: {
        readonly to: string
      }
      readonly answer: CaseView
    }
    readonly '/cases/{id}/name-handler': {
      readonly path: `/cases/${string}/name-handler`
      readonly body: {
        readonly to: string
        readonly reason?: (string | undefined)
      }
      readonly answer: CaseView
    }
    readonly '/cases/{id}/prefill': {
      readonly path: `/cases/${string}/prefill`
      readonly body: {
        readonly uscc?: (string | undefined)
        readonly from?: (readonly (('businessRegister' | 'licenceRegister' | 'guidance' | 'earlierCase' | 'account'))[] | undefined)
        readonly replace?: (readonly (string)[] | undefined)
      }
      readonly answer: {
        readonly version: number
        readonly taken: readonly ({
          readonly element: string
          readonly kind: ('businessRegister' | 'licenceRegister' | 'guidance' | 'earlierCase' | 'account')
        })[]
        readonly kept: readonly ({
          readonly element: string
          readonly kind: ('businessRegister' | 'licenceRegister' | 'guidance' | 'earlierCase' | 'account')
        })[]
        readonly asked: readonly ({
          readonly kind: ('businessRegister' | 'licenceRegister' | 'guidance' | 'earlierCase' | 'account')
          readonly name: {
            readonly zh: string
            readonly en: string
          }
          readonly state: ('answered' | 'notFound' | 'unavailable')
        })[]
      }
    }
    readonly '/cases/{id}/reopen': {
      readonly path: `/cases/${string}/reopen`
      readonly body: {
        readonly ground: ('reconsideration' | 'litigation')
        readonly documentNo: string
        readonly body: string
        readonly decidedOn: string
        readonly items: readonly (string)[]
        readonly words: string
      }
      readonly answer: CaseView
    }
    readonly '/cases/{id}/resubmit': {
      readonly path: `/cases/${string}/resubmit`
      readonly body: {
        readonly declaration: true
        readonly signer?: (string | undefined)
        readonly commitments?: (readonly ({
          readonly item: string
          readonly sha256: string
        })[] | undefined)
        readonly following?: ({
          readonly materials: readonly (string)[]
          readonly sha256: string
        } | undefined)
      }
      readonly answer: CaseView
    }
    readonly '/cases/{id}/reveal': {
      readonly path: `/cases/${string}/reveal`
      readonly body: Nothing
      readonly answer: {
        readonly values: object
      }
    }
    readonly '/cases/{id}/shops': {
      readonly path: `/cases/${string}/shops`
      readonly body: {
        readonly shops: readonly ({
          readonly name: string
          readonly address: string
          readonly values?: ({ readonly [name: string]: FormValueInput | undefined } | undefined)
          readonly answers?: ({ readonly [name: string]: (boolean | number | string) | undefined } | undefined)
        })[]
      }
      readonly answer: unknown
    }
    readonly '/cases/{id}/submit': {
      readonly path: `/cases/${string}/submit`
      readonly body: {
        readonly declaration: true
        readonly signer?: (string | undefined)
        readonly commitments?: (readonly ({
          readonly item: string
          readonly sha256: string
        })[] | undefined)
        readonly following?: ({
          readonly materials: readonly (string)[]
          readonly sha256: string
        } | undefined)
      }
      readonly answer: CaseView
    }
    readonly '/cases/{id}/uploads': {
      readonly path: `/cases/${string}/uploads`
      readonly body: {
        readonly name: string
        readonly size: number
        readonly sha256: string
      }
      readonly answer: unknown
    }
    readonly '/cases/{id}/uploads/{upload}/assign': {
      readonly path: `/cases/${string}/uploads/${string}/assign`
      readonly body: {
        readonly material: string
      }
      readonly answer: {
        readonly file: FileView
        readonly version: number
      }
    }
    readonly '/cases/{id}/uploads/{upload}/chunks': {
      readonly path: `/cases/${string}/uploads/${string}/chunks`
      readonly body: Nothing
      readonly answer: {
        readonly id: string
        readonly name: string
        readonly size: number
        readonly sha256: string
        readonly received: number
      }
    }
    readonly '/cases/{id}/urge': {
      readonly path: `/cases/${string}/urge`
      readonly body: {
        readonly item?: (string | undefined)
        readonly words: string
      }
      readonly answer: CaseView
    }
    readonly '/cases/{id}/withdraw': {
      readonly path: `/cases/${string}/withdraw`
      readonly body: {
        readonly reason: string
      }
      readonly answer: CaseView
    }
    readonly '/checklists/{region}/{department}': {
      readonly path: `/checklists/${string}/${string}`
      readonly body: {
        readonly line: (string | null)
        readonly item: string
        readonly words: ({
          readonly subject: (string | null)
          readonly content: {
            readonly zh: string
            readonly en?: (string | undefined)
          }
          readonly method: ('look' | 'ask' | 'papers' | 'measure' | 'sample' | 'demonstrate')
          readonly standard: {
            readonly zh: string
            readonly en?: (string | undefined)
          }
          readonly basis: string
        } | null)
        readonly reason: string
      }
      readonly answer: {
        readonly region: string
        readonly department: {
          readonly id: string
          readonly name: string
        }
        readonly version: number
        readonly mayEdit: boolean
        readonly items: readonly ({
          readonly id: string
          readonly certificate: string
        })[]
        readonly lines: readonly ({
          readonly id: string
          readonly item: string
          readonly department: string
          readonly subject: (string | null)
          readonly content: {
            readonly zh: string
            readonly en: string
          }
          readonly method: ('look' | 'ask' | 'papers' | 'measure' | 'sample' | 'demonstrate')
          readonly standard: {
            readonly zh: string
            readonly en: string
          }
          readonly basis: string
          readonly source: ('catalogue' | 'department')
          readonly version: number
        })[]
        readonly subjects: readonly ({
          readonly id: string
          readonly words: {
            readonly zh: string
            readonly en: string
          }
        })[]
        readonly history: readonly ({
          readonly version: number
          readonly line: string
          readonly item: string
          readonly words: ({
            readonly subject: (string | null)
            readonly content: {
              readonly zh: string
              readonly en: string
            }
            readonly method: ('look' | 'ask' | 'papers' | 'measure' | 'sample' | 'demonstrate')
            readonly standard: {
              readonly zh: string
              readonly en: string
            }
            readonly basis: string
          } | null)
          readonly reason: string
          readonly by: string
          readonly at: string
        })[]
      }
    }
    readonly '/checks': {
      readonly path: `/checks`
      readonly body: {
        readonly number: string
        readonly cause: ('plan' | 'special' | 'promise' | 'following')
        readonly reason: string
        readonly by: string
      }
      readonly answer: unknown
    }
    readonly '/checks/{id}/begin': {
      readonly path: `/checks/${string}/begin`
      readonly body: {
        readonly code: string
        readonly why?: (string | undefined)
        readonly officers: readonly (string)[]
      }
      readonly answer: {
        readonly id: string
        readonly region: string
        readonly number: string
        readonly holder: string
        readonly address: string
        readonly industry: {
          readonly code: string
          readonly name: {
            readonly zh: string
            readonly en: string
          }
        }
        readonly cause: ('plan' | 'draw' | 'signal' | 'promise' | 'following' | 'special')
        readonly state: ('planned' | 'begun' | 'rectification' | 'closed' | 'cancelled')
        readonly outcome: (('passed' | 'rectified' | 'referred') | null)
        readonly dueOn: string
        readonly overdue: boolean
        readonly referral: (('overdue' | 'again') | null)
        readonly departments: readonly ({
          readonly id: string
          readonly name: string
        })[]
        readonly version: number
        readonly causeId: string
        readonly reason: string
        readonly closedOn: (string | null)
        readonly closing: string
        readonly checklist: (string | null)
        readonly lines: readonly ({
          readonly key: string
          readonly content: {
            readonly zh: string
            readonly en: string
          }
          readonly methods: readonly (('look' | 'ask' | 'papers' | 'measure' | 'sample' | 'demonstrate'))[]
          readonly answers: readonly ({
            readonly line: string
            readonly item: string
            readonly department: string
            readonly method: ('look' | 'ask' | 'papers' | 'measure' | 'sample' | 'demonstrate')
            readonly standard: {
              readonly zh: string
              readonly en: string
            }
            readonly basis: string
            readonly source: ('catalogue' | 'department')
            readonly version: number
            readonly yields: boolean
          })[]
          readonly conflict: ({
            readonly digest: string
            readonly settled: ({
              readonly key: string
              readonly prevails: (string | null)
              readonly reason: string
              readonly at: string
            } | null)
          } | null)
        })[]
        readonly due: readonly (string)[]
        readonly faults: readonly ({
          readonly key: string
          readonly result: ('pass' | 'fail' | 'none')
          readonly note: string
          readonly items: readonly (string)[]
          readonly photos: readonly (string)[]
        })[]
        readonly referTo: readonly ({
          readonly id: string
          readonly name: string
        })[]
        readonly rounds: readonly ({
          readonly round: number
          readonly results: readonly ({
            readonly key: string
            readonly result: ('pass' | 'fail' | 'none')
            readonly note: string
            readonly items: readonly (string)[]
            readonly photos: readonly (string)[]
          })[]
          readonly signing: ({
            readonly record: string
            readonly writtenAt: string
            readonly receivedAt: string
            readonly signatures: readonly ({
              readonly by: ('officer' | 'holder')
              readonly name: string
              readonly certificateNo: (string | null)
              readonly image: string
            })[]
            readonly refused: ({
              readonly name: string
              readonly reason: string
              readonly witness: string
            } | null)
          } | null)
        })[]
        readonly visits: readonly ({
          readonly round: number
          readonly at: string
          readonly means: ('code' | 'number')
          readonly why: string
          readonly officers: readonly ({
            readonly name: string
            readonly certificateNo: string
            readonly department: string
          })[]
        })[]
        readonly handled: readonly ({
          readonly department: {
            readonly id: string
            readonly name: string
          }
          readonly handling: ('ordered' | 'penalised' | 'suspended' | 'ended' | 'dropped')
          readonly document: string
          readonly words: string
          readonly on: string
          readonly source: (string | null)
          readonly confirmedAt: string
        })[]
        readonly ready: (string | null)
        readonly uncounted: readonly ({
          readonly hash: string
          readonly round: number
          readonly by: string
          readonly writtenAt: string
          readonly receivedAt: string
          readonly why: {
            readonly zh: string
            readonly en: string
          }
          readonly faults: readonly ({
            readonly line: string
            readonly note: string
          })[]
        })[]
        readonly items: readonly ({
          readonly id: string
          readonly certificate: string
          readonly department: {
            readonly id: string
            readonly name: string
          }
          readonly number: string
          readonly state: ('active' | 'suspended' | 'ended')
        })[]
        readonly tasks: readonly ({
          readonly caseId: string
          readonly caseNo: string
          readonly kind: ('promise' | 'following')
          readonly item: string
          readonly certificate: string
          readonly department: {
            readonly id: string
            readonly name: string
          }
          readonly dueOn: string
          readonly overdue: boolean
          readonly state: ('due' | 'ordered' | 'done')
          readonly number: (string | null)
        })[]
        readonly allowed: readonly (('begin' | 'record' | 'refer' | 'handle' | 'cancel' | 'ready'))[]
      }
    }
    readonly '/checks/{id}/cancel': {
      readonly path: `/checks/${string}/cancel`
      readonly body: {
        readonly words: string
      }
      readonly answer: {
        readonly id: string
        readonly region: string
        readonly number: string
        readonly holder: string
        readonly address: string
        readonly industry: {
          readonly code: string
          readonly name: {
            readonly zh: string
            readonly en: string
          }
        }
        readonly cause: ('plan' | 'draw' | 'signal' | 'promise' | 'following' | 'special')
        readonly state: ('planned' | 'begun' | 'rectification' | 'closed' | 'cancelled')
        readonly outcome: (('passed' | 'rectified' | 'referred') | null)
        readonly dueOn: string
        readonly overdue: boolean
        readonly referral: (('overdue' | 'again') | null)
        readonly departments: readonly ({
          readonly id: string
          readonly name: string
        })[]
        readonly version: number
        readonly causeId: string
        readonly reason: string
        readonly closedOn: (string | null)
        readonly closing: string
        readonly checklist: (string | null)
        readonly lines: readonly ({
          readonly key: string
          readonly content: {
            readonly zh: string
            readonly en: string
          }
          readonly methods: readonly (('look' | 'ask' | 'papers' | 'measure' | 'sample' | 'demonstrate'))[]
          readonly answers: readonly ({
            readonly line: string
            readonly item: string
            readonly department: string
            readonly method: ('look' | 'ask' | 'papers' | 'measure' | 'sample' | 'demonstrate')
            readonly standard: {
              readonly zh: string
              readonly en: string
            }
            readonly basis: string
            readonly source: ('catalogue' | 'department')
            readonly version: number
            readonly yields: boolean
          })[]
          readonly conflict: ({
            readonly digest: string
            readonly settled: ({
              readonly key: string
              readonly prevails: (string | null)
              readonly reason: string
              readonly at: string
            } | null)
          } | null)
        })[]
        readonly due: readonly (string)[]
        readonly faults: readonly ({
          readonly key: string
          readonly result: ('pass' | 'fail' | 'none')
          readonly note: string
          readonly items: readonly (string)[]
          readonly photos: readonly (string)[]
        })[]
        readonly referTo: readonly ({
          readonly id: string
          readonly name: string
        })[]
        readonly rounds: readonly ({
          readonly round: number
          readonly results: readonly ({
            readonly key: string
            readonly result: ('pass' | 'fail' | 'none')
            readonly note: string
            readonly items: readonly (string)[]
            readonly photos: readonly (string)[]
          })[]
          readonly signing: ({
            readonly record: string
            readonly writtenAt: string
            readonly receivedAt: string
            readonly signatures: readonly ({
              readonly by: ('officer' | 'holder')
              readonly name: string
              readonly certificateNo: (string | null)
              readonly image: string
            })[]
            readonly refused: ({
              readonly name: string
              readonly reason: string
              readonly witness: string
            } | null)
          } | null)
        })[]
        readonly visits: readonly ({
          readonly round: number
          readonly at: string
          readonly means: ('code' | 'number')
          readonly why: string
          readonly officers: readonly ({
            readonly name: string
            readonly certificateNo: string
            readonly department: string
          })[]
        })[]
        readonly handled: readonly ({
          readonly department: {
            readonly id: string
            readonly name: string
          }
          readonly handling: ('ordered' | 'penalised' | 'suspended' | 'ended' | 'dropped')
          readonly document: string
          readonly words: string
          readonly on: string
          readonly source: (string | null)
          readonly confirmedAt: string
        })[]
        readonly ready: (string | null)
        readonly uncounted: readonly ({
          readonly hash: string
          readonly round: number
          readonly by: string
          readonly writtenAt: string
          readonly receivedAt: string
          readonly why: {
            readonly zh: string
            readonly en: string
          }
          readonly faults: readonly ({
            readonly line: string
            readonly note: string
          })[]
        })[]
        readonly items: readonly ({
          readonly id: string
          readonly certificate: string
          readonly department: {
            readonly id: string
            readonly name: string
          }
          readonly number: string
          readonly state: ('active' | 'suspended' | 'ended')
        })[]
        readonly tasks: readonly ({
          readonly caseId: string
          readonly caseNo: string
          readonly kind: ('promise' | 'following')
          readonly item: string
          readonly certificate: string
          readonly department: {
            readonly id: string
            readonly name: string
          }
          readonly dueOn: string
          readonly overdue: boolean
          readonly state: ('due' | 'ordered' | 'done')
          readonly number: (string | null)
        })[]
        readonly allowed: readonly (('begin' | 'record' | 'refer' | 'handle' | 'cancel' | 'ready'))[]
      }
    }
    readonly '/checks/{id}/field-records': {
      readonly path: `/checks/${string}/field-records`
      readonly body: {
        readonly hash: string
        readonly record: {
          readonly check: string
          readonly round: number
          readonly checklist: string
          readonly scan: {
            readonly code: string
            readonly why: string
            readonly at: string
          }
          readonly officers: readonly (string)[]
          readonly results: readonly ({
            readonly key: string
            readonly result: ('pass' | 'fail' | 'none')
            readonly note: string
            readonly items: readonly (string)[]
            readonly photos: readonly (string)[]
          })[]
          readonly fixBy?: (string | undefined)
          readonly device: string
          readonly at: string
          readonly statement: string
          readonly officerSignatures: readonly ({
            readonly officer: string
            readonly image: string
          })[]
          readonly holderSignature?: ({
            readonly name: string
            readonly image: string
          } | undefined)
          readonly refused?: ({
            readonly name: string
            readonly reason: string
            readonly witness: string
            readonly witnessContact?: (string | undefined)
          } | undefined)
        }
      }
      readonly answer: {
        readonly acknowledged: string
        readonly uncounted: ({
          readonly zh: string
          readonly en: string
        } | null)
        readonly check: {
          readonly id: string
          readonly region: string
          readonly number: string
          readonly holder: string
          readonly address: string
          readonly industry: {
            readonly code: string
            readonly name: {
              readonly zh: string
              readonly en: string
            }
          }
          readonly cause: ('plan' | 'draw' | 'signal' | 'promise' | 'following' | 'special')
          readonly state: ('planned' | 'begun' | 'rectification' | 'closed' | 'cancelled')
          readonly outcome: (('passed' | 'rectified' | 'referred') | null)
          readonly dueOn: string
          readonly overdue: boolean
          readonly referral: (('overdue' | 'again') | null)
          readonly departments: readonly ({
            readonly id: string
            readonly name: string
          })[]
          readonly version: number
          readonly causeId: string
          readonly reason: string
          readonly closedOn: (string | null)
          readonly closing: string
          readonly checklist: (string | null)
          readonly lines: readonly ({
            readonly key: string
            readonly content: {
              readonly zh: string
              readonly en: string
            }
            readonly methods: readonly (('look' | 'ask' | 'papers' | 'measure' | 'sample' | 'demonstrate'))[]
            readonly answers: readonly ({
              readonly line: string
              readonly item: string
              readonly department: string
              readonly method: ('look' | 'ask' | 'papers' | 'measure' | 'sample' | 'demonstrate')
              readonly standard: {
                readonly zh: string
                readonly en: string
              }
              readonly basis: string
              readonly source: ('catalogue' | 'department')
              readonly version: number
              readonly yields: boolean
            })[]
            readonly conflict: ({
              readonly digest: string
              readonly settled: ({
                readonly key: string
                readonly prevails: (string | null)
                readonly reason: string
                readonly at: string
              } | null)
            } | null)
          })[]
          readonly due: readonly (string)[]
          readonly faults: readonly ({
            readonly key: string
            readonly result: ('pass' | 'fail' | 'none')
            readonly note: string
            readonly items: readonly (string)[]
            readonly photos: readonly (string)[]
          })[]
          readonly referTo: readonly ({
            readonly id: string
            readonly name: string
          })[]
          readonly rounds: readonly ({
            readonly round: number
            readonly results: readonly ({
              readonly key: string
              readonly result: ('pass' | 'fail' | 'none')
              readonly note: string
              readonly items: readonly (string)[]
              readonly photos: readonly (string)[]
            })[]
            readonly signing: ({
              readonly record: string
              readonly writtenAt: string
              readonly receivedAt: string
              readonly signatures: readonly ({
                readonly by: ('officer' | 'holder')
                readonly name: string
                readonly certificateNo: (string | null)
                readonly image: string
              })[]
              readonly refused: ({
                readonly name: string
                readonly reason: string
                readonly witness: string
              } | null)
            } | null)
          })[]
          readonly visits: readonly ({
            readonly round: number
            readonly at: string
            readonly means: ('code' | 'number')
            readonly why: string
            readonly officers: readonly ({
              readonly name: string
              readonly certificateNo: string
              readonly department: string
            })[]
          })[]
          readonly handled: readonly ({
            readonly department: {
              readonly id: string
              readonly name: string
            }
            readonly handling: ('ordered' | 'penalised' | 'suspended' | 'ended' | 'dropped')
            readonly document: string
            readonly words: string
            readonly on: string
            readonly source: (string | null)
            readonly confirmedAt: string
          })[]
          readonly ready: (string | null)
          readonly uncounted: readonly ({
            readonly hash: string
            readonly round: number
            readonly by: string
            readonly writtenAt: string
            readonly receivedAt: string
            readonly why: {
              readonly zh: string
              readonly en: string
            }
            readonly faults: readonly ({
              readonly line: string
              readonly note: string
            })[]
          })[]
          readonly items: readonly ({
            readonly id: string
            readonly certificate: string
            readonly department: {
              readonly id: string
              readonly name: string
            }
            readonly number: string
            readonly state: ('active' | 'suspended' | 'ended')
          })[]
          readonly tasks: readonly ({
            readonly caseId: string
            readonly caseNo: string
            readonly kind: ('promise' | 'following')
            readonly item: string
            readonly certificate: string
            readonly department: {
              readonly id: string
              readonly name: string
            }
            readonly dueOn: string
            readonly overdue: boolean
            readonly state: ('due' | 'ordered' | 'done')
            readonly number: (string | null)
          })[]
          readonly allowed: readonly (('begin' | 'record' | 'refer' | 'handle' | 'cancel' | 'ready'))[]
        }
      }
    }
    readonly '/checks/{id}/handled': {
      readonly path: `/checks/${string}/handled`
      readonly body: {
        readonly department: string
        readonly handling: ('ordered' | 'penalised' | 'suspended' | 'ended' | 'dropped')
        readonly document: string
        readonly words: string
        readonly on: string
      }
      readonly answer: {
        readonly id: string
        readonly region: string
        readonly number: string
        readonly holder: string
        readonly address: string
        readonly industry: {
          readonly code: string
          readonly name: {
            readonly zh: string
            readonly en: string
          }
        }
        readonly cause: ('plan' | 'draw' | 'signal' | 'promise' | 'following' | 'special')
        readonly state: ('planned' | 'begun' | 'rectification' | 'closed' | 'cancelled')
        readonly outcome: (('passed' | 'rectified' | 'referred') | null)
        readonly dueOn: string
        readonly overdue: boolean
        readonly referral: (('overdue' | 'again') | null)
        readonly departments: readonly ({
          readonly id: string
          readonly name: string
        })[]
        readonly version: number
        readonly causeId: string
        readonly reason: string
        readonly closedOn: (string | null)
        readonly closing: string
        readonly checklist: (string | null)
        readonly lines: readonly ({
          readonly key: string
          readonly content: {
            readonly zh: string
            readonly en: string
          }
          readonly methods: readonly (('look' | 'ask' | 'papers' | 'measure' | 'sample' | 'demonstrate'))[]
          readonly answers: readonly ({
            readonly line: string
            readonly item: string
            readonly department: string
            readonly method: ('look' | 'ask' | 'papers' | 'measure' | 'sample' | 'demonstrate')
            readonly standard: {
              readonly zh: string
              readonly en: string
            }
            readonly basis: string
            readonly source: ('catalogue' | 'department')
            readonly version: number
            readonly yields: boolean
          })[]
          readonly conflict: ({
            readonly digest: string
            readonly settled: ({
              readonly key: string
              readonly prevails: (string | null)
              readonly reason: string
              readonly at: string
            } | null)
          } | null)
        })[]
        readonly due: readonly (string)[]
        readonly faults: readonly ({
          readonly key: string
          readonly result: ('pass' | 'fail' | 'none')
          readonly note: string
          readonly items: readonly (string)[]
          readonly photos: readonly (string)[]
        })[]
        readonly referTo: readonly ({
          readonly id: string
          readonly name: string
        })[]
        readonly rounds: readonly ({
          readonly round: number
          readonly results: readonly ({
            readonly key: string
            readonly result: ('pass' | 'fail' | 'none')
            readonly note: string
            readonly items: readonly (string)[]
            readonly photos: readonly (string)[]
          })[]
          readonly signing: ({
            readonly record: string
            readonly writtenAt: string
            readonly receivedAt: string
            readonly signatures: readonly ({
              readonly by: ('officer' | 'holder')
              readonly name: string
              readonly certificateNo: (string | null)
              readonly image: string
            })[]
            readonly refused: ({
              readonly name: string
              readonly reason: string
              readonly witness: string
            } | null)
          } | null)
        })[]
        readonly visits: readonly ({
          readonly round: number
          readonly at: string
          readonly means: ('code' | 'number')
          readonly why: string
          readonly officers: readonly ({
            readonly name: string
            readonly certificateNo: string
            readonly department: string
          })[]
        })[]
        readonly handled: readonly ({
          readonly department: {
            readonly id: string
            readonly name: string
          }
          readonly handling: ('ordered' | 'penalised' | 'suspended' | 'ended' | 'dropped')
          readonly document: string
          readonly words: string
          readonly on: string
          readonly source: (string | null)
          readonly confirmedAt: string
        })[]
        readonly ready: (string | null)
        readonly uncounted: readonly ({
          readonly hash: string
          readonly round: number
          readonly by: string
          readonly writtenAt: string
          readonly receivedAt: string
          readonly why: {
            readonly zh: string
            readonly en: string
          }
          readonly faults: readonly ({
            readonly line: string
            readonly note: string
          })[]
        })[]
        readonly items: readonly ({
          readonly id: string
          readonly certificate: string
          readonly department: {
            readonly id: string
            readonly name: string
          }
          readonly number: string
          readonly state: ('active' | 'suspended' | 'ended')
        })[]
        readonly tasks: readonly ({
          readonly caseId: string
          readonly caseNo: string
          readonly kind: ('promise' | 'following')
          readonly item: string
          readonly certificate: string
          readonly department: {
            readonly id: string
            readonly name: string
          }
          readonly dueOn: string
          readonly overdue: boolean
          readonly state: ('due' | 'ordered' | 'done')
          readonly number: (string | null)
        })[]
        readonly allowed: readonly (('begin' | 'record' | 'refer' | 'handle' | 'cancel' | 'ready'))[]
      }
    }
    readonly '/checks/{id}/photos': {
      readonly path: `/checks/${string}/photos`
      readonly body: Nothing
      readonly answer: {
        readonly sha256: string
        readonly size: number
      }
    }
    readonly '/checks/{id}/ready': {
      readonly path: `/checks/${string}/ready`
      readonly body: {
        readonly words: string
      }
      readonly answer: {
        readonly id: string
        readonly region: string
        readonly number: string
        readonly holder: string
        readonly address: string
        readonly industry: {
          readonly code: string
          readonly name: {
            readonly zh: string
            readonly en: string
          }
        }
        readonly cause: ('plan' | 'draw' | 'signal' | 'promise' | 'following' | 'special')
        readonly state: ('planned' | 'begun' | 'rectification' | 'closed' | 'cancelled')
        readonly outcome: (('passed' | 'rectified' | 'referred') | null)
        readonly dueOn: string
        readonly overdue: boolean
        readonly referral: (('overdue' | 'again') | null)
        readonly departments: readonly ({
          readonly id: string
          readonly name: string
        })[]
        readonly version: number
        readonly causeId: string
        readonly reason: string
        readonly closedOn: (string | null)
        readonly closing: string
        readonly checklist: (string | null)
        readonly lines: readonly ({
          readonly key: string
          readonly content: {
            readonly zh: string
            readonly en: string
          }
          readonly methods: readonly (('look' | 'ask' | 'papers' | 'measure' | 'sample' | 'demonstrate'))[]
          readonly answers: readonly ({
            readonly line: string
            readonly item: string
            readonly department: string
            readonly method: ('look' | 'ask' | 'papers' | 'measure' | 'sample' | 'demonstrate')
            readonly standard: {
              readonly zh: string
              readonly en: string
            }
            readonly basis: string
            readonly source: ('catalogue' | 'department')
            readonly version: number
            readonly yields: boolean
          })[]
          readonly conflict: ({
            readonly digest: string
            readonly settled: ({
              readonly key: string
              readonly prevails: (string | null)
              readonly reason: string
              readonly at: string
            } | null)
          } | null)
        })[]
        readonly due: readonly (string)[]
        readonly faults: readonly ({
          readonly key: string
          readonly result: ('pass' | 'fail' | 'none')
          readonly note: string
          readonly items: readonly (string)[]
          readonly photos: readonly (string)[]
        })[]
        readonly referTo: readonly ({
          readonly id: string
          readonly name: string
        })[]
        readonly rounds: readonly ({
          readonly round: number
          readonly results: readonly ({
            readonly key: string
            readonly result: ('pass' | 'fail' | 'none')
            readonly note: string
            readonly items: readonly (string)[]
            readonly photos: readonly (string)[]
          })[]
          readonly signing: ({
            readonly record: string
            readonly writtenAt: string
            readonly receivedAt: string
            readonly signatures: readonly ({
              readonly by: ('officer' | 'holder')
              readonly name: string
              readonly certificateNo: (string | null)
              readonly image: string
            })[]
            readonly refused: ({
              readonly name: string
              readonly reason: string
              readonly witness: string
            } | null)
          } | null)
        })[]
        readonly visits: readonly ({
          readonly round: number
          readonly at: string
          readonly means: ('code' | 'number')
          readonly why: string
          readonly officers: readonly ({
            readonly name: string
            readonly certificateNo: string
            readonly department: string
          })[]
        })[]
        readonly handled: readonly ({
          readonly department: {
            readonly id: string
            readonly name: string
          }
          readonly handling: ('ordered' | 'penalised' | 'suspended' | 'ended' | 'dropped')
          readonly document: string
          readonly words: string
          readonly on: string
          readonly source: (string | null)
          readonly confirmedAt: string
        })[]
        readonly ready: (string | null)
        readonly uncounted: readonly ({
          readonly hash: string
          readonly round: number
          readonly by: string
          readonly writtenAt: string
          readonly receivedAt: string
          readonly why: {
            readonly zh: string
            readonly en: string
          }
          readonly faults: readonly ({
            readonly line: string
            readonly note: string
          })[]
        })[]
        readonly items: readonly ({
          readonly id: string
          readonly certificate: string
          readonly department: {
            readonly id: string
            readonly name: string
          }
          readonly number: string
          readonly state: ('active' | 'suspended' | 'ended')
        })[]
        readonly tasks: readonly ({
          readonly caseId: string
          readonly caseNo: string
          readonly kind: ('promise' | 'following')
          readonly item: string
          readonly certificate: string
          readonly department: {
            readonly id: string
            readonly name: string
          }
          readonly dueOn: string
          readonly overdue: boolean
          readonly state: ('due' | 'ordered' | 'done')
          readonly number: (string | null)
        })[]
        readonly allowed: readonly (('begin' | 'record' | 'refer' | 'handle' | 'cancel' | 'ready'))[]
      }
    }
    readonly '/checks/{id}/refer': {
      readonly path: `/checks/${string}/refer`
      readonly body: {
        readonly words: string
      }
      readonly answer: {
        readonly id: string
        readonly region: string
        readonly number: string
        readonly holder: string
        readonly address: string
        readonly industry: {
          readonly code: string
          readonly name: {
            readonly zh: string
            readonly en: string
          }
        }
        readonly cause: ('plan' | 'draw' | 'signal' | 'promise' | 'following' | 'special')
        readonly state: ('planned' | 'begun' | 'rectification' | 'closed' | 'cancelled')
        readonly outcome: (('passed' | 'rectified' | 'referred') | null)
        readonly dueOn: string
        readonly overdue: boolean
        readonly referral: (('overdue' | 'again') | null)
        readonly departments: readonly ({
          readonly id: string
          readonly name: string
        })[]
        readonly version: number
        readonly causeId: string
        readonly reason: string
        readonly closedOn: (string | null)
        readonly closing: string
        readonly checklist: (string | null)
        readonly lines: readonly ({
          readonly key: string
          readonly content: {
            readonly zh: string
            readonly en: string
          }
          readonly methods: readonly (('look' | 'ask' | 'papers' | 'measure' | 'sample' | 'demonstrate'))[]
          readonly answers: readonly ({
            readonly line: string
            readonly item: string
            readonly department: string
            readonly method: ('look' | 'ask' | 'papers' | 'measure' | 'sample' | 'demonstrate')
            readonly standard: {
              readonly zh: string
              readonly en: string
            }
            readonly basis: string
            readonly source: ('catalogue' | 'department')
            readonly version: number
            readonly yields: boolean
          })[]
          readonly conflict: ({
            readonly digest: string
            readonly settled: ({
              readonly key: string
              readonly prevails: (string | null)
              readonly reason: string
              readonly at: string
            } | null)
          } | null)
        })[]
        readonly due: readonly (string)[]
        readonly faults: readonly ({
          readonly key: string
          readonly result: ('pass' | 'fail' | 'none')
          readonly note: string
          readonly items: readonly (string)[]
          readonly photos: readonly (string)[]
        })[]
        readonly referTo: readonly ({
          readonly id: string
          readonly name: string
        })[]
        readonly rounds: readonly ({
          readonly round: number
          readonly results: readonly ({
            readonly key: string
            readonly result: ('pass' | 'fail' | 'none')
            readonly note: string
            readonly items: readonly (string)[]
            readonly photos: readonly (string)[]
          })[]
          readonly signing: ({
            readonly record: string
            readonly writtenAt: string
            readonly receivedAt: string
            readonly signatures: readonly ({
              readonly by: ('officer' | 'holder')
              readonly name: string
              readonly certificateNo: (string | null)
              readonly image: string
            })[]
            readonly refused: ({
              readonly name: string
              readonly reason: string
              readonly witness: string
            } | null)
          } | null)
        })[]
        readonly visits: readonly ({
          readonly round: number
          readonly at: string
          readonly means: ('code' | 'number')
          readonly why: string
          readonly officers: readonly ({
            readonly name: string
            readonly certificateNo: string
            readonly department: string
          })[]
        })[]
        readonly handled: readonly ({
          readonly department: {
            readonly id: string
            readonly name: string
          }
          readonly handling: ('ordered' | 'penalised' | 'suspended' | 'ended' | 'dropped')
          readonly document: string
          readonly words: string
          readonly on: string
          readonly source: (string | null)
          readonly confirmedAt: string
        })[]
        readonly ready: (string | null)
        readonly uncounted: readonly ({
          readonly hash: string
          readonly round: number
          readonly by: string
          readonly writtenAt: string
          readonly receivedAt: string
          readonly why: {
            readonly zh: string
            readonly en: string
          }
          readonly faults: readonly ({
            readonly line: string
            readonly note: string
          })[]
        })[]
        readonly items: readonly ({
          readonly id: string
          readonly certificate: string
          readonly department: {
            readonly id: string
            readonly name: string
          }
          readonly number: string
          readonly state: ('active' | 'suspended' | 'ended')
        })[]
        readonly tasks: readonly ({
          readonly caseId: string
          readonly caseNo: string
          readonly kind: ('promise' | 'following')
          readonly item: string
          readonly certificate: string
          readonly department: {
            readonly id: string
            readonly name: string
          }
          readonly dueOn: string
          readonly overdue: boolean
          readonly state: ('due' | 'ordered' | 'done')
          readonly number: (string | null)
        })[]
        readonly allowed: readonly (('begin' | 'record' | 'refer' | 'handle' | 'cancel' | 'ready'))[]
      }
    }
    readonly '/checks/{id}/results': {
      readonly path: `/checks/${string}/results`
      readonly body: {
        readonly results: readonly ({
          readonly key: string
          readonly result: ('pass' | 'fail' | 'none')
          readonly note?: (string | undefined)
          readonly items?: (readonly (string)[] | undefined)
          readonly photos?: (readonly (string)[] | undefined)
        })[]
        readonly fixBy?: (string | undefined)
      }
      readonly answer: {
        readonly id: string
        readonly region: string
        readonly number: string
        readonly holder: string
        readonly address: string
        readonly industry: {
          readonly code: string
          readonly name: {
            readonly zh: string
            readonly en: string
          }
        }
        readonly cause: ('plan' | 'draw' | 'signal' | 'promise' | 'following' | 'special')
        readonly state: ('planned' | 'begun' | 'rectification' | 'closed' | 'cancelled')
        readonly outcome: (('passed' | 'rectified' | 'referred') | null)
        readonly dueOn: string
        readonly overdue: boolean
        readonly referral: (('overdue' | 'again') | null)
        readonly departments: readonly ({
          readonly id: string
          readonly name: string
        })[]
        readonly version: number
        readonly causeId: string
        readonly reason: string
        readonly closedOn: (string | null)
        readonly closing: string
        readonly checklist: (string | null)
        readonly lines: readonly ({
          readonly key: string
          readonly content: {
            readonly zh: string
            readonly en: string
          }
          readonly methods: readonly (('look' | 'ask' | 'papers' | 'measure' | 'sample' | 'demonstrate'))[]
          readonly answers: readonly ({
            readonly line: string
            readonly item: string
            readonly department: string
            readonly method: ('look' | 'ask' | 'papers' | 'measure' | 'sample' | 'demonstrate')
            readonly standard: {
              readonly zh: string
              readonly en: string
            }
            readonly basis: string
            readonly source: ('catalogue' | 'department')
            readonly version: number
            readonly yields: boolean
          })[]
          readonly conflict: ({
            readonly digest: string
            readonly settled: ({
              readonly key: string
              readonly prevails: (string | null)
              readonly reason: string
              readonly at: string
            } | null)
          } | null)
        })[]
        readonly due: readonly (string)[]
        readonly faults: readonly ({
          readonly key: string
          readonly result: ('pass' | 'fail' | 'none')
          readonly note: string
          readonly items: readonly (string)[]
          readonly photos: readonly (string)[]
        })[]
        readonly referTo: readonly ({
          readonly id: string
          readonly name: string
        })[]
        readonly rounds: readonly ({
          readonly round: number
          readonly results: readonly ({
            readonly key: string
            readonly result: ('pass' | 'fail' | 'none')
            readonly note: string
            readonly items: readonly (string)[]
            readonly photos: readonly (string)[]
          })[]
          readonly signing: ({
            readonly record: string
            readonly writtenAt: string
            readonly receivedAt: string
            readonly signatures: readonly ({
              readonly by: ('officer' | 'holder')
              readonly name: string
              readonly certificateNo: (string | null)
              readonly image: string
            })[]
            readonly refused: ({
              readonly name: string
              readonly reason: string
              readonly witness: string
            } | null)
          } | null)
        })[]
        readonly visits: readonly ({
          readonly round: number
          readonly at: string
          readonly means: ('code' | 'number')
          readonly why: string
          readonly officers: readonly ({
            readonly name: string
            readonly certificateNo: string
            readonly department: string
          })[]
        })[]
        readonly handled: readonly ({
          readonly department: {
            readonly id: string
            readonly name: string
          }
          readonly handling: ('ordered' | 'penalised' | 'suspended' | 'ended' | 'dropped')
          readonly document: string
          readonly words: string
          readonly on: string
          readonly source: (string | null)
          readonly confirmedAt: string
        })[]
        readonly ready: (string | null)
        readonly uncounted: readonly ({
          readonly hash: string
          readonly round: number
          readonly by: string
          readonly writtenAt: string
          readonly receivedAt: string
          readonly why: {
            readonly zh: string
            readonly en: string
          }
          readonly faults: readonly ({
            readonly line: string
            readonly note: string
          })[]
        })[]
        readonly items: readonly ({
          readonly id: string
          readonly certificate: string
          readonly department: {
            readonly id: string
            readonly name: string
          }
          readonly number: string
          readonly state: ('active' | 'suspended' | 'ended')
        })[]
        readonly tasks: readonly ({
          readonly caseId: string
          readonly caseNo: string
          readonly kind: ('promise' | 'following')
          readonly item: string
          readonly certificate: string
          readonly department: {
            readonly id: string
            readonly name: string
          }
          readonly dueOn: string
          readonly overdue: boolean
          readonly state: ('due' | 'ordered' | 'done')
          readonly number: (string | null)
        })[]
        readonly allowed: readonly (('begin' | 'record' | 'refer' | 'handle' | 'cancel' | 'ready'))[]
      }
    }
    readonly '/checks/{id}/take': {
      readonly path: `/checks/${string}/take`
      readonly body: Nothing
      readonly answer: {
        readonly id: string
        readonly region: string
        readonly number: string
        readonly holder: string
        readonly address: string
        readonly industry: {
          readonly code: string
          readonly name: {
            readonly zh: string
            readonly en: string
          }
        }
        readonly cause: ('plan' | 'draw' | 'signal' | 'promise' | 'following' | 'special')
        readonly state: ('planned' | 'begun' | 'rectification' | 'closed' | 'cancelled')
        readonly outcome: (('passed' | 'rectified' | 'referred') | null)
        readonly dueOn: string
        readonly overdue: boolean
        readonly referral: (('overdue' | 'again') | null)
        readonly departments: readonly ({
          readonly id: string
          readonly name: string
        })[]
        readonly version: number
        readonly causeId: string
        readonly reason: string
        readonly closedOn: (string | null)
        readonly closing: string
        readonly checklist: (string | null)
        readonly lines: readonly ({
          readonly key: string
          readonly content: {
            readonly zh: string
            readonly en: string
          }
          readonly methods: readonly (('look' | 'ask' | 'papers' | 'measure' | 'sample' | 'demonstrate'))[]
          readonly answers: readonly ({
            readonly line: string
            readonly item: string
            readonly department: string
            readonly method: ('look' | 'ask' | 'papers' | 'measure' | 'sample' | 'demonstrate')
            readonly standard: {
              readonly zh: string
              readonly en: string
            }
            readonly basis: string
            readonly source: ('catalogue' | 'department')
            readonly version: number
            readonly yields: boolean
          })[]
          readonly conflict: ({
            readonly digest: string
            readonly settled: ({
              readonly key: string
              readonly prevails: (string | null)
              readonly reason: string
              readonly at: string
            } | null)
          } | null)
        })[]
        readonly due: readonly (string)[]
        readonly faults: readonly ({
          readonly key: string
          readonly result: ('pass' | 'fail' | 'none')
          readonly note: string
          readonly items: readonly (string)[]
          readonly photos: readonly (string)[]
        })[]
        readonly referTo: readonly ({
          readonly id: string
          readonly name: string
        })[]
        readonly rounds: readonly ({
          readonly round: number
          readonly results: readonly ({
            readonly key: string
            readonly result: ('pass' | 'fail' | 'none')
            readonly note: string
            readonly items: readonly (string)[]
            readonly photos: readonly (string)[]
          })[]
          readonly signing: ({
            readonly record: string
            readonly writtenAt: string
            readonly receivedAt: string
            readonly signatures: readonly ({
              readonly by: ('officer' | 'holder')
              readonly name: string
              readonly certificateNo: (string | null)
              readonly image: string
            })[]
            readonly refused: ({
              readonly name: string
              readonly reason: string
              readonly witness: string
            } | null)
          } | null)
        })[]
        readonly visits: readonly ({
          readonly round: number
          readonly at: string
          readonly means: ('code' | 'number')
          readonly why: string
          readonly officers: readonly ({
            readonly name: string
            readonly certificateNo: string
            readonly department: string
          })[]
        })[]
        readonly handled: readonly ({
          readonly department: {
            readonly id: string
            readonly name: string
          }
          readonly handling: ('ordered' | 'penalised' | 'suspended' | 'ended' | 'dropped')
          readonly document: string
          readonly words: string
          readonly on: string
          readonly source: (string | null)
          readonly confirmedAt: string
        })[]
        readonly ready: (string | null)
        readonly uncounted: readonly ({
          readonly hash: string
          readonly round: number
          readonly by: string
          readonly writtenAt: string
          readonly receivedAt: string
          readonly why: {
            readonly zh: string
            readonly en: string
          }
          readonly faults: readonly ({
            readonly line: string
            readonly note: string
          })[]
        })[]
        readonly items: readonly ({
          readonly id: string
          readonly certificate: string
          readonly department: {
            readonly id: string
            readonly name: string
          }
          readonly number: string
          readonly state: ('active' | 'suspended' | 'ended')
        })[]
        readonly tasks: readonly ({
          readonly caseId: string
          readonly caseNo: string
          readonly kind: ('promise' | 'following')
          readonly item: string
          readonly certificate: string
          readonly department: {
            readonly id: string
            readonly name: string
          }
          readonly dueOn: string
          readonly overdue: boolean
          readonly state: ('due' | 'ordered' | 'done')
          readonly number: (string | null)
        })[]
        readonly allowed: readonly (('begin' | 'record' | 'refer' | 'handle' | 'cancel' | 'ready'))[]
      }
    }
    readonly '/credit-appeals/{id}/answer': {
      readonly path: `/credit-appeals/${string}/answer`
      readonly body: {
        readonly upheld: boolean
        readonly words: string
      }
      readonly answer: {
        readonly id: string
        readonly factorId: string
        readonly region: string
        readonly number: string
        readonly reason: string
        readonly madeAt: string
        readonly due: string
        readonly state: ('open' | 'upheld' | 'rejected')
        readonly answer: (string | null)
        readonly answeredAt: (string | null)
        readonly version: number
      }
    }
    readonly '/credit-factors': {
      readonly path: `/credit-factors`
      readonly body: {
        readonly number: string
        readonly department: string
        readonly kind: ('abnormal-list' | 'serious-list' | 'good-record')
        readonly on: string
        readonly words: string
        readonly source: string
      }
      readonly answer: unknown
    }
    readonly '/credit-factors/{id}/appeal': {
      readonly path: `/credit-factors/${string}/appeal`
      readonly body: {
        readonly number: string
        readonly reason: string
      }
      readonly answer: unknown
    }
    readonly '/credit-factors/{id}/end': {
      readonly path: `/credit-factors/${string}/end`
      readonly body: {
        readonly words: string
      }
      readonly answer: {
        readonly on: string
      }
    }
    readonly '/credit-marks/{id}/repair': {
      readonly path: `/credit-marks/${string}/repair`
      readonly body: {
        readonly reason: string
      }
      readonly answer: {
        readonly id: string
        readonly region: string
        readonly uscc: string
        readonly kind: ('false-commitment' | 'broken-commitment')
        readonly caseId: string
        readonly item: string
        readonly department: string
        readonly reason: string
        readonly markedOn: string
        readonly markedBy: string
        readonly repair: ({
          readonly reason: string
          readonly on: string
          readonly by: string
        } | null)
      }
    }
    readonly '/departments/{region}/{department}/setting': {
      readonly path: `/departments/${string}/${string}/setting`
      readonly body: {
        readonly twoStep: readonly (string)[]
        readonly batch: readonly (string)[]
        readonly reason: string
      }
      readonly answer: {
        readonly region: string
        readonly department: string
        readonly name: string
        readonly version: number
        readonly twoStep: readonly (string)[]
        readonly batch: readonly (string)[]
        readonly items: readonly ({
          readonly id: string
          readonly name: {
            readonly zh: string
            readonly en: string
          }
          readonly certificate: string
          readonly batchAlways: boolean
        })[]
        readonly reason: (string | null)
        readonly by: (string | null)
        readonly at: (string | null)
        readonly mayEdit: boolean
      }
    }
    readonly '/draws': {
      readonly path: `/draws`
      readonly body: {
        readonly region: string
        readonly title: string
        readonly industries?: (readonly (string)[] | undefined)
        readonly take: number
        readonly teams: readonly ({
          readonly department: string
          readonly officers: number
        })[]
        readonly event: string
        readonly eventDay: string
        readonly publishOn: string
        readonly notWithinMonths?: (number | undefined)
      }
      readonly answer: unknown
    }
    readonly '/draws/{id}/abandon': {
      readonly path: `/draws/${string}/abandon`
      readonly body: {
        readonly reason: string
      }
      readonly answer: {
        readonly id: string
        readonly region: string
        readonly title: string
        readonly state: ('committed' | 'drawn' | 'abandoned')
        readonly event: string
        readonly eventDay: string
        readonly publishOn: string
        readonly commitment: string
        readonly populationHash: string
        readonly announcement: (string | null)
        readonly committedAt: string
        readonly endedAt: (string | null)
        readonly reason: (string | null)
        readonly objects: number
        readonly take: number
        readonly excluded: {
          readonly ended: number
          readonly quiet: number
          readonly recent: number
        }
        readonly teams: readonly ({
          readonly department: string
          readonly name: string
          readonly officers: number
        })[]
        readonly result: readonly ({
          readonly number: string
          readonly name: string
          readonly weight: number
          readonly officers: readonly ({
            readonly certificate: string
            readonly name: string
            readonly department: string
          })[]
        })[]
        readonly mayDraw: boolean
        readonly version: number
      }
    }
    readonly '/draws/{id}/checks': {
      readonly path: `/draws/${string}/checks`
      readonly body: {
        readonly by: string
      }
      readonly answer: {
        readonly opened: number
        readonly left: readonly ({
          readonly number: string
          readonly code: string
        })[]
      }
    }
    readonly '/draws/{id}/draw': {
      readonly path: `/draws/${string}/draw`
      readonly body: {
        readonly value: string
      }
      readonly answer: {
        readonly id: string
        readonly region: string
        readonly title: string
        readonly state: ('committed' | 'drawn' | 'abandoned')
        readonly event: string
        readonly eventDay: string
        readonly publishOn: string
        readonly commitment: string
        readonly populationHash: string
        readonly announcement: (string | null)
        readonly committedAt: string
        readonly endedAt: (string | null)
        readonly reason: (string | null)
        readonly objects: number
        readonly take: number
        readonly excluded: {
          readonly ended: number
          readonly quiet: number
          readonly recent: number
        }
        readonly teams: readonly ({
          readonly department: string
          readonly name: string
          readonly officers: number
        })[]
        readonly result: readonly ({
          readonly number: string
          readonly name: string
          readonly weight: number
          readonly officers: readonly ({
            readonly certificate: string
            readonly name: string
            readonly department: string
          })[]
        })[]
        readonly mayDraw: boolean
        readonly version: number
      }
    }
    readonly '/inbound/{neighbour}': {
      readonly path: `/inbound/${string}`
      readonly body: Nothing
      readonly answer: object
    }
    readonly '/inspection-officers': {
      readonly path: `/inspection-officers`
      readonly body: {
        readonly region: string
        readonly department: string
        readonly name: string
        readonly certificateNo: string
      }
      readonly answer: unknown
    }
    readonly '/inspection-officers/{id}/retire': {
      readonly path: `/inspection-officers/${string}/retire`
      readonly body: object
      readonly answer: {
        readonly id: string
        readonly region: string
        readonly department: string
        readonly departmentName: string
        readonly name: string
        readonly certificateNo: string
        readonly retired: boolean
        readonly version: number
        readonly mayEdit: boolean
      }
    }
    readonly '/invitations/accept': {
      readonly path: `/invitations/accept`
      readonly body: {
        readonly invitation: string
        readonly password: string
      }
      readonly answer: {
        readonly username: string
      }
    }
    readonly '/law-drafts': {
      readonly path: `/law-drafts`
      readonly body: {
        readonly region: string
        readonly files: { readonly [name: string]: string | undefined }
        readonly reason: string
        readonly effectiveFrom: string
      }
      readonly answer: unknown
    }
    readonly '/law-drafts/import': {
      readonly path: `/law-drafts/import`
      readonly body: {
        readonly region: string
        readonly name: string
        readonly base64: string
      }
      readonly answer: {
        readonly file: string
        readonly text: string
        readonly doubts: readonly ({
          readonly code: string
          readonly line: number
          readonly text: {
            readonly zh: string
            readonly en: string
          }
        })[]
      }
    }
    readonly '/law-drafts/preview': {
      readonly path: `/law-drafts/preview`
      readonly body: {
        readonly region: string
        readonly files: { readonly [name: string]: string | undefined }
        readonly trial?: ({
          readonly industry: string
          readonly answers: { readonly [name: string]: (boolean | number | string) | undefined }
        } | undefined)
      }
      readonly answer: {
        readonly findings: readonly ({
          readonly level: ('error' | 'warning')
          readonly code: string
          readonly file: string
          readonly line: number
          readonly message: {
            readonly zh: string
            readonly en: string
          }
        })[]
        readonly examples: number
        readonly changes: readonly ({
          readonly text: {
            readonly zh: string
            readonly en: string
          }
          readonly industries: readonly (string)[]
        })[]
        readonly impact: ({
          readonly looked: number
          readonly more: boolean
          readonly moreItems: number
          readonly fewerItems: number
          readonly noTrade: number
          readonly examples: readonly ({
            readonly caseId: string
            readonly caseNo: string
            readonly added: readonly ({
              readonly zh: string
              readonly en: string
            })[]
            readonly dropped: readonly ({
              readonly zh: string
              readonly en: string
            })[]
          })[]
        } | null)
        readonly trial: (readonly ({
          readonly item: {
            readonly zh: string
            readonly en: string
          }
          readonly before: (string | null)
          readonly after: (string | null)
        })[] | null)
      }
    }
    readonly '/law-drafts/{id}/approve': {
      readonly path: `/law-drafts/${string}/approve`
      readonly body: {
        readonly reason?: (string | undefined)
      }
      readonly answer: {
        readonly id: string
        readonly files: readonly (string)[]
        readonly reason: string
        readonly effectiveFrom: string
        readonly state: ('open' | 'approved' | 'rejected')
        readonly proposedBy: string
        readonly proposedAt: string
        readonly mine: boolean
        readonly answeredBy: (string | null)
        readonly answeredAt: (string | null)
        readonly answer: (string | null)
        readonly inForce: boolean
        readonly version: number
      }
    }
    readonly '/law-drafts/{id}/reject': {
      readonly path: `/law-drafts/${string}/reject`
      readonly body: {
        readonly reason?: (string | undefined)
      }
      readonly answer: {
        readonly id: string
        readonly files: readonly (string)[]
        readonly reason: string
        readonly effectiveFrom: string
        readonly state: ('open' | 'approved' | 'rejected')
        readonly proposedBy: string
        readonly proposedAt: string
        readonly mine: boolean
        readonly answeredBy: (string | null)
        readonly answeredAt: (string | null)
        readonly answer: (string | null)
        readonly inForce: boolean
        readonly version: number
      }
    }
    readonly '/law-drafts/{id}/revert': {
      readonly path: `/law-drafts/${string}/revert`
      readonly body: {
        readonly reason: string
        readonly effectiveFrom: string
      }
      readonly answer: unknown
    }
    readonly '/licence-imports': {
      readonly path: `/licence-imports`
      readonly body: Nothing
      readonly answer: unknown
    }
    readonly '/licence-imports/{id}/confirm': {
      readonly path: `/licence-imports/${string}/confirm`
      readonly body: Nothing
      readonly answer: {
        readonly id: string
        readonly region: string
        readonly file: string
        readonly at: string
        readonly by: string
        readonly state: ('checked' | 'running' | 'done')
        readonly lines: number
        readonly wrong: number
        readonly done: number
      }
    }
    readonly '/licences/{number}/cancel-requests': {
      readonly path: `/licences/${string}/cancel-requests`
      readonly body: {
        readonly single: (string | null)
        readonly reason: string
      }
      readonly answer: unknown
    }
    readonly '/licences/{number}/deliveries': {
      readonly path: `/licences/${string}/deliveries`
      readonly body: ({
        readonly way: 'window'
        readonly serial: string
        readonly receiver: string
      } | {
        readonly way: 'post'
        readonly serial: string
        readonly receiver: string
        readonly tracking: string
        readonly carrier?: (string | undefined)
      })
      readonly answer: unknown
    }
    readonly '/licences/{number}/events': {
      readonly path: `/licences/${string}/events`
      readonly body: {
        readonly reason: string
        readonly basis: string
        readonly article?: (string | undefined)
        readonly event: ('cancel' | 'rescind' | 'withdraw' | 'revoke' | 'lapse' | 'suspend' | 'reinstate' | 'replace')
        readonly preview: string
      }
      readonly answer: {
        readonly licence: LicenceView
      }
    }
    readonly '/licences/{number}/manual/confirm': {
      readonly path: `/licences/${string}/manual/confirm`
      readonly body: {
        readonly hash: string
      }
      readonly answer: {
        readonly hash: string
        readonly manual: {
          readonly region: {
            readonly code: string
            readonly name: {
              readonly zh: string
              readonly en: string
            }
          }
          readonly industry: {
            readonly code: string
            readonly name: {
              readonly zh: string
              readonly en: string
            }
          }
          readonly certificate: {
            readonly name: {
              readonly zh: string
              readonly en: string
            }
            readonly issuer: string
            readonly display: {
              readonly zh: string
              readonly en: string
            }
          }
          readonly items: readonly ({
            readonly item: string
            readonly certificate: string
            readonly name: {
              readonly zh: string
              readonly en: string
            }
            readonly authority: {
              readonly zh: string
              readonly en: string
            }
            readonly requirement: ('required' | 'asNeeded' | 'atLeastOne' | 'unstated' | 'alternative')
            readonly basis: readonly ({
              readonly text: {
                readonly zh: string
                readonly en: string
              }
              readonly caution: ({
                readonly zh: string
                readonly en: string
              } | null)
            })[]
            readonly conditions: readonly ({
              readonly zh: string
              readonly en: string
            })[]
            readonly validity: {
              readonly zh: string
              readonly en: string
            }
            readonly renewal: {
              readonly zh: string
              readonly en: string
            }
            readonly note: ({
              readonly zh: string
              readonly en: string
            } | null)
          })[]
          readonly duties: readonly ({
            readonly text: {
              readonly zh: string
              readonly en: string
            }
            readonly basis: {
              readonly zh: string
              readonly en: string
            }
          })[]
          readonly rights: readonly ({
            readonly text: {
              readonly zh: string
              readonly en: string
            }
            readonly basis: {
              readonly zh: string
              readonly en: string
            }
          })[]
          readonly checklist: readonly ({
            readonly content: {
              readonly zh: string
              readonly en: string
            }
            readonly methods: readonly ({
              readonly zh: string
              readonly en: string
            })[]
            readonly standards: readonly ({
              readonly zh: string
              readonly en: string
            })[]
          })[]
          readonly consequences: readonly ({
            readonly text: {
              readonly zh: string
              readonly en: string
            }
            readonly basis: {
              readonly zh: string
              readonly en: string
            }
          })[]
          readonly contacts: {
            readonly enquiry: string
            readonly complaint: string
            readonly note: {
              readonly zh: string
              readonly en: string
            }
          }
        }
        readonly number: string
        readonly held: readonly (string)[]
        readonly confirmed: ({
          readonly hash: string
          readonly at: string
        } | null)
        readonly current: boolean
      }
    }
    readonly '/licences/{number}/postings': {
      readonly path: `/licences/${string}/postings`
      readonly body: {
        readonly receiver: string
        readonly phone: string
        readonly address: string
      }
      readonly answer: unknown
    }
    readonly '/licences/{number}/preview': {
      readonly path: `/licences/${string}/preview`
      readonly body: {
        readonly reason: string
        readonly basis: string
        readonly article?: (string | undefined)
        readonly event: ('cancel' | 'rescind' | 'withdraw' | 'revoke' | 'lapse' | 'suspend' | 'reinstate' | 'replace')
      }
      readonly answer: {
        readonly preview: string
        readonly cascade: Cascade
      }
    }
    readonly '/licences/{number}/print': {
      readonly path: `/licences/${string}/print`
      readonly body: {
        readonly copies: number
      }
      readonly answer: unknown
    }
    readonly '/licences/{number}/recall': {
      readonly path: `/licences/${string}/recall`
      readonly body: Nothing
      readonly answer: {
        readonly licence: LicenceView
      }
    }
    readonly '/mandates': {
      readonly path: `/mandates`
      readonly body: {
        readonly agent: string
        readonly businesses: readonly (string)[]
        readonly scopes: readonly (('look' | 'prepare' | 'submit' | 'visit' | 'licence'))[]
        readonly until: string
      }
      readonly answer: unknown
    }
    readonly '/mandates/{id}/revoke': {
      readonly path: `/mandates/${string}/revoke`
      readonly body: Nothing
      readonly answer: {
        readonly id: string
        readonly side: ('given' | 'received')
        readonly owner: string
        readonly agent: string
        readonly agentUsername: string
        readonly businesses: readonly (string)[]
        readonly scopes: readonly (('look' | 'prepare' | 'submit' | 'visit' | 'licence'))[]
        readonly from: string
        readonly until: string
        readonly state: ('holds' | 'ended' | 'revoked')
        readonly acting: boolean
        readonly version: number
      }
    }
    readonly '/me/contact': {
      readonly path: `/me/contact`
      readonly body: {
        readonly language: ('zh' | 'en')
        readonly mail: (string | null)
        readonly phone: (string | null)
        readonly byMail: boolean
        readonly bySms: boolean
      }
      readonly answer: {
        readonly language: ('zh' | 'en')
        readonly mail: (string | null)
        readonly phone: (string | null)
        readonly byMail: boolean
        readonly bySms: boolean
      }
    }
    readonly '/messages/read': {
      readonly path: `/messages/read`
      readonly body: {
        readonly ids?: (readonly (string)[] | undefined)
      }
      readonly answer: {
        readonly unread: number
        readonly more: boolean
      }
    }
    readonly '/officer-conflicts': {
      readonly path: `/officer-conflicts`
      readonly body: {
        readonly region: string
        readonly certificate: string
        readonly uscc: string
        readonly reason: string
      }
      readonly answer: unknown
    }
    readonly '/officer-conflicts/{id}/end': {
      readonly path: `/officer-conflicts/${string}/end`
      readonly body: {
        readonly reason: string
      }
      readonly answer: {
        readonly id: string
        readonly region: string
        readonly certificate: string
        readonly department: string
        readonly uscc: string
        readonly reason: string
        readonly declaredAt: string
        readonly version: number
      }
    }
    readonly '/papers/{serial}/events': {
      readonly path: `/papers/${string}/events`
      readonly body: {
        readonly region: string
        readonly kind: ('spoiled' | 'returned' | 'lost' | 'announced' | 'destroyed')
        readonly note?: (string | undefined)
      }
      readonly answer: {
        readonly region: string
        readonly serial: string
        readonly number: string
        readonly version: number
        readonly copy: number
        readonly state: ('printed' | 'spoiled' | 'delivered' | 'due' | 'returned' | 'lost' | 'announced' | 'destroyed')
        readonly printedAt: string
        readonly title: string
        readonly holder: string
        readonly address: string
      }
    }
    readonly '/people': {
      readonly path: `/people`
      readonly body: {
        readonly username: string
        readonly name: string
      }
      readonly answer: unknown
    }
    readonly '/people/{id}/close': {
      readonly path: `/people/${string}/close`
      readonly body: Nothing
      readonly answer: {
        readonly accountId: string
        readonly username: string
        readonly name: string
        readonly roles: readonly ({
          readonly role: ('owner' | 'clerk' | 'reviewer' | 'head' | 'keeper' | 'inspector' | 'lead' | 'system-admin' | 'security-admin' | 'audit-admin')
          readonly region: string
          readonly department?: (string | undefined)
        })[]
        readonly demo: boolean
        readonly closed: boolean
        readonly secondFactor: boolean
        readonly version: number
      }
    }
    readonly '/people/{id}/end-sessions': {
      readonly path: `/people/${string}/end-sessions`
      readonly body: Nothing
      readonly answer: {
        readonly accountId: string
        readonly username: string
        readonly name: string
        readonly roles: readonly ({
          readonly role: ('owner' | 'clerk' | 'reviewer' | 'head' | 'keeper' | 'inspector' | 'lead' | 'system-admin' | 'security-admin' | 'audit-admin')
          readonly region: string
          readonly department?: (string | undefined)
        })[]
        readonly demo: boolean
        readonly closed: boolean
        readonly secondFactor: boolean
        readonly version: number
      }
    }
    readonly '/people/{id}/grant': {
      readonly path: `/people/${string}/grant`
      readonly body: {
        readonly role: ('owner' | 'clerk' | 'reviewer' | 'head' | 'keeper' | 'inspector' | 'lead' | 'system-admin' | 'security-admin' | 'audit-admin')
        readonly region: string
        readonly department?: (string | undefined)
      }
      readonly answer: {
        readonly accountId: string
        readonly username: string
        readonly name: string
        readonly roles: readonly ({
          readonly role: ('owner' | 'clerk' | 'reviewer' | 'head' | 'keeper' | 'inspector' | 'lead' | 'system-admin' | 'security-admin' | 'audit-admin')
          readonly region: string
          readonly department?: (string | undefined)
        })[]
        readonly demo: boolean
        readonly closed: boolean
        readonly secondFactor: boolean
        readonly version: number
      }
    }
    readonly '/people/{id}/invite': {
      readonly path: `/people/${string}/invite`
      readonly body: Nothing
      readonly answer: {
        readonly person: {
          readonly accountId: string
          readonly username: string
          readonly name: string
          readonly roles: readonly ({
            readonly role: ('owner' | 'clerk' | 'reviewer' | 'head' | 'keeper' | 'inspector' | 'lead' | 'system-admin' | 'security-admin' | 'audit-admin')
            readonly region: string
            readonly department?: (string | undefined)
          })[]
          readonly demo: boolean
          readonly closed: boolean
          readonly secondFactor: boolean
          readonly version: number
        }
        readonly invitation: string
        readonly endsAt: string
      }
    }
    readonly '/people/{id}/open': {
      readonly path: `/people/${string}/open`
      readonly body: Nothing
      readonly answer: {
        readonly accountId: string
        readonly username: string
        readonly name: string
        readonly roles: readonly ({
          readonly role: ('owner' | 'clerk' | 'reviewer' | 'head' | 'keeper' | 'inspector' | 'lead' | 'system-admin' | 'security-admin' | 'audit-admin')
          readonly region: string
          readonly department?: (string | undefined)
        })[]
        readonly demo: boolean
        readonly closed: boolean
        readonly secondFactor: boolean
        readonly version: number
      }
    }
    readonly '/people/{id}/reset-second-factor': {
      readonly path: `/people/${string}/reset-second-factor`
      readonly body: Nothing
      readonly answer: {
        readonly accountId: string
        readonly username: string
        readonly name: string
        readonly roles: readonly ({
          readonly role: ('owner' | 'clerk' | 'reviewer' | 'head' | 'keeper' | 'inspector' | 'lead' | 'system-admin' | 'security-admin' | 'audit-admin')
          readonly region: string
          readonly department?: (string | undefined)
        })[]
        readonly demo: boolean
        readonly closed: boolean
        readonly secondFactor: boolean
        readonly version: number
      }
    }
    readonly '/people/{id}/revoke': {
      readonly path: `/people/${string}/revoke`
      readonly body: {
        readonly role: ('owner' | 'clerk' | 'reviewer' | 'head' | 'keeper' | 'inspector' | 'lead' | 'system-admin' | 'security-admin' | 'audit-admin')
        readonly region: string
        readonly department?: (string | undefined)
      }
      readonly answer: {
        readonly accountId: string
        readonly username: string
        readonly name: string
        readonly roles: readonly ({
          readonly role: ('owner' | 'clerk' | 'reviewer' | 'head' | 'keeper' | 'inspector' | 'lead' | 'system-admin' | 'security-admin' | 'audit-admin')
          readonly region: string
          readonly department?: (string | undefined)
        })[]
        readonly demo: boolean
        readonly closed: boolean
        readonly secondFactor: boolean
        readonly version: number
      }
    }
    readonly '/people/{id}/unlock': {
      readonly path: `/people/${string}/unlock`
      readonly body: Nothing
      readonly answer: {
        readonly accountId: string
        readonly username: string
        readonly name: string
        readonly roles: readonly ({
          readonly role: ('owner' | 'clerk' | 'reviewer' | 'head' | 'keeper' | 'inspector' | 'lead' | 'system-admin' | 'security-admin' | 'audit-admin')
          readonly region: string
          readonly department?: (string | undefined)
        })[]
        readonly demo: boolean
        readonly closed: boolean
        readonly secondFactor: boolean
        readonly version: number
      }
    }
    readonly '/postings/{id}/decline': {
      readonly path: `/postings/${string}/decline`
      readonly body: {
        readonly reason: string
      }
      readonly answer: {
        readonly id: string
        readonly region: string
        readonly number: string
        readonly holder: string
        readonly state: ('asked' | 'posted' | 'collected' | 'withdrawn' | 'declined' | 'ended')
        readonly askedAt: string
        readonly addressee: ({
          readonly receiver: string
          readonly phone: string
          readonly address: string
        } | null)
        readonly carrier: (string | null)
        readonly tracking: (string | null)
        readonly settledAt: (string | null)
        readonly answer: (string | null)
        readonly ready: readonly (string)[]
      }
    }
    readonly '/postings/{id}/withdraw': {
      readonly path: `/postings/${string}/withdraw`
      readonly body: Nothing
      readonly answer: {
        readonly id: string
        readonly region: string
        readonly number: string
        readonly holder: string
        readonly state: ('asked' | 'posted' | 'collected' | 'withdrawn' | 'declined' | 'ended')
        readonly askedAt: string
        readonly addressee: ({
          readonly receiver: string
          readonly phone: string
          readonly address: string
        } | null)
        readonly carrier: (string | null)
        readonly tracking: (string | null)
        readonly settledAt: (string | null)
        readonly answer: (string | null)
        readonly ready: readonly (string)[]
      }
    }
    readonly '/print-queue/{id}/drop': {
      readonly path: `/print-queue/${string}/drop`
      readonly body: {
        readonly region: string
      }
      readonly answer: {
        readonly id: string
      }
    }
    readonly '/print-runs': {
      readonly path: `/print-runs`
      readonly body: {
        readonly region: string
        readonly requests: readonly (string)[]
      }
      readonly answer: unknown
    }
    readonly '/printers/{name}': {
      readonly path: `/printers/${string}`
      readonly body: {
        readonly dx: number
        readonly dy: number
      }
      readonly answer: {
        readonly region: string
        readonly name: string
        readonly dx: number
        readonly dy: number
        readonly version: number
      }
    }
    readonly '/ratings/{subject}/{id}': {
      readonly path: `/ratings/${string}/${string}`
      readonly body: {
        readonly grade: number
        readonly reasons?: (readonly (('speed' | 'once' | 'clear' | 'manner' | 'online' | 'visit'))[] | undefined)
        readonly words?: (string | undefined)
      }
      readonly answer: unknown
    }
    readonly '/receivers': {
      readonly path: `/receivers`
      readonly body: {
        readonly region: string
        readonly name: string
        readonly url: string
        readonly types: readonly (string)[]
        readonly department?: (string | undefined)
        readonly signing: ('hmac' | 'ed25519')
      }
      readonly answer: unknown
    }
    readonly '/receivers/{id}/end': {
      readonly path: `/receivers/${string}/end`
      readonly body: Nothing
      readonly answer: {
        readonly id: string
        readonly region: string
        readonly name: string
        readonly channel: ('webhook' | 'mail' | 'sms')
        readonly department: ({
          readonly id: string
          readonly name: string
        } | null)
        readonly url: (string | null)
        readonly types: readonly (string)[]
        readonly version: number
        readonly health: ('well' | 'failing' | 'blocked' | 'kept' | 'paused' | 'ended')
        readonly pausedAt: (string | null)
        readonly pauseReason: (string | null)
        readonly waiting: number
        readonly oldest: (string | null)
        readonly nextTry: (string | null)
        readonly lastOkAt: (string | null)
        readonly lastError: (string | null)
        readonly lastErrorAt: (string | null)
        readonly inbound: {
          readonly account: boolean
          readonly lastAt: (string | null)
        }
        readonly keys: readonly ({
          readonly direction: ('out' | 'in')
          readonly algorithm: ('hmac' | 'ed25519')
          readonly public: (string | null)
          readonly madeAt: string
          readonly endsAt: (string | null)
        })[]
      }
    }
    readonly '/receivers/{id}/pause': {
      readonly path: `/receivers/${string}/pause`
      readonly body: {
        readonly reason: string
      }
      readonly answer: {
        readonly id: string
        readonly region: string
        readonly name: string
        readonly channel: ('webhook' | 'mail' | 'sms')
        readonly department: ({
          readonly id: string
          readonly name: string
        } | null)
        readonly url: (string | null)
        readonly types: readonly (string)[]
        readonly version: number
        readonly health: ('well' | 'failing' | 'blocked' | 'kept' | 'paused' | 'ended')
        readonly pausedAt: (string | null)
        readonly pauseReason: (string | null)
        readonly waiting: number
        readonly oldest: (string | null)
        readonly nextTry: (string | null)
        readonly lastOkAt: (string | null)
        readonly lastError: (string | null)
        readonly lastErrorAt: (string | null)
        readonly inbound: {
          readonly account: boolean
          readonly lastAt: (string | null)
        }
        readonly keys: readonly ({
          readonly direction: ('out' | 'in')
          readonly algorithm: ('hmac' | 'ed25519')
          readonly public: (string | null)
          readonly madeAt: string
          readonly endsAt: (string | null)
        })[]
      }
    }
    readonly '/receivers/{id}/replay': {
      readonly path: `/receivers/${string}/replay`
      readonly body: ({
        readonly event: string
      } | {
        readonly day: string
      })
      readonly answer: {
        readonly events: number
      }
    }
    readonly '/receivers/{id}/resume': {
      readonly path: `/receivers/${string}/resume`
      readonly body: Nothing
      readonly answer: {
        readonly id: string
        readonly region: string
        readonly name: string
        readonly channel: ('webhook' | 'mail' | 'sms')
        readonly department: ({
          readonly id: string
          readonly name: string
        } | null)
        readonly url: (string | null)
        readonly types: readonly (string)[]
        readonly version: number
        readonly health: ('well' | 'failing' | 'blocked' | 'kept' | 'paused' | 'ended')
        readonly pausedAt: (string | null)
        readonly pauseReason: (string | null)
        readonly waiting: number
        readonly oldest: (string | null)
        readonly nextTry: (string | null)
        readonly lastOkAt: (string | null)
        readonly lastError: (string | null)
        readonly lastErrorAt: (string | null)
        readonly inbound: {
          readonly account: boolean
          readonly lastAt: (string | null)
        }
        readonly keys: readonly ({
          readonly direction: ('out' | 'in')
          readonly algorithm: ('hmac' | 'ed25519')
          readonly public: (string | null)
          readonly madeAt: string
          readonly endsAt: (string | null)
        })[]
      }
    }
    readonly '/receivers/{id}/secrets': {
      readonly path: `/receivers/${string}/secrets`
      readonly body: {
        readonly direction: ('out' | 'in')
        readonly signing?: (('hmac' | 'ed25519') | undefined)
      }
      readonly answer: unknown
    }
    readonly '/regions/{region}/archive-lists/{id}/decision': {
      readonly path: `/regions/${string}/archive-lists/${string}/decision`
      readonly body: {
        readonly decision: ('destroy' | 'keep')
        readonly words: string
      }
      readonly answer: {
        readonly items: readonly ({
          readonly id: string
          readonly listedOn: string
          readonly decision: (('destroy' | 'keep') | null)
          readonly words: (string | null)
          readonly decidedBy: (string | null)
          readonly decidedAt: (string | null)
          readonly lines: readonly ({
            readonly caseNo: string
            readonly version: number
            readonly period: ('30-years' | '10-years')
            readonly archivedOn: string
            readonly keptUntil: string
            readonly destroyedAt: (string | null)
          })[]
        })[]
      }
    }
    readonly '/regions/{region}/check-plans/{year}': {
      readonly path: `/regions/${string}/check-plans/${string}`
      readonly body: {
        readonly lines: readonly ({
          readonly industry: string
          readonly department: string
          readonly shares: {
            readonly A: number
            readonly B: number
            readonly C: number
            readonly D: number
          }
          readonly from: number
          readonly until: number
        })[]
        readonly reason: string
      }
      readonly answer: {
        readonly region: string
        readonly year: number
        readonly version: number
        readonly lines: readonly ({
          readonly industry: string
          readonly department: string
          readonly shares: {
            readonly A: number
            readonly B: number
            readonly C: number
            readonly D: number
          }
          readonly from: number
          readonly until: number
          readonly industryName: string
          readonly departmentName: string
        })[]
        readonly reason: string
        readonly publishedAt: (string | null)
        readonly late: boolean
      }
    }
    readonly '/regions/{region}/checklist-conflicts/{key}/settle': {
      readonly path: `/regions/${string}/checklist-conflicts/${string}/settle`
      readonly body: {
        readonly digest: string
        readonly prevails: (string | null)
        readonly reason: string
      }
      readonly answer: {
        readonly departments: readonly ({
          readonly id: string
          readonly name: string
        })[]
        readonly items: readonly ({
          readonly id: string
          readonly certificate: string
        })[]
        readonly conflicts: readonly ({
          readonly key: string
          readonly content: {
            readonly zh: string
            readonly en: string
          }
          readonly methods: readonly (('look' | 'ask' | 'papers' | 'measure' | 'sample' | 'demonstrate'))[]
          readonly answers: readonly ({
            readonly line: string
            readonly item: string
            readonly department: string
            readonly method: ('look' | 'ask' | 'papers' | 'measure' | 'sample' | 'demonstrate')
            readonly standard: {
              readonly zh: string
              readonly en: string
            }
            readonly basis: string
            readonly source: ('catalogue' | 'department')
            readonly version: number
            readonly yields: boolean
          })[]
          readonly conflict: ({
            readonly digest: string
            readonly settled: ({
              readonly key: string
              readonly prevails: (string | null)
              readonly reason: string
              readonly at: string
            } | null)
          } | null)
        })[]
      }
    }
    readonly '/regions/{region}/department-systems': {
      readonly path: `/regions/${string}/department-systems`
      readonly body: {
        readonly department: string
        readonly receiver: (string | null)
      }
      readonly answer: {
        readonly items: readonly ({
          readonly department: {
            readonly id: string
            readonly name: string
          }
          readonly receiver: ({
            readonly id: string
            readonly name: string
            readonly since: string
          } | null)
          readonly open: number
        })[]
      }
    }
    readonly '/regions/{region}/industries/{code}/compare': {
      readonly path: `/regions/${string}/industries/${string}/compare`
      readonly body: {
        readonly now?: (object | undefined)
        readonly instead?: (object | undefined)
      }
      readonly answer: {
        readonly now: {
          readonly asked: readonly ({
            readonly question: {
              readonly id: string
              readonly text: {
                readonly zh: string
                readonly en: string
              }
              readonly type: ('boolean' | 'number' | 'choice')
              readonly unit: (string | null)
              readonly options: (readonly ({
                readonly value: string
                readonly label: {
                  readonly zh: string
                  readonly en: string
                }
              })[] | null)
              readonly min: (number | null)
              readonly max: (number | null)
              readonly why: {
                readonly zh: string
                readonly en: string
              }
              readonly help: ({
                readonly zh: string
                readonly en: string
              } | null)
            }
            readonly answer: ((boolean | number | string | readonly (string)[]) | null)
          })[]
          readonly complete: boolean
          readonly cart: {
            readonly items: number
            readonly materials: number
            readonly elements: number
            readonly visits: number
            readonly visited: number
            readonly workingDays: {
              readonly serial: number
              readonly parallel: number
              readonly inOrder: number
            }
          }
        }
        readonly instead: {
          readonly asked: readonly ({
            readonly question: {
              readonly id: string
              readonly text: {
                readonly zh: string
                readonly en: string
              }
              readonly type: ('boolean' | 'number' | 'choice')
              readonly unit: (string | null)
              readonly options: (readonly ({
                readonly value: string
                readonly label: {
                  readonly zh: string
                  readonly en: string
                }
              })[] | null)
              readonly min: (number | null)
              readonly max: (number | null)
              readonly why: {
                readonly zh: string
                readonly en: string
              }
              readonly help: ({
                readonly zh: string
                readonly en: string
              } | null)
            }
            readonly answer: ((boolean | number | string | readonly (string)[]) | null)
          })[]
          readonly complete: boolean
          readonly cart: {
            readonly items: number
            readonly materials: number
            readonly elements: number
            readonly visits: number
            readonly visited: number
            readonly workingDays: {
              readonly serial: number
              readonly parallel: number
              readonly inOrder: number
            }
          }
        }
        readonly items: readonly ({
          readonly id: string
          readonly certificate: string
          readonly now: ('required' | 'optional' | 'notNeeded' | 'undecided' | 'outside')
          readonly instead: ('required' | 'optional' | 'notNeeded' | 'undecided' | 'outside')
        })[]
        readonly materials: {
          readonly gone: readonly ({
            readonly zh: string
            readonly en: string
          })[]
          readonly added: readonly ({
            readonly zh: string
            readonly en: string
          })[]
        }
        readonly elements: {
          readonly gone: readonly ({
            readonly zh: string
            readonly en: string
          })[]
          readonly added: readonly ({
            readonly zh: string
            readonly en: string
          })[]
        }
      }
    }
    readonly '/regions/{region}/industries/{code}/guide': {
      readonly path: `/regions/${string}/industries/${string}/guide`
      readonly body: {
        readonly answers?: (object | undefined)
        readonly wanted?: (readonly (string)[] | undefined)
      }
      readonly answer: {
        readonly industry: {
          readonly code: string
          readonly name: string
          readonly nameEn: string
          readonly newApplications: boolean
          readonly restriction: (string | null)
        }
        readonly next: ({
          readonly id: string
          readonly text: {
            readonly zh: string
            readonly en: string
          }
          readonly type: ('boolean' | 'number' | 'choice')
          readonly unit: (string | null)
          readonly options: (readonly ({
            readonly value: string
            readonly label: {
              readonly zh: string
              readonly en: string
            }
          })[] | null)
          readonly min: (number | null)
          readonly max: (number | null)
          readonly why: {
            readonly zh: string
            readonly en: string
          }
          readonly help: ({
            readonly zh: string
            readonly en: string
          } | null)
        } | null)
        readonly remainingAtMost: number
        readonly items: readonly ({
          readonly id: string
          readonly name: {
            readonly zh: string
            readonly en: string
          }
          readonly certificate: string
          readonly authority: string
          readonly department: (string | null)
          readonly state: ('required' | 'optional' | 'notNeeded' | 'undecided')
          readonly because: readonly ({
            readonly rule: {
              readonly zh: string
              readonly en: string
            }
            readonly answer: ({
              readonly question: string
              readonly value: (boolean | number | string | readonly (string)[])
            } | null)
            readonly basis: string
          })[]
          readonly flip: ({
            readonly to: ('required' | 'notNeeded')
            readonly changes: readonly ({
              readonly question: string
              readonly from: ((boolean | number | string | readonly (string)[]) | null)
              readonly to: (boolean | number | string | readonly (string)[])
              readonly text: {
                readonly zh: string
                readonly en: string
              }
            })[]
          } | null)
          readonly row: {
            readonly annex: string
            readonly requirement: (string | null)
            readonly note: (string | null)
          }
        })[]
        readonly chosen: readonly (string)[]
        readonly outside: readonly ({
          readonly id: string
          readonly name: {
            readonly zh: string
            readonly en: string
          }
          readonly certificate: string
          readonly because: readonly ({
            readonly rule: {
              readonly zh: string
              readonly en: string
            }
            readonly answer: ({
              readonly question: string
              readonly value: (boolean | number | string | readonly (string)[])
            } | null)
            readonly basis: string
          })[]
        })[]
        readonly cart: {
          readonly items: number
          readonly materials: number
          readonly elements: number
          readonly visits: number
          readonly visited: number
          readonly workingDays: {
            readonly serial: number
            readonly parallel: number
            readonly inOrder: number
          }
        }
        readonly relations: readonly ({
          readonly type: ('needsFirst' | 'heldFirst' | 'lapses' | 'notAgain' | 'reuse' | 'afterwards')
          readonly item: string
          readonly others: readonly (string)[]
          readonly text: {
            readonly zh: string
            readonly en: string
          }
          readonly basis: string
        })[]
        readonly problems: readonly ({
          readonly code: string
          readonly text: {
            readonly zh: string
            readonly en: string
          }
          readonly items: readonly (string)[]
        })[]
      }
    }
    readonly '/regions/{region}/industries/{code}/notices': {
      readonly path: `/regions/${string}/industries/${string}/notices`
      readonly body: {
        readonly answers?: ({ readonly [name: string]: (boolean | number | string | readonly (string)[]) | undefined } | undefined)
        readonly items: readonly (string)[]
        readonly kind?: (('open' | 'change' | 'renew') | undefined)
        readonly channel?: (('web' | 'window' | 'api') | undefined)
        readonly language?: (('zh' | 'en') | undefined)
      }
      readonly answer: unknown
    }
    readonly '/regions/{region}/library-reports': {
      readonly path: `/regions/${string}/library-reports`
      readonly body: Nothing
      readonly answer: {
        readonly items: readonly ({
          readonly receiver: {
            readonly id: string
            readonly name: string
            readonly health: string
          }
          readonly kind: ('library' | 'window' | 'entry' | 'opening' | 'supervision')
          readonly code: (string | null)
          readonly since: string
          readonly waiting: number
          readonly oldest: (string | null)
          readonly lastOkAt: (string | null)
          readonly lastHeardAt: (string | null)
          readonly lastError: (string | null)
        })[]
        readonly report: ({
          readonly id: string
          readonly day: string
          readonly askedAt: string
          readonly state: ('asked' | 'done' | 'unanswered')
          readonly compared: number
          readonly endedAt: (string | null)
          readonly differences: readonly ({
            readonly subject: string
            readonly number: string
            readonly what: ('missing-there' | 'unknown-here' | 'differs')
            readonly ours: ({
              readonly state: string
              readonly version: (number | null)
            } | null)
            readonly theirs: ({
              readonly state: string
              readonly version: (number | null)
            } | null)
            readonly why: ('queued' | 'never-told' | 'lost-there' | 'outdated-there' | 'changed-there' | 'unknown-here')
            readonly since: (string | null)
            readonly detail: (string | null)
            readonly remedy: ('waits' | 'told-again' | 'people')
          })[]
        } | null)
        readonly asked: readonly ({
          readonly kind: ('business' | 'licences' | 'persons' | 'lists' | 'seal')
          readonly state: ('connected' | 'simulated' | 'absent')
          readonly host: (string | null)
          readonly lastOkAt: (string | null)
          readonly lastFaultAt: (string | null)
          readonly lastFault: (string | null)
        })[]
      }
    }
    readonly '/regions/{region}/neighbours': {
      readonly path: `/regions/${string}/neighbours`
      readonly body: {
        readonly receiver: string
        readonly kind: (('library' | 'window' | 'entry' | 'opening' | 'supervision') | null)
        readonly code?: (string | undefined)
      }
      readonly answer: {
        readonly items: readonly ({
          readonly receiver: {
            readonly id: string
            readonly name: string
            readonly health: string
          }
          readonly kind: ('library' | 'window' | 'entry' | 'opening' | 'supervision')
          readonly code: (string | null)
          readonly since: string
          readonly waiting: number
          readonly oldest: (string | null)
          readonly lastOkAt: (string | null)
          readonly lastHeardAt: (string | null)
          readonly lastError: (string | null)
        })[]
        readonly report: ({
          readonly id: string
          readonly day: string
          readonly askedAt: string
          readonly state: ('asked' | 'done' | 'unanswered')
          readonly compared: number
          readonly endedAt: (string | null)
          readonly differences: readonly ({
            readonly subject: string
            readonly number: string
            readonly what: ('missing-there' | 'unknown-here' | 'differs')
            readonly ours: ({
              readonly state: string
              readonly version: (number | null)
            } | null)
            readonly theirs: ({
              readonly state: string
              readonly version: (number | null)
            } | null)
            readonly why: ('queued' | 'never-told' | 'lost-there' | 'outdated-there' | 'changed-there' | 'unknown-here')
            readonly since: (string | null)
            readonly detail: (string | null)
            readonly remedy: ('waits' | 'told-again' | 'people')
          })[]
        } | null)
        readonly asked: readonly ({
          readonly kind: ('business' | 'licences' | 'persons' | 'lists' | 'seal')
          readonly state: ('connected' | 'simulated' | 'absent')
          readonly host: (string | null)
          readonly lastOkAt: (string | null)
          readonly lastFaultAt: (string | null)
          readonly lastFault: (string | null)
        })[]
      }
    }
    readonly '/regions/{region}/tolerance': {
      readonly path: `/regions/${string}/tolerance`
      readonly body: {
        readonly material: string
        readonly days: (number | null)
        readonly basis: string
      }
      readonly answer: {
        readonly region: string
        readonly materials: readonly ({
          readonly material: string
          readonly name: {
            readonly zh: string
            readonly en: string
          }
          readonly days: number
          readonly basis: string
        })[]
        readonly candidates: readonly ({
          readonly material: string
          readonly name: {
            readonly zh: string
            readonly en: string
          }
        })[]
        readonly core: readonly (string)[]
      }
    }
    readonly '/session': {
      readonly path: `/session`
      readonly body: {
        readonly username: string
        readonly password: string
        readonly code?: (string | undefined)
      }
      readonly answer: {
        readonly actor: {
          readonly accountId: string
          readonly username: string
          readonly name: string
          readonly roles: readonly ({
            readonly role: ('owner' | 'clerk' | 'reviewer' | 'head' | 'keeper' | 'inspector' | 'lead' | 'system-admin' | 'security-admin' | 'audit-admin')
            readonly region: string
            readonly department?: (string | undefined)
          })[]
          readonly agent?: ({
            readonly mandateId: string
            readonly accountId: string
            readonly username: string
            readonly name: string
            readonly scopes: readonly (('look' | 'prepare' | 'submit' | 'visit' | 'licence'))[]
            readonly businesses: readonly (string)[]
            readonly until: string
          } | undefined)
          readonly limited?: (true | undefined)
        }
      }
    }
    readonly '/session/acting': {
      readonly path: `/session/acting`
      readonly body: {
        readonly mandate: (string | null)
      }
      readonly answer: undefined
    }
    readonly '/signal-tasks/{id}/answer': {
      readonly path: `/signal-tasks/${string}/answer`
      readonly body: {
        readonly finding: ('confirmed' | 'unfounded' | 'forwarded')
        readonly words: string
        readonly wantsCheck?: (boolean | undefined)
      }
      readonly answer: {
        readonly signal: {
          readonly id: string
          readonly region: string
          readonly number: string
          readonly verdict: string
          readonly kind: ('name' | 'address' | 'items' | 'ended' | 'forged' | 'other')
          readonly state: ('open' | 'answered')
          readonly count: number
          readonly firstAt: string
          readonly lastAt: string
          readonly words: readonly ({
            readonly reference: string
            readonly at: string
            readonly words: string
          })[]
          readonly finding: (('confirmed' | 'unfounded' | 'forwarded') | null)
          readonly answer: (string | null)
          readonly answeredAt: (string | null)
          readonly answeredBy: (string | null)
          readonly version: number
        }
        readonly department: string
        readonly departmentName: string
        readonly note: string
        readonly givenAt: string
        readonly givenBy: string
        readonly due: string
        readonly overdue: boolean
        readonly state: ('open' | 'answered')
        readonly wantsCheck: boolean
        readonly mayAnswer: boolean
        readonly version: number
      }
    }
    readonly '/signal-tasks/{id}/check': {
      readonly path: `/signal-tasks/${string}/check`
      readonly body: {
        readonly by: string
      }
      readonly answer: unknown
    }
    readonly '/signals/{id}/answer': {
      readonly path: `/signals/${string}/answer`
      readonly body: {
        readonly finding: ('confirmed' | 'unfounded' | 'forwarded')
        readonly words: string
      }
      readonly answer: {
        readonly id: string
        readonly region: string
        readonly number: string
        readonly verdict: string
        readonly kind: ('name' | 'address' | 'items' | 'ended' | 'forged' | 'other')
        readonly state: ('open' | 'answered')
        readonly count: number
        readonly firstAt: string
        readonly lastAt: string
        readonly words: readonly ({
          readonly reference: string
          readonly at: string
          readonly words: string
        })[]
        readonly finding: (('confirmed' | 'unfounded' | 'forwarded') | null)
        readonly answer: (string | null)
        readonly answeredAt: (string | null)
        readonly answeredBy: (string | null)
        readonly version: number
      }
    }
    readonly '/signals/{id}/assign': {
      readonly path: `/signals/${string}/assign`
      readonly body: {
        readonly department: string
        readonly note?: (string | undefined)
      }
      readonly answer: {
        readonly signal: {
          readonly id: string
          readonly region: string
          readonly number: string
          readonly verdict: string
          readonly kind: ('name' | 'address' | 'items' | 'ended' | 'forged' | 'other')
          readonly state: ('open' | 'answered')
          readonly count: number
          readonly firstAt: string
          readonly lastAt: string
          readonly words: readonly ({
            readonly reference: string
            readonly at: string
            readonly words: string
          })[]
          readonly finding: (('confirmed' | 'unfounded' | 'forwarded') | null)
          readonly answer: (string | null)
          readonly answeredAt: (string | null)
          readonly answeredBy: (string | null)
          readonly version: number
        }
        readonly department: string
        readonly departmentName: string
        readonly note: string
        readonly givenAt: string
        readonly givenBy: string
        readonly due: string
        readonly overdue: boolean
        readonly state: ('open' | 'answered')
        readonly wantsCheck: boolean
        readonly mayAnswer: boolean
        readonly version: number
      }
    }
    readonly '/single-licences': {
      readonly path: `/single-licences`
      readonly body: {
        readonly region: string
        readonly industry: string
        readonly item: string
        readonly holder: {
          readonly name: string
          readonly uscc: string
          readonly person: string
          readonly address: string
        }
        readonly number: string
        readonly validFrom: string
        readonly validUntil?: ((string | null) | undefined)
      }
      readonly answer: unknown
    }
    readonly '/single-licences/{id}/change': {
      readonly path: `/single-licences/${string}/change`
      readonly body: {
        readonly reason: string
        readonly basis: string
        readonly article?: (string | undefined)
        readonly event: ('change' | 'renew')
        readonly to: {
          readonly holder?: ({
            readonly name?: (string | undefined)
            readonly uscc?: (string | undefined)
            readonly person?: (string | undefined)
            readonly address?: (string | undefined)
          } | undefined)
          readonly number?: (string | undefined)
          readonly validFrom?: (string | undefined)
          readonly validUntil?: ((string | null) | undefined)
        }
        readonly preview: string
      }
      readonly answer: {
        readonly single: SingleView
        readonly effect: ('void-and-recall' | 'drop-and-reissue' | 'reissue' | 'refresh' | 'none')
        readonly basis: string
        readonly licence: (LicenceView | null)
      }
    }
    readonly '/single-licences/{id}/end': {
      readonly path: `/single-licences/${string}/end`
      readonly body: {
        readonly reason: string
        readonly basis: string
        readonly article?: (string | undefined)
        readonly event: ('cancel' | 'rescind' | 'withdraw' | 'revoke' | 'lapse' | 'suspend' | 'reinstate')
        readonly preview?: (string | undefined)
      }
      readonly answer: {
        readonly single: SingleView
        readonly effect: ('void-and-recall' | 'drop-and-reissue' | 'reissue' | 'refresh' | 'none')
        readonly basis: string
        readonly licence: (LicenceView | null)
      }
    }
    readonly '/single-licences/{id}/preview': {
      readonly path: `/single-licences/${string}/preview`
      readonly body: ({
        readonly reason: string
        readonly basis: string
        readonly article?: (string | undefined)
        readonly event: ('cancel' | 'rescind' | 'withdraw' | 'revoke' | 'lapse' | 'suspend' | 'reinstate')
      } | {
        readonly reason: string
        readonly basis: string
        readonly article?: (string | undefined)
        readonly event: ('change' | 'renew')
        readonly to: {
          readonly holder?: ({
            readonly name?: (string | undefined)
            readonly uscc?: (string | undefined)
            readonly person?: (string | undefined)
            readonly address?: (string | undefined)
          } | undefined)
          readonly number?: (string | undefined)
          readonly validFrom?: (string | undefined)
          readonly validUntil?: ((string | null) | undefined)
        }
      })
      readonly answer: {
        readonly preview: string
        readonly cascade: Cascade
      }
    }
    readonly '/standards/{region}/{item}': {
      readonly path: `/standards/${string}/${string}`
      readonly body: {
        readonly kind: ('material' | 'field')
        readonly subject: string
        readonly words: ({
          readonly zh: string
          readonly en?: (string | undefined)
        } | null)
        readonly reason: string
      }
      readonly answer: {
        readonly region: string
        readonly item: string
        readonly name: {
          readonly zh: string
          readonly en: string
        }
        readonly certificate: string
        readonly version: number
        readonly mayEdit: boolean
        readonly lines: readonly ({
          readonly kind: ('material' | 'field' | 'point')
          readonly subject: string
          readonly label: {
            readonly zh: string
            readonly en: string
          }
          readonly words: ({
            readonly zh: string
            readonly en: string
          } | null)
          readonly source: ('catalogue' | 'department')
          readonly version: number
          readonly changed: ({
            readonly by: string
            readonly at: string
            readonly reason: string
          } | null)
          readonly needed: boolean
        })[]
        readonly history: readonly ({
          readonly version: number
          readonly kind: ('material' | 'field')
          readonly subject: string
          readonly label: {
            readonly zh: string
            readonly en: string
          }
          readonly words: ({
            readonly zh: string
            readonly en: string
          } | null)
          readonly reason: string
          readonly by: string
          readonly at: string
        })[]
      }
    }
    readonly '/stock/alarm': {
      readonly path: `/stock/alarm`
      readonly body: {
        readonly region: string
        readonly below: number
      }
      readonly answer: {
        readonly left: number
        readonly below: number
        readonly alarm: boolean
        readonly batches: readonly ({
          readonly id: string
          readonly receivedOn: string
          readonly printer: string
          readonly note: string
          readonly first: string
          readonly last: string
          readonly rfid: boolean
          readonly receivedBy: string
          readonly blank: number
          readonly printed: number
          readonly spoiled: number
          readonly destroyed: number
        })[]
      }
    }
    readonly '/stock/batches': {
      readonly path: `/stock/batches`
      readonly body: {
        readonly region: string
        readonly receivedOn: string
        readonly printer: string
        readonly note?: (string | undefined)
        readonly first: string
        readonly last: string
        readonly rfid: boolean
      }
      readonly answer: unknown
    }
    readonly '/stock/sheets/{serial}/events': {
      readonly path: `/stock/sheets/${string}/events`
      readonly body: ({
        readonly region: string
        readonly kind: 'rfid'
        readonly rfid: string
      } | {
        readonly region: string
        readonly kind: ('spoiled' | 'destroyed')
        readonly reason: string
      })
      readonly answer: {
        readonly left: number
        readonly below: number
        readonly alarm: boolean
        readonly batches: readonly ({
          readonly id: string
          readonly receivedOn: string
          readonly printer: string
          readonly note: string
          readonly first: string
          readonly last: string
          readonly rfid: boolean
          readonly receivedBy: string
          readonly blank: number
          readonly printed: number
          readonly spoiled: number
          readonly destroyed: number
        })[]
      }
    }
    readonly '/visits/{id}/accept-wish': {
      readonly path: `/visits/${string}/accept-wish`
      readonly body: object
      readonly answer: VisitView
    }
    readonly '/visits/{id}/answers': {
      readonly path: `/visits/${string}/answers`
      readonly body: {
        readonly line: string
        readonly words: string
        readonly photos: readonly (string)[]
      }
      readonly answer: VisitView
    }
    readonly '/visits/{id}/confirm': {
      readonly path: `/visits/${string}/confirm`
      readonly body: {
        readonly slot: {
          readonly day: string
          readonly from: string
          readonly to: string
        }
      }
      readonly answer: VisitView
    }
    readonly '/visits/{id}/entries': {
      readonly path: `/visits/${string}/entries`
      readonly body: {
        readonly entries: readonly ({
          readonly hash: string
          readonly entry: ({
            readonly visit: string
            readonly round: number
            readonly device?: (string | undefined)
            readonly at: string
            readonly kind: 'observation'
            readonly line: string
            readonly result: ('pass' | 'fail' | 'n/a')
            readonly note?: (string | undefined)
            readonly todo?: (string | undefined)
            readonly items?: (readonly (string)[] | undefined)
            readonly photos: readonly (string)[]
            readonly replaces: readonly (string)[]
          } | {
            readonly visit: string
            readonly round: number
            readonly device?: (string | undefined)
            readonly at: string
            readonly kind: 'signature'
            readonly by: ('officer' | 'applicant')
            readonly name: string
            readonly certificateNo?: (string | undefined)
            readonly image: string
            readonly statement: string
          } | {
            readonly visit: string
            readonly round: number
            readonly device?: (string | undefined)
            readonly at: string
            readonly kind: 'signingRefused'
            readonly name: string
            readonly reason: string
            readonly witness: string
            readonly witnessContact?: (string | undefined)
            readonly statement: string
          } | {
            readonly visit: string
            readonly round: number
            readonly device?: (string | undefined)
            readonly at: string
            readonly kind: 'opinion'
            readonly department: string
            readonly opinion: ('agree' | 'rectify' | 'disagree')
            readonly words?: (string | undefined)
            readonly officer: string
          } | {
            readonly visit: string
            readonly round: number
            readonly device?: (string | undefined)
            readonly at: string
            readonly kind: 'collected'
            readonly material: string
            readonly file: string
            readonly name: string
          } | {
            readonly visit: string
            readonly round: number
            readonly device?: (string | undefined)
            readonly at: string
            readonly kind: 'finish'
            readonly officers: readonly ({
              readonly name: string
              readonly certificateNo: string
              readonly department: string
            })[]
            readonly heads: readonly (string)[]
            readonly fixBy?: (string | undefined)
            readonly whyAgain?: (string | undefined)
          } | {
            readonly visit: string
            readonly round: number
            readonly device?: (string | undefined)
            readonly at: string
            readonly kind: 'noted'
            readonly observation: string
            readonly words: string
          })
        })[]
      }
      readonly answer: {
        readonly acknowledged: readonly (string)[]
        readonly waiting: readonly ({
          readonly hash: string
          readonly files: readonly (string)[]
        })[]
        readonly version: number
      }
    }
    readonly '/visits/{id}/files/{sha256}': {
      readonly path: `/visits/${string}/files/${string}`
      readonly body: Nothing
      readonly answer: {
        readonly sha256: string
        readonly size: number
      }
    }
    readonly '/visits/{id}/opinions': {
      readonly path: `/visits/${string}/opinions`
      readonly body: {
        readonly department: string
        readonly opinion: ('agree' | 'rectify' | 'disagree')
        readonly words?: (string | undefined)
      }
      readonly answer: VisitView
    }
    readonly '/visits/{id}/proposals': {
      readonly path: `/visits/${string}/proposals`
      readonly body: {
        readonly slots: readonly ({
          readonly day: string
          readonly from: string
          readonly to: string
        })[]
      }
      readonly answer: VisitView
    }
    readonly '/visits/{id}/ready': {
      readonly path: `/visits/${string}/ready`
      readonly body: object
      readonly answer: VisitView
    }
    readonly '/visits/{id}/reschedule': {
      readonly path: `/visits/${string}/reschedule`
      readonly body: {
        readonly wish: {
          readonly day: string
          readonly from: string
          readonly to: string
        }
        readonly reason: string
      }
      readonly answer: VisitView
    }
    readonly '/visits/{id}/results': {
      readonly path: `/visits/${string}/results`
      readonly body: {
        readonly officers: readonly ((string | {
          readonly name: string
          readonly certificateNo: string
        }))[]
        readonly lines: readonly ({
          readonly id: string
          readonly result: ('pass' | 'fail' | 'n/a')
          readonly note?: (string | undefined)
          readonly todo?: (string | undefined)
          readonly items?: (readonly (string)[] | undefined)
        })[]
        readonly fixBy?: (string | undefined)
        readonly whyAgain?: (string | undefined)
      }
      readonly answer: VisitView
    }
    readonly '/visits/{id}/team': {
      readonly path: `/visits/${string}/team`
      readonly body: {
        readonly officers: readonly (string)[]
      }
      readonly answer: VisitView
    }
    readonly '/window/views': {
      readonly path: `/window/views`
      readonly body: {
        readonly name: string
        readonly query: string
      }
      readonly answer: unknown
    }
  }
}

export type Nothing = { readonly [name: string]: never } | undefined

export type BranchView = {
  readonly caseId: string
  readonly caseNo: string
  readonly version: number
  readonly region: string
  readonly industry: {
    readonly code: string
    readonly name: string
    readonly nameEn: string
  }
  readonly kind: ('open' | 'change' | 'renew')
  readonly item: CaseItemView
  readonly applicant: (string | null)
  readonly progress: {
    readonly decided: number
    readonly total: number
  }
  readonly claimedBy: ({
    readonly accountId: string
    readonly name: string
  } | null)
  readonly lease: ({
    readonly accountId: string
    readonly name: string
    readonly until: string
  } | null)
  readonly light: ('red' | 'amber' | 'green' | 'none')
  readonly form: object
  readonly materials: readonly ({
    readonly id: string
    readonly words: {
      readonly zh: string
      readonly en: string
    }
    readonly form: string
    readonly required: boolean
    readonly condition: (string | null)
    readonly source: ({
      readonly how: 'uploaded'
    } | {
      readonly how: 'fetched'
      readonly register: (string | null)
    } | {
      readonly how: 'generated'
    } | {
      readonly how: 'onSite'
      readonly basis: (string | null)
    } | {
      readonly how: 'committed'
    } | {
      readonly how: 'follows'
      readonly by: string
    } | {
      readonly how: 'absent'
    })
    readonly files: readonly (FileView)[]
  })[]
  readonly standard: {
    readonly version: number
    readonly current: number
    readonly pinned: boolean
    readonly lines: readonly ({
      readonly kind: ('material' | 'field' | 'point')
      readonly subject: string
      readonly label: {
        readonly zh: string
        readonly en: string
      }
      readonly words: ({
        readonly zh: string
        readonly en: string
      } | null)
      readonly source: ('catalogue' | 'department')
      readonly version: number
      readonly changed: ({
        readonly by: string
        readonly at: string
        readonly reason: string
      } | null)
      readonly needed: boolean
    })[]
  }
  readonly checks: readonly ({
    readonly kind: ('material' | 'field' | 'point')
    readonly subject: string
    readonly result: ('pass' | 'fail')
    readonly note: (string | null)
    readonly by: string
    readonly at: string
  })[]
  readonly opinions: readonly ({
    readonly seq: number
    readonly kind: ('grant' | 'refuse' | 'return')
    readonly reasons: string
    readonly wish: {
      readonly number?: (string | undefined)
      readonly validFrom?: (string | undefined)
      readonly validUntil?: ((string | null) | undefined)
      readonly reasons?: (string | undefined)
    }
    readonly standardVersion: number
    readonly byId: string
    readonly by: string
    readonly at: string
  })[]
  readonly twoStep: boolean
  readonly batch: boolean
  readonly extensions: readonly ({
    readonly seq: number
    readonly days: number
    readonly ground: ('own' | 'joint')
    readonly reason: string
    readonly byId: string
    readonly by: string
    readonly at: string
    readonly answer: ({
      readonly approved: boolean
      readonly approver: string
      readonly document: (string | null)
      readonly note: (string | null)
      readonly at: string
    } | null)
  })[]
  readonly parties: readonly ({
    readonly id: string
    readonly name: string
    readonly interest: string
    readonly document: string
    readonly toldOn: string
    readonly answerBy: string
    readonly by: string
    readonly answer: ({
      readonly said: string
      readonly on: string
      readonly wantsHearing: boolean
    } | null)
  })[]
  readonly questions: readonly ({
    readonly id: string
    readonly item: string
    readonly words: string
    readonly by: string
    readonly at: string
    readonly answer: ({
      readonly words: string
      readonly by: string
      readonly at: string
    } | null)
  })[]
  readonly hearing: {
    readonly duty: (string | null)
    readonly offer: ({
      readonly on: string
      readonly applyBy: string
      readonly reason: string
      readonly document: string
    } | null)
    readonly open: ({
      readonly since: string
      readonly cause: ('asked' | 'law' | 'publicInterest')
      readonly askedBy: string
      readonly holdBy: string
      readonly date: ({
        readonly on: string
        readonly place: string
        readonly presider: string
        readonly document: string
      } | null)
    } | null)
    readonly held: readonly ({
      readonly openedOn: string
      readonly closedOn: string
      readonly outcome: ('held' | 'calledOff')
      readonly record: string
      readonly document: (string | null)
      readonly before?: (true | undefined)
    })[]
  }
  readonly promise: ({
    readonly signedOn: string
    readonly signer: string
    readonly sha256: string
    readonly checkBy: (string | null)
    readonly check: ('notYet' | 'due' | 'ordered' | 'passed' | 'rescinded')
    readonly correctBy: (string | null)
    readonly findings: (string | null)
  } | null)
  readonly file: ({
    readonly id: string
    readonly name: string
    readonly size: number
    readonly sha256: string
    readonly contentType: ('application/pdf' | 'image/jpeg' | 'image/png')
    readonly by: string
    readonly at: string
  } | null)
  readonly delegations: readonly ({
    readonly from: string
    readonly to: string
    readonly until: string
    readonly reason: string
    readonly at: string
  })[]
  readonly conditions: readonly ({
    readonly zh: string
    readonly en: string
  })[]
  readonly reviewPoints: readonly ({
    readonly zh: string
    readonly en: string
  })[]
  readonly legalBasis: readonly ({
    readonly name: string
    readonly article: (string | null)
  })[]
  readonly validity: {
    readonly years: (number | null)
    readonly note: (string | null)
  }
  readonly visitId: (string | null)
  readonly timeline: readonly ({
    readonly seq: number
    readonly at: string
    readonly actor: string
    readonly event: string
    readonly item?: (string | undefined)
    readonly text: {
      readonly zh: string
      readonly en: string
    }
  })[]
  readonly allowed: readonly (('claim' | 'take-over' | 'renew' | 'release' | 'delegate' | 'check' | 'opinion' | 'return-opinion' | 'grant' | 'refuse' | 'suspend' | 'resume' | 'request-visit' | 'ask' | 'ask-extension' | 'answer-extension' | 'offer-hearing' | 'waive-hearing' | 'open-hearing' | 'set-hearing' | 'close-hearing' | 'record-hearing' | 'tell-party' | 'file' | 'pass-check' | 'find-breach' | 'rescind'))[]
}

export type Cascade = {
  readonly event: ('change' | 'renew' | 'replace' | 'cancel' | 'rescind' | 'withdraw' | 'revoke' | 'lapse' | 'suspend' | 'reinstate')
  readonly of: ('single' | 'comprehensive')
  readonly on: string
  readonly face: boolean
  readonly effect: ('void-and-recall' | 'drop-and-reissue' | 'reissue' | 'refresh' | 'none')
  readonly basis: string
  readonly article: string
  readonly single: ({
    readonly id: string
    readonly certificate: string
    readonly number: {
      readonly before: string
      readonly after: string
    }
    readonly state: {
      readonly before: ('active' | 'suspended' | 'ended')
      readonly after: ('active' | 'suspended' | 'ended')
    }
    readonly validUntil: {
      readonly before: (string | null)
      readonly after: (string | null)
    }
  } | null)
  readonly licence: ({
    readonly number: string
    readonly state: {
      readonly before: ('valid' | 'partial' | 'suspended' | 'void' | 'recalled')
      readonly after: ('valid' | 'partial' | 'suspended' | 'void' | 'recalled')
    }
    readonly version: {
      readonly before: number
      readonly after: number
    }
    readonly words: readonly ({
      readonly word: string
      readonly before: string
      readonly after: string
    })[]
  } | null)
  readonly code: ({
    readonly before: ('valid' | 'partial' | 'suspended' | 'void' | 'recalled')
    readonly after: ('valid' | 'partial' | 'suspended' | 'void' | 'recalled')
    readonly older: string
  } | null)
  readonly untouched: readonly ({
    readonly certificate: string
    readonly state: ('active' | 'suspended' | 'ended')
  })[]
  readonly waitingFor: readonly ({
    readonly certificate: string
    readonly authority: string
  })[]
  readonly papers: readonly ({
    readonly serial: string
    readonly version: number
    readonly copy: number
  })[]
  readonly cases: readonly ({
    readonly caseId: string
    readonly caseNo: string
    readonly kind: ('open' | 'change' | 'renew')
    readonly consequence: ('goes-on' | 'new-number' | 'holding-ended')
  })[]
  readonly letters: readonly ({
    readonly to: ('holder' | 'lead' | 'department')
    readonly department: (string | null)
    readonly title: {
      readonly zh: string
      readonly en: string
    }
    readonly text: {
      readonly zh: string
      readonly en: string
    }
  })[]
}

export type CaseItemView = {
  readonly id: string
  readonly certificate: string
  readonly name: {
    readonly zh: string
    readonly en: string
  }
  readonly authority: string
  readonly department: {
    readonly id: string
    readonly name: string
  }
  readonly state: (('waiting' | 'inReview' | 'inspection' | 'rectification' | 'suspended' | 'hearing' | 'commitment' | 'granted' | 'refused' | 'withdrawn' | 'lapsed') | null)
  readonly dueOn: (string | null)
  readonly clock: (ClockView | null)
  readonly waitsFor: readonly (string)[]
  readonly faults: readonly ({
    readonly line: string
    readonly text: string
    readonly note: (string | null)
  })[]
  readonly suspension: ({
    readonly since: string
    readonly reason: string
    readonly basis: string
  } | null)
  readonly hearingOffer: ({
    readonly on: string
    readonly applyBy: string
    readonly reason: string
    readonly document: string
  } | null)
  readonly hearing: ({
    readonly since: string
    readonly cause: ('asked' | 'law' | 'publicInterest')
    readonly holdBy: string
    readonly date: ({
      readonly on: string
      readonly place: string
      readonly presider: string
      readonly document: string
    } | null)
  } | null)
  readonly promise: ({
    readonly signedOn: string
    readonly checkBy: (string | null)
    readonly check: (('due' | 'passed' | 'ordered' | 'rescinded') | null)
    readonly correctBy: (string | null)
  } | null)
  readonly decision: (({
    readonly outcome: 'granted'
    readonly number: string
    readonly numberGenerated: boolean
    readonly validFrom: string
    readonly validUntil: (string | null)
    readonly decidedOn: string
  } | {
    readonly outcome: 'refused'
    readonly reasons: string
    readonly decidedOn: string
    readonly remedy: {
      readonly text: {
        readonly zh: string
        readonly en: string
      }
      readonly basis: string
    }
  } | {
    readonly outcome: 'withdrawn'
    readonly reason: string
    readonly decidedOn: string
  } | {
    readonly outcome: 'lapsed'
    readonly reason: string
    readonly basis: string
    readonly decidedOn: string
  }) | null)
}

export type CaseSummary = {
  readonly id: string
  readonly caseNo: (string | null)
  readonly version: number
  readonly region: string
  readonly industry: {
    readonly code: string
    readonly name: string
    readonly nameEn: string
  }
  readonly kind: ('open' | 'change' | 'renew')
  readonly state: ('draft' | 'submitted' | 'correctionAsked' | 'resubmitted' | 'declined' | 'inReview' | 'decided' | 'issued' | 'withdrawn' | 'closed')
  readonly applicant: (string | null)
  readonly premises: (string | null)
  readonly outcome: (('whole' | 'part' | 'none') | null)
  readonly dueOn: (string | null)
  readonly progress: {
    readonly decided: number
    readonly total: number
  }
  readonly createdAt: string
  readonly updatedAt: string
  readonly items: readonly (string)[]
}

export type CaseView = {
  readonly id: string
  readonly caseNo: (string | null)
  readonly version: number
  readonly region: string
  readonly industry: {
    readonly code: string
    readonly name: string
    readonly nameEn: string
  }
  readonly kind: ('open' | 'change' | 'renew')
  readonly state: ('draft' | 'submitted' | 'correctionAsked' | 'resubmitted' | 'declined' | 'inReview' | 'decided' | 'issued' | 'withdrawn' | 'closed')
  readonly applicant: (string | null)
  readonly premises: (string | null)
  readonly outcome: (('whole' | 'part' | 'none') | null)
  readonly dueOn: (string | null)
  readonly progress: {
    readonly decided: number
    readonly total: number
  }
  readonly createdAt: string
  readonly updatedAt: string
  readonly items: readonly (CaseItemView)[]
  readonly answers: object
  readonly values: object
  readonly valuesShown: ('full' | 'masked')
  readonly materials: readonly ({
    readonly id: string
    readonly name: {
      readonly zh: string
      readonly en: string
    }
    readonly source: string
    readonly required: boolean
    readonly files: readonly (FileView)[]
  })[]
  readonly form: object
  readonly corrections: readonly ({
    readonly askedOn: string
    readonly points: readonly ({
      readonly target: ('element' | 'material')
      readonly id: string
      readonly reason: string
      readonly code?: (string | undefined)
      readonly beyondNotice?: (string | undefined)
    })[]
    readonly whyAgain: (string | null)
  })[]
  readonly correctable: ({
    readonly elements: readonly (string)[]
    readonly materials: readonly (string)[]
  } | null)
  readonly oneTime: {
    readonly letters: number
    readonly again: number
    readonly beyondNotice: number
  }
  readonly counter: ({
    readonly mine: boolean
    readonly claimed: boolean
  } | null)
  readonly handler: ({
    readonly accountId: string
    readonly name: string
  } | null)
  readonly commitments: readonly ({
    readonly item: string
    readonly signedOn: string
    readonly signer: string
  })[]
  readonly following: readonly ({
    readonly material: string
    readonly name: {
      readonly zh: string
      readonly en: string
    }
    readonly by: string
    readonly state: ('due' | 'came' | 'expired')
    readonly items: readonly (string)[]
  })[]
  readonly reopenings: readonly ({
    readonly on: string
    readonly ground: ('reconsideration' | 'litigation')
    readonly documentNo: string
    readonly body: string
    readonly decidedOn: string
    readonly items: readonly (string)[]
    readonly words: string
  })[]
  readonly delivery: ({
    readonly decidedOn: string
    readonly due: (string | null)
    readonly days: number
    readonly skipped: readonly ({
      readonly date: string
      readonly why: string
    })[]
    readonly calendar: {
      readonly version: string
      readonly provisional: boolean
    }
  } | null)
  readonly timeline: readonly ({
    readonly seq: number
    readonly at: string
    readonly actor: string
    readonly event: string
    readonly item?: (string | undefined)
    readonly text: {
      readonly zh: string
      readonly en: string
    }
  })[]
  readonly notice: ({
    readonly id: string
  } | null)
  readonly licence: ({
    readonly number: string
  } | null)
  readonly holdings: readonly (string)[]
  readonly catalogueVersion: string
  readonly problems: readonly ({
    readonly element: string
    readonly row?: (number | undefined)
    readonly column?: (string | undefined)
    readonly code: string
    readonly message: {
      readonly zh: string
      readonly en: string
    }
  })[]
  readonly missing: {
    readonly fields: readonly ({
      readonly element: string
      readonly row?: (number | undefined)
      readonly column?: (string | undefined)
      readonly code: string
      readonly message: {
        readonly zh: string
        readonly en: string
      }
    })[]
    readonly materials: readonly ({
      readonly id: string
      readonly name: {
        readonly zh: string
        readonly en: string
      }
    })[]
  }
  readonly acceptedBy: (('window' | 'silence') | null)
  readonly ended: ({
    readonly on: string
    readonly reason: string
  } | null)
  readonly allowed: readonly (('edit' | 'submit' | 'resubmit' | 'withdraw' | 'accept' | 'decline' | 'ask-correction' | 'name-handler' | 'urge' | 'reopen' | 'move-catalogue' | 'issue' | 'close'))[]
}

export type ClockView = {
  readonly startedOn: string
  readonly due: (string | null)
  readonly limit: {
    readonly days: number
    readonly rule: ('committed' | 'statutory' | 'on-the-spot' | 'default' | 'shortest-on-site' | 'joint-cap')
    readonly of: string
    readonly basis: {
      readonly zh: string
      readonly en: string
    }
  }
  readonly used: number
  readonly skipped: readonly ({
    readonly date: string
    readonly why: string
  })[]
  readonly paused: readonly ({
    readonly from: string
    readonly to: (string | null)
    readonly reason: string
    readonly basis: string
    readonly cause?: (('hearing' | 'tender' | 'auction' | 'inspection' | 'testing' | 'quarantine' | 'appraisal' | 'expertReview' | 'other') | undefined)
    readonly document?: ((string | null) | undefined)
  })[]
  readonly extension: ({
    readonly on: string
    readonly days: number
    readonly ground: ('own' | 'joint')
    readonly approver: string
    readonly reason: string
    readonly document: (string | null)
  } | null)
  readonly calendar: {
    readonly version: string
    readonly provisional: boolean
  }
}

export type Condition = (boolean | {
  readonly is: string
  readonly value: (boolean | number | string)
} | {
  readonly includes: string
  readonly value: string
} | {
  readonly atMost: string
  readonly value: number
} | {
  readonly atLeast: string
  readonly value: number
} | {
  readonly below: string
  readonly value: number
} | {
  readonly above: string
  readonly value: number
} | {
  readonly all: readonly (Condition)[]
} | {
  readonly any: readonly (Condition)[]
} | {
  readonly not: Condition
})

export type FileView = {
  readonly id: string
  readonly name: string
  readonly size: number
  readonly sha256: string
  readonly contentType: ('application/pdf' | 'image/jpeg' | 'image/png')
  readonly source?: ('onSite' | undefined)
  readonly uploadedAt: string
}

export type FormValueInput = (string | number | boolean | null | readonly (FormValueInput)[] | { readonly [name: string]: FormValueInput | undefined })

export type LicenceView = {
  readonly number: string
  readonly region: string
  readonly title: string
  readonly state: ('valid' | 'partial' | 'suspended' | 'void' | 'recalled')
  readonly industry: {
    readonly code: string
    readonly name: string
    readonly nameEn: (string | null)
  }
  readonly holder: {
    readonly name: string
    readonly uscc: string
    readonly person: string
    readonly address: string
  }
  readonly issuer: string
  readonly issuedOn: string
  readonly madeOn: string
  readonly version: number
  readonly items: readonly (SingleView)[]
  readonly outstanding: readonly ({
    readonly item: string
    readonly certificate: string
    readonly authority: string
    readonly nameEn: (string | null)
  })[]
  readonly effect: {
    readonly zh: string
    readonly en: string
  }
  readonly remedy: {
    readonly zh: string
    readonly en: string
  }
  readonly ended: ({
    readonly on: string
    readonly event: string
    readonly of: ('single' | 'comprehensive')
    readonly item: (string | null)
    readonly basis: string
    readonly recalledOn: (string | null)
  } | null)
  readonly versions: readonly ({
    readonly version: number
    readonly madeOn: string
    readonly inForce: boolean
  })[]
  readonly updatedAt: string
  readonly renewals: readonly ({
    readonly single: string
    readonly certificate: string
    readonly stage: ('early' | 'open' | 'late' | 'expired')
    readonly opens: string
    readonly closes: string
    readonly expires: string
    readonly basis: string
    readonly note: (string | null)
    readonly provisional: boolean
  })[]
  readonly requests: readonly ({
    readonly id: string
    readonly single: (string | null)
    readonly reason: string
    readonly askedAt: string
    readonly state: ('open' | 'done' | 'declined' | 'withdrawn')
    readonly answeredAt: (string | null)
    readonly answer: (string | null)
  })[]
  readonly source: ('case' | 'imported')
  readonly importedFrom: ({
    readonly file: string
    readonly line: number
  } | null)
  readonly allowed: readonly (string)[]
}

export type PublicLicenceView = {
  readonly number: string
  readonly region: string
  readonly title: string
  readonly state: ('valid' | 'partial' | 'suspended' | 'void' | 'recalled')
  readonly industry: {
    readonly code: string
    readonly name: string
    readonly nameEn: (string | null)
  }
  readonly holder: {
    readonly name: string
    readonly uscc: string
    readonly address: string
  }
  readonly issuer: string
  readonly issuedOn: string
  readonly madeOn: string
  readonly version: number
  readonly items: readonly ({
    readonly item: string
    readonly certificate: string
    readonly authority: string
    readonly number: string
    readonly validFrom: string
    readonly validUntil: (string | null)
    readonly state: ('active' | 'suspended' | 'ended')
    readonly ended: ({
      readonly event: string
      readonly on: string
      readonly basis: string
    } | null)
    readonly confirmedAt: string
    readonly nameEn: (string | null)
    readonly authorityEn: (string | null)
  })[]
  readonly outstanding: readonly ({
    readonly item: string
    readonly certificate: string
    readonly authority: string
    readonly nameEn: (string | null)
  })[]
  readonly effect: {
    readonly zh: string
    readonly en: string
  }
  readonly remedy: {
    readonly zh: string
    readonly en: string
  }
  readonly ended: ({
    readonly on: string
    readonly event: string
    readonly of: ('single' | 'comprehensive')
    readonly item: (string | null)
    readonly basis: string
    readonly recalledOn: (string | null)
  } | null)
  readonly versions: readonly ({
    readonly version: number
    readonly madeOn: string
    readonly inForce: boolean
  })[]
  readonly updatedAt: string
}

export type SingleView = {
  readonly id: string
  readonly item: string
  readonly certificate: string
  readonly authority: string
  readonly department: string
  readonly number: string
  readonly validFrom: string
  readonly validUntil: (string | null)
  readonly state: ('active' | 'suspended' | 'ended')
  readonly ended: ({
    readonly event: string
    readonly on: string
    readonly basis: string
  } | null)
  readonly source: ('case' | 'registered' | 'imported')
  readonly confirmedAt: string
  readonly licence: (string | null)
}

export type VisitLineView = {
  readonly id: string
  readonly text: {
    readonly zh: string
    readonly en: string
  }
  readonly kind: ('condition' | 'reviewPoint')
  readonly items: readonly ({
    readonly id: string
    readonly certificate: string
    readonly authority: string
  })[]
  readonly parts: readonly ({
    readonly item: {
      readonly id: string
      readonly certificate: string
      readonly authority: string
    }
    readonly words: {
      readonly zh: string
      readonly en: string
    }
  })[]
  readonly result: (('pass' | 'fail' | 'n/a') | null)
  readonly note: (string | null)
  readonly todo: (string | null)
  readonly failedItems: readonly (string)[]
  readonly round: (number | null)
  readonly toSee: boolean
  readonly seen: readonly ({
    readonly hash: string
    readonly result: ('pass' | 'fail' | 'n/a')
    readonly note: (string | null)
    readonly todo: (string | null)
    readonly items: (readonly (string)[] | null)
    readonly photos: readonly (string)[]
    readonly by: string
    readonly device: (string | null)
    readonly at: string
  })[]
  readonly seenNow: boolean
  readonly conflict: boolean
}

export type VisitView = {
  readonly id: string
  readonly region: string
  readonly caseId: string
  readonly caseNo: string
  readonly applicant: (string | null)
  readonly address: (string | null)
  readonly industry: {
    readonly code: string
    readonly name: string
    readonly nameEn: string
  }
  readonly state: ('open' | 'rectification' | 'passed' | 'cancelled')
  readonly rounds: number
  readonly dueOn: (string | null)
  readonly items: readonly ({
    readonly id: string
    readonly certificate: string
    readonly authority: string
  })[]
  readonly appointment: (({
    readonly state: 'proposed'
    readonly slots: readonly ({
      readonly day: string
      readonly from: string
      readonly to: string
    })[]
    readonly on: string
    readonly answerBy: string
  } | {
    readonly state: 'asked'
    readonly wish: {
      readonly day: string
      readonly from: string
      readonly to: string
    }
    readonly reason: string
    readonly on: string
    readonly instead: readonly ({
      readonly day: string
      readonly from: string
      readonly to: string
    })[]
  } | {
    readonly state: 'confirmed'
    readonly slot: {
      readonly day: string
      readonly from: string
      readonly to: string
    }
    readonly on: string
    readonly by: ('owner' | 'authority')
  }) | null)
  readonly createdAt: string
  readonly version: number
  readonly officers: readonly (string)[]
  readonly team: readonly ({
    readonly id: string
    readonly name: string
    readonly certificateNo: string
    readonly department: {
      readonly id: string
      readonly name: string
    }
  })[]
  readonly withoutOfficer: readonly ({
    readonly id: string
    readonly name: string
  })[]
  readonly departments: readonly ({
    readonly id: string
    readonly name: string
  })[]
  readonly reschedulesLeft: number
  readonly lines: readonly (VisitLineView)[]
  readonly rectification: readonly ({
    readonly id: string
    readonly text: {
      readonly zh: string
      readonly en: string
    }
    readonly kind: ('condition' | 'reviewPoint')
    readonly items: readonly ({
      readonly id: string
      readonly certificate: string
      readonly authority: string
    })[]
    readonly parts: readonly ({
      readonly item: {
        readonly id: string
        readonly certificate: string
        readonly authority: string
      }
      readonly words: {
        readonly zh: string
        readonly en: string
      }
    })[]
    readonly result: (('pass' | 'fail' | 'n/a') | null)
    readonly note: (string | null)
    readonly todo: (string | null)
    readonly failedItems: readonly (string)[]
    readonly round: (number | null)
    readonly toSee: boolean
    readonly seen: readonly ({
      readonly hash: string
      readonly result: ('pass' | 'fail' | 'n/a')
      readonly note: (string | null)
      readonly todo: (string | null)
      readonly items: (readonly (string)[] | null)
      readonly photos: readonly (string)[]
      readonly by: string
      readonly device: (string | null)
      readonly at: string
    })[]
    readonly seenNow: boolean
    readonly conflict: boolean
    readonly answers: readonly ({
      readonly words: string
      readonly photos: readonly (string)[]
      readonly at: string
      readonly by: string
    })[]
  })[]
  readonly fixBy: (string | null)
  readonly readySince: (string | null)
  readonly roundsDone: readonly ({
    readonly round: number
    readonly at: string
    readonly how: ('device' | 'desk')
    readonly officers: readonly ({
      readonly name: string
      readonly certificateNo: (string | null)
    })[]
    readonly fixBy: (string | null)
    readonly whyAgain: (string | null)
    readonly signatures: readonly ({
      readonly by: ('officer' | 'applicant')
      readonly name: string
      readonly image: string
      readonly at: string
    })[]
    readonly signingRefused: ({
      readonly name: string
      readonly reason: string
      readonly witness: string
      readonly at: string
    } | null)
  })[]
  readonly opinions: readonly ({
    readonly department: {
      readonly id: string
      readonly name: string
    }
    readonly opinion: (('agree' | 'rectify' | 'disagree') | null)
    readonly words: (string | null)
    readonly officer: (string | null)
    readonly at: (string | null)
    readonly dueOn: (string | null)
    readonly late: boolean
    readonly mayGive: boolean
  })[]
  readonly collected: readonly ({
    readonly material: string
    readonly text: {
      readonly zh: string
      readonly en: string
    }
    readonly file: string
    readonly name: string
    readonly at: string
  })[]
  readonly materials: readonly ({
    readonly id: string
    readonly text: {
      readonly zh: string
      readonly en: string
    }
    readonly given: boolean
  })[]
  readonly signing: readonly ({
    readonly by: ('officer' | 'applicant' | 'refused')
    readonly name: string
    readonly certificateNo: (string | null)
    readonly statement: string
  })[]
  readonly finish: ({
    readonly by: string
    readonly at: string
    readonly outstanding: readonly ({
      readonly what: ('linesUnseen' | 'conflicts' | 'newerThanSigned' | 'faultsUnexplained' | 'officersTooFew' | 'officersUnsigned' | 'applicantUnsigned' | 'fixByMissing' | 'whyAgainMissing')
      readonly lines?: (readonly (string)[] | undefined)
      readonly names?: (readonly (string)[] | undefined)
      readonly least?: (number | undefined)
    })[]
  } | null)
  readonly late: readonly ({
    readonly hash: string
    readonly result: ('pass' | 'fail' | 'n/a')
    readonly note: (string | null)
    readonly todo: (string | null)
    readonly items: (readonly (string)[] | null)
    readonly photos: readonly (string)[]
    readonly by: string
    readonly device: (string | null)
    readonly at: string
    readonly line: string
    readonly round: number
  })[]
  readonly history: readonly ({
    readonly at: string
    readonly by: string
    readonly what: string
    readonly words: string
  })[]
  readonly allowed: readonly (('record' | 'arrange' | 'answer'))[]
}

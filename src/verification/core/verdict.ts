import type { Bilingual } from '#kernel/bilingual.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { PublicLicenceView } from '../../licences/core/index.ts'
import type { Tone } from './document.ts'
import { saySingle } from './say.ts'

/** What a code or number turned out to be; each is a page of its own. */
export type Verdict =
  | {
      readonly kind: 'valid' | 'partial' | 'suspended' | 'expired' | 'void' | 'recalled'
      readonly licence: PublicLicenceView
    }
  /** A genuine paper that a later version has taken the place of (换发). */
  | { readonly kind: 'replaced'; readonly licence: PublicLicenceView; readonly version: number }
  /** 培训: made by a training system; whatever it looks like, it permits nothing. */
  | { readonly kind: 'training'; readonly licence: PublicLicenceView }
  /** Well formed, but there is no such licence. */
  | { readonly kind: 'unknown'; readonly asked: string }
  /** The signature or the words it signs are wrong: not made by the authority. */
  | { readonly kind: 'tampered' }
  | { readonly kind: 'unreadable' }
  /** Of a region that this service does not run. */
  | { readonly kind: 'elsewhere'; readonly region: string }
  /** 互认: of another installation, and signed by a key of its that is believed here. */
  | {
      readonly kind: 'recognised'
      readonly number: string
      readonly version: number
      readonly madeOn: PlainDate
      readonly authority: string
      /** Where that installation answers, and its name in an address bar. */
      readonly origin: string
      readonly host: string
      readonly token: string
    }

/** How a licence stands for a passer-by. */
export type Standing = PublicLicenceView['state'] | 'expired'

/**
 * How a licence stands for a passer-by on a day. A licence whose single ones are partly suspended or
 * past their validity is legally in force, yet only partly to be relied on, and says so.
 */
export function standing(licence: PublicLicenceView, today: string): Standing {
  if (licence.state !== 'valid' && licence.state !== 'partial') return licence.state
  const said = licence.items.map((item) => saySingle(item, today))
  if (said.every(({ good }) => good)) return licence.state
  if (said.some(({ good }) => good)) return 'partial'
  return said.every(({ state }) => state === 'expired') ? 'expired' : 'suspended'
}

interface Words {
  /** 200 holds; 410 did hold; 404 nothing here; 400 not a true code. */
  readonly status: number
  readonly tone: Tone
  readonly head: Bilingual
  readonly say: Bilingual
}

/** The first line of each page, in words before colour, and what to do with it. */
export const VERDICTS = {
  valid: {
    status: 200,
    tone: 'good',
    head: { zh: '有效', en: 'Valid' },
    say: {
      zh: '证件有效，请核对下列名称和地址与现场一致。',
      en: 'In force. Compare name and address with the place before you.',
    },
  },
  partial: {
    status: 200,
    tone: 'warn',
    head: { zh: '部分有效', en: 'Partly valid' },
    say: {
      zh: '证件有效，但“未许可事项”和状态不是“有效”的单项许可不得经营。',
      en: 'In force, but what is listed as not permitted, or is not marked valid, may not be carried on.',
    },
  },
  suspended: {
    status: 200,
    tone: 'bad',
    head: { zh: '已暂停', en: 'Suspended' },
    say: {
      zh: '证件或其全部单项许可已暂停，恢复前不得凭此经营。',
      en: 'Suspended, itself or in every single licence: nothing may be carried on under it until it is reinstated.',
    },
  },
  void: {
    status: 410,
    tone: 'bad',
    head: { zh: '已作废', en: 'Void' },
    say: {
      zh: '证件已经作废，纸面应当交回颁发部门。',
      en: 'This licence is void; the paper must be handed back.',
    },
  },
  recalled: {
    status: 410,
    tone: 'bad',
    head: { zh: '已作废并收回', en: 'Void and recalled' },
    say: {
      zh: '证件已经作废，原件已由颁发部门收回；现场仍有此证的，请举报。',
      en: 'Void, and the paper is back with the authority: a paper still shown is not the original. Please report it.',
    },
  },
  replaced: {
    status: 410,
    tone: 'warn',
    head: { zh: '已换发', en: 'Replaced' },
    say: {
      zh: '这张纸已被新版证件代替，请要求出示现行版本；现行版本的内容如下。',
      en: 'A newer version has taken the place of this paper: ask for it. What it says follows.',
    },
  },
  training: {
    status: 410,
    tone: 'bad',
    head: { zh: '培训证照，无效', en: 'Made in training, not a licence' },
    say: {
      zh: '这是培训系统练习时制作的，不是许可证件，不得凭此经营；现场见到的，请举报。',
      en: 'Made for practice by a training system. It is no licence and nothing may be carried on under it.',
    },
  },
  unknown: {
    status: 404,
    tone: 'bad',
    head: { zh: '查无此证', en: 'No such licence' },
    say: {
      zh: '没有这个编号的证件。请核对编号；证件上确有此编号的，请举报。',
      en: 'There is no licence of this number. Check it; if a paper bears it, please report that.',
    },
  },
  expired: {
    status: 410,
    tone: 'bad',
    head: { zh: '已过有效期', en: 'Expired' },
    say: {
      zh: '各单项许可均已过有效期，未见延续记录。延续申请仍在办理的，以该单项审批部门的答复为准。',
      en: 'Every single licence is past its term and no renewal is on record. If a renewal is pending, ask the authority of that licence.',
    },
  },
  tampered: {
    status: 400,
    tone: 'bad',
    head: { zh: '查无此证：二维码不真实', en: 'No such licence: the code is not genuine' },
    say: {
      zh: '二维码不是颁发部门签发的，或者被改动过。请勿采信，并请举报。',
      en: 'The authority did not sign this code, or it was altered. Do not rely on it, and please report it.',
    },
  },
  unreadable: {
    status: 400,
    tone: 'bad',
    head: { zh: '查无此证：二维码不完整', en: 'No such licence: the code is incomplete' },
    say: {
      zh: '没有读全，请擦净后正对二维码重新扫描；仍不行的，请输入证件编号查询。',
      en: 'The code was not read whole: clean it and scan it again straight on, or look the number up.',
    },
  },
  recognised: {
    status: 200,
    tone: 'warn',
    head: { zh: '其他地区签发，签名真实', en: 'Issued elsewhere, signature genuine' },
    say: {
      zh: '二维码由互认地区的平台签发，没有被改动。它今天是否有效，请到签发地查看。',
      en: 'The code was signed by a region whose keys are recognised here, and is unaltered. Whether it is in force today is said where it was issued.',
    },
  },
  elsewhere: {
    status: 404,
    tone: 'bad',
    head: { zh: '不是本平台签发', en: 'Not issued here' },
    say: {
      zh: '这个二维码属于其他地区，请向该地区政务服务部门核验。',
      en: 'This code belongs to another region; verify it with that region’s authority.',
    },
  },
} as const satisfies Record<Verdict['kind'], Words>

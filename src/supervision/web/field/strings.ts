import type { Strings } from '#platform/web/index.ts'

export const words = {
  list: { zh: '现场检查', en: 'Checks on the road' },
  listLead: {
    zh: '出门前带上，到了没有网络的地方也能查、能签字；有网络时再上传。',
    en: 'Take them along; they are made and signed without a network and sent later.',
  },
  takeAll: { zh: '全部带到本机', en: 'Take all along' },
  tookAll: { zh: '已带上 {n} 次检查', en: '{n} checks are on this device' },
  none: {
    zh: '没有待做的检查。本辖区新立的检查会自动出现在这里。',
    en: 'No check is to be made. Checks begun in this region appear here by themselves.',
  },
  offlineList: {
    zh: '没有网络：下面是带在本机的检查。',
    en: 'No network: these are the checks on this device.',
  },
  onDevice: { zh: '已在本机', en: 'on this device' },
  started: { zh: '已开始，未上传', en: 'begun, not sent' },
  back: { zh: '返回检查列表', en: 'Back to the list' },
  cannotKeep: {
    zh: '这个地址不是 https，浏览器不允许离线保存。请从正式的 https 地址打开。',
    en: 'This address is not https, so the browser keeps nothing offline. Open the https address.',
  },
  notHere: { zh: '这次检查还没有带到本机。', en: 'This check is not on this device yet.' },
  take: { zh: '带到本机，开始检查', en: 'Take it along and begin' },
  takeLead: {
    zh: '检查单在带上时固定，之后谁也不能改；人员名册和验码用的公钥一起带上。',
    en: 'The checklist is pinned when it is taken; the roster and the keys that prove the code come along.',
  },
  saving: { zh: '正在存到本机…', en: 'Saving on this device…' },
  toField: { zh: '去现场检查（可断网）', en: 'Make the check (works offline)' },
  atDesk: {
    zh: '不用手机：按纸质笔录在电脑上录入（签字在纸上）',
    en: 'Without a phone: type a paper record here (signatures are on paper)',
  },
  pinned: { zh: '检查单已固定（{hash}）', en: 'The checklist is pinned ({hash})' },
  arrive: { zh: '扫码到场', en: 'Scan to show you are there' },
  proven: {
    zh: '验签相符：就是这张证（本机核验，{time}）',
    en: 'Genuine: this very licence (proven on this device, {time})',
  },
  unknown: {
    zh: '编号相符，本机没有验这个签名的公钥；上传后再核验。',
    en: 'The number agrees; no key for this signature is here. It is proven when it is sent.',
  },
  typed: { zh: '已输入编号（{why}）', en: 'number typed ({why})' },
  forged: {
    zh: '二维码验签不符，可能是伪造的。不要开始检查：拍照留证，报牵头部门核实。',
    en: 'The code is not genuine. Do not begin: take a photo and tell the lead authority.',
  },
  other: {
    zh: '这是另一张证（{number}），请核对地址和证件。',
    en: 'This is another licence ({number}); check the address.',
  },
  unreadable: {
    zh: '这不是准营的二维码，也不是这张证的编号。',
    en: 'Neither a code of ours nor this number.',
  },
  confirm: { zh: '确认', en: 'Confirm' },
  scanAgain: { zh: '重新扫', en: 'Scan again' },
  officers: { zh: '到场检查人员', en: 'Officers who are there' },
  officersWhy: {
    zh: '不少于两人，向当事人出示执法证件（行政处罚法第四十二条）。',
    en: 'At least two, who show their certificates (Administrative Penalty Law, art 42).',
  },
  left: { zh: '还有 {n} 项没有结果', en: '{n} lines without a result' },
  allSeen: { zh: '全部 {n} 项已有结果', en: 'All {n} lines have a result' },
  lastTime: { zh: '上次不合格：{note}', en: 'Not met last time: {note}' },
  takePhoto: { zh: '拍照', en: 'Photo' },
  takePhotoOf: { zh: '给第 {n} 项拍照', en: 'Photo for line {n}' },
  photoOf: { zh: '第 {n} 项照片 {m}', en: 'Line {n}, photo {m}' },
  resultOf: { zh: '结果：{line}', en: 'Result: {line}' },
  noteMissing: { zh: '请写明看到了什么', en: 'Please say what was seen' },
  fixBy: { zh: '整改期限', en: 'To be put right by' },
  party: { zh: '当事人（持证人或者在场负责人）', en: 'The holder or person in charge' },
  refusedBy: {
    zh: '{name}拒绝签字：{reason}{witness}',
    en: '{name} refused to sign: {reason}{witness}',
  },
  witnessed: { zh: '（见证人 {witness}）', en: ' (witness: {witness})' },
  before: { zh: '完成前还需要', en: 'Still needed' },
  needScan: { zh: '扫码到场', en: 'the code, scanned' },
  needOfficers: { zh: '两名以上到场人员', en: 'two officers or more' },
  needResults: { zh: '{n} 项没有结果', en: '{n} lines without a result' },
  needFault: {
    zh: '{n} 项没有写明不合格情况或者涉及的许可',
    en: '{n} faults without words or licence',
  },
  needFixBy: { zh: '整改期限', en: 'the day by which faults are put right' },
  needSign: { zh: '签字：{names}', en: 'signature of {names}' },
  holder: { zh: '当事人（或者记录拒签）', en: 'the holder (or their refusal)' },
  finish: { zh: '完成检查', en: 'Finish the check' },
  waiting: {
    zh: '检查已完成并签字，等待上传；上传后生效。',
    en: 'Finished and signed; it counts once the server has it.',
  },
  reopen: { zh: '退回修改', en: 'Open it again' },
  sent: {
    zh: '笔录已上传，本机不再保留。',
    en: 'The record is sent; nothing is kept on this device.',
  },
  uncounted: {
    zh: '笔录已保存，但没有计入：{why}。请到检查页核对。',
    en: 'The record is kept, but it does not count: {why}. See the check.',
  },
  toCheck: { zh: '看检查结果', en: 'See the check' },
} satisfies Strings

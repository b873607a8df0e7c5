import type { Strings } from '#platform/web/index.ts'

export const words = {
  printing: { zh: '套打与制版', en: 'Printing' },
  lead: {
    zh: '凭证纸先由印刷厂按制版文件印好，窗口只打印内容。每台打印机走纸略有不同，先打校准页，再填偏移。',
    en: 'The stock is printed from the plates; the office prints the values only. Every printer feeds a little differently: print a calibration page first, then enter the offset.',
  },
  printer: { zh: '打印机', en: 'Printer' },
  right: { zh: '向右（毫米）', en: 'To the right (mm)' },
  down: { zh: '向下（毫米）', en: 'Down (mm)' },
  calibration: { zh: '校准页', en: 'Calibration page' },
  calibrationOf: { zh: '校准页：{name}', en: 'Calibration page: {name}' },
  save: { zh: '保存偏移', en: 'Save the offset' },
  saveOf: { zh: '保存偏移：{name}', en: 'Save the offset: {name}' },
  saved: {
    zh: '已保存。请再打一张校准页核对。',
    en: 'Saved. Print a calibration page again to check.',
  },
  none: { zh: '还没有登记打印机。', en: 'No printer has been entered yet.' },
  add: { zh: '登记一台打印机', en: 'Enter a printer' },
  name: { zh: '名称，如“二号窗口”', en: 'Name, e.g. “counter 2”' },
  addIt: { zh: '登记', en: 'Enter' },
  plain: { zh: '没有偏移的校准页', en: 'Calibration page without an offset' },
  plates: { zh: '制版文件', en: 'Plates' },
  platesLead: {
    zh: '给印刷厂：专色（烫金、荧光红、边框、底纹）、分层、文字转曲、裁切线。谁取走了会记录在案，请勿外传。',
    en: 'For the printing house: spot colours (gold foil, fluorescent red, border, ground), layers, outlines, crop marks. Taking them is recorded; do not pass them on.',
  },
  takePlates: { zh: '取制版文件（PDF）', en: 'Take the plates (PDF)' },
} satisfies Strings

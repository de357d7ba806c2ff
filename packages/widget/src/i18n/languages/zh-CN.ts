// biome-ignore-all lint/style/useFilenamingConvention: named as BCP 47 writes its language tag.
import type { LanguageTexts } from '../language-texts.ts';

// Simplified Chinese.

/** The link to the hosted page; the npm package has it, too. */
export const continueToPay = '继续支付';

/** The checkout. A browser loads it as one file of at most 2 kB. */
export const checkout: LanguageTexts['checkout'] = {
  test: '测试模式',
  testDetail: '不会产生真实扣款。',
  summary: '您的订单',
  choosePlan: '请选择套餐',
  reference: '参考编号：{reference}',
  loading: '正在加载支付方式',
  choose: '请选择支付方式',
  via: '通过 {provider} 支付',
  slow: '今日较慢',
  failedNow: '支付未成功',
  days: '可使用 {days}',
  pay: '支付 {amount}',
  starting: '请稍候…',
  goesAway: '您将前往 {provider} 的页面完成支付，然后返回此处。',
  staysHere: '请在应用中确认通过 {provider} 的支付，结果会显示在此处。',
  selectOne: '请选择',
  retry: '重试',
  trouble: '无法连接支付服务。请检查网络连接后重试。',
  broken: '无法加载支付页面',
  brokenFinal: '此链接无法打开支付页面。链接可能不完整或已失效。',
  requestId: '错误代码：{requestId}',
  lastUsed: '上次使用',
  notHere: '无法在此页面打开支付。',
  onPhone: '在手机上继续',
  'field.name': '姓名',
  'field.email': '电子邮箱',
  'field.phone': '电话号码',
  'field.bankcode': '银行',
  'field.upi_address': 'UPI ID',
  'field.upi_id': 'UPI ID',
  'field.account_number': '账号',
  'hint.phone': '请包含国家/地区代码，例如 +86 131 2345 6789',
  'hint.upi_address': '例如 name@bank',
  'hint.upi_id': '例如 name@bank',
  'hint.account_number': '例如 03001234567',
  secured: '您将在支付服务商的页面上付款。{shop} 无法看到您的支付信息。',
  continue: continueToPay,
  title: '向 {shop} 付款',
  none: '目前没有可用的支付方式',
  noneDetail: '{shop} 目前没有适用于您所在国家/地区和此金额的支付方式。您未被扣款。',
  declined: '{method} 支付未完成。您可以重试或选择其他支付方式。',
  unavailable: '{method} 暂时无法使用。您仍可使用：{others}。',
  unavailableAlone: '{method} 暂时无法使用。请稍后重试。',
  elsewhere: '此订单正在另一个标签页或另一台设备上支付。',
  followThere: '在此查看进度',
  switchHere: '改在此处支付',
  invalid: '请检查标出的字段。',
  problem: '请检查此项。',
  leaving: '正在前往 {provider}',
  leavingDetail: '页面即将打开。',
  goOn: '前往支付页面',
  waiting: '正在等待您付款',
  waitingDetail: '{provider} 确认后，结果会立即显示在此处。可能需要一分钟。',
  inApp: '请在应用中支付',
  inAppDetail: '请在支付应用中打开并确认此笔支付。结果会显示在此处。',
  openApp: '打开支付应用',
  another: '选择其他支付方式',
  givingUp: '正在返回…',
  review: '正在核查您的付款',
  reviewDetail: '{shop} 正在核查此笔付款。请勿重复支付，等待商家与您联系。',
  notPaid: '我尚未付款，选择其他支付方式',
  paid: '付款成功',
  paidDetail: '谢谢！我们已通知 {shop}。',
  expired: '支付页面已过期',
  expiredDetail: '此页面有时间限制。请返回 {shop} 重新开始。',
  canceled: '此次支付已取消',
  canceledDetail: '{shop} 已取消此次支付。您可以返回并重新开始。',
  stillPending: '如果您已付款，请勿重复支付。款项一到账，{shop} 就会收到通知。',
  back: '返回 {shop}',
  brokenForNow: '我们的系统出现问题。请稍后刷新页面。',
  close: '关闭',
  inWindow: '请在打开的窗口中完成支付',
  inWindowDetail: '此页面会自动更新。完成支付前请勿关闭。',
  reopenWindow: '重新打开支付页面',
  closeWindow: '您可以关闭此窗口',
  closeWindowDetail: '结果会显示在原来的页面上。',
  scan: '扫码支付',
  scanDetail: '请用支付应用扫描此二维码。结果会显示在此处。',
  onPhoneDetail: '请用手机相机扫描此二维码，并在手机上支付。此页面会自动更新。',
  onPhoneBack: '在此设备上支付',
  copyLink: '复制链接',
  copied: '已复制',
  qrOf: '二维码：{text}',
};

/** Texts that few payments need: a number to pay to, the bank’s reference, access that is there already. A file of its own. */
export const onDemand: LanguageTexts['onDemand'] = {
  sendTo: '请向此号码转账 {amount}，金额须完全一致',
  sendToDetail: '请使用您的钱包应用。结果会显示在此处。',
  copyNumber: '复制号码',
  utr: '银行参考号（UTR）',
  transactionId: '交易编号',
  referenceHint: '付款后您的应用会显示该编号。',
  sendReference: '查找我的付款',
  referenceGiven: '正在查找付款 {reference}。',
  saveReference: '保存此编号',
  referenceSaved: '编号已保存：{reference}',
  alreadyActive: '此手机号已有访问权限，无需付款。您未被扣款。',
  subscriptionPage: '查看我的订阅',
};

/** The page for card details. */
export const card: LanguageTexts['card'] = {
  number: '卡号',
  expiry: '有效期（MM/YY）',
  code: '安全码',
  codeHint: '卡背面的 3 位数字；American Express 为正面的 4 位数字',
  holder: '持卡人姓名',
  promise: '您的银行卡信息会加密发送给 {provider}，{shop} 无法看到。',
  'problem.number': '请检查卡号。',
  'problem.expiry': '请输入月份和年份，例如 08/29。',
  'problem.expired': '此卡已过期。',
  'problem.code': '请检查安全码。',
  'problem.holder': '请按卡上的写法输入姓名。',
};

/** The subscriber’s page. */
export const subscription: LanguageTexts['subscription'] = {
  yours: '您的订阅',
  intro: '要查看订阅，请输入您订阅时使用的手机号码。',
  show: '查看我的订阅',
  wrong: '这不是该订阅的手机号码。',
  left: '剩余次数：{count}',
  locked: '此链接已锁定',
  lockedDetail: '手机号码错误次数过多。请向 {shop} 索取新的链接。',
  gone: '此链接已失效',
  goneDetail: '链接可能不完整或已过期。请向商店索取新的链接。',
  active: '您的订阅有效',
  cancel: '取消订阅',
  sure: '要取消此订阅吗？',
  sureDetail: '您的使用权限可能会立即结束。',
  yes: '是的，取消',
  keep: '保留我的订阅',
  inactive: '此订阅未生效',
  inactiveDetail: '没有可取消的内容。',
  ended: '您的订阅已取消',
  endedDetail: '已通知 {shop}。',
  access: '在已付费的时间结束之前，您仍可使用。',
  noAnswer: '暂时无法显示您的订阅',
  noAnswerDetail: '支付服务没有响应。请稍后再试。',
};

/** The page of a paid code. */
export const access: LanguageTexts['access'] = {
  code: '您的访问码',
  keep: '请妥善保存：{shop} 可能会要求您提供。',
  ended: '此访问码已失效',
};

/** The side panel of the hosted page. */
export const sidePanel: LanguageTexts['sidePanel'] = {
  title: '接下来',
  choose: '您选择付款方式并确认付款。',
  notified: '款项到账后立即通知 {shop}。',
  back: '您将返回 {shop}。',
  questions: '对订单有疑问？',
  contact: '联系 {shop}',
};

/** What the hosted page says of a refund, by the payment’s status. */
export const refunds: LanguageTexts['refunds'] = {
  refund_pending: '{shop} 正在退还此笔付款。',
  partially_refunded: '{shop} 已退还此笔付款的一部分。',
  refunded: '{shop} 已退还此笔付款。',
};

// biome-ignore-all lint/style/useFilenamingConvention: named as BCP 47 writes its language tag.
import type { SubscriptionTexts } from './en.ts';

/** Chinese, simplified. */
export const zhCN: SubscriptionTexts = {
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

// biome-ignore-all lint/style/useFilenamingConvention: named as BCP 47 writes its language tag.
import type { SubscriptionTexts } from './en.ts';

/** Chinese, traditional. */
export const zhTW: SubscriptionTexts = {
  yours: '您的訂閱',
  intro: '若要查看訂閱，請輸入您訂閱時使用的手機號碼。',
  show: '查看我的訂閱',
  wrong: '這不是此訂閱的手機號碼。',
  left: '剩餘次數：{count}',
  locked: '此連結已鎖定',
  lockedDetail: '手機號碼錯誤次數過多。請向 {shop} 索取新的連結。',
  gone: '此連結已失效',
  goneDetail: '連結可能不完整或已過期。請向商店索取新的連結。',
  active: '您的訂閱有效',
  cancel: '取消訂閱',
  sure: '要取消此訂閱嗎？',
  sureDetail: '您的使用權限可能會立即結束。',
  yes: '是的，取消',
  keep: '保留我的訂閱',
  inactive: '此訂閱未生效',
  inactiveDetail: '沒有可取消的內容。',
  ended: '您的訂閱已取消',
  endedDetail: '已通知 {shop}。',
  access: '在已付費的時間結束之前，您仍可使用。',
  noAnswer: '暫時無法顯示您的訂閱',
  noAnswerDetail: '支付服務沒有回應。請稍後再試。',
};

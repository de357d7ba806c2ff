import type { SubscriptionTexts } from './en.ts';

/** Korean. */
export const ko: SubscriptionTexts = {
  yours: '내 구독',
  intro: '구독을 보려면 구독할 때 사용한 전화번호를 입력하세요.',
  show: '내 구독 보기',
  wrong: '이 구독의 전화번호가 아닙니다.',
  left: '남은 시도 횟수: {count}',
  locked: '이 링크는 잠겼습니다',
  lockedDetail: '전화번호를 너무 여러 번 잘못 입력했습니다. {shop}에 새 링크를 요청하세요.',
  gone: '이 링크는 더 이상 유효하지 않습니다',
  goneDetail: '링크가 불완전하거나 너무 오래되었을 수 있습니다. 상점에 새 링크를 요청하세요.',
  active: '구독이 활성 상태입니다',
  cancel: '구독 취소',
  sure: '이 구독을 취소할까요?',
  sureDetail: '이용 권한이 바로 끝날 수 있습니다.',
  yes: '예, 취소합니다',
  keep: '구독 유지하기',
  inactive: '이 구독은 활성 상태가 아닙니다',
  inactiveDetail: '취소할 것이 없습니다.',
  ended: '구독이 취소되었습니다',
  endedDetail: '{shop}에 알렸습니다.',
  access: '결제한 기간이 끝날 때까지 계속 이용할 수 있습니다.',
  noAnswer: '지금은 구독을 표시할 수 없습니다',
  noAnswerDetail: '결제 서비스가 응답하지 않았습니다. 잠시 후 다시 시도하세요.',
};

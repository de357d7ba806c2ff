import type { LanguageTexts } from '../language-texts.ts';

// Korean.

/** The link to the hosted page; the npm package has it, too. */
export const continueToPay = '결제 계속하기';

/** The checkout. A browser loads it as one file of at most 2 kB. */
export const checkout: LanguageTexts['checkout'] = {
  test: '테스트 모드',
  testDetail: '실제로 결제되지 않습니다.',
  summary: '주문 내역',
  choosePlan: '요금제를 선택하세요',
  reference: '참조 번호 {reference}',
  loading: '결제 수단을 불러오는 중',
  choose: '결제 수단을 선택해 주세요',
  via: '{provider} 결제',
  slow: '오늘 지연 중',
  failedNow: '완료되지 않음',
  days: '{days}간 이용',
  pay: '{amount} 결제하기',
  starting: '잠시만 기다려 주세요…',
  goesAway: '{provider} 페이지에서 결제를 마친 뒤 여기로 돌아옵니다.',
  staysHere: '앱에서 {provider} 결제를 승인하면 여기에 결과가 표시됩니다.',
  selectOne: '선택해 주세요',
  retry: '다시 시도',
  trouble: '결제 서비스에 연결할 수 없습니다. 인터넷 연결을 확인하고 다시 시도해 주세요.',
  broken: '결제 화면을 불러올 수 없습니다',
  brokenFinal: '이 링크로는 결제 화면을 열 수 없습니다. 링크가 잘렸거나 더 이상 유효하지 않을 수 있습니다.',
  requestId: '오류 코드 {requestId}',
  lastUsed: '최근 사용',
  notHere: '이 페이지에서는 결제 화면을 열 수 없습니다.',
  onPhone: '휴대폰에서 계속하기',
  'field.name': '성명',
  'field.email': '이메일',
  'field.phone': '전화번호',
  'field.bankcode': '은행',
  'field.upi_address': 'UPI ID',
  'field.upi_id': 'UPI ID',
  'field.account_number': '계좌번호',
  'hint.phone': '국가 번호 포함, 예: +82 10 1234 5678',
  'hint.upi_address': '예: name@bank',
  'hint.upi_id': '예: name@bank',
  'hint.account_number': '예: 03001234567',
  secured: '결제는 결제사 페이지에서 이루어집니다. {shop}에서는 결제 정보를 볼 수 없습니다.',
  continue: continueToPay,
  title: '{shop} 결제',
  none: '지금은 이용할 수 있는 결제 수단이 없습니다',
  noneDetail:
    '현재 {shop}에는 고객님의 국가와 이 금액에 이용할 수 있는 결제 수단이 없습니다. 요금은 청구되지 않았습니다.',
  declined: '{method} 결제가 완료되지 않았습니다. 다시 시도하거나 다른 결제 수단을 선택해 주세요.',
  unavailable: '지금은 {method} 결제를 시작할 수 없습니다. 이용 가능한 결제 수단: {others}.',
  unavailableAlone: '지금은 {method} 결제를 시작할 수 없습니다. 잠시 후 다시 시도해 주세요.',
  elsewhere: '이 주문은 다른 탭이나 기기에서 결제 중입니다.',
  followThere: '여기서 진행 상황 보기',
  switchHere: '여기서 결제하기',
  invalid: '표시된 항목을 확인해 주세요.',
  problem: '이 항목을 확인해 주세요.',
  leaving: '{provider} 페이지로 이동 중입니다',
  leavingDetail: '잠시 후 페이지가 열립니다.',
  goOn: '결제 페이지로 이동',
  waiting: '결제를 기다리고 있습니다',
  waitingDetail: '{provider}에서 결제를 확인하면 바로 여기에 표시됩니다. 1분 정도 걸릴 수 있습니다.',
  inApp: '앱에서 결제해 주세요',
  inAppDetail: '결제 앱에서 이 결제를 열고 승인해 주세요. 여기에 결과가 표시됩니다.',
  openApp: '결제 앱 열기',
  another: '다른 결제 수단 선택',
  givingUp: '돌아가는 중…',
  review: '결제를 확인하고 있습니다',
  reviewDetail: '{shop}에서 이 결제를 확인하고 있습니다. 다시 결제하지 말고 연락을 기다려 주세요.',
  notPaid: '결제하지 않았습니다. 다른 결제 수단 선택',
  paid: '결제가 완료되었습니다',
  paidDetail: '감사합니다. {shop}에 결제 사실을 알렸습니다.',
  expired: '결제 시간이 만료되었습니다',
  expiredDetail: '결제 가능 시간이 지났습니다. {shop} 사이트로 돌아가 다시 시작해 주세요.',
  canceled: '결제가 취소되었습니다',
  canceledDetail: '{shop}에서 결제를 종료했습니다. 돌아가서 다시 시작할 수 있습니다.',
  stillPending: '이미 결제했다면 다시 결제하지 마세요. 결제가 확인되는 즉시 {shop}에 알립니다.',
  back: '{shop} 사이트로 돌아가기',
  brokenForNow: '시스템에 문제가 발생했습니다. 잠시 후 페이지를 새로고침해 주세요.',
  close: '닫기',
  inWindow: '열린 창에서 결제를 완료해 주세요',
  inWindowDetail: '이 페이지는 자동으로 업데이트됩니다. 결제가 끝날 때까지 열어 두세요.',
  reopenWindow: '결제 페이지 다시 열기',
  closeWindow: '이 창을 닫아도 됩니다',
  closeWindowDetail: '결과는 처음 페이지에 표시됩니다.',
  scan: '코드를 스캔해 결제하기',
  scanDetail: '결제 앱으로 이 코드를 스캔해 주세요. 여기에 결과가 표시됩니다.',
  onPhoneDetail:
    '휴대폰 카메라로 이 코드를 스캔해 휴대폰에서 결제해 주세요. 이 페이지는 자동으로 업데이트됩니다.',
  onPhoneBack: '이 기기에서 결제하기',
  copyLink: '링크 복사',
  copied: '복사됨',
  qrOf: 'QR 코드: {text}',
};

/** Texts that few payments need: a number to pay to, the bank’s reference, access that is there already. A file of its own. */
export const onDemand: LanguageTexts['onDemand'] = {
  sendTo: '이 번호로 정확히 {amount}을(를) 보내세요',
  sendToDetail: '지갑 앱을 사용하세요. 결과는 여기에 표시됩니다.',
  copyNumber: '번호 복사',
  utr: '은행 참조 번호(UTR)',
  transactionId: '거래 ID',
  referenceHint: '결제 후 앱에 표시됩니다.',
  sendReference: '내 결제 찾기',
  referenceGiven: '결제 {reference}을(를) 찾고 있습니다.',
  saveReference: '이 번호 저장',
  referenceSaved: '번호가 저장되었습니다: {reference}',
  alreadyActive: '이 전화번호는 이미 이용 중이므로 결제할 필요가 없습니다. 청구된 금액은 없습니다.',
  subscriptionPage: '내 구독 보기',
};

/** The page for card details. */
export const card: LanguageTexts['card'] = {
  number: '카드 번호',
  expiry: '유효기간 (MM/YY)',
  code: '보안 코드',
  codeHint: '뒷면의 3자리 숫자. American Express는 앞면의 4자리',
  holder: '카드에 적힌 이름',
  promise: '카드 정보는 암호화되어 {provider}(으)로 전송됩니다. {shop}은(는) 볼 수 없습니다.',
  'problem.number': '카드 번호를 확인해 주세요.',
  'problem.expiry': '08/29처럼 월과 연도를 입력해 주세요.',
  'problem.expired': '유효기간이 지난 카드입니다.',
  'problem.code': '보안 코드를 확인해 주세요.',
  'problem.holder': '카드에 적힌 대로 이름을 입력해 주세요.',
};

/** The subscriber’s page. */
export const subscription: LanguageTexts['subscription'] = {
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

/** The page of a paid code. */
export const access: LanguageTexts['access'] = {
  code: '액세스 코드',
  keep: '{shop}에서 요청할 수 있으니 보관해 두세요.',
  ended: '이 코드는 더 이상 유효하지 않습니다',
};

/** The side panel of the hosted page. */
export const sidePanel: LanguageTexts['sidePanel'] = {
  title: '다음 단계',
  choose: '결제 수단을 선택하고 결제를 승인합니다.',
  notified: '결제가 확인되면 {shop}에 바로 알립니다.',
  back: '{shop}(으)로 돌아갑니다.',
  questions: '주문에 대해 궁금한 점이 있으신가요?',
  contact: '{shop}에 문의',
};

/** What the hosted page says of a refund, by the payment’s status. */
export const refunds: LanguageTexts['refunds'] = {
  refund_pending: '{shop}에서 이 결제를 환불하고 있습니다.',
  partially_refunded: '{shop}에서 이 결제의 일부를 환불했습니다.',
  refunded: '{shop}에서 이 결제를 환불했습니다.',
};

import type { CardTexts } from './en.ts';

/** Korean. */
export const ko: CardTexts = {
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

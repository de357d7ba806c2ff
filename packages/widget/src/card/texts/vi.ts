import type { CardTexts } from './en.ts';

/** Vietnamese. */
export const vi: CardTexts = {
  number: 'Số thẻ',
  expiry: 'Ngày hết hạn (MM/YY)',
  code: 'Mã bảo mật',
  codeHint: '3 chữ số ở mặt sau; American Express: 4 chữ số ở mặt trước',
  holder: 'Tên trên thẻ',
  promise: 'Thông tin thẻ được mã hóa và gửi đến {provider}. {shop} không bao giờ thấy.',
  'problem.number': 'Vui lòng kiểm tra số thẻ.',
  'problem.expiry': 'Nhập tháng và năm, ví dụ 08/29.',
  'problem.expired': 'Thẻ này đã hết hạn.',
  'problem.code': 'Vui lòng kiểm tra mã bảo mật.',
  'problem.holder': 'Nhập tên đúng như trên thẻ.',
};

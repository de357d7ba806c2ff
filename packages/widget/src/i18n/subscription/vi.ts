import type { SubscriptionTexts } from './en.ts';

/** Vietnamese. */
export const vi: SubscriptionTexts = {
  yours: 'Gói đăng ký của bạn',
  intro: 'Để xem, hãy nhập số điện thoại bạn đã dùng khi đăng ký.',
  show: 'Xem gói đăng ký của tôi',
  wrong: 'Đây không phải là số điện thoại của gói đăng ký này.',
  left: 'Số lần thử còn lại: {count}',
  locked: 'Liên kết này đã bị khóa',
  lockedDetail: 'Số điện thoại sai quá nhiều lần. Vui lòng xin {shop} một liên kết mới.',
  gone: 'Liên kết này không còn hiệu lực',
  goneDetail: 'Liên kết có thể không đầy đủ hoặc đã quá cũ. Vui lòng xin cửa hàng một liên kết mới.',
  active: 'Gói đăng ký của bạn đang hoạt động',
  cancel: 'Hủy gói đăng ký',
  sure: 'Hủy gói đăng ký này?',
  sureDetail: 'Quyền truy cập của bạn có thể kết thúc ngay.',
  yes: 'Có, hãy hủy',
  keep: 'Giữ gói đăng ký',
  inactive: 'Gói đăng ký này không hoạt động',
  inactiveDetail: 'Không có gì để hủy.',
  ended: 'Gói đăng ký của bạn đã được hủy',
  endedDetail: '{shop} đã được thông báo.',
  access: 'Bạn vẫn có thể dùng cho đến hết thời gian đã trả tiền.',
  noAnswer: 'Hiện không thể hiển thị gói đăng ký của bạn',
  noAnswerDetail: 'Nhà cung cấp thanh toán không trả lời. Vui lòng thử lại sau giây lát.',
};

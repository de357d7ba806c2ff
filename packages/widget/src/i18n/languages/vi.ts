import type { LanguageTexts } from '../language-texts.ts';

// Vietnamese; the shopper is bạn.

/** The link to the hosted page; the npm package has it, too. */
export const continueToPay = 'Tiếp tục thanh toán';

/** The checkout. A browser loads it as one file of at most 2 kB. */
export const checkout: LanguageTexts['checkout'] = {
  test: 'Chế độ thử nghiệm',
  testDetail: 'Không có giao dịch tiền thật.',
  summary: 'Đơn hàng của bạn',
  choosePlan: 'Chọn gói',
  reference: 'Mã tham chiếu {reference}',
  loading: 'Đang tải các phương thức thanh toán',
  choose: 'Bạn muốn thanh toán bằng cách nào?',
  via: 'qua {provider}',
  slow: 'Hôm nay chậm hơn',
  failedNow: 'Không thành công',
  days: 'Truy cập trong {days}',
  pay: 'Thanh toán {amount}',
  starting: 'Vui lòng đợi…',
  goesAway: 'Bạn hoàn tất thanh toán trên trang của {provider} rồi quay lại đây.',
  staysHere: 'Bạn xác nhận thanh toán qua {provider} trong ứng dụng rồi xem kết quả tại đây.',
  selectOne: 'Vui lòng chọn',
  retry: 'Thử lại',
  trouble: 'Không kết nối được với dịch vụ thanh toán. Vui lòng kiểm tra kết nối mạng rồi thử lại.',
  broken: 'Không tải được trang thanh toán',
  brokenFinal:
    'Liên kết này không dẫn đến khoản thanh toán nào. Liên kết có thể không đầy đủ hoặc không còn hiệu lực.',
  requestId: 'Mã lỗi {requestId}',
  lastUsed: 'Đã dùng lần trước',
  notHere: 'Không thể mở phần thanh toán trên trang này.',
  onPhone: 'Tiếp tục trên điện thoại',
  'field.name': 'Họ và tên',
  'field.email': 'Địa chỉ email',
  'field.phone': 'Số điện thoại',
  'field.bankcode': 'Ngân hàng',
  'field.upi_address': 'ID UPI',
  'field.upi_id': 'ID UPI',
  'field.account_number': 'Số tài khoản',
  'hint.phone': 'Kèm mã quốc gia, ví dụ +84 912 345 678',
  'hint.upi_address': 'Ví dụ ten@nganhang',
  'hint.upi_id': 'Ví dụ ten@nganhang',
  'hint.account_number': 'Ví dụ 03001234567',
  secured:
    'Bạn thanh toán trên trang của nhà cung cấp dịch vụ thanh toán. {shop} không bao giờ thấy thông tin thanh toán của bạn.',
  continue: continueToPay,
  title: 'Thanh toán cho {shop}',
  none: 'Hiện không có phương thức thanh toán nào',
  noneDetail:
    '{shop} hiện chưa có phương thức nào cho quốc gia của bạn và số tiền này. Bạn chưa bị trừ tiền.',
  declined:
    'Thanh toán bằng {method} chưa hoàn tất. Bạn có thể thử lại hoặc chọn phương thức thanh toán khác.',
  unavailable: 'Không bắt đầu được thanh toán bằng {method}. Bạn vẫn có thể dùng: {others}.',
  unavailableAlone: 'Không bắt đầu được thanh toán bằng {method}. Vui lòng thử lại sau ít phút.',
  elsewhere: 'Đơn hàng này đang được thanh toán ở tab khác hoặc trên thiết bị khác.',
  followThere: 'Theo dõi tại đây',
  switchHere: 'Thanh toán tại đây',
  invalid: 'Vui lòng kiểm tra các mục được đánh dấu.',
  problem: 'Vui lòng kiểm tra mục này.',
  leaving: 'Đang chuyển bạn đến {provider}',
  leavingDetail: 'Trang sẽ mở ngay.',
  goOn: 'Đến trang thanh toán',
  waiting: 'Đang chờ bạn thanh toán',
  waitingDetail: 'Khi {provider} xác nhận, bạn sẽ thấy kết quả tại đây. Có thể mất một phút.',
  inApp: 'Thanh toán trong ứng dụng',
  inAppDetail: 'Mở khoản thanh toán này trong ứng dụng thanh toán và xác nhận. Kết quả sẽ hiện tại đây.',
  openApp: 'Mở ứng dụng thanh toán',
  another: 'Chọn phương thức thanh toán khác',
  givingUp: 'Đang quay lại…',
  review: 'Khoản thanh toán đang được kiểm tra',
  reviewDetail:
    '{shop} đang kiểm tra khoản thanh toán này. Vui lòng không thanh toán lại: bạn sẽ được thông báo.',
  notPaid: 'Tôi chưa thanh toán: chọn cách khác',
  paid: 'Đã nhận thanh toán',
  paidDetail: 'Cảm ơn bạn. {shop} đã được thông báo.',
  expired: 'Đã hết thời gian thanh toán',
  expiredDetail: 'Thời gian thanh toán có giới hạn. Hãy quay lại {shop} để bắt đầu lại.',
  canceled: 'Khoản thanh toán này đã bị hủy',
  canceledDetail: '{shop} đã hủy. Bạn có thể quay lại và bắt đầu lại.',
  stillPending:
    'Nếu bạn đã thanh toán, đừng thanh toán lại: {shop} sẽ được thông báo ngay khi nhận được tiền.',
  back: 'Quay lại {shop}',
  brokenForNow: 'Đã xảy ra lỗi từ phía chúng tôi. Vui lòng tải lại trang sau ít phút.',
  close: 'Đóng',
  inWindow: 'Hoàn tất thanh toán trong cửa sổ vừa mở',
  inWindowDetail: 'Trang này tự cập nhật. Hãy giữ trang mở cho đến khi xong.',
  reopenWindow: 'Mở lại trang thanh toán',
  closeWindow: 'Bạn có thể đóng cửa sổ này',
  closeWindowDetail: 'Kết quả hiện trên trang nơi bạn bắt đầu.',
  scan: 'Quét để thanh toán',
  scanDetail: 'Quét mã này bằng ứng dụng thanh toán. Kết quả sẽ hiện tại đây.',
  onPhoneDetail: 'Quét mã này bằng camera điện thoại và thanh toán trên đó. Trang này tự cập nhật.',
  onPhoneBack: 'Thanh toán trên thiết bị này',
  copyLink: 'Sao chép liên kết',
  copied: 'Đã sao chép',
  qrOf: 'Mã QR: {text}',
};

/** Texts that few payments need: a number to pay to, the bank’s reference, access that is there already. A file of its own. */
export const onDemand: LanguageTexts['onDemand'] = {
  sendTo: 'Gửi đúng {amount} đến số này',
  sendToDetail: 'Dùng ứng dụng ví của bạn. Kết quả hiện ở đây.',
  copyNumber: 'Sao chép số',
  utr: 'Mã tham chiếu ngân hàng (UTR)',
  transactionId: 'Mã giao dịch',
  referenceHint: 'Ứng dụng hiển thị mã này sau khi bạn thanh toán.',
  sendReference: 'Tìm khoản thanh toán của tôi',
  referenceGiven: 'Đang tìm khoản thanh toán {reference}.',
  saveReference: 'Lưu mã này',
  referenceSaved: 'Đã lưu mã: {reference}.',
  alreadyActive: 'Số điện thoại này đã có quyền truy cập nên không cần thanh toán. Bạn chưa bị trừ tiền.',
  subscriptionPage: 'Xem gói đăng ký của tôi',
};

/** The page for card details. */
export const card: LanguageTexts['card'] = {
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

/** The subscriber’s page. */
export const subscription: LanguageTexts['subscription'] = {
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

/** The page of a paid code. */
export const access: LanguageTexts['access'] = {
  code: 'Mã truy cập của bạn',
  keep: 'Hãy giữ lại: {shop} có thể hỏi mã này.',
  ended: 'Mã này không còn hiệu lực',
};

/** The side panel of the hosted page. */
export const sidePanel: LanguageTexts['sidePanel'] = {
  title: 'Các bước tiếp theo',
  choose: 'Bạn chọn cách thanh toán và xác nhận.',
  notified: '{shop} được báo ngay khi tiền đến.',
  back: 'Bạn quay lại {shop}.',
  questions: 'Có câu hỏi về đơn hàng?',
  contact: 'Liên hệ {shop}',
};

/** What the hosted page says of a refund, by the payment’s status. */
export const refunds: LanguageTexts['refunds'] = {
  refund_pending: '{shop} đang hoàn lại khoản thanh toán này.',
  partially_refunded: '{shop} đã hoàn lại một phần khoản thanh toán này.',
  refunded: '{shop} đã hoàn lại khoản thanh toán này.',
};

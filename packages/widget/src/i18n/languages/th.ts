import type { LanguageTexts } from '../language-texts.ts';

// Thai.

/** The link to the hosted page; the npm package has it, too. */
export const continueToPay = 'ไปชำระเงิน';

/** The checkout. A browser loads it as one file of at most 2 kB. */
export const checkout: LanguageTexts['checkout'] = {
  test: 'โหมดทดสอบ',
  testDetail: 'ไม่มีการตัดเงินจริง',
  summary: 'คำสั่งซื้อของคุณ',
  choosePlan: 'เลือกแพ็กเกจ',
  reference: 'หมายเลขอ้างอิง {reference}',
  loading: 'กำลังโหลดวิธีชำระเงิน',
  choose: 'เลือกวิธีชำระเงิน',
  via: 'ผ่าน {provider}',
  slow: 'วันนี้ล่าช้า',
  failedNow: 'ไม่สำเร็จ',
  days: 'ใช้งานได้ {days}',
  pay: 'ชำระ {amount}',
  starting: 'กรุณารอสักครู่…',
  goesAway: 'คุณจะชำระเงินที่หน้าของ {provider} แล้วกลับมาที่นี่',
  staysHere: 'ยืนยันการชำระเงินผ่าน {provider} ในแอป แล้วดูผลได้ที่นี่',
  selectOne: 'กรุณาเลือก',
  retry: 'ลองอีกครั้ง',
  trouble: 'เชื่อมต่อบริการชำระเงินไม่ได้ กรุณาตรวจสอบอินเทอร์เน็ตแล้วลองอีกครั้ง',
  broken: 'โหลดหน้าชำระเงินไม่ได้',
  brokenFinal: 'ลิงก์นี้เปิดหน้าชำระเงินไม่ได้ ลิงก์อาจไม่ครบถ้วนหรือหมดอายุแล้ว',
  requestId: 'รหัสข้อผิดพลาด {requestId}',
  lastUsed: 'ใช้ครั้งล่าสุด',
  notHere: 'เปิดการชำระเงินในหน้านี้ไม่ได้',
  onPhone: 'ทำต่อบนโทรศัพท์',
  'field.name': 'ชื่อ-นามสกุล',
  'field.email': 'อีเมล',
  'field.phone': 'หมายเลขโทรศัพท์',
  'field.bankcode': 'ธนาคาร',
  'field.upi_address': 'UPI ID',
  'field.upi_id': 'UPI ID',
  'field.account_number': 'เลขที่บัญชี',
  'hint.phone': 'พร้อมรหัสประเทศ เช่น +66 81 234 5678',
  'hint.upi_address': 'เช่น name@bank',
  'hint.upi_id': 'เช่น name@bank',
  'hint.account_number': 'เช่น 03001234567',
  secured: 'คุณจะชำระเงินที่หน้าของผู้ให้บริการ โดยที่ {shop} จะไม่เห็นข้อมูลการชำระเงินของคุณ',
  continue: continueToPay,
  title: 'ชำระเงินให้ {shop}',
  none: 'ขณะนี้ไม่มีวิธีชำระเงินที่ใช้ได้',
  noneDetail: 'ขณะนี้ {shop} ไม่มีวิธีชำระเงินสำหรับประเทศของคุณและยอดนี้ คุณยังไม่ถูกตัดเงิน',
  declined: 'การชำระเงินด้วย {method} ไม่สำเร็จ กรุณาลองอีกครั้งหรือเลือกวิธีอื่น',
  unavailable: 'ขณะนี้ใช้ {method} ไม่ได้ วิธีที่ใช้ได้: {others}',
  unavailableAlone: 'ขณะนี้ใช้ {method} ไม่ได้ กรุณาลองอีกครั้งในอีกสักครู่',
  elsewhere: 'กำลังชำระคำสั่งซื้อนี้ในแท็บหรืออุปกรณ์อื่น',
  followThere: 'ติดตามที่นี่',
  switchHere: 'ชำระเงินที่นี่แทน',
  invalid: 'กรุณาตรวจสอบช่องที่มีเครื่องหมาย',
  problem: 'โปรดตรวจสอบช่องนี้',
  leaving: 'กำลังพาคุณไปที่ {provider}',
  leavingDetail: 'หน้าจะเปิดในอีกสักครู่',
  goOn: 'ไปที่หน้าชำระเงิน',
  waiting: 'กำลังรอการชำระเงินของคุณ',
  waitingDetail: 'เมื่อ {provider} ยืนยันแล้ว ผลจะแสดงที่นี่ อาจใช้เวลาหนึ่งนาที',
  inApp: 'ชำระเงินในแอปของคุณ',
  inAppDetail: 'เปิดรายการนี้ในแอปชำระเงินแล้วกดยืนยัน ผลจะแสดงที่นี่',
  openApp: 'เปิดแอปชำระเงิน',
  another: 'เลือกวิธีชำระเงินอื่น',
  givingUp: 'กำลังกลับ…',
  review: 'กำลังตรวจสอบการชำระเงินของคุณ',
  reviewDetail: '{shop} กำลังตรวจสอบการชำระเงินนี้ กรุณาอย่าชำระซ้ำและรอการติดต่อกลับ',
  notPaid: 'ฉันยังไม่ได้ชำระเงิน เลือกวิธีอื่น',
  paid: 'ชำระเงินสำเร็จ',
  paidDetail: 'ขอบคุณ เราแจ้ง {shop} แล้ว',
  expired: 'หน้าชำระเงินนี้หมดเวลาแล้ว',
  expiredDetail: 'หน้านี้เปิดในเวลาจำกัด กรุณากลับไปที่ {shop} เพื่อเริ่มใหม่',
  canceled: 'รายการนี้ถูกยกเลิกแล้ว',
  canceledDetail: '{shop} ยกเลิกรายการนี้ คุณกลับไปเริ่มใหม่ได้',
  stillPending: 'หากคุณชำระเงินแล้ว กรุณาอย่าชำระซ้ำ เราจะแจ้ง {shop} ทันทีที่ได้รับเงิน',
  back: 'กลับไปที่ {shop}',
  brokenForNow: 'ระบบของเราขัดข้อง กรุณาโหลดหน้านี้ใหม่ในอีกสักครู่',
  close: 'ปิด',
  inWindow: 'ชำระเงินในหน้าต่างที่เปิดขึ้น',
  inWindowDetail: 'หน้านี้จะอัปเดตเอง กรุณาเปิดไว้จนกว่าจะเสร็จ',
  reopenWindow: 'เปิดหน้าชำระเงินอีกครั้ง',
  closeWindow: 'คุณปิดหน้าต่างนี้ได้',
  closeWindowDetail: 'ผลจะแสดงที่หน้าเดิม',
  scan: 'สแกนเพื่อชำระเงิน',
  scanDetail: 'สแกนโค้ดนี้ด้วยแอปชำระเงิน ผลจะแสดงที่นี่',
  onPhoneDetail: 'สแกนโค้ดนี้ด้วยกล้องโทรศัพท์แล้วชำระเงินที่นั่น หน้านี้จะอัปเดตเอง',
  onPhoneBack: 'ชำระเงินบนอุปกรณ์นี้',
  copyLink: 'คัดลอกลิงก์',
  copied: 'คัดลอกแล้ว',
  qrOf: 'คิวอาร์โค้ด: {text}',
};

/** Texts that few payments need: a number to pay to, the bank’s reference, access that is there already. A file of its own. */
export const onDemand: LanguageTexts['onDemand'] = {
  sendTo: 'โอน {amount} พอดีไปยังหมายเลขนี้',
  sendToDetail: 'ใช้แอปกระเป๋าเงินของคุณ ผลจะแสดงที่นี่',
  copyNumber: 'คัดลอกหมายเลข',
  utr: 'เลขอ้างอิงธนาคาร (UTR)',
  transactionId: 'รหัสธุรกรรม',
  referenceHint: 'แอปของคุณจะแสดงหลังจากชำระเงินแล้ว',
  sendReference: 'ค้นหาการชำระเงินของฉัน',
  referenceGiven: 'กำลังค้นหาการชำระเงิน {reference}',
  saveReference: 'บันทึกเลขอ้างอิงนี้',
  referenceSaved: 'บันทึกเลขอ้างอิงแล้ว: {reference}',
  alreadyActive: 'หมายเลขโทรศัพท์นี้มีสิทธิ์เข้าถึงอยู่แล้ว จึงไม่ต้องชำระเงิน และไม่มีการเรียกเก็บเงินจากคุณ',
  subscriptionPage: 'แสดงการสมัครของฉัน',
};

/** The page for card details. */
export const card: LanguageTexts['card'] = {
  number: 'หมายเลขบัตร',
  expiry: 'วันหมดอายุ (ดด/ปป)',
  code: 'รหัสความปลอดภัย',
  codeHint: 'ตัวเลข 3 หลักด้านหลังบัตร หรือ 4 หลักด้านหน้าสำหรับ American Express',
  holder: 'ชื่อบนบัตร',
  promise: 'ข้อมูลบัตรของคุณถูกเข้ารหัสและส่งไปยัง {provider} โดย {shop} ไม่เห็นข้อมูลนี้',
  'problem.number': 'โปรดตรวจสอบหมายเลขบัตร',
  'problem.expiry': 'กรอกเดือนและปี เช่น 08/29',
  'problem.expired': 'บัตรนี้หมดอายุแล้ว',
  'problem.code': 'โปรดตรวจสอบรหัสความปลอดภัย',
  'problem.holder': 'กรอกชื่อตามที่อยู่บนบัตร',
};

/** The subscriber’s page. */
export const subscription: LanguageTexts['subscription'] = {
  yours: 'การสมัครสมาชิกของคุณ',
  intro: 'หากต้องการดู โปรดกรอกหมายเลขโทรศัพท์ที่คุณใช้สมัคร',
  show: 'แสดงการสมัครของฉัน',
  wrong: 'นี่ไม่ใช่หมายเลขโทรศัพท์ของการสมัครนี้',
  left: 'จำนวนครั้งที่เหลือ: {count}',
  locked: 'ลิงก์นี้ถูกล็อก',
  lockedDetail: 'กรอกหมายเลขโทรศัพท์ผิดหลายครั้งเกินไป โปรดขอลิงก์ใหม่จาก {shop}',
  gone: 'ลิงก์นี้ใช้ไม่ได้แล้ว',
  goneDetail: 'ลิงก์อาจไม่ครบถ้วนหรือเก่าเกินไป โปรดขอลิงก์ใหม่จากร้านค้า',
  active: 'การสมัครสมาชิกของคุณใช้งานได้อยู่',
  cancel: 'ยกเลิกการสมัคร',
  sure: 'ยกเลิกการสมัครนี้หรือไม่',
  sureDetail: 'สิทธิ์ของคุณอาจสิ้นสุดทันที',
  yes: 'ใช่ ยกเลิกเลย',
  keep: 'เก็บการสมัครไว้',
  inactive: 'การสมัครนี้ไม่ได้ใช้งานอยู่',
  inactiveDetail: 'ไม่มีอะไรให้ยกเลิก',
  ended: 'การสมัครสมาชิกของคุณถูกยกเลิกแล้ว',
  endedDetail: 'แจ้ง {shop} แล้ว',
  access: 'คุณยังใช้งานได้จนกว่าจะหมดเวลาที่ชำระไว้',
  noAnswer: 'ขณะนี้ไม่สามารถแสดงการสมัครของคุณได้',
  noAnswerDetail: 'ผู้ให้บริการชำระเงินไม่ตอบกลับ โปรดลองอีกครั้งในอีกสักครู่',
};

/** The page of a paid code. */
export const access: LanguageTexts['access'] = {
  code: 'รหัสเข้าใช้ของคุณ',
  keep: 'โปรดเก็บไว้: {shop} อาจขอรหัสนี้จากคุณ',
  ended: 'รหัสนี้ใช้ไม่ได้แล้ว',
};

/** The side panel of the hosted page. */
export const sidePanel: LanguageTexts['sidePanel'] = {
  title: 'ขั้นตอนต่อไป',
  choose: 'คุณเลือกวิธีชำระเงินและยืนยัน',
  notified: 'ระบบแจ้ง {shop} ทันทีที่ได้รับเงิน',
  back: 'คุณกลับไปที่ {shop}',
  questions: 'มีคำถามเกี่ยวกับคำสั่งซื้อ',
  contact: 'ติดต่อ {shop}',
};

/** What the hosted page says of a refund, by the payment’s status. */
export const refunds: LanguageTexts['refunds'] = {
  refund_pending: '{shop} กำลังคืนเงินสำหรับการชำระเงินนี้',
  partially_refunded: '{shop} คืนเงินบางส่วนของการชำระเงินนี้แล้ว',
  refunded: '{shop} คืนเงินสำหรับการชำระเงินนี้แล้ว',
};

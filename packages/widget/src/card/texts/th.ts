import type { CardTexts } from './en.ts';

/** Thai. */
export const th: CardTexts = {
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

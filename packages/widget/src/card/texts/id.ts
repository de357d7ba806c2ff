import type { CardTexts } from './en.ts';

/** Indonesian. */
export const id: CardTexts = {
  number: 'Nomor kartu',
  expiry: 'Masa berlaku (BB/TT)',
  code: 'Kode keamanan',
  codeHint: '3 digit di bagian belakang; American Express: 4 digit di bagian depan',
  holder: 'Nama pada kartu',
  promise: 'Data kartu Anda dikirim terenkripsi ke {provider}. {shop} tidak pernah melihatnya.',
  'problem.number': 'Periksa nomor kartu.',
  'problem.expiry': 'Masukkan bulan dan tahun, misalnya 08/29.',
  'problem.expired': 'Kartu ini sudah kedaluwarsa.',
  'problem.code': 'Periksa kode keamanan.',
  'problem.holder': 'Masukkan nama sesuai yang tertera pada kartu.',
};

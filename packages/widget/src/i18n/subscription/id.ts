import type { SubscriptionTexts } from './en.ts';

/** Indonesian. */
export const id: SubscriptionTexts = {
  yours: 'Langganan Anda',
  intro: 'Untuk melihatnya, masukkan nomor telepon yang Anda pakai saat berlangganan.',
  show: 'Tampilkan langganan saya',
  wrong: 'Ini bukan nomor telepon langganan ini.',
  left: 'Sisa percobaan: {count}',
  locked: 'Tautan ini terkunci',
  lockedDetail: 'Nomor telepon terlalu sering salah. Silakan minta tautan baru kepada {shop}.',
  gone: 'Tautan ini tidak berlaku lagi',
  goneDetail: 'Mungkin tidak lengkap atau terlalu lama. Silakan minta tautan baru kepada toko.',
  active: 'Langganan Anda aktif',
  cancel: 'Batalkan langganan',
  sure: 'Batalkan langganan ini?',
  sureDetail: 'Akses Anda mungkin langsung berakhir.',
  yes: 'Ya, batalkan',
  keep: 'Pertahankan langganan saya',
  inactive: 'Langganan ini tidak aktif',
  inactiveDetail: 'Tidak ada yang perlu dibatalkan.',
  ended: 'Langganan Anda dibatalkan',
  endedDetail: '{shop} sudah diberi tahu.',
  access: 'Anda masih dapat memakainya sampai masa yang dibayar berakhir.',
  noAnswer: 'Langganan Anda belum dapat ditampilkan sekarang',
  noAnswerDetail: 'Penyedia pembayaran tidak menjawab. Silakan coba lagi sebentar lagi.',
};

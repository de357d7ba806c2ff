import type { LanguageTexts } from '../language-texts.ts';

// Indonesian; the shopper is Anda.

/** The link to the hosted page; the npm package has it, too. */
export const continueToPay = 'Lanjut ke pembayaran';

/** The checkout. A browser loads it as one file of at most 2 kB. */
export const checkout: LanguageTexts['checkout'] = {
  test: 'Mode uji coba',
  testDetail: 'Tidak ada transaksi uang sungguhan.',
  summary: 'Pesanan Anda',
  choosePlan: 'Pilih paket',
  reference: 'Referensi {reference}',
  loading: 'Memuat metode pembayaran',
  choose: 'Bagaimana Anda ingin membayar?',
  via: 'melalui {provider}',
  slow: 'Hari ini lebih lambat',
  failedNow: 'Tidak berhasil',
  days: 'Akses {days}',
  pay: 'Bayar {amount}',
  starting: 'Mohon tunggu…',
  goesAway: 'Anda menyelesaikan pembayaran di halaman {provider}, lalu kembali ke sini.',
  staysHere: 'Anda mengonfirmasi pembayaran melalui {provider} di aplikasi, lalu melihat hasilnya di sini.',
  selectOne: 'Silakan pilih',
  retry: 'Coba lagi',
  trouble: 'Layanan pembayaran tidak dapat dihubungi. Periksa koneksi Anda, lalu coba lagi.',
  broken: 'Halaman pembayaran tidak dapat dimuat',
  brokenFinal: 'Tautan ini tidak menuju ke pembayaran. Mungkin tidak lengkap atau tidak berlaku lagi.',
  requestId: 'Kode kesalahan {requestId}',
  lastUsed: 'Terakhir digunakan',
  notHere: 'Pembayaran tidak dapat dibuka di halaman ini.',
  onPhone: 'Lanjutkan di ponsel Anda',
  'field.name': 'Nama lengkap',
  'field.email': 'Alamat email',
  'field.phone': 'Nomor telepon',
  'field.bankcode': 'Bank',
  'field.upi_address': 'ID UPI',
  'field.upi_id': 'ID UPI',
  'field.account_number': 'Nomor rekening',
  'hint.phone': 'Dengan kode negara, misalnya +62 812-345-678',
  'hint.upi_address': 'Misalnya nama@bank',
  'hint.upi_id': 'Misalnya nama@bank',
  'hint.account_number': 'Misalnya 03001234567',
  secured:
    'Anda membayar di halaman milik penyedia pembayaran. {shop} tidak pernah melihat data pembayaran Anda.',
  continue: continueToPay,
  title: 'Pembayaran ke {shop}',
  none: 'Saat ini tidak ada metode pembayaran yang tersedia',
  noneDetail: '{shop} belum menyediakan metode untuk negara Anda dan jumlah ini. Anda tidak dikenai biaya.',
  declined:
    'Pembayaran dengan {method} tidak selesai. Anda dapat mencoba lagi atau memilih metode pembayaran lain.',
  unavailable: 'Pembayaran dengan {method} tidak dapat dimulai. Yang masih tersedia: {others}.',
  unavailableAlone: 'Pembayaran dengan {method} tidak dapat dimulai. Silakan coba lagi nanti.',
  elsewhere: 'Pesanan ini sedang dibayar di tab atau perangkat lain.',
  followThere: 'Pantau di sini',
  switchHere: 'Bayar di sini saja',
  invalid: 'Periksa kolom yang ditandai.',
  problem: 'Periksa kolom ini.',
  leaving: 'Mengalihkan Anda ke {provider}',
  leavingDetail: 'Halaman akan segera terbuka.',
  goOn: 'Lanjut ke halaman pembayaran',
  waiting: 'Menunggu pembayaran Anda',
  waitingDetail:
    'Begitu {provider} mengonfirmasi, Anda melihatnya di sini. Ini bisa memakan waktu satu menit.',
  inApp: 'Bayar di aplikasi Anda',
  inAppDetail: 'Buka pembayaran ini di aplikasi pembayaran Anda dan konfirmasikan. Hasilnya muncul di sini.',
  openApp: 'Buka aplikasi pembayaran saya',
  another: 'Pilih metode pembayaran lain',
  givingUp: 'Kembali…',
  review: 'Pembayaran Anda sedang diperiksa',
  reviewDetail: '{shop} sedang memeriksa pembayaran ini. Jangan membayar lagi: Anda akan dihubungi.',
  notPaid: 'Saya belum membayar: pilih metode lain',
  paid: 'Pembayaran diterima',
  paidDetail: 'Terima kasih. {shop} sudah diberi tahu.',
  expired: 'Batas waktu pembayaran sudah habis',
  expiredDetail: 'Pembayaran hanya dibuka untuk waktu terbatas. Kembalilah ke {shop} untuk memulai lagi.',
  canceled: 'Pembayaran ini dibatalkan',
  canceledDetail: '{shop} membatalkannya. Anda dapat kembali dan memulai lagi.',
  stillPending: 'Jika sudah membayar, jangan membayar lagi: {shop} akan diberi tahu begitu pembayaran masuk.',
  back: 'Kembali ke {shop}',
  brokenForNow: 'Terjadi kesalahan di pihak kami. Silakan muat ulang halaman ini sebentar lagi.',
  close: 'Tutup',
  inWindow: 'Selesaikan pembayaran di jendela yang terbuka',
  inWindowDetail: 'Halaman ini diperbarui otomatis. Biarkan terbuka sampai Anda selesai.',
  reopenWindow: 'Buka lagi halaman pembayaran',
  closeWindow: 'Anda dapat menutup jendela ini',
  closeWindowDetail: 'Hasilnya tampil di halaman tempat Anda memulai.',
  scan: 'Pindai untuk membayar',
  scanDetail: 'Pindai kode ini dengan aplikasi pembayaran Anda. Hasilnya muncul di sini.',
  onPhoneDetail:
    'Pindai kode ini dengan kamera ponsel Anda dan bayar di sana. Halaman ini diperbarui otomatis.',
  onPhoneBack: 'Bayar di perangkat ini',
  copyLink: 'Salin tautan',
  copied: 'Disalin',
  qrOf: 'Kode QR: {text}',
};

/** Texts that few payments need: a number to pay to, the bank’s reference, access that is there already. A file of its own. */
export const onDemand: LanguageTexts['onDemand'] = {
  sendTo: 'Kirim tepat {amount} ke nomor ini',
  sendToDetail: 'Gunakan aplikasi dompet Anda. Hasilnya muncul di sini.',
  copyNumber: 'Salin nomor',
  utr: 'Referensi bank (UTR)',
  transactionId: 'ID transaksi',
  referenceHint: 'Aplikasi menampilkannya setelah Anda membayar.',
  sendReference: 'Cari pembayaran saya',
  referenceGiven: 'Mencari pembayaran {reference}.',
  saveReference: 'Simpan referensi ini',
  referenceSaved: 'Referensi tersimpan: {reference}.',
  alreadyActive:
    'Nomor telepon ini sudah memiliki akses, jadi tidak ada yang perlu dibayar. Anda tidak dikenai biaya.',
  subscriptionPage: 'Tampilkan langganan saya',
};

/** The page for card details. */
export const card: LanguageTexts['card'] = {
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

/** The subscriber’s page. */
export const subscription: LanguageTexts['subscription'] = {
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

/** The page of a paid code. */
export const access: LanguageTexts['access'] = {
  code: 'Kode akses Anda',
  keep: 'Simpanlah: {shop} mungkin memintanya.',
  ended: 'Kode ini tidak berlaku lagi',
};

/** The side panel of the hosted page. */
export const sidePanel: LanguageTexts['sidePanel'] = {
  title: 'Langkah selanjutnya',
  choose: 'Anda memilih cara bayar dan mengonfirmasi pembayaran.',
  notified: '{shop} diberi tahu begitu pembayaran masuk.',
  back: 'Anda kembali ke {shop}.',
  questions: 'Ada pertanyaan tentang pesanan?',
  contact: 'Hubungi {shop}',
};

/** What the hosted page says of a refund, by the payment’s status. */
export const refunds: LanguageTexts['refunds'] = {
  refund_pending: '{shop} sedang mengembalikan pembayaran ini.',
  partially_refunded: '{shop} telah mengembalikan sebagian pembayaran ini.',
  refunded: '{shop} telah mengembalikan pembayaran ini.',
};

import type { SubscriptionTexts } from './en.ts';

/** Turkish. */
export const tr: SubscriptionTexts = {
  yours: 'Aboneliğiniz',
  intro: 'Görmek için abone olurken kullandığınız telefon numarasını girin.',
  show: 'Aboneliğimi göster',
  wrong: 'Bu, bu aboneliğin telefon numarası değil.',
  left: 'Kalan deneme: {count}',
  locked: 'Bu bağlantı kilitli',
  lockedDetail: 'Telefon numarası çok fazla kez yanlış girildi. Lütfen yeni bir bağlantı isteyin: {shop}.',
  gone: 'Bu bağlantı artık geçerli değil',
  goneDetail: 'Eksik ya da çok eski olabilir. Lütfen mağazadan yeni bir bağlantı isteyin.',
  active: 'Aboneliğiniz etkin',
  cancel: 'Aboneliği iptal et',
  sure: 'Bu abonelik iptal edilsin mi?',
  sureDetail: 'Erişiminiz hemen sona erebilir.',
  yes: 'Evet, iptal et',
  keep: 'Aboneliğimi koru',
  inactive: 'Bu abonelik etkin değil',
  inactiveDetail: 'İptal edilecek bir şey yok.',
  ended: 'Aboneliğiniz iptal edildi',
  endedDetail: '{shop} bilgilendirildi.',
  access: 'Ödediğiniz süre bitene kadar kullanmaya devam edebilirsiniz.',
  noAnswer: 'Aboneliğiniz şu anda gösterilemiyor',
  noAnswerDetail: 'Ödeme sağlayıcısı yanıt vermedi. Lütfen birazdan tekrar deneyin.',
};

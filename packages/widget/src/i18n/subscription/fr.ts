import type { SubscriptionTexts } from './en.ts';

/** French. */
export const fr: SubscriptionTexts = {
  yours: 'Votre abonnement',
  intro: 'Pour le voir, saisissez le numéro de téléphone avec lequel vous vous êtes abonné.',
  show: 'Voir mon abonnement',
  wrong: 'Ce n’est pas le numéro de téléphone de cet abonnement.',
  left: 'Essais restants : {count}',
  locked: 'Ce lien est bloqué',
  lockedDetail: 'Trop de numéros de téléphone incorrects ont été saisis. Demandez un nouveau lien à {shop}.',
  gone: 'Ce lien n’est plus valable',
  goneDetail: 'Il est peut-être incomplet ou trop ancien. Demandez un nouveau lien à la boutique.',
  active: 'Votre abonnement est actif',
  cancel: 'Résilier l’abonnement',
  sure: 'Résilier cet abonnement ?',
  sureDetail: 'Votre accès peut prendre fin immédiatement.',
  yes: 'Oui, le résilier',
  keep: 'Garder mon abonnement',
  inactive: 'Cet abonnement n’est pas actif',
  inactiveDetail: 'Il n’y a rien à résilier.',
  ended: 'Votre abonnement est résilié',
  endedDetail: '{shop} en a reçu la confirmation.',
  access: 'Vous pouvez encore l’utiliser jusqu’à la fin de la période payée.',
  noAnswer: 'Votre abonnement ne peut pas être affiché pour l’instant',
  noAnswerDetail: 'Le prestataire de paiement n’a pas répondu. Veuillez réessayer dans un instant.',
};

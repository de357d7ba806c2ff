import type { LanguageTexts } from '../language-texts.ts';

// French; no word that would elide (de, que) stands before a name. \u202f is the narrow space before ; : ! ?

/** The link to the hosted page; the npm package has it, too. */
export const continueToPay = 'Continuer vers le paiement';

/** The checkout. A browser loads it as one file of at most 2 kB. */
export const checkout: LanguageTexts['checkout'] = {
  test: 'Mode test',
  testDetail: 'Aucune somme réelle n’est débitée.',
  summary: 'Votre commande',
  choosePlan: 'Choisissez une formule',
  reference: 'Référence {reference}',
  loading: 'Chargement des moyens de paiement',
  choose: 'Comment souhaitez-vous payer\u202f?',
  via: 'via {provider}',
  slow: 'Plus lent aujourd’hui',
  failedNow: 'N’a pas abouti',
  days: '{days} d’accès',
  pay: 'Payer {amount}',
  starting: 'Un instant…',
  goesAway: 'Vous finalisez le paiement sur la page {provider}, puis vous revenez ici.',
  staysHere:
    'Vous confirmez le paiement via {provider} dans votre application\u202f; le résultat s’affiche ici.',
  selectOne: 'Veuillez choisir',
  retry: 'Réessayer',
  trouble: 'Le service de paiement est injoignable. Veuillez vérifier votre connexion et réessayer.',
  broken: 'Le paiement n’a pas pu être chargé',
  brokenFinal: 'Ce lien ne mène à aucun paiement. Il est peut-être incomplet ou n’est plus valable.',
  requestId: 'Code d’erreur {requestId}',
  lastUsed: 'Utilisé la dernière fois',
  notHere: 'Le paiement ne peut pas être ouvert sur cette page.',
  onPhone: 'Continuer sur votre téléphone',
  'field.name': 'Nom complet',
  'field.email': 'Adresse e-mail',
  'field.phone': 'Numéro de téléphone',
  'field.bankcode': 'Banque',
  'field.upi_address': 'Identifiant UPI',
  'field.upi_id': 'Identifiant UPI',
  'field.account_number': 'Numéro de compte',
  'hint.phone': 'Avec l’indicatif du pays, par exemple +33 6 12 34 56 78',
  'hint.upi_address': 'Par exemple nom@banque',
  'hint.upi_id': 'Par exemple nom@banque',
  'hint.account_number': 'Par exemple 03001234567',
  secured:
    'Vous payez sur la page du prestataire de paiement. {shop} ne voit jamais vos données de paiement.',
  continue: continueToPay,
  title: 'Paiement chez {shop}',
  none: 'Aucun moyen de paiement n’est disponible pour le moment',
  noneDetail: '{shop} n’en propose actuellement aucun pour votre pays et ce montant. Rien n’a été débité.',
  declined:
    'Le paiement avec {method} n’a pas abouti. Vous pouvez réessayer ou choisir un autre moyen de paiement.',
  unavailable: 'Le paiement avec {method} n’a pas pu être lancé. Vous pouvez utiliser\u202f: {others}.',
  unavailableAlone: 'Le paiement avec {method} n’a pas pu être lancé. Veuillez réessayer dans un instant.',
  elsewhere: 'Cette commande est en cours de paiement dans un autre onglet ou sur un autre appareil.',
  followThere: 'Suivre ce paiement ici',
  switchHere: 'Payer plutôt ici',
  invalid: 'Veuillez vérifier les champs signalés.',
  problem: 'Vérifiez ce champ.',
  leaving: 'Redirection vers {provider}',
  leavingDetail: 'La page s’ouvre dans un instant.',
  goOn: 'Continuer vers la page de paiement',
  waiting: 'En attente de votre paiement',
  waitingDetail: 'Dès la confirmation par {provider}, vous la verrez ici. Cela peut prendre une minute.',
  inApp: 'Payez dans votre application',
  inAppDetail:
    'Ouvrez ce paiement dans votre application de paiement et confirmez-le. Le résultat s’affiche ici.',
  openApp: 'Ouvrir mon application de paiement',
  another: 'Choisir un autre moyen de paiement',
  givingUp: 'Retour en cours…',
  review: 'Votre paiement est en cours de vérification',
  reviewDetail:
    '{shop} vérifie ce paiement. Veuillez ne pas payer une seconde fois\u202f: le résultat vous sera communiqué.',
  notPaid: 'Je n’ai pas payé\u202f: choisir un autre moyen',
  paid: 'Paiement reçu',
  paidDetail: 'Merci. {shop} en a reçu la confirmation.',
  expired: 'Le délai de paiement est dépassé',
  expiredDetail: 'Le paiement était ouvert pour une durée limitée. Retournez chez {shop} pour recommencer.',
  canceled: 'Ce paiement a été annulé',
  canceledDetail: '{shop} l’a annulé. Vous pouvez y retourner et recommencer.',
  stillPending:
    'Si vous avez déjà payé, ne payez pas une seconde fois\u202f: nous préviendrons {shop} dès réception du paiement.',
  back: 'Retour chez {shop}',
  brokenForNow: 'Une erreur est survenue de notre côté. Veuillez recharger cette page dans un instant.',
  close: 'Fermer',
  inWindow: 'Terminez le paiement dans la fenêtre ouverte',
  inWindowDetail: 'Cette page se met à jour automatiquement. Gardez-la ouverte jusqu’à la fin.',
  reopenWindow: 'Rouvrir la page de paiement',
  closeWindow: 'Vous pouvez fermer cette fenêtre',
  closeWindowDetail: 'Le résultat s’affiche sur la page où vous avez commencé.',
  scan: 'Scannez pour payer',
  scanDetail: 'Scannez ce code avec votre application de paiement. Le résultat s’affiche ici.',
  onPhoneDetail:
    'Scannez ce code avec l’appareil photo de votre téléphone, puis payez sur celui-ci. Cette page se met à jour automatiquement.',
  onPhoneBack: 'Payer sur cet appareil',
  copyLink: 'Copier le lien',
  copied: 'Copié',
  qrOf: 'Code QR\u202f: {text}',
};

/** Texts that few payments need: a number to pay to, the bank’s reference, access that is there already. A file of its own. */
export const onDemand: LanguageTexts['onDemand'] = {
  sendTo: 'Envoyez exactement {amount} à ce numéro',
  sendToDetail: 'Utilisez l’application de votre portefeuille. Le résultat s’affiche ici.',
  copyNumber: 'Copier le numéro',
  utr: 'Référence bancaire (UTR)',
  transactionId: 'Identifiant de transaction',
  referenceHint: 'Votre application l’affiche après le paiement.',
  sendReference: 'Retrouver mon paiement',
  referenceGiven: 'Recherche du paiement {reference}.',
  saveReference: 'Enregistrer cette référence',
  referenceSaved: 'Référence enregistrée : {reference}.',
  alreadyActive:
    'Ce numéro de téléphone a déjà un accès, il n’y a donc rien à payer. Vous n’avez pas été débité.',
  subscriptionPage: 'Voir mon abonnement',
};

/** The page for card details. */
export const card: LanguageTexts['card'] = {
  number: 'Numéro de carte',
  expiry: 'Date d’expiration (MM/AA)',
  code: 'Code de sécurité',
  codeHint: 'Les 3 chiffres au dos ; pour American Express, les 4 au recto',
  holder: 'Nom sur la carte',
  promise: 'Les données de votre carte sont envoyées chiffrées à {provider}. {shop} ne les voit jamais.',
  'problem.number': 'Vérifiez le numéro de carte.',
  'problem.expiry': 'Indiquez le mois et l’année, par exemple 08/29.',
  'problem.expired': 'Cette carte a expiré.',
  'problem.code': 'Vérifiez le code de sécurité.',
  'problem.holder': 'Indiquez le nom tel qu’il figure sur la carte.',
};

/** The subscriber’s page. */
export const subscription: LanguageTexts['subscription'] = {
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

/** The page of a paid code. */
export const access: LanguageTexts['access'] = {
  code: 'Votre code d’accès',
  keep: 'Conservez-le : {shop} peut vous le demander.',
  ended: 'Ce code n’est plus valable',
};

/** The side panel of the hosted page. */
export const sidePanel: LanguageTexts['sidePanel'] = {
  title: 'Et ensuite',
  choose: 'Vous choisissez un moyen de paiement et confirmez.',
  notified: '{shop} est informé dès que le paiement arrive.',
  back: 'Vous revenez chez {shop}.',
  questions: 'Une question sur votre commande\u202f?',
  contact: 'Contacter {shop}',
};

/** What the hosted page says of a refund, by the payment’s status. */
export const refunds: LanguageTexts['refunds'] = {
  refund_pending: '{shop} est en train de rembourser ce paiement.',
  partially_refunded: '{shop} a remboursé une partie de ce paiement.',
  refunded: '{shop} a remboursé ce paiement.',
};

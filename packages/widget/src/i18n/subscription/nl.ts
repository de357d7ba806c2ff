import type { SubscriptionTexts } from './en.ts';

/** Dutch. */
export const nl: SubscriptionTexts = {
  yours: 'Uw abonnement',
  intro: 'Vul het telefoonnummer in waarmee u zich hebt geabonneerd om het te zien.',
  show: 'Mijn abonnement tonen',
  wrong: 'Dit is niet het telefoonnummer van dit abonnement.',
  left: 'Resterende pogingen: {count}',
  locked: 'Deze link is geblokkeerd',
  lockedDetail: 'Het telefoonnummer was te vaak onjuist. Vraag {shop} om een nieuwe link.',
  gone: 'Deze link is niet meer geldig',
  goneDetail: 'Hij is misschien onvolledig of te oud. Vraag de winkel om een nieuwe link.',
  active: 'Uw abonnement is actief',
  cancel: 'Abonnement opzeggen',
  sure: 'Dit abonnement opzeggen?',
  sureDetail: 'Uw toegang kan meteen eindigen.',
  yes: 'Ja, opzeggen',
  keep: 'Mijn abonnement houden',
  inactive: 'Dit abonnement is niet actief',
  inactiveDetail: 'Er is niets op te zeggen.',
  ended: 'Uw abonnement is opgezegd',
  endedDetail: '{shop} heeft bericht gekregen.',
  access: 'U kunt het nog gebruiken tot de betaalde periode voorbij is.',
  noAnswer: 'Uw abonnement kan nu niet worden getoond',
  noAnswerDetail: 'De betaaldienst heeft niet geantwoord. Probeer het zo meteen opnieuw.',
};

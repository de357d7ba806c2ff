import type { LanguageTexts } from '../language-texts.ts';

// Dutch; the shopper is u.

/** The link to the hosted page; the npm package has it, too. */
export const continueToPay = 'Verder naar de betaling';

/** The checkout. A browser loads it as one file of at most 2 kB. */
export const checkout: LanguageTexts['checkout'] = {
  test: 'Testmodus',
  testDetail: 'Er wordt geen echt geld overgemaakt.',
  summary: 'Uw bestelling',
  choosePlan: 'Kies een abonnement',
  reference: 'Referentie {reference}',
  loading: 'Betaalmethoden worden geladen',
  choose: 'Hoe wilt u betalen?',
  via: 'via {provider}',
  slow: 'Vandaag trager',
  failedNow: 'Niet gelukt',
  days: '{days} toegang',
  pay: '{amount} betalen',
  starting: 'Een ogenblik…',
  goesAway: 'U rondt de betaling af op de pagina van {provider} en komt daarna hier terug.',
  staysHere: 'U bevestigt de betaling via {provider} in uw app en ziet daarna hier het resultaat.',
  selectOne: 'Maak een keuze',
  retry: 'Opnieuw proberen',
  trouble: 'De betaaldienst is niet bereikbaar. Controleer uw verbinding en probeer het opnieuw.',
  broken: 'De betaling kon niet worden geladen',
  brokenFinal: 'Deze link leidt niet naar een betaling. Hij is mogelijk onvolledig of niet meer geldig.',
  requestId: 'Foutcode {requestId}',
  lastUsed: 'Vorige keer gebruikt',
  notHere: 'De betaling kan op deze pagina niet worden geopend.',
  onPhone: 'Verdergaan op uw telefoon',
  'field.name': 'Volledige naam',
  'field.email': 'E-mailadres',
  'field.phone': 'Telefoonnummer',
  'field.bankcode': 'Bank',
  'field.upi_address': 'UPI-ID',
  'field.upi_id': 'UPI-ID',
  'field.account_number': 'Rekeningnummer',
  'hint.phone': 'Met landnummer, bijvoorbeeld +31 6 12345678',
  'hint.upi_address': 'Bijvoorbeeld naam@bank',
  'hint.upi_id': 'Bijvoorbeeld naam@bank',
  'hint.account_number': 'Bijvoorbeeld 03001234567',
  secured: 'U betaalt op de pagina van de betaalprovider. {shop} ziet uw betaalgegevens nooit.',
  continue: continueToPay,
  title: 'Betalen bij {shop}',
  none: 'Er is op dit moment geen betaalmethode beschikbaar',
  noneDetail: '{shop} biedt nu niets aan voor uw land en dit bedrag. Er is niets afgeschreven.',
  declined:
    'De betaling met {method} is niet voltooid. Probeer het opnieuw of kies een andere betaalmethode.',
  unavailable: 'De betaling met {method} kon niet worden gestart. Beschikbaar: {others}.',
  unavailableAlone: 'De betaling met {method} kon niet worden gestart. Probeer het zo meteen opnieuw.',
  elsewhere: 'Deze bestelling wordt al betaald in een ander tabblad of op een ander apparaat.',
  followThere: 'Hier volgen',
  switchHere: 'Toch hier betalen',
  invalid: 'Controleer de gemarkeerde velden.',
  problem: 'Controleer dit veld.',
  leaving: 'U gaat naar {provider}',
  leavingDetail: 'De pagina wordt zo geopend.',
  goOn: 'Verder naar de betaalpagina',
  waiting: 'Wachten op uw betaling',
  waitingDetail: 'Zodra {provider} de betaling bevestigt, ziet u dat hier. Dit kan een minuut duren.',
  inApp: 'Betaal in uw app',
  inAppDetail: 'Open deze betaling in uw betaalapp en bevestig daar. Het resultaat verschijnt hier.',
  openApp: 'Mijn betaalapp openen',
  another: 'Andere betaalmethode kiezen',
  givingUp: 'Bezig met teruggaan…',
  review: 'Uw betaling wordt gecontroleerd',
  reviewDetail: '{shop} controleert deze betaling. Betaal niet opnieuw: u krijgt bericht.',
  notPaid: 'Ik heb niet betaald: andere methode kiezen',
  paid: 'Betaling ontvangen',
  paidDetail: 'Bedankt. {shop} heeft bericht gekregen.',
  expired: 'De tijd om te betalen is verstreken',
  expiredDetail: 'U kon hier een beperkte tijd betalen. Ga terug naar {shop} om opnieuw te beginnen.',
  canceled: 'Deze betaling is geannuleerd',
  canceledDetail: '{shop} heeft de betaling geannuleerd. U kunt teruggaan en opnieuw beginnen.',
  stillPending:
    'Hebt u al betaald? Betaal dan niet opnieuw: {shop} krijgt bericht zodra de betaling binnen is.',
  back: 'Terug naar {shop}',
  brokenForNow: 'Er is bij ons iets misgegaan. Laad deze pagina zo meteen opnieuw.',
  close: 'Sluiten',
  inWindow: 'Rond de betaling af in het geopende venster',
  inWindowDetail: 'Deze pagina wordt vanzelf bijgewerkt. Laat de pagina open tot u klaar bent.',
  reopenWindow: 'De betaalpagina opnieuw openen',
  closeWindow: 'U kunt dit venster sluiten',
  closeWindowDetail: 'Het resultaat staat op de pagina waar u bent begonnen.',
  scan: 'Scan om te betalen',
  scanDetail: 'Scan deze code met uw betaalapp. Het resultaat verschijnt hier.',
  onPhoneDetail:
    'Scan deze code met de camera van uw telefoon en betaal daar. Deze pagina wordt vanzelf bijgewerkt.',
  onPhoneBack: 'Op dit apparaat betalen',
  copyLink: 'Link kopiëren',
  copied: 'Gekopieerd',
  qrOf: 'QR-code: {text}',
};

/** Texts that few payments need: a number to pay to, the bank’s reference, access that is there already. A file of its own. */
export const onDemand: LanguageTexts['onDemand'] = {
  sendTo: 'Stuur precies {amount} naar dit nummer',
  sendToDetail: 'Gebruik de app van uw wallet. Het resultaat verschijnt hier.',
  copyNumber: 'Nummer kopiëren',
  utr: 'Bankreferentie (UTR)',
  transactionId: 'Transactie-ID',
  referenceHint: 'Uw app toont dit nadat u hebt betaald.',
  sendReference: 'Mijn betaling zoeken',
  referenceGiven: 'De betaling {reference} wordt gezocht.',
  saveReference: 'Deze referentie opslaan',
  referenceSaved: 'Referentie opgeslagen: {reference}.',
  alreadyActive:
    'Dit telefoonnummer heeft al toegang, dus er valt niets te betalen. Er is niets afgeschreven.',
  subscriptionPage: 'Mijn abonnement tonen',
};

/** The page for card details. */
export const card: LanguageTexts['card'] = {
  number: 'Kaartnummer',
  expiry: 'Vervaldatum (MM/JJ)',
  code: 'Beveiligingscode',
  codeHint: 'De 3 cijfers op de achterkant; bij American Express de 4 op de voorkant',
  holder: 'Naam op de kaart',
  promise: 'Uw kaartgegevens gaan versleuteld naar {provider}. {shop} ziet ze nooit.',
  'problem.number': 'Controleer het kaartnummer.',
  'problem.expiry': 'Vul maand en jaar in, bijvoorbeeld 08/29.',
  'problem.expired': 'Deze kaart is verlopen.',
  'problem.code': 'Controleer de beveiligingscode.',
  'problem.holder': 'Vul de naam in zoals die op de kaart staat.',
};

/** The subscriber’s page. */
export const subscription: LanguageTexts['subscription'] = {
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

/** The page of a paid code. */
export const access: LanguageTexts['access'] = {
  code: 'Uw toegangscode',
  keep: 'Bewaar hem: {shop} kan ernaar vragen.',
  ended: 'Deze code is niet meer geldig',
};

/** The side panel of the hosted page. */
export const sidePanel: LanguageTexts['sidePanel'] = {
  title: 'Wat er nu gebeurt',
  choose: 'U kiest een betaalwijze en bevestigt de betaling.',
  notified: '{shop} krijgt bericht zodra die binnen is.',
  back: 'U komt terug bij {shop}.',
  questions: 'Vragen over uw bestelling?',
  contact: 'Contact met {shop}',
};

/** What the hosted page says of a refund, by the payment’s status. */
export const refunds: LanguageTexts['refunds'] = {
  refund_pending: '{shop} betaalt deze betaling terug.',
  partially_refunded: '{shop} heeft een deel van deze betaling terugbetaald.',
  refunded: '{shop} heeft deze betaling terugbetaald.',
};

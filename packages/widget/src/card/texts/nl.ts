import type { CardTexts } from './en.ts';

/** Dutch. */
export const nl: CardTexts = {
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

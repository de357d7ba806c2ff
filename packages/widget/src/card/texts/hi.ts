import type { CardTexts } from './en.ts';

/** Hindi. */
export const hi: CardTexts = {
  number: 'कार्ड नंबर',
  expiry: 'समाप्ति तिथि (MM/YY)',
  code: 'सुरक्षा कोड',
  codeHint: 'पीछे के 3 अंक; American Express पर सामने के 4 अंक',
  holder: 'कार्ड पर नाम',
  promise: 'आपके कार्ड का विवरण एन्क्रिप्ट होकर {provider} को जाता है। {shop} इसे कभी नहीं देखता।',
  'problem.number': 'कृपया कार्ड नंबर जाँचें।',
  'problem.expiry': 'महीना और साल लिखें, जैसे 08/29।',
  'problem.expired': 'इस कार्ड की अवधि समाप्त हो चुकी है।',
  'problem.code': 'कृपया सुरक्षा कोड जाँचें।',
  'problem.holder': 'नाम वैसे ही लिखें जैसा कार्ड पर है।',
};

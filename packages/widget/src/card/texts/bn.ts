import type { CardTexts } from './en.ts';

/** Bengali. */
export const bn: CardTexts = {
  number: 'কার্ড নম্বর',
  expiry: 'মেয়াদ শেষ (MM/YY)',
  code: 'নিরাপত্তা কোড',
  codeHint: 'পেছনের ৩টি সংখ্যা; American Express-এ সামনের ৪টি',
  holder: 'কার্ডে থাকা নাম',
  promise: 'আপনার কার্ডের তথ্য এনক্রিপ্ট হয়ে {provider}-এ যায়। {shop} তা কখনো দেখে না।',
  'problem.number': 'কার্ড নম্বরটি যাচাই করুন।',
  'problem.expiry': 'মাস ও বছর লিখুন, যেমন 08/29।',
  'problem.expired': 'এই কার্ডের মেয়াদ শেষ।',
  'problem.code': 'নিরাপত্তা কোডটি যাচাই করুন।',
  'problem.holder': 'কার্ডে যেমন আছে তেমনভাবে নাম লিখুন।',
};

import { z } from 'zod';
import { Launched } from '../checkout.ts';
import { byAnybody, type Operation } from '../operation.ts';
import { inPath, tokenParams } from './params.ts';

type PageCall = Omit<Operation, 'audience' | 'security' | 'query'>;

/** A page takes any query: others append to its address. */
const page = <const O extends PageCall>(call: O) => byAnybody('browser', { ...call, query: 'any' as const });

const secretParams = z.strictObject({ clientSecret: inPath('The session’s client secret.') });
const returnParams = z.strictObject({ token: inPath('Token of the return address.') });
const linkParams = z.strictObject({ token: inPath('Token of the subscriber’s link.') });
const HTML = 'text/html';
const SCRIPT = 'text/javascript';
const CSS = 'text/css';

const versionParams = z.strictObject({
  version: inPath('The first 12 hex digits of the file’s SHA-384.'),
});

/** The pages and files that browsers load. */
export const pageOperations = {
  showCheckout: page({
    method: 'GET',
    path: '/c/{clientSecret}',
    summary: 'Show the hosted checkout.',
    params: secretParams,
    answers: { 200: HTML },
  }),
  submitCheckout: page({
    method: 'POST',
    path: '/c/{clientSecret}',
    summary: 'Submit the hosted checkout’s form, without JavaScript.',
    params: secretParams,
    answers: { 303: null, 422: HTML },
  }),
  showCardForm: page({
    method: 'GET',
    path: '/c/{clientSecret}/card',
    summary: 'Show our own page for a card, in a frame or by itself.',
    params: secretParams,
    answers: { 200: HTML, 303: null },
  }),
  submitCardForm: page({
    method: 'POST',
    path: '/c/{clientSecret}/card',
    summary: 'Submit the form for a card; only that page may. Its script is answered with JSON.',
    params: secretParams,
    answers: { 201: Launched, 303: null },
  }),
  showAccessCode: page({
    method: 'GET',
    path: '/a/{site}/{provider}/{token}',
    summary: 'Show what became of a provider’s access code, and the code once it is paid.',
    params: tokenParams,
    answers: { 200: HTML },
  }),
  submitAccessCode: page({
    method: 'POST',
    path: '/a/{site}/{provider}/{token}',
    summary: 'The same, for providers that post.',
    params: tokenParams,
    answers: { 303: null },
  }),
  returnFromProvider: page({
    method: 'GET',
    path: '/r/{token}',
    summary: 'Return from a provider’s page, on to where the payment stands.',
    params: returnParams,
    answers: { 303: null },
  }),
  returnFromProviderByPost: page({
    method: 'POST',
    path: '/r/{token}',
    summary: 'The same, for providers that post.',
    params: returnParams,
    answers: { 303: null },
  }),
  showSubscription: page({
    method: 'GET',
    path: '/s/{token}',
    summary: 'Show a subscriber’s own page, which asks for the phone number.',
    params: linkParams,
    answers: { 200: HTML },
  }),
  submitSubscription: page({
    method: 'POST',
    path: '/s/{token}',
    summary: 'Submit the form of a subscriber’s page: show, ask, cancel.',
    params: linkParams,
    answers: { 200: HTML },
  }),
  getScript: page({
    method: 'GET',
    path: '/farebox.js',
    summary: 'Load the widget.',
    answers: { 200: SCRIPT },
  }),
  getVersionedScript: page({
    method: 'GET',
    path: '/farebox-{version}.js',
    summary: 'Load the widget as it never changes, for an integrity hash.',
    params: versionParams,
    answers: { 200: SCRIPT },
  }),
  getStylesheet: page({
    method: 'GET',
    path: '/farebox.css',
    summary: 'Load the hosted page’s stylesheet.',
    answers: { 200: CSS },
  }),
  getVersionedStylesheet: page({
    method: 'GET',
    path: '/farebox-{version}.css',
    summary: 'Load the stylesheet as it never changes.',
    params: versionParams,
    answers: { 200: CSS },
  }),
  getLaterFile: page({
    method: 'GET',
    path: '/farebox/{build}/{file}',
    summary: 'Load a file that the widget needs later.',
    params: z.strictObject({
      build: inPath('Hash of the build.'),
      file: inPath('Name of the file.'),
    }),
    answers: { 200: '*/*' },
  }),
  getFavicon: page({
    method: 'GET',
    path: '/favicon.ico',
    summary: 'Answer nothing, so that browsers do not report a missing icon.',
    answers: { 204: null },
  }),
};

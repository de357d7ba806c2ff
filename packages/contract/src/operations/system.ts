import { byAnybody } from '../operation.ts';
import { Health, Integration } from '../system.ts';
import { tokenParams } from './params.ts';

/** The calls of providers. */
export const providerOperations = {
  receiveNotice: byAnybody('provider', {
    method: 'GET',
    path: '/hooks/{site}/{provider}/{token}',
    summary: 'Receive a provider’s notice. `farebox hooks` prints these addresses.',
    params: tokenParams,
    query: 'any',
    answers: { 200: 'text/plain' },
  }),
  receivePostedNotice: byAnybody('provider', {
    method: 'POST',
    path: '/hooks/{site}/{provider}/{token}',
    summary: 'Receive a provider’s notice.',
    params: tokenParams,
    query: 'any',
    answers: { 200: 'text/plain' },
  }),
};

/** The calls of who runs the server, and of who reads how to call it. */
export const systemOperations = {
  getHealth: byAnybody('operator', {
    method: 'GET',
    path: '/healthz',
    summary: 'The process lives.',
    answers: { 200: Health },
  }),
  getReadiness: byAnybody('operator', {
    method: 'GET',
    path: '/readyz',
    summary: 'The database takes writes.',
    answers: { 200: Health, 503: Health },
  }),
  getIntegration: byAnybody('operator', {
    method: 'GET',
    path: '/integration.json',
    summary: 'The script tag with its integrity, and what a shop’s Content-Security-Policy must allow.',
    answers: { 200: Integration },
  }),
  getOpenApi: byAnybody('operator', {
    method: 'GET',
    path: '/v1/openapi.json',
    summary: 'This document.',
    answers: { 200: 'application/json' },
  }),
  showDocs: byAnybody('operator', {
    method: 'GET',
    path: '/docs',
    summary: 'This document, to read.',
    query: 'any',
    answers: { 200: 'text/html' },
  }),
};

import {
  type Loaded,
  type Notice,
  noticeOf,
  type OnDemandTexts,
  phaseOf,
  type QrCode,
  type Transition,
  whenLoaded,
} from '../checkout/state.ts';
import type { CheckoutError } from '../checkout-error.ts';
import type { Launched, StreamState } from '../contract.ts';
import { asking, isMarkable, pathOf, type Values } from '../form/fields.ts';

/** Where the shopper finishes a payment that was launched: on the page we take them to, in a window, or here. */
export type PaymentLocation = 'away' | 'window' | 'here';

/** The provider has taken the order. */
export const launched = ({ payment, next }: Launched, place: PaymentLocation): Transition =>
  whenLoaded((state) => {
    const { id: method = '', name = null, provider = '', providerName = '' } = chosenOf(state) ?? {};
    return {
      ...state,
      checkout: {
        ...state.checkout,
        payment: { ...payment, provider, providerName, method, methodName: name, review: false, next },
      },
      phase: place === 'away' ? 'leaving' : 'waiting',
      inWindow: place === 'window',
    };
  });

const chosenOf = ({ checkout, selected }: Loaded) => checkout.methods.find(({ id }) => id === selected);

/** The launch was refused; the error says what to tell. */
export const refusedLaunch = (error: CheckoutError): Transition =>
  whenLoaded((state) => {
    const method = state.selected ?? '';
    const { problems } = error;
    const methods = state.checkout.methods.map((one) => (one.id === method ? asking(one, problems) : one));
    const isAsked = isMarkable(
      methods.find(({ id }) => id === method),
      problems,
    );
    const notice = (): Notice => {
      if (isAsked) return { type: 'invalid' };
      if (error.code === 'payment_in_progress') return { type: 'elsewhere' };
      // No shopper can mend a launch that is refused for what no field holds: this method cannot be started.
      return problems.length || /^(method|provider|too_many)_/.test(error.code)
        ? { type: 'unavailable', method }
        : { type: 'trouble' };
    };
    return {
      ...state,
      checkout: { ...state.checkout, methods },
      phase: 'choosing',
      problems,
      notice: notice(),
    };
  });

/** The fields hold more than was typed: password managers and autofill may change them without an event. */
export const fieldsRead = (values: Values): Transition =>
  whenLoaded((state) => ({ ...state, values: { ...state.values, ...values } }));

/** The payment is being given up, to choose again. */
export const givingUp = whenLoaded((state) => ({ ...state, phase: 'giving-up', notice: null }));

/** The session is handed to another device, or back. */
export const movedToPhone = (away: boolean): Transition =>
  whenLoaded((state) => {
    if (state.phase !== (away ? 'choosing' : 'on-phone')) return state;
    return { ...state, phase: away ? 'on-phone' : 'choosing', notice: null, copied: false };
  });

/** A code is ready to be shown. */
export const qrCodeDrawn = (qr: QrCode): Transition => whenLoaded((state) => ({ ...state, qr }));

/** The words for paying to somebody have come, in this checkout's language. */
export const onDemandTextsLoaded = (onDemand: OnDemandTexts): Transition =>
  whenLoaded((state) => ({ ...state, onDemand }));

/** What the bank calls the payment is on its way to the server. */
export const sendingReference = whenLoaded((state) => ({ ...state, isSendingReference: true, problems: [] }));

/** It did not get there: it is not as it must be, or there is trouble on the way. */
export const referenceNotSent = (message: 'problem' | 'trouble'): Transition =>
  whenLoaded((state) => ({
    ...state,
    isSendingReference: false,
    problems: [{ path: pathOf('reference'), message }],
  }));

/** The server has it. News of the payment may have come before this answer, with what was typed as banks write it. */
export const referenceSent = (given: string): Transition =>
  whenLoaded((state) => {
    const { payment } = state.checkout;
    if (!payment?.next || payment.next.type === 'redirect') return { ...state, isSendingReference: false };
    const told = { ...payment, next: { given, ...payment.next } };
    return { ...state, isSendingReference: false, checkout: { ...state.checkout, payment: told } };
  });

/** The link beside a code was copied. */
export const linkCopied = whenLoaded((state) => ({ ...state, copied: true }));

// Whoever chooses or gives up here has decided already: news of the payment they left must not pull them back.
const FOLLOWING: readonly Loaded['phase'][] = ['leaving', 'waiting', 'on-phone'];

/** News of session and payment. */
export const statusReceived = ({ session, payment }: StreamState): Transition =>
  whenLoaded((state) => {
    const checkout = { ...state.checkout, session: { ...state.checkout.session, ...session }, payment };
    const phase = phaseOf(checkout);
    if (phase === 'paid' || phase === 'closed') return { ...state, checkout, phase, notice: null };
    if (!FOLLOWING.includes(state.phase)) return state;
    if (state.phase === 'leaving' && phase === 'waiting') return state;
    // On the phone nothing has begun yet, or what had begun before has ended: the code stays.
    if (state.phase === 'on-phone' && phase === 'choosing') return state;
    // Whoever could not give up a payment is told so for as long as they wait for it.
    const notice = phase === 'waiting' ? state.notice : noticeOf(phase, payment);
    return { ...state, checkout, phase, notice };
  });

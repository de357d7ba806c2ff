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

/** Where the shopper completes a launched payment: on the provider's page, in a payment window, or on this page. */
export type PaymentLocation = 'away' | 'window' | 'here';

/** The payment was launched. */
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

/** The launch was refused. The error decides which notice is shown. */
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
      // The shopper cannot correct a problem of a field that is not on the screen, so this method is unavailable.
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

/** The fields' values were read. Password managers and autofill may change them without an event. */
export const fieldsRead = (values: Values): Transition =>
  whenLoaded((state) => ({ ...state, values: { ...state.values, ...values } }));

/** The payment is being given up. */
export const givingUp = whenLoaded((state) => ({ ...state, phase: 'giving-up', notice: null }));

/** The shopper continues on a phone, or back on this device. */
export const movedToPhone = (away: boolean): Transition =>
  whenLoaded((state) => {
    if (state.phase !== (away ? 'choosing' : 'on-phone')) return state;
    return { ...state, phase: away ? 'on-phone' : 'choosing', notice: null, copied: false };
  });

/** A QR code was drawn. */
export const qrCodeDrawn = (qr: QrCode): Transition => whenLoaded((state) => ({ ...state, qr }));

/** The on-demand texts were loaded, in this checkout's language. */
export const onDemandTextsLoaded = (onDemand: OnDemandTexts): Transition =>
  whenLoaded((state) => ({ ...state, onDemand }));

/** The bank reference is being sent. */
export const sendingReference = whenLoaded((state) => ({ ...state, isSendingReference: true, problems: [] }));

/** The bank reference was not accepted: it is invalid, or the request failed. */
export const referenceNotSent = (message: 'problem' | 'trouble'): Transition =>
  whenLoaded((state) => ({
    ...state,
    isSendingReference: false,
    problems: [{ path: pathOf('reference'), message }],
  }));

/** The server has the bank reference. A status event may have arrived first, with the reference in its normal form. */
export const referenceSent = (given: string): Transition =>
  whenLoaded((state) => {
    const { payment } = state.checkout;
    if (!payment?.next || payment.next.type === 'redirect') return { ...state, isSendingReference: false };
    const updated = { ...payment, next: { given, ...payment.next } };
    return { ...state, isSendingReference: false, checkout: { ...state.checkout, payment: updated } };
  });

/** The link of a QR code was copied. */
export const linkCopied = whenLoaded((state) => ({ ...state, copied: true }));

// A shopper who chooses again or gives up has left the payment: its status must not bring its screen back.
const FOLLOWING: readonly Loaded['phase'][] = ['leaving', 'waiting', 'on-phone'];

/** A status of session and payment was received. */
export const statusReceived = ({ session, payment }: StreamState): Transition =>
  whenLoaded((state) => {
    const checkout = { ...state.checkout, session: { ...state.checkout.session, ...session }, payment };
    const phase = phaseOf(checkout);
    if (phase === 'paid' || phase === 'closed') return { ...state, checkout, phase, notice: null };
    if (!FOLLOWING.includes(state.phase)) return state;
    if (state.phase === 'leaving' && phase === 'waiting') return state;
    // The phone has not launched a payment yet, or an earlier one has ended: the QR code stays.
    if (state.phase === 'on-phone' && phase === 'choosing') return state;
    // The notice that a payment could not be given up stays for as long as it is pending.
    const notice = phase === 'waiting' ? state.notice : noticeOf(phase, payment);
    return { ...state, checkout, phase, notice };
  });

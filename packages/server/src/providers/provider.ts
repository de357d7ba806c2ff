import type { z } from 'zod';
import type { Card } from '../domain/card.ts';
import type { Notice, UnmatchedNotice } from '../domain/notice.ts';
import type { Attribution, Next, Payment } from '../domain/payment.ts';
import type { ListedPayment } from '../domain/reconciliation.ts';
import type { BankReference } from '../domain/reference.ts';
import type { Customer, CustomerSource, ProviderData } from '../domain/session.ts';
import type { ProviderExclusion } from './exclusions.ts';
import type { InboundFields } from './inbound-fields.ts';
import type { InboundRequest } from './inbound-request.ts';
import type { MethodQuery } from './method-query.ts';
import type { Oddities } from './oddities.ts';
import type { Transport } from './transport.ts';

/** A value to choose for a required field, such as a bank. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** One way to pay, as a provider offers it. */
export interface OfferedMethod {
  /** Unique within the provider: `method` or `method:plan`. */
  readonly key: string;
  readonly kind: 'method' | 'plan';
  readonly name: string;
  /** A brand's or a kind's slug (`papara`, `bank`, `upi`), which the widget draws. */
  readonly icon: string;
  readonly amount: number;
  readonly currency: string;
  /** Every field that a launch needs: `name`, `email`, `phone` of the customer, anything else of `fields`. */
  readonly requires: readonly string[];
  readonly choices?: Readonly<Record<string, readonly Choice[]>>;
  readonly next: 'redirect' | 'qr' | 'wait' | 'card';
  readonly plan?: { readonly days: number };
  /**
   * A brand's slug, where it makes no difference to a shopper who carries this out: paid once, from the same account of theirs. Methods of
   * several providers with the same slug, amount and currency are offered once.
   */
  readonly sameAs?: string;
}

/** What the shopper holds, as far as it decides how an app is opened: `web` is anything that is no phone or tablet with apps. */
export type Device = 'android' | 'ios' | 'web';

/** Everything a provider is told to start a payment; the payment is stored before this is made. */
export interface LaunchRequest {
  readonly payment: Payment;
  readonly method: OfferedMethod;
  readonly country: string;
  readonly customer: Customer;
  readonly customerSource: CustomerSource;
  readonly fields: Readonly<Record<string, string>>;
  /** What the merchant has this provider told of this session, untouched. */
  readonly data?: ProviderData | undefined;
  /** For a method whose `next` is `card`, and forgotten once the call is over. */
  readonly card?: Card | undefined;
  /** What the merchant sells, one line. */
  readonly description: string;
  /** Where the provider sends the shopper back to; it proves nothing. */
  readonly returnUrl: string;
  /** Where the provider sends its notices. */
  readonly hookUrl: string;
  readonly shopperIp: string;
  readonly device: Device;
}

/** What a launch gave: where the shopper goes, and what must be remembered. */
export interface Launch {
  readonly next: Next;
  readonly providerReference?: string;
  readonly providerState?: Readonly<Record<string, string>>;
  readonly subject?: string;
  /** Set when this payment can be made but will need a person's eye. */
  readonly review?: string;
}

/** A payment to ask the provider about. */
export interface PaymentRef {
  readonly payment: Payment;
  /** Whether another payment of the same `subject` could be, or was, what the provider's answer speaks of. */
  readonly attribution: Attribution;
}

/** A reference in a notice: our own, theirs, or both, in which case both must lead to the same payment. */
export interface NoticeReference {
  readonly paymentId?: string;
  readonly providerReference?: string;
}

/** A request that claims to come from a provider. */
export interface InboundNotice extends InboundRequest {
  /** This site's and this provider's payment with that reference. */
  findPayment(reference: NoticeReference): Promise<Payment | undefined>;
}

/** What we answer the provider. */
export interface NoticeAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** What a request said: notices with their evidence, or why it is rejected; and the answer to send once that is committed. */
export interface NoticeReading {
  readonly notices: readonly Notice[];
  readonly rejected?: string;
  /** Set with `rejected` where the request is genuine and about no payment of this site: it is kept, and told to the merchant once. */
  readonly unmatched?: UnmatchedNotice;
  /** Our payment that a rejected request claims to be about, where it names one. */
  readonly about?: string | undefined;
  readonly answer: NoticeAnswer;
}

/** How a provider's notices are taken in. */
export interface NoticeReader {
  /** What of the request may be kept: all of it but secrets. Decrypts nothing. */
  storable(request: InboundRequest): string;
  /** The headers that reading needs, such as that of a signature, in lower case. They are stored too, so that the request can be read again. */
  readonly headers?: readonly string[];
  /**
   * Where the cipher has no MAC: this constant goes out before anything is decrypted, so that nothing can be learned from it. Nobody sends
   * such a request again, so it is read from what was stored of it (`stored-request.ts`), and again after a crash.
   */
  readonly acknowledgeBeforeReading?: NoticeAnswer;
  read(inbound: InboundNotice): Promise<NoticeReading>;
}

/** A shopper's subscription at a provider. */
export interface SubscriptionStatus {
  readonly active: boolean;
}

/** The subscription that a payment bought: whose it is (E.164), what it is paid through, and its plan's name as the shopper chose it. */
export interface BoughtSubscription {
  readonly phone: string;
  readonly method: string;
  readonly plan: string;
}

/** A refund to ask for; `amount` in minor units of the payment's currency, at most what was received. */
export interface RefundRequest {
  readonly payment: Payment;
  readonly amount: number;
}

/** A provider's own list of what was paid. */
export interface Statement {
  /** The IANA time zone that their days are in, such as `Asia/Kolkata`. */
  readonly timeZone: string;
  /** Every payment of a day (`YYYY-MM-DD`), as they have it. */
  read(day: string, signal: AbortSignal): Promise<readonly ListedPayment[]>;
}

/** A complaint about a payment that did not arrive; `pictures` were checked to be PNG or JPEG, each at most 5 MB. */
export interface Complaint {
  readonly payment: Payment;
  readonly description: string;
  readonly pictures: readonly Uint8Array[];
}

/** What a provider answers with that is only read by people, as it came but checked: rows of named texts. */
export interface Report {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** What a merchant can do beyond payments, where a provider has it and it is configured: a member that is missing is off. */
export interface Operations {
  /** What a payment bought, where that is a subscription. */
  subscriptionOf?(payment: Payment): BoughtSubscription | undefined;
  /** Whether this phone number (E.164) has access now. */
  subscriptionStatus?(phone: string, signal: AbortSignal): Promise<SubscriptionStatus>;
  /** Ends the subscription that this phone number (E.164) pays through one method; `data` as at a launch. */
  unsubscribe?(
    subscription: { phone: string; method: string; data?: ProviderData | undefined },
    signal: AbortSignal,
  ): Promise<void>;
  /** Asks for money to be given back, once; what they answered is a proven notice, and a lookup or a notice tells the rest. */
  refund?(request: RefundRequest, signal: AbortSignal): Promise<Notice>;
  readonly statement?: Statement;
  /** Files a complaint; gives the reference under which they follow it. */
  complain?(complaint: Complaint, signal: AbortSignal): Promise<{ readonly reference: string }>;
  /** Hands over what the shopper's bank calls a payment, so that the provider finds the money by it; it proves and moves nothing. */
  sendReference?(reference: BankReference, signal: AbortSignal): Promise<void>;
  /** Lists for people that the provider has, by name (`wallet-balance`); `query` is what they ask for. */
  readonly reports?: Readonly<Record<string, ProviderReport>>;
}

/** What a list needs to be told, by name: each is a text. */
export type ReportQuery = Readonly<Record<string, string>>;

/** One of a provider's lists. `query` is the strict schema of what it needs to be told; `read` is given what passed it. */
export interface ProviderReport {
  readonly query: z.ZodType<ReportQuery>;
  read(query: ReportQuery, signal: AbortSignal): Promise<Report>;
}

/** A payment provider, behind one contract. Every call throws one of the four ProviderErrors and nothing else. */
export interface Provider {
  readonly name: string;
  /** What can be paid with, for country, currency, amount and mode. */
  methods(query: MethodQuery, signal: AbortSignal): Promise<OfferedMethod[]>;
  /** Why each other configured method is not among them; for a merchant who asks. */
  exclusions?(query: MethodQuery, signal: AbortSignal): Promise<ProviderExclusion[]>;
  /** Starts a payment: one create call at most, never repeated. */
  launch(request: LaunchRequest, signal: AbortSignal): Promise<Launch>;
  readonly notices?: NoticeReader;
  /**
   * Asks the provider for the truth. A payment that the provider does not know is `unchanged`, never failed: its launch may still be on
   * the way there, and a shopper can pay it afterwards.
   */
  lookup?(ref: PaymentRef, signal: AbortSignal): Promise<Notice>;
  readonly operations?: Operations;
  readonly access?: AccessReader;
  /** What they tell about the merchant's account beyond methods, for the doctor; undefined where they have nothing for this question. */
  account?(query: MethodQuery, signal: AbortSignal): Promise<AccountFacts | undefined>;
  /** What was odd in their answers and read all the same; for a merchant who asks. */
  readonly oddities?: Oddities;
}

/** What a provider tells about the merchant's account. */
export interface AccountFacts {
  /** By the provider's own name for each (`modules.price`), as printed; undefined where they do not tell it. */
  readonly facts: Readonly<Record<string, string | undefined>>;
  /** The one IP address that their account may be called from, as printed. */
  readonly callerAddress?: string | undefined;
}

/** Where a provider gives the shopper a code for what they pay, and sends them to a page of ours with it (Paysepro's ACCESS URL). */
export interface AccessReader {
  /** The code that a visit names, which is the payment's `providerReference`; undefined when it names none, or two. It proves nothing. */
  codeOf(visit: InboundFields): string | undefined;
}

/** What every provider is built with. */
export interface ProviderDeps {
  readonly transport: Transport;
  /** Whether this is a sandbox site, which alone may accept test statuses. */
  readonly sandbox: boolean;
  readonly now: () => Date;
  /** Takes down what is odd in an answer that is read all the same. A test that looks at one answer may leave it out. */
  readonly oddities?: Oddities;
}

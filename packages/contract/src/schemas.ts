import {
  Checkout,
  GivenUp,
  GiveReference,
  Icon,
  Launch,
  Launched,
  LoadCheckout,
  NEXT,
  Next,
  PublicPayment,
  PublicSite,
  ReferenceTaken,
  StreamState,
} from './checkout.ts';
import { Complaint, FileComplaint, FileComplaintForm } from './complaint.ts';
import { Customer, CustomerSource, GivenCustomer } from './customer.ts';
import { EVENTS, Event, Events } from './event.ts';
import { Explanation, Method, Methods } from './method.ts';
import { Notice, UnmatchedNotice } from './notice.ts';
import { Payment, PaymentStatus, Payments, PaymentWithNotices, ResolvePayment } from './payment.ts';
import { FieldProblem, Problem } from './problem.ts';
import { CompareDay, Reconciliation, Reconciliations } from './reconciliation.ts';
import { Refund, RefundPayment } from './refund.ts';
import { Report } from './report.ts';
import {
  CreateSession,
  Item,
  MerchantSession,
  OrderProduct,
  PublicSession,
  Session,
  SessionStatus,
} from './session.ts';
import {
  CanceledSubscription,
  CancelSubscription,
  LinkSubscription,
  Subscription,
  SubscriptionLink,
} from './subscription.ts';
import { Health, Integration } from './system.ts';
import { GivenProviderName, ProviderName } from './values.ts';

/** What a request has as its body, by the name that the document gives it. */
export const REQUESTS = {
  ...{ CreateSession, OrderProduct, ResolvePayment, RefundPayment, FileComplaint, FileComplaintForm },
  ...{ CompareDay, CancelSubscription, LinkSubscription, LoadCheckout, Launch, GiveReference, GivenCustomer },
};

/** What answers are made of, by the name that the document gives it. A member that is not here is not sent: a test says so. */
export const ANSWERS = {
  ...{ Session, MerchantSession, PublicSession, SessionStatus, Item, Customer, CustomerSource },
  ...{ Payment, PaymentWithNotices, Payments, PaymentStatus, Refund, Notice, Complaint },
  ...{ Event, ...EVENTS, Events, UnmatchedNotice },
  ...{ Method, Methods, Explanation, Subscription, CanceledSubscription, SubscriptionLink },
  ...{
    Checkout,
    PublicSite,
    Icon,
    Next,
    ...NEXT,
    PublicPayment,
    Launched,
    GivenUp,
    ReferenceTaken,
    StreamState,
  },
  ...{ Reconciliation, Reconciliations, Report, Health, Integration, Problem, FieldProblem },
};

/** What both are made of. */
export const SHARED = { ProviderName, GivenProviderName };

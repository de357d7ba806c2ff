import { type Event, PaymentStatus, type PublicPayment, type SessionStatus } from '@farebox/contract';
import { expect, expectTypeOf, it } from 'vitest';
import type { EventType, SiteEventType } from '../domain/events.ts';
import { type Next, PAYMENT_STATUSES } from '../domain/payment.ts';
import type { SessionStatus as DomainStatus } from '../domain/session.ts';

// Handlers are typed by the contract, so they say nothing that it does not have. This is the other half: it has nothing that is never said.

it('has every status and every event of the domain, and no other', () => {
  expect(PaymentStatus.options).toEqual([...PAYMENT_STATUSES]);
  expectTypeOf<(typeof SessionStatus.options)[number]>().toEqualTypeOf<DomainStatus>();
  expectTypeOf<Event['type']>().toEqualTypeOf<EventType | SiteEventType>();
  expectTypeOf<NonNullable<PublicPayment['next']>['type']>().toEqualTypeOf<Next['type']>();
});

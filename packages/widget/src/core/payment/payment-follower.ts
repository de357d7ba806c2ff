import type { CheckoutController } from '../checkout/checkout-controller.ts';
import type { CheckoutState } from '../checkout/state.ts';
import { type FollowOptions, follow } from './follow.ts';
import { statusReceived } from './payment-transitions.ts';

const FOLLOWED: readonly CheckoutState['phase'][] = ['waiting', 'leaving', 'on-phone', 'card'];

/** Follows session and payment for as long as a payment is under way. */
export class PaymentFollower {
  readonly #controller: CheckoutController;
  readonly #options: Pick<FollowOptions, 'api' | 'pause'>;
  #following: AbortController | null = null;

  constructor(controller: CheckoutController, options: Pick<FollowOptions, 'api' | 'pause'>) {
    this.#controller = controller;
    this.#options = options;
    controller.signal.addEventListener('abort', () => this.#following?.abort());
  }

  /** Whether a payment is under way in the controller's state. */
  get isFollowing(): boolean {
    return FOLLOWED.includes(this.#controller.state.phase);
  }

  /** Starts or stops to follow, as the controller's state requires. */
  update(): void {
    if (this.isFollowing === (this.#following !== null)) return;
    this.#following?.abort();
    this.#following = this.isFollowing ? new AbortController() : null;
    if (!this.#following) return;
    const { api, pause } = this.#options;
    const { signal } = this.#following;
    this.#controller.run(() =>
      follow({
        api,
        pause,
        signal,
        onState: (state) => {
          if (!signal.aborted) this.#controller.apply(statusReceived(state));
        },
      }),
    );
  }
}

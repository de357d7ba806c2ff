import type { BrowserContext } from '@playwright/test';

/** Sees everything that the browser of one test asks for and complains about. */
export class Witness {
  readonly #origins = new Set<string>();
  readonly #complaints: string[] = [];

  constructor(context: BrowserContext) {
    context.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol.startsWith('http')) this.#origins.add(origin);
    });
    // A violated Content-Security-Policy is a console error as well.
    context.on('console', (message) => {
      if (message.type() === 'error') this.#complaints.push(`${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (error) => this.#complaints.push(error.error().message));
  }

  /** Every origin that was asked for anything so far, in the order of the first time. */
  get origins(): readonly string[] {
    return [...this.#origins];
  }

  /** Console errors and uncaught exceptions, except those that belong to the story of the test. */
  complaints(expected: readonly RegExp[]): readonly string[] {
    return this.#complaints.filter((complaint) => !expected.some((pattern) => pattern.test(complaint)));
  }
}

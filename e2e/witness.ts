import type { BrowserContext, ConsoleMessage, Request, WebError } from '@playwright/test';

/** Sees everything that the browser of one test asks for and complains about. */
export class Witness {
  readonly #context: BrowserContext;
  readonly #requests: { readonly origin: string; readonly isNavigation: boolean }[] = [];
  readonly #errors: string[] = [];
  readonly #pardoned: RegExp[] = [];
  readonly #welcome = new Set<string>();

  constructor(context: BrowserContext) {
    this.#context = context;
    context.on('request', this.#seeRequest);
    context.on('console', this.#seeMessage);
    context.on('weberror', this.#seeError);
  }

  /** Sees nothing from now on. */
  leave(): void {
    this.#context.off('request', this.#seeRequest);
    this.#context.off('console', this.#seeMessage);
    this.#context.off('weberror', this.#seeError);
  }

  /** Every origin that was asked for anything so far, in the order of the first time. */
  get origins(): readonly string[] {
    return [...new Set(this.#requests.map(({ origin }) => origin))];
  }

  /** Lets this origin be asked as well. */
  welcome(origin: string): void {
    this.#welcome.add(origin);
  }

  /** Every origin that was asked and is none of these, nor welcome. */
  strangers(known: readonly string[]): readonly string[] {
    return this.origins.filter((origin) => !known.includes(origin) && !this.#welcome.has(origin));
  }

  /** Every origin that a page asked for something itself, beside being led there. */
  get originsAsked(): readonly string[] {
    const asked = this.#requests.filter(({ isNavigation }) => !isNavigation);
    return [...new Set(asked.map(({ origin }) => origin))];
  }

  /** Lets console errors pass that the story of a test brings with it. */
  pardon(...patterns: readonly RegExp[]): void {
    this.#pardoned.push(...patterns);
  }

  /** Console errors and uncaught exceptions, except those that were pardoned. */
  get complaints(): readonly string[] {
    return this.#errors.filter((error) => !this.#pardoned.some((pattern) => pattern.test(error)));
  }

  /** What the widget has told the developer so far. */
  get toldDeveloper(): readonly string[] {
    return this.#errors.filter((error) => error.startsWith('Farebox: '));
  }

  readonly #seeRequest = (request: Request): void => {
    const { origin, protocol } = new URL(request.url());
    const isNavigation = request.isNavigationRequest();
    if (protocol.startsWith('http')) this.#requests.push({ origin, isNavigation });
  };

  // A violated Content-Security-Policy is a console error as well.
  readonly #seeMessage = (message: ConsoleMessage): void => {
    if (message.type() === 'error') this.#errors.push(`${message.text()} (${message.location().url})`);
  };

  readonly #seeError = (error: WebError): void => {
    this.#errors.push(error.error().message);
  };
}

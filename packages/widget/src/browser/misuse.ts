/** The page's own code asked for something that cannot be; `code` says what. The only thing that we throw into a shop's page. */
export class Misuse extends TypeError {
  readonly code: string;

  constructor(code: string, message: string) {
    super(`Farebox: ${message}`);
    this.code = code;
  }
}

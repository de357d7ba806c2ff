/** The shop's code used the API wrongly; `code` names the mistake. The API throws no other error. */
export class Misuse extends TypeError {
  readonly code: string;

  constructor(code: string, message: string) {
    super(`Farebox: ${message}`);
    this.code = code;
  }
}

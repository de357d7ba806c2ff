/** A request at one of our hook addresses, before it is tied to a site's payments. `body` is its text, at most 64 KiB. */
export interface InboundRequest {
  readonly method: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly body: string;
  /** The peer's address; behind a configured proxy, what that proxy says. */
  readonly remoteAddress: string;
}

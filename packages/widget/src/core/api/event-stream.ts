/** One event of a `text/event-stream`. */
export interface StreamEvent {
  readonly event: string;
  readonly data: string;
}

/**
 * Cuts the text of an event stream into events; what is not yet whole is kept for the next piece.
 * Follows WHATWG HTML, section 9.2.6 "Interpreting an event stream"; comments, `id` and `retry` are skipped.
 */
export function createEventReader(): (piece: string) => StreamEvent[] {
  let rest = '';
  return (piece) => {
    // A lone CR at the end may be half of a CRLF: normalise only what is surely whole.
    const whole = (rest + piece).replace(/\r\n|\r(?!$)/g, '\n');
    const blocks = whole.split('\n\n');
    rest = blocks.pop() ?? '';
    return blocks.flatMap(readBlock);
  };
}

function readBlock(block: string): StreamEvent[] {
  let event = 'message';
  const data: string[] = [];
  for (const line of block.split('\n')) {
    const [, name, value = ''] = /^([^:]*)(?:: ?(.*))?$/.exec(line) ?? [];
    if (name === 'event') event = value;
    if (name === 'data') data.push(value);
  }
  return data.length ? [{ event, data: data.join('\n') }] : [];
}

/** How a body can be made smaller on its way. */
export type Encoding = 'br' | 'gzip';

/** The first of these encodings that an Accept-Encoding allows (RFC 9110 section 12.5.3), or none. */
export function acceptedEncoding<Offered extends Encoding>(
  accept: string | undefined,
  offered: readonly Offered[],
): Offered | undefined {
  const accepted = (accept ?? '')
    .toLowerCase()
    .split(',')
    .map((item) => item.replace(/\s/g, '').split(';q='))
    .filter(([, weight = '1']) => Number(weight) > 0)
    .map(([name]) => name);
  return offered.find((encoding) => accepted.includes(encoding));
}

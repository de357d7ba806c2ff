import { FileComplaint, FileComplaintForm, MOST_PICTURES, operations } from '@farebox/contract';
import type { Context } from 'hono';
import { merchantComplaint } from '../../domain/complaint.ts';
import { InvalidRequest } from '../../domain/errors.ts';
import { MOST_BYTES } from '../../domain/picture.ts';
import { type ComplaintOrder, fileComplaint } from '../../flows/complaints/complain.ts';
import type { MerchantEnv, RouteDeps } from '../../http/env.ts';
import { check, readBody, valuesOnce } from '../../http/input.ts';
import { type Route, route } from '../../http/route.ts';
import { ownPayment } from '../shopper/own-payment.ts';

/** What a complaint with all its pictures may be long, in bytes: base64 takes four bytes for three. */
export const MOST_WITH_PICTURES = MOST_PICTURES * Math.ceil((MOST_BYTES * 4) / 3) + 65_536;

/** Complaints about a payment, with pictures: as JSON, or as a form that a page could post. */
export const complaintRoutes = ({ context }: RouteDeps): Route<MerchantEnv>[] => [
  route(
    operations.fileComplaint,
    async ({ c, params, body: read }) => {
      const payment = await ownPayment(context, c.var.site.id, params.id);
      return merchantComplaint(await fileComplaint(context, payment, await read()));
    },
    // Read once its payment is known: the pictures of a stranger's complaint are not worth the memory.
    { body: async (c: Context<MerchantEnv>) => () => readComplaint(c) },
  ),
];

async function readComplaint(c: Context): Promise<ComplaintOrder> {
  if (/^multipart\/form-data\b/i.test(c.req.header('content-type') ?? '')) return await readForm(c);
  const { pictures, ...order } = await readBody(c, FileComplaint);
  return { ...order, pictures: pictures.map((base64) => Buffer.from(base64, 'base64')) };
}

/** The bytes of a file; a text is no file, and the schema says so. */
const contentOf = async (entry: File | string): Promise<Uint8Array | string> =>
  typeof entry === 'string' ? entry : new Uint8Array(await entry.arrayBuffer());

async function readForm(c: Context): Promise<ComplaintOrder> {
  const headers = { 'content-type': c.req.header('content-type') ?? '' };
  const form = await new Response(await c.req.arrayBuffer(), { headers }).formData().catch(() => undefined);
  if (!form) throw new InvalidRequest([{ path: '', message: 'expected a form that can be read' }]);
  const pictures = await Promise.all(form.getAll('pictures').map(contentOf));
  const fields = [...form].filter(([name]) => name !== 'pictures');
  const once = valuesOnce(fields);
  // A form without a chosen file posts an empty one.
  return check(FileComplaintForm, { ...once, pictures: pictures.filter(({ length }) => length > 0) });
}

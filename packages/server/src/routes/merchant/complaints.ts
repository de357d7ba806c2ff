import type { Context } from 'hono';
import { Hono } from 'hono';
import { merchantComplaint } from '../../domain/complaint.ts';
import { InvalidRequest } from '../../domain/errors.ts';
import { MOST_BYTES } from '../../domain/picture.ts';
import { type ComplaintOrder, fileComplaint } from '../../flows/complaints/complain.ts';
import type { MerchantEnv, RouteDeps } from '../../http/env.ts';
import { check, readBody, valuesOnce } from '../../http/input.ts';
import { complaintFormSchema, complaintSchema, MOST_PICTURES } from '../operation-schemas.ts';
import { ownPayment } from '../shopper/own-payment.ts';

/** Where a complaint is filed, below `/v1`. */
export const COMPLAINTS = '/payments/:id/complaints';

/** What a complaint with all its pictures may be long, in bytes: base64 takes four bytes for three. */
export const MOST_WITH_PICTURES = MOST_PICTURES * Math.ceil((MOST_BYTES * 4) / 3) + 65_536;

/** Complaints about a payment, with pictures: as JSON, or as a form that a page could post. */
export function complaintRoutes({ context }: RouteDeps): Hono<MerchantEnv> {
  return new Hono<MerchantEnv>().post(COMPLAINTS, async (c) => {
    const payment = await ownPayment(context, c.var.site.id, c.req.param('id'));
    const isForm = /^multipart\/form-data\b/i.test(c.req.header('content-type') ?? '');
    const order = isForm ? await readForm(c) : await readBody(c, complaintSchema);
    return c.json(merchantComplaint(await fileComplaint(context, payment, order)), 201);
  });
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
  return check(complaintFormSchema, { ...once, pictures: pictures.filter(({ length }) => length > 0) });
}

import { z } from 'zod';
import { text, time } from './values.ts';
import type { Wire, WireInput } from './wire.ts';

/** A complaint about a payment. */
export const Complaint = z.strictObject({
  id: z.string().describe('Id of the complaint.'),
  description: z.string().describe('What you complained about.'),
  pictures: z
    .array(
      z.strictObject({
        type: z.enum(['image/png', 'image/jpeg']).describe('Media type of the picture.'),
        size: z.int().describe('Size of the picture in bytes.'),
        digest: z.string().describe('SHA-256 of the picture, in hex.'),
      }),
    )
    .describe('The pictures that were sent; the pictures themselves are not stored.'),
  status: z
    .enum(['filing', 'filed', 'refused', 'unknown'])
    .describe('Where the complaint stands. `unknown` has no answer and may have arrived.'),
  reference: z.string().nullable().describe('What the provider follows the complaint under.'),
  reason: z.string().nullable().describe('The provider’s own words for a refusal.'),
  createdAt: time('When the complaint was filed.'),
});

/** How many pictures a complaint may have. */
export const MOST_PICTURES = 3;

/** The text of a complaint. */
const description = text(2000).describe('What is wrong with the payment, at most 2000 characters.');

/** The error for too many pictures. */
const few = `expected at most ${MOST_PICTURES} pictures`;

const again = 'Whether to file though an earlier complaint has no answer.';

/** `POST /v1/payments/:id/complaints` as JSON: pictures in base64. */
export const FileComplaint = z.strictObject({
  description,
  pictures: z
    .array(
      z
        .string()
        .refine(
          (base64) => base64.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(base64),
          'expected a picture in base64',
        ),
    )
    .max(MOST_PICTURES, few)
    .default([])
    .describe('PNG or JPEG pictures under 5 MB each, in base64; at most 3.'),
  again: z.boolean().default(false).describe(again),
});

/** The same as a form: pictures as files. */
export const FileComplaintForm = z.strictObject({
  description,
  pictures: z
    .array(
      z
        .instanceof(Uint8Array, { error: 'expected a file' })
        .meta({ type: 'string', contentMediaType: 'application/octet-stream' }),
    )
    .max(MOST_PICTURES, few)
    .describe('PNG or JPEG files under 5 MB each; at most 3.'),
  again: z
    .enum(['true', 'false'])
    .default('false')
    .transform((said) => said === 'true')
    .describe(again),
});

export type Complaint = Wire<typeof Complaint>;
export type FileComplaint = WireInput<typeof FileComplaint>;

import { z } from 'zod';
import { isDay } from '../domain/day.ts';
import { listLimit, providerName } from './query-values.ts';

const name = z
  .string()
  .trim()
  .min(1, 'expected a text that is not empty')
  .max(60, 'expected at most 60 characters');
const day = z.string().refine(isDay, 'expected a day such as 2026-11-20');

/** `POST /v1/reconciliations`; `day` as the provider counts days. */
export const reconciliationSchema = z.strictObject({ provider: name, day });

/** `GET /v1/reconciliations`. */
export const reconciliationsQuerySchema = z.strictObject({
  provider: providerName.optional(),
  day: day.optional(),
  limit: listLimit(100, 31),
});

/** How many pictures a complaint may have. */
export const MOST_PICTURES = 3;

const description = z
  .string('expected a text')
  .trim()
  .min(1, 'expected a text that is not empty')
  .max(2000, 'expected at most 2000 characters');

const picture = z
  .string()
  .refine(
    (text) => text.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(text),
    'expected a picture in base64',
  )
  .transform((text): Uint8Array => Buffer.from(text, 'base64'));

const few = `expected at most ${MOST_PICTURES} pictures`;

/** `POST /v1/payments/:id/complaints` as JSON: pictures in base64. */
export const complaintSchema = z.strictObject({
  description,
  pictures: z.array(picture).max(MOST_PICTURES, few).default([]),
  again: z.boolean().default(false),
});

/** The same as a form. */
export const complaintFormSchema = z.strictObject({
  description,
  pictures: z.array(z.instanceof(Uint8Array, { error: 'expected a file' })).max(MOST_PICTURES, few),
  again: z
    .enum(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true'),
});

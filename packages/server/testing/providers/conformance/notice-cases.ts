import { expect } from 'vitest';
import { standIns } from '../../../../../demo/sandbox/stand-ins.ts';
import type { Notice } from '../../../src/domain/notice.ts';
import type { InboundNotice, NoticeReader } from '../../../src/providers/provider.ts';
import { fromStored, toStored } from '../../../src/providers/stored-request.ts';
import { aNotice } from '../fixtures.ts';
import { alterationsOf, placesOf } from './alterations.ts';
import type { ConformanceProfile, NoticeProof } from './profile.ts';
import { openForger, type TestServer } from './setup.ts';

/** Whether a notice moves a payment to success. */
export const isSuccess = ({ status, evidence }: Notice): boolean =>
  status === 'succeeded' && evidence === 'proven';

/** What is held waits for a person: it moves no money. */
const isMoving = ({ status, evidence }: Notice): boolean => status !== 'held' && evidence === 'proven';

/** What of a notice moves money. */
const moneyOf = (notice: Notice) =>
  notice.status === 'succeeded'
    ? [notice.paymentId, notice.status, notice.amount, notice.currency]
    : [notice.paymentId, notice.status];

/** Whether a provider's stand-in sends notices: then a reader is demanded of the provider, and all of these cases. */
export const sendsNotices = ({ name }: ConformanceProfile): boolean => standIns[name].sendsNotices;

function readerOf({ provider, profile }: TestServer): NoticeReader & NoticeProof {
  const { notices: reader } = provider;
  const { notices: proof } = profile;
  if (!reader || !proof)
    throw new Error(
      `${profile.name} sends notices: expected a \`notices\` reader, and \`notices: {evidence, bound}\` in its testing/conformance.ts`,
    );
  return { ...reader, ...proof };
}

/** Every promise of a provider about its notices, by the sentence that a failing test shows. */
export const NOTICE_CASES = {
  'believes a genuine notice, as far as it can be believed': async (server: TestServer) => {
    const { evidence } = readerOf(server);
    const { payment, heard } = await server.pay('approve');
    const { id: paymentId, amount, currency } = payment;
    expect(heard).not.toEqual([]);
    const [first] = heard;
    expect(first?.reading.rejected).toBeUndefined();
    expect(first?.reading.notices).toMatchObject([
      { paymentId, evidence, status: 'succeeded', amount, currency },
    ]);
  },

  'believes no notice that was made with other keys': async (server: TestServer) => {
    const { read } = readerOf(server);
    const forger = await openForger(server.profile);
    try {
      const { inbound } = await forger.hear('approve');
      expect((await read(inbound)).notices.filter(isMoving)).toEqual([]);
    } finally {
      await forger.close();
    }
  },

  'reads 20 identical notices the same, whoever sends them': async (server: TestServer) => {
    const { read } = readerOf(server);
    const first = await server.hear('approve');
    for (let time = 0; time < 20; time += 1) expect(await read(first.inbound)).toEqual(first.reading);
  },

  'reads what was stored of a notice as the notice itself': async (server: TestServer) => {
    const reader = readerOf(server);
    const { inbound, reading } = await server.hear('approve');
    const { findPayment } = inbound;
    const again: InboundNotice = { ...fromStored(reader, toStored(reader, inbound)), findPayment };
    expect(await reader.read(again)).toEqual(reading);
  },

  'believes no notice in which what it stands on was altered': async (server: TestServer) => {
    const { read, bound, headers } = readerOf(server);
    const first = await server.hear('approve');
    expect(bound).not.toEqual([]);
    expect(placesOf(first.inbound, headers)).toEqual(expect.arrayContaining([...bound]));
    for (const { place, altered } of alterationsOf(first.inbound, { headers })) {
      const moved = (await read(altered)).notices.filter(isMoving).map(moneyOf);
      const harmless = bound.includes(place) ? [[]] : [[], first.reading.notices.map(moneyOf)];
      expect(harmless, place).toContainEqual(moved);
    }
  },

  'gets no refused notice turned into a success': async (server: TestServer) => {
    const { read } = readerOf(server);
    const first = await server.hear('decline');
    const values = ['ok', 'Approved', '1', 'Late Approved', 'success'];
    for (const { altered } of alterationsOf(first.inbound, { values }))
      expect((await read(altered)).notices.filter(isSuccess)).toEqual([]);
  },

  'credits nobody for a notice of a payment that is not ours': async (server: TestServer) => {
    const { read } = readerOf(server);
    const first = await server.hear('approve');
    const { notices } = await read({ ...first.inbound, findPayment: () => Promise.resolve(undefined) });
    expect(notices.filter(isSuccess)).toEqual([]);
  },

  'rejects a notice that says nothing': async (server: TestServer) => {
    const { read } = readerOf(server);
    for (const body of ['', '{}', '[]', 'null', '<html>', '%', '{"data":1}']) {
      const { notices, rejected } = await read(aNotice({}, { method: 'POST', body }));
      expect(notices).toEqual([]);
      expect(rejected).toMatch(/./);
    }
  },
};

import { describe, expect, it } from 'vitest';
import { callerOf } from './check-account.ts';

describe('the address that an account allows', () => {
  const own = ['127.0.0.1', '192.0.2.7', '2001:db8::5'];

  it.each(['192.0.2.7', ' 192.0.2.7 ', '::ffff:192.0.2.7', '2001:DB8:0:0:0:0:0:5'])(
    '%j is ours',
    (callerAddress) => {
      expect(callerOf({ callerAddress }, own)).toMatchObject([{ level: 'ok' }]);
    },
  );

  it('is a warning where it is none of ours, and says when that is right', () => {
    expect(callerOf({ callerAddress: '167.57.38.174' }, own)).toMatchObject([
      {
        level: 'warning',
        message: expect.stringContaining('167.57.38.174'),
        remedy: expect.stringContaining('router'),
      },
    ]);
  });

  it('is a warning where it is no address', () => {
    expect(callerOf({ callerAddress: 'shop.example' }, own)).toMatchObject([
      { level: 'warning', message: expect.stringContaining('no IP address') },
    ]);
  });

  it.each([undefined, '', ' '])('%j says nothing', (callerAddress) => {
    expect(callerOf({ callerAddress }, own)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { findUnproven } from './find-unproven.ts';
import { testsIn } from './proof.ts';

const refunds = testsIn('refunds.test.ts');
const proofs = {
  paypal: {
    'Refunds in whole': refunds('a refund > is asked for once'),
    'Refunds of every size': refunds('a refund > of %s is %s'),
  },
};
const whole = { ...refunds('a refund > is asked for once'), hasPassed: true };
const part = { ...refunds('a refund > of 5 EUR is 5.00'), hasPassed: true };

describe('what no test proves', () => {
  it('is nothing when each test passed, in every case that it has', () => {
    expect(findUnproven([whole, part], proofs)).toEqual([]);
  });

  it('is what has no test of that full name', () => {
    const renamed = { ...refunds('a refund > is asked for once, and no more'), hasPassed: true };
    expect(findUnproven([renamed, part], proofs)).toEqual([
      'paypal, "Refunds in whole": refunds.test.ts has no such test: a refund > is asked for once',
    ]);
  });

  it('is what has one case that did not pass', () => {
    const other = { ...refunds('a refund > of 7 EUR is 7.00'), hasPassed: false };
    expect(findUnproven([whole, part, other], proofs)).toEqual([
      'paypal, "Refunds of every size": refunds.test.ts has this test, and it did not pass: a refund > of %s is %s',
    ]);
  });

  it('is not asked of a file that did not run', () => {
    const elsewhere = { ...testsIn('other.test.ts')('a refund > is asked for once'), hasPassed: true };
    expect(findUnproven([elsewhere], proofs)).toEqual([]);
  });
});

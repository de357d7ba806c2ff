import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { addressList, addressOrNetwork, plainAddress } from './ip-address.ts';

describe('plainAddress', () => {
  it.each([
    ['51.195.200.178', '51.195.200.178'],
    [' 51.195.200.178:51008 ', '51.195.200.178'],
    ['[2001:db8::5]:443', '2001:db8::5'],
    ['[2001:db8::5]', '2001:db8::5'],
    ['"[2001:db8::5]:443"', '2001:db8::5'],
    ['2001:DB8:0:0:0:0:0:5', '2001:db8::5'],
    ['::ffff:51.195.200.178', '51.195.200.178'],
    ['::FFFF:33C3:C8B2', '51.195.200.178'],
    ['[::ffff:33c3:c8b2]:1', '51.195.200.178'],
    ['0:0:0:0:0:ffff:33c3:c8b2', '51.195.200.178'],
    ['fe80::1%eth0', 'fe80::1'],
    ['[fe80::1%25]:80', 'fe80::1'],
    ['::', '::'],
  ])('reads %j as %s', (text, address) => {
    expect(plainAddress(text)).toBe(address);
  });

  it.each([
    '',
    'unknown',
    '_hidden',
    '51.195.200',
    '51.195.200.1780',
    '051.195.200.178',
    '0x33c3c8b2',
    '51.195.200.178:',
    '51.195.200.178:65536',
    '51.195.200.178:51008:1',
    '[51.195.200.178]:443',
    '[2001:db8::5',
    '[2001:db8::5]x',
    '2001:db8::5::1',
    '51.195.200.178 evil',
    '"51.195.200.178',
    '51.195.200.0/24',
    'pay.example',
    `${'1'.repeat(100_000)}.1.1.1`,
  ])('takes %j for no address', (text) => {
    expect(plainAddress(text)).toBeUndefined();
  });
});

describe('addressOrNetwork', () => {
  it.each([
    ['51.195.200.178', '51.195.200.178'],
    ['2001:DB8:0:0:0:0:0:5', '2001:db8::5'],
    ['::ffff:51.195.200.178', '51.195.200.178'],
    ['51.195.200.0/24', '51.195.200.0/24'],
    [' 51.195.200.178/24', '51.195.200.178/24'],
    ['2001:DB8::/32', '2001:db8::/32'],
    ['::ffff:51.195.200.0/120', '51.195.200.0/24'],
  ])('takes %j as %s', (text, entry) => {
    expect(addressOrNetwork.parse(text)).toBe(entry);
  });

  it.each([
    '',
    '51.195.200.0/33',
    '2001:db8::/129',
    '::ffff:51.195.200.0/24',
    '0.0.0.0/0',
    '::/0',
    '51.195.200.0/',
    '51.195.200.0/24/24',
    '51.195.200.0/2e1',
    '51.195.200.178:443',
    'fe80::1%eth0',
    'paysepro.com',
  ])('refuses %j by name', (text) => {
    const { error } = z
      .object({ ipnAddresses: z.array(addressOrNetwork) })
      .safeParse({ ipnAddresses: [text] });
    expect(error?.issues[0]?.path).toEqual(['ipnAddresses', 0]);
  });
});

describe('addressList', () => {
  const isListed = addressList(['51.195.200.0/24', '192.0.2.1', '2001:db8::5', '2001:db8:1::/48']);

  it.each([
    '51.195.200.178',
    '51.195.200.255',
    '::ffff:51.195.200.1',
    '192.0.2.1',
    '2001:DB8:0:0:0:0:0:5',
    '2001:db8:1:2::3',
  ])('has %s', (address) => {
    expect(isListed(address)).toBe(true);
  });

  it.each(['51.195.201.1', '192.0.2.2', '2001:db8::6', '2001:db8:2::3', '', 'unknown', '::51.195.200.178'])(
    'has no %j',
    (address) => {
      expect(isListed(address)).toBe(false);
    },
  );
});

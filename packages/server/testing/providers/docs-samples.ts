import { readFileSync } from 'node:fs';
import { checkConfig } from '../../src/config/load.ts';
import type { ProviderName, ProvidersConfig } from '../../src/providers/registry.ts';

const PAGES = new URL('../../../../docs/providers/', import.meta.url);

/** The text of a page of docs/providers, such as `payatom.md`. */
export const providerPage = (file: string): string => readFileSync(new URL(file, PAGES), 'utf8');

/** The first JSON sample after a text. */
export function sampleAfter(mark: string, page: string): unknown {
  const [, after = ''] = page.split(mark);
  return JSON.parse(/```json\n(.*?)```/s.exec(after)?.[1] ?? '') as unknown;
}

const VARIABLES: Readonly<Record<string, string>> = {
  FAREBOX_SECRET_KEY: 'sk_live_1234567890',
  FAREBOX_WEBHOOK_SECRET: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
};

/** Checks a sample as `farebox serve` would, with all its variables set: 32 hex characters are good for any provider's key. */
export function checkSample(config: unknown): ReturnType<typeof checkConfig> {
  const names = [...JSON.stringify(config).matchAll(/\$\{(\w+)\}/g)].map(([, name = '']) => name);
  const env = Object.fromEntries(
    names.map((name) => [name, VARIABLES[name] ?? '0123456789abcdef'.repeat(2)]),
  );
  return checkConfig(config, { file: 'sample.json', env });
}

/** The providers of a live site that is configured with nothing but the sample on this provider's page. */
export function sampleOf(name: ProviderName): ProvidersConfig {
  const shop = {
    name: 'Shop',
    mode: 'live',
    secretKey: 'sk_live_1',
    publishableKey: 'pk_live_1',
    providers: sampleAfter('## Configure it', providerPage(`${name}.md`)),
  };
  const { sites } = checkSample({ publicUrl: 'https://pay.example.com', sites: { shop } });
  return sites['shop']?.providers ?? {};
}

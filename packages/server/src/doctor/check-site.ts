import type { SiteConfig } from '../config/schema.ts';
import { remedyOf } from './connection-remedy.ts';
import type { Finding } from './finding.ts';
import { ask } from './web.ts';

/** One site apart from its providers: where it is told, and what it takes. */
export async function checkSite(id: string, site: SiteConfig): Promise<Finding[]> {
  return [...modeOf(id, site), ...providersOf(id, site), ...(await checkWebhook(id, site))];
}

function modeOf(id: string, { mode, origins }: SiteConfig): Finding[] {
  const about = { site: id, about: 'configuration' };
  const message =
    mode === 'live' ? 'Live: real money.' : 'Sandbox: test keys and test statuses; no real money.';
  const pages: Finding[] =
    origins.length > 0
      ? []
      : [
          {
            ...about,
            level: 'note',
            message: 'No "origins": the widget works on no page of a shop, only the hosted checkout does.',
          },
        ];
  return [{ ...about, level: 'note', message }, ...pages];
}

function providersOf(id: string, { providers }: SiteConfig): Finding[] {
  if (Object.values(providers).some((config) => config !== undefined)) return [];
  return [
    {
      site: id,
      about: 'configuration',
      level: 'problem',
      message: 'No provider is configured, so there is nothing to pay with.',
      remedy: 'Add at least one under "providers"; docs/providers says what each of them needs.',
    },
  ];
}

async function checkWebhook(id: string, { webhook, mode }: SiteConfig): Promise<Finding[]> {
  const about = { site: id, about: 'webhook' };
  if (!webhook)
    return [
      {
        ...about,
        level: 'warning',
        message: 'No webhook: your server is told nothing by itself.',
        remedy: 'Set "webhook", or read GET /v1/events.',
      },
    ];
  const { origin, protocol } = new URL(webhook.url);
  const open: Finding[] =
    mode === 'live' && protocol !== 'https:'
      ? [
          {
            ...about,
            level: 'problem',
            message: `Webhooks of a live site go to ${origin} unencrypted.`,
            remedy: 'Use an https address: they carry shoppers’ names and addresses.',
          },
        ]
      : [];
  const answer = await ask(webhook.url, 'HEAD');
  if ('unreachable' in answer) {
    const message = `Your endpoint at ${origin} cannot be reached: ${answer.unreachable.message}.`;
    const mending = remedyOf(answer.unreachable, `sites.${id}.webhook.url`);
    const remedy = `${mending} Webhooks are kept and sent again for three days.`;
    return [...open, { ...about, level: 'problem', message, remedy }];
  }
  const message = `Your endpoint at ${origin} answers (HTTP ${answer.status} to a HEAD request; nothing was delivered).`;
  return [...open, { ...about, level: answer.status >= 500 ? 'warning' : 'ok', message }];
}

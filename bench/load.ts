import { Agent, request } from 'node:http';

/** One request to send. */
export interface Shot {
  readonly url: string;
  readonly body: string;
}

/** How a volley went: requests a second, and how long single ones took, in ms. */
export interface Result {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly answers: readonly string[];
}

/** Posts every shot over `connections` kept-alive connections, and measures. */
export async function volley(shots: readonly Shot[], connections = 16): Promise<Result> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const took: number[] = [];
  const answers: string[] = [];
  let next = 0;
  const worker = async () => {
    for (let shot = shots[next++]; shot; shot = shots[next++]) {
      const since = performance.now();
      answers.push(await post(shot, agent));
      took.push(performance.now() - since);
    }
  };
  const since = performance.now();
  await Promise.all(Array.from({ length: connections }, worker));
  const seconds = (performance.now() - since) / 1000;
  agent.destroy();
  took.sort((a, b) => a - b);
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
  return { perSecond: shots.length / seconds, p50: at(0.5), p99: at(0.99), answers };
}

function post({ url, body }: Shot, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response
        .setEncoding('utf8')
        .on('data', (chunk: string) => {
          text += chunk;
        })
        .on('end', () => resolve(text));
    });
    sent.on('error', reject).end(body);
  });
}

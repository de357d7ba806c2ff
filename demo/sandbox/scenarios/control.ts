import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { type JsonObject, readObject, textOf } from '../reading.ts';
import { PROVIDERS } from '../stand-ins.ts';
import { type Directions, SCENARIOS, UnknownScenario } from './scenario.ts';

/**
 * `GET /scenario` tells how each provider behaves, `POST /scenario` changes it: JSON `{provider?, scenario}` from a test, a form from
 * the front page.
 */
export function createControl(directions: Directions): Hono {
  return new Hono()
    .get('/', (c) => c.json(directions.written()))
    .post('/', async (c) => {
      try {
        const isForm = c.req.header('content-type')?.startsWith('application/x-www-form-urlencoded');
        const wish: JsonObject = isForm ? await c.req.parseBody() : readObject(await c.req.text());
        apply(directions, wish);
        return isForm ? c.redirect('./', 303) : c.json(directions.written());
      } catch (error) {
        return complaint(c, error);
      }
    });
}

function apply(directions: Directions, wish: JsonObject): void {
  if (!('scenario' in wish))
    throw new UnknownScenario('expected {"scenario": a name or null, "provider"?: a name}');
  directions.set(textOf(wish, 'scenario') || null, textOf(wish, 'provider') || undefined);
}

function complaint(c: Context, error: unknown): Response {
  if (!(error instanceof UnknownScenario)) throw error;
  return c.json({ error: error.message }, 400);
}

/** The front page's control: how each provider behaves, and a form that changes it. */
export function scenarioForm(directions: Directions) {
  const now = Object.entries(directions.written()).filter(([, scenario]) => scenario !== null);
  const state = now.map(([provider, scenario]) => `${provider} plays ${scenario}`).join(', ');
  const effects = Object.entries(SCENARIOS).map(
    ([name, { effect }]) => html`<option value="${name}">${name}: ${effect}</option>`,
  );
  const providers = PROVIDERS.map((name) => html`<option value="${name}">${name}</option>`);
  return html`
    <form method="post" action="scenario">
      <p>${state === '' ? 'Every provider behaves well.' : `At the moment ${state}.`}</p>
      <label>Provider
        <select name="provider"><option value="">every one that can</option>${providers}</select></label>
      <label>Scenario
        <select name="scenario"><option value="">none: behave well</option>${effects}</select></label>
      <div><button>Play it</button></div>
    </form>`;
}

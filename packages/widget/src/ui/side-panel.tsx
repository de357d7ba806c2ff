import type { JSX } from 'preact';
import type { Loaded } from '../core/checkout/state.ts';
import type { BesideWords } from '../core/hosted-state.ts';

interface BesideProps {
  readonly words: BesideWords;
  readonly state: Loaded;
}

/** The steps to come, shown on wide pages while the shopper chooses, and how to ask the shop, shown always. */
export function Beside({ words, state }: BesideProps): JSX.Element | null {
  const isAhead = /choosing|launching|card/.test(state.phase) && state.checkout.methods.length > 0;
  if (!isAhead && words.links.length === 0) return null;
  return (
    <div class="beside">
      {isAhead && (
        <section class="ahead">
          <h2>{words.ahead}</h2>
          <ol>
            {words.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
      )}
      {words.links.length > 0 && (
        <p class="help">
          <span>{words.questions}</span>
          {words.links.map(({ href, text }) => (
            <a
              key={href}
              href={href}
              target={href.startsWith('mailto:') ? undefined : '_blank'}
              rel="noopener noreferrer"
            >
              {text}
            </a>
          ))}
        </p>
      )}
    </div>
  );
}

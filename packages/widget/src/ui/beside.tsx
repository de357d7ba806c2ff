import type { JSX } from 'preact';
import type { Loaded } from '../core/state.ts';

/** What stands beside the methods on the hosted page, in the shopper's language. */
export interface BesideWords {
  /** The title over the steps. */
  readonly ahead: string;
  readonly steps: readonly string[];
  readonly questions: string;
  /** The ways to ask the shop; none where it names none. */
  readonly links: readonly { readonly href: string; readonly text: string }[];
}

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

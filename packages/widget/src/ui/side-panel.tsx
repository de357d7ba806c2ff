import type { JSX } from 'preact';
import type { Loaded } from '../core/checkout/state.ts';
import type { SidePanelContent } from '../core/hosted-state.ts';

interface SidePanelProps {
  readonly content: SidePanelContent;
  readonly state: Loaded;
}

/** The next steps, on wide pages while the shopper chooses, and how to reach the shop, always. */
export function SidePanel({ content, state }: SidePanelProps): JSX.Element | null {
  const isChoosing = /choosing|launching|card/.test(state.phase) && state.checkout.methods.length > 0;
  if (!isChoosing && content.links.length === 0) return null;
  return (
    <div class="side-panel">
      {isChoosing && (
        <section class="next-steps">
          <h2>{content.title}</h2>
          <ol>
            {content.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
      )}
      {content.links.length > 0 && (
        <p class="help">
          <span>{content.questions}</span>
          {content.links.map(({ href, text }) => (
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

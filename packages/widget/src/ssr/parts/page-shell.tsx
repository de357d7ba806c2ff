import type { ComponentChildren, JSX } from 'preact';
import type { Texts } from '../../i18n/texts.ts';

/** The parts of a page around its content. */
interface PageShellProps {
  readonly title: string;
  readonly texts: Texts;
  readonly theme: 'auto' | 'light' | 'dark';
  /** The text of its one stylesheet, which the server's Content-Security-Policy allows by its hash. */
  readonly style: string;
  /** Whether the page is in a frame of a checkout, with a transparent background. */
  readonly framed?: boolean;
  /** Further elements of the head. */
  readonly head?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A page without further requests: no style attribute, no inline script, no referrer, not indexed. */
export function PageShell({
  title,
  texts,
  theme,
  style,
  framed,
  head,
  children,
}: PageShellProps): JSX.Element {
  return (
    <html
      lang={texts.language}
      dir={texts.direction}
      class={framed ? 'farebox-page framed' : 'farebox-page'}
      data-theme={theme}
    >
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own stylesheet; HTML reads no entities in it */}
        <style dangerouslySetInnerHTML={{ __html: style }} />
        {head}
      </head>
      <body>{children}</body>
    </html>
  );
}

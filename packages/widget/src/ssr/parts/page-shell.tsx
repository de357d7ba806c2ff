import type { ComponentChildren, JSX } from 'preact';
import type { Texts } from '../../i18n/texts.ts';

/** What every page of ours has around its content. */
interface PageShellProps {
  readonly title: string;
  readonly texts: Texts;
  readonly theme: 'auto' | 'light' | 'dark';
  /** The text of its one stylesheet, which the server's Content-Security-Policy allows by its hash. */
  readonly style: string;
  /** Whether it stands in a frame of a checkout, on whose ground it is drawn. */
  readonly framed?: boolean;
  /** Further elements of the head. */
  readonly head?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A page of ours, drawn without a further request: no style attribute, no inline script, its address told to nobody, out of search engines. */
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

import type { ComponentChildren, JSX } from 'preact';

/** What every page of ours has around its content. */
interface PageShellProps {
  readonly title: string;
  readonly language: string;
  readonly theme: 'auto' | 'light' | 'dark';
  readonly style: string;
  /** Further elements of the head. */
  readonly head?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A page of ours: no inline style or script, its address told to nobody, out of search engines. */
export function PageShell({ title, language, theme, style, head, children }: PageShellProps): JSX.Element {
  return (
    <html lang={language} class="farebox-page" data-theme={theme}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <link rel="stylesheet" href={style} />
        {head}
      </head>
      <body>{children}</body>
    </html>
  );
}

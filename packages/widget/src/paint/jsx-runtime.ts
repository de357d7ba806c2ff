/** What a view is made of, as compiled JSX writes it. */
export interface Part {
  readonly type: string | ((props: Props) => Painted);
  readonly props: Props;
}

/** What a part is given. */
export type Props = Readonly<Record<string, unknown>> & { readonly children?: Painted };

/** Anything that a view may hold; what is no text and no part is not drawn. */
export type Painted = Part | string | number | boolean | null | undefined | readonly Painted[];

/**
 * Compiled JSX calls this in the browser, in the place of `preact/jsx-runtime`: a part is a plain value, whichever file of ours it
 * comes from. On the server Preact writes the same views as HTML.
 */
export const jsx = (type: Part['type'], props: Props): Part => ({ type, props });

export { jsx as jsxs };

/** Several parts without one around them. */
export const Fragment = ({ children }: Props): Painted => children;

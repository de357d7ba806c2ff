import type { JSX } from 'preact';

/** The picture of an item, whose name is the text next to it. Its size is fixed, so that nothing moves when it loads or fails. */
export const picture = (url: string | undefined): JSX.Element | null =>
  url === undefined ? null : (
    <img
      class="picture"
      alt=""
      loading="lazy"
      referrerpolicy="no-referrer"
      width="44"
      height="44"
      src={url}
    />
  );

import type { JSX } from 'preact';

/** The picture of something that is bought; its name stands beside it. It has its room before it comes, and where it never comes. */
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

import { createFiles, type Files } from './files.ts';

/** A Farebox server, and the files that the script loads from it. */
export interface FareboxServer {
  /** The server's origin; empty if the page has not named one. */
  readonly apiUrl: string;
  readonly files: Files;
}

/** The server at this origin. */
export const createFareboxServer = (apiUrl: string): FareboxServer => ({
  apiUrl,
  files: createFiles(apiUrl),
});

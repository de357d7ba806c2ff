import { createFiles, type Files } from './files.ts';

/** Where a Farebox's server is, and what comes from there. */
export interface FareboxServer {
  /** The server's origin; empty while nobody has said it. */
  readonly apiUrl: string;
  readonly files: Files;
}

/** The place of the server at this origin. */
export const createFareboxServer = (apiUrl: string): FareboxServer => ({
  apiUrl,
  files: createFiles(apiUrl),
});

/** The languages that this browser's user reads, the dearest first. Old and embedded browsers name one, or none. */
export const wantedLanguages = (): readonly string[] =>
  (navigator.languages as readonly string[] | undefined) ?? [navigator.language];

/** The languages of the browser's user by preference. Old and embedded browsers name one, or none. */
export const wantedLanguages = (): readonly string[] =>
  (navigator.languages as readonly string[] | undefined) ?? [navigator.language];

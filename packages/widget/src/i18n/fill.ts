/**
 * Replaces the placeholders of a text, such as `{shop}`. One without a value stays as it is. `createTexts` repeats this line, because a
 * function of its own costs the script bytes.
 */
export const fill = (text: string, gaps: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (gap, name: string) => gaps[name] ?? gap);

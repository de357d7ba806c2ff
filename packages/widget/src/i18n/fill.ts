/**
 * Fills the gaps of a text, `{shop}`, with what is given under their names; a gap for which there is nothing stays as it is. `createTexts`
 * has it written out, for in the script a call of its own costs bytes.
 */
export const fill = (text: string, gaps: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (gap, name: string) => gaps[name] ?? gap);

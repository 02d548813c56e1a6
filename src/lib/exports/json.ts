/** A value as the text of a JSON file: two spaces, a last line end. The same value, the same bytes. */
export const jsonOf = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** What people are grouped by, in a word people use where the directory's column is a known one. */
import { m } from './paraglide/messages.js';

const NAMES: ReadonlyMap<string, () => string> = new Map([
  ['discipline', m.data_attribute_discipline],
  ['organisation', m.data_attribute_organisation],
  ['skills', m.data_attribute_skills],
]);

/** The word of an attribute; a column of the person's own keeps its header. */
export const attributeText = (attribute: string): string => NAMES.get(attribute)?.() ?? attribute;

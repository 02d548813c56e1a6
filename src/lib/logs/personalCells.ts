/** Cells that by their form alone say who somebody is, or how to reach them or their devices. */

const MAC =
  /^(?:[0-9a-f]{2}([:-])(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}|(?:[0-9a-f]{4}\.){2}[0-9a-f]{4})$/i;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const PHONE = /^(?:\+\d{1,3}|0)[\s.-]?\d(?:[\s.-]?\d){7,10}$/;
/** Letters in one word or several: what stands for a code has a digit in it. */
const WORDS = /^[\p{L}\p{M}][\p{L}\p{M}.'’\s-]*[\p{L}\p{M}.]$/u;

export const isEmail = (cell: string): boolean => EMAIL.test(cell.slice(0, 300));

export const isPhone = (cell: string): boolean => PHONE.test(cell.slice(0, 40));

/** Whether a cell is the number of a network device, or a list of such. */
export function isMac(cell: string): boolean {
  if (cell.length > 2000) return false;
  const parts = cell.split(/[\s,;|]+/).filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => MAC.test(part));
}

/** Whether an id may be a name: it is made of letters only. */
export const mayBeName = (id: string): boolean => WORDS.test(id.slice(0, 300));

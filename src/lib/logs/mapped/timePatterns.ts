/** How people and programs write days and hours, in French and in English. */

const HOUR = String.raw`\d{1,2}(?:[:h]\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?|\s?h|(?=\s?[ap]\.?m))(?:\s?[ap]\.?m\.?)?`;
const ZONE = String.raw`(?:\s?(?:Z|UTC|GMT))?(?:\s?[+-]\d{1,2}(?::?\d{2})?)?`;
const REST = String.raw`(?<rest>(?:\s?(?:,|T|à|at|-|–)\s?|\s)${HOUR}${ZONE})?`;
const WEEKDAY = String.raw`(?:\p{L}{2,9}\.?,?\s)?`;

export const ISO =
  /^(?<day>\d{4}-\d\d-\d\d)(?<rest>[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/i;
export const YEAR_FIRST = new RegExp(
  String.raw`^(?<year>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})${REST}$`,
  'iu',
);
export const DIGITS = new RegExp(
  String.raw`^${WEEKDAY}(?<a>\d{1,2})(?<by>[-/.])(?<b>\d{1,2})\k<by>(?<year>\d{4}|\d{2})${REST}$`,
  'iu',
);
export const DAY_MONTH = new RegExp(
  String.raw`^${WEEKDAY}(?<d>\d{1,2})(?:er|st|nd|rd|th)?[\s-](?<w>\p{L}{3,9})\.?(?<y>,?[\s-]\d{4})?${REST}$`,
  'iu',
);
export const MONTH_DAY = new RegExp(
  String.raw`^${WEEKDAY}(?<w>\p{L}{3,9})\.?\s(?<d>\d{1,2})(?:st|nd|rd|th)?(?<y>,?\s\d{4})?${REST}$`,
  'iu',
);
export const NO_YEAR = /^(?:\p{L}{2,9}\.?\s)?\d{1,2}\/\d{1,2}$/u;
export const HOUR_ONLY = new RegExp(`^${HOUR}$`, 'iu');
export const EPOCH = /^[12]\d{9}(\d{3})?(\.\d+)?$/;

/** The hour that follows a date, part by part. */
export const TIME_OF_DAY = new RegExp(
  String.raw`^(?:\s?(?:,|T|à|at|-|–)\s?|\s)(?<h>\d{1,2})` +
    String.raw`(?:[:h](?<min>\d{2})(?::(?<s>\d{2})(?:[.,](?<f>\d{1,9}))?)?|\s?h|(?=\s?[ap]\.?m))` +
    String.raw`(?:\s?(?<half>[ap])\.?m\.?)?(?:\s?(?<zone>Z|UTC|GMT))?` +
    String.raw`(?:\s?(?<sign>[+-])(?<oh>\d{1,2})(?::?(?<om>\d{2}))?)?$`,
  'iu',
);

/** The months and how they are cut, French and English, folded; each with its number. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    ['janvier', 'january', 'janv', 'jan'],
    ['fevrier', 'february', 'fevr', 'fev', 'feb'],
    ['mars', 'march', 'mar'],
    ['avril', 'april', 'avr', 'apr'],
    ['mai', 'may'],
    ['juin', 'june', 'jun'],
    ['juillet', 'july', 'juil', 'jul'],
    ['aout', 'august', 'aou', 'aug'],
    ['septembre', 'september', 'sept', 'sep'],
    ['octobre', 'october', 'oct'],
    ['novembre', 'november', 'nov'],
    ['decembre', 'december', 'dec'],
  ].flatMap((names, month) => names.map((name) => [name, month + 1] as const)),
);

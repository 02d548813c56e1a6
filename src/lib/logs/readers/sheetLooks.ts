/** Which looks of cells are those of dates, read from `styles.xml`; and the texts cells share. */
import { withoutEscapes } from './sheetValue.ts';
import { TextRuns } from './sheetXml.ts';
import type { Attributes, XmlSink } from './xmlScan.ts';

/** The shared texts of a workbook. */
export class Texts implements XmlSink {
  /** Trimmed, in their order. */
  readonly texts: string[] = [];
  private within = false;
  private readonly runs = new TextRuns();

  open(name: string): void {
    if (name === 'si') {
      this.within = true;
      this.runs.start();
    } else if (this.within) this.runs.note(name, true);
  }

  text(text: string): void {
    if (this.within) this.runs.text(text);
  }

  close(name: string): void {
    if (name === 'si') {
      this.within = false;
      this.texts.push(withoutEscapes(this.runs.joined).trim());
    } else if (this.within) this.runs.note(name, false);
  }
}

/** Formats of days and hours that every spreadsheet knows by number, those of East Asia and Thailand too. */
const DATE_FORMATS: readonly (readonly [first: number, last: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
  [71, 81],
];
/** From here on, a format may be the workbook's own. */
const FIRST_OWN = 100;

/** The looks of the cells of a workbook. */
export class Styles implements XmlSink {
  /** Whether each look is that of a date. */
  readonly dated: boolean[] = [];
  private readonly own = new Map<number, boolean>();
  /** Whether each of the looks that others build upon is that of a date. */
  private readonly bases: boolean[] = [];
  private within: 'cellXfs' | 'cellStyleXfs' | null = null;

  open(name: string, attributes: Attributes): void {
    if (name === 'cellXfs' || name === 'cellStyleXfs') this.within = name;
    else if (name === 'numFmt') this.noteFormat(attributes);
    else if (name === 'xf' && this.within === 'cellStyleXfs') {
      this.bases.push(isDateNumber(Number(attributes.get('numFmtId') ?? NaN)));
    } else if (name === 'xf' && this.within === 'cellXfs') this.dated.push(this.isDate(attributes));
  }

  text(): void {
    // Nothing is written in looks.
  }

  close(name: string): void {
    if (name === this.within) this.within = null;
  }

  private noteFormat(attributes: Attributes): void {
    const number = Number(attributes.get('numFmtId'));
    const code = attributes.get('formatCode') ?? '';
    if (number >= FIRST_OWN) this.own.set(number, isDateFormat(code));
  }

  private isDate(attributes: Attributes): boolean {
    const format = attributes.get('numFmtId');
    // What is said to build upon the first builds upon nothing.
    if (!format) return this.bases[Number(attributes.get('xfId')) || NaN] ?? false;
    return isDateNumber(Number(format)) || (this.own.get(Number(format)) ?? false);
  }
}

const isDateNumber = (format: number): boolean =>
  DATE_FORMATS.some(([first, last]) => format >= first && format <= last);

/** Letters of formats for parts of days and hours, alone; years of an era among them. */
const DATE_LETTERS = /^(?:s{1,2}|m{1,5}|h{1,2}|d{1,4}|y|yy|yyyy|e|ee|eeee|a{1}|a{3,5}|p|am|pm)$/;
const FRACTION = /(\[?[smhd]{1,2}\]?)[.,]00?0?/g;
const TOTAL = /\[([smhd]{1,2})\]/g;

/**
 * Whether a format is that of a date: for one of the kinds of numbers it tells apart, it has
 * nothing but parts of days and hours, besides what stands between them.
 */
function isDateFormat(code: string): boolean {
  const plain = code.toLowerCase().replace(/;@$/, '').replace(/\\./g, ' ');
  return plain.split(';').some((part) => {
    const letters = part
      .replace(/"[^"]*"/g, ' ')
      .replace(FRACTION, '$1')
      .replace(TOTAL, '$1')
      .replace(/\[[^\]]*\]/g, '')
      .split(/[^a-z0#?%]+/)
      .filter((token) => token !== '');
    return letters.length > 0 && letters.every((token) => DATE_LETTERS.test(token));
  });
}

/**
 * The numbers of a place as a file beside its logs: what it opens with is on screen before the logs
 * are read again. They belong to the logs they were kept with and to the code that computed them.
 */
import type { Analysis, FirstNumbers, LoadReport } from '../protocol.ts';
import type { Parts } from '../../logs/kept/snapshot.ts';

export const NUMBERS = 'numbers.json';

interface Written extends FirstNumbers {
  readonly code: string;
}

/** The parts with the numbers beside them. @param code what tells this code from another */
export const withNumbers = (
  parts: Parts,
  { report, analysis }: { readonly report: LoadReport; readonly analysis: Analysis },
  code: string,
): Parts => {
  const written: Written = { code, report, analysis };
  return new Map([...parts, [NUMBERS, new TextEncoder().encode(JSON.stringify(written))]]);
};

/** The numbers that this code kept; null where there are none, or other code computed them. */
export function numbersOf(bytes: Uint8Array | null, code: string | null): FirstNumbers | null {
  if (bytes === null || code === null) return null;
  try {
    const written = Object(JSON.parse(new TextDecoder().decode(bytes))) as Partial<Written>;
    const { report, analysis } = written;
    if (written.code !== code || report === undefined || analysis === undefined) return null;
    return { report, analysis };
  } catch {
    return null; // they are computed again
  }
}

/** What became of the rows read: those that cannot be used, and those written twice. */
import type { FileReport, Quality, SetAsideCode } from '../logs/logs.ts';
import type { Finding } from './finding.ts';

/** Rows read and used, over all files or in one. */
export interface RowCounts {
  readonly read: number;
  readonly kept: number;
  /** Set aside although something was meant: a cell is missing or cannot be read. */
  readonly unreadable: number;
  readonly duplicates: number;
}

/** Rows set aside as they should be: already read, or no record of anybody. */
const AS_MEANT: ReadonlySet<string> = new Set<SetAsideCode>([
  'DUPLICATE',
  'LEFT_OUT',
  'SAME_VISIT',
  'NOT_A_PERSON',
]);

/** From this share of unreadable rows on, the report asks to mend them before reading numbers. */
const STOP = 0.2;
const MEND = 0.02;

export function rowCounts(files: readonly FileReport[]): RowCounts {
  let [read, kept, unreadable, duplicates] = [0, 0, 0, 0];
  for (const file of files) {
    read += file.read;
    kept += file.kept;
    unreadable += unreadableIn(file);
    duplicates += file.setAside.DUPLICATE ?? 0;
  }
  return { read, kept, unreadable, duplicates };
}

export function rowFindings({ files }: Quality): Finding[] {
  const { read, unreadable, duplicates } = rowCounts(files);
  const findings: Finding[] = [];
  const worst = mostOf(files, unreadableIn);
  if (worst && unreadable > 0) {
    const share = unreadable / read;
    findings.push({
      code: 'unreadable-rows',
      level: share >= STOP ? 'stop' : share >= MEND ? 'mend' : 'know',
      share,
      facts: { rows: unreadable, read, file: worst.file, fileRows: unreadableIn(worst) },
    });
  }
  const repeated = mostOf(files, ({ setAside }) => setAside.DUPLICATE ?? 0);
  if (repeated && duplicates > 0) {
    findings.push({
      code: 'duplicates',
      level: 'know',
      share: duplicates / read,
      facts: { rows: duplicates, read, file: repeated.file },
    });
  }
  return findings;
}

function unreadableIn({ setAside }: FileReport): number {
  const counts = Object.entries(setAside).filter(([code]) => !AS_MEANT.has(code));
  return counts.reduce((sum, [, count]) => sum + count, 0);
}

/** The file with most; of equals the first by name, whatever the order they came in. */
function mostOf(
  files: readonly FileReport[],
  count: (file: FileReport) => number,
): FileReport | undefined {
  return [...files].sort((x, y) => count(y) - count(x) || (x.file < y.file ? -1 : 1))[0];
}

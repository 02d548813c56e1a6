/** `quality.json` and `set_aside.csv`: what became of every row read. */
import type { LogName, Quality, SetAsideCode } from '../../lib/logs/logs.ts';
import type { QualityFindings } from '../../lib/quality/findings.ts';
import { reasonText } from '../../lib/text/setAside.ts';
import { csvOf } from './csv.ts';

interface LogQuality {
  read: number;
  kept: number;
  setAside: Partial<Record<SetAsideCode, number>>;
}

/** Rows read, kept and set aside of each log, and the findings of the quality report. */
export function qualityOf(
  quality: Quality,
  found: QualityFindings,
): QualityFindings & { readonly logs: Record<string, LogQuality> } {
  const logs: Partial<Record<LogName, LogQuality>> = {};
  for (const { log, read, kept, setAside } of quality.files) {
    logs[log] = { read, kept, setAside: { ...setAside } };
  }
  return { logs, ...found };
}

/** One row for each row set aside, as read, with the reason in the language of the moment. */
export const setAsideTable = ({ setAside }: Quality): string =>
  csvOf(
    ['file', 'line', 'column', 'value', 'code', 'reason'],
    setAside.map(({ file, line, column, value, code }) => [
      file,
      line,
      column,
      value,
      code,
      reasonText(code),
    ]),
  );

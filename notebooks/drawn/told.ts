/** Numbers as the notebooks tell them: the same text in every browser and on Node. */

/** What is smaller is told to be so. */
const LEAST = 0.0001;

/** Three significant digits, whole numbers whole; `–` where there is none. */
export function told(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return '–';
  if (value > 0 && value < LEAST) return `< ${LEAST}`;
  if (value < 0 && value > -LEAST) return `> −${LEAST}`;
  if (!Number.isInteger(value)) return String(Number(value.toPrecision(3))).replace('-', '−');
  return String(value)
    .replace('-', '−')
    .replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A share in whole percent. */
export const percent = (share: number | null): string =>
  share === null || !Number.isFinite(share) ? '–' : `${Math.round(100 * share)}%`;

/** A minute of the day, as it is said: `9 h 05`, `9:05`. */
import type { Language } from '$lib/text/format.ts';

export function timeText(minute: number, language: Language): string {
  const [hour, rest] = [Math.floor(minute / 60), String(minute % 60).padStart(2, '0')];
  if (language === 'en') return `${String(hour)}:${rest}`;
  return rest === '00' ? `${String(hour)}\u00a0h` : `${String(hour)}\u00a0h\u00a0${rest}`;
}

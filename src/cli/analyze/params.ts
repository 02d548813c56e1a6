import { DEFAULTS, DEFINITION_SPECS } from '../../lib/base/definitions.ts';

/** Every definition with its default, unit and range: what `--print-params` prints. */
export function describeParams(): string {
  const defaults = new Map<string, unknown>(Object.entries(DEFAULTS));
  const described = Object.fromEntries(
    Object.entries(DEFINITION_SPECS).map(([name, spec]) => [
      name,
      { default: defaults.get(name), ...spec },
    ]),
  );
  return `${JSON.stringify(described, null, 2)}\n`;
}

/** Time zones to choose from. */

/** The zone of this device. */
export const ownTimezone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Every zone this browser knows, the device's own first. */
export function timezones(): readonly string[] {
  const own = ownTimezone();
  const known = Intl.supportedValuesOf('timeZone');
  return [own, ...known.filter((zone) => zone !== own)];
}

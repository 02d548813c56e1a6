/** Time zones to choose from. */

/** The zone of this device; one set to no country's time says nothing of the place. */
export function ownTimezone(): string {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zone === 'UTC' || zone.startsWith('Etc/') ? 'Europe/Paris' : zone;
}

let known: readonly string[] | null = null;

/** Every zone this browser knows, the device's own first. Asked for once: browsers take their time. */
export function timezones(): readonly string[] {
  if (known !== null) return known;
  const own = ownTimezone();
  return (known = [own, ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== own)]);
}

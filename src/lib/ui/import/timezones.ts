/** Time zones to choose from. */

/** The zone of this device; one set to no country's time says nothing of the place. */
export function ownTimezone(): string {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zone === 'UTC' || zone.startsWith('Etc/') ? 'Europe/Paris' : zone;
}

/** Every zone this browser knows, the device's own first. */
export function timezones(): readonly string[] {
  const own = ownTimezone();
  const known = Intl.supportedValuesOf('timeZone');
  return [own, ...known.filter((zone) => zone !== own)];
}

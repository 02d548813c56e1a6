/** Text inside XML. */

/** Characters that XML 1.0 cannot have, written out or escaped; halves of a pair among them. */
const IMPOSSIBLE =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text without the characters that XML cannot have. */
export const possibleInXml = (text: string): string => text.replace(IMPOSSIBLE, '');

/** The same, as it stands between tags or in an attribute. */
export const escapedForXml = (text: string): string =>
  possibleInXml(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

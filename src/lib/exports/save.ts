/** Handing a file to the person: the browser's own download, nothing sent anywhere. */

/** Offers `content` under `name`. */
export function save(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the content once the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A file name out of words: no accents, no spaces, nothing a system could refuse. */
export function fileNameOf(words: string, extension: string): string {
  const plain = words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return `${plain === '' ? 'passerelle' : plain}.${extension}`;
}

/**
 * `npm run release`: builds the application and packs it as `release/passerelle-VERSION.zip`, with
 * the checksums of its files inside and its own beside it. The same sources give the same bytes.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import process from 'node:process';
import { zipSync } from 'fflate';
import { baseOf, filesBelow } from './bundle/finished.mjs';
import { installPackages, ROOT, run } from './install.mjs';

/** Hosts of static files refuse larger ones. */
export const LARGEST = 25 * 2 ** 20;
/** Not the time of packing: the same files make the same archive. Archives hold local times. */
const TIME = new Date(2000, 0, 1);
const PACKED = new Set(['.gz', '.png', '.woff2']);

/**
 * How to serve the folder, for whoever opens the archive.
 * @param {string} base address below which it was made to be served
 */
const howTo = (base) => `Passerelle

FR  Déposez ce dossier tel quel chez un hébergeur de fichiers statiques, à l’adresse ${base}/
    (ou essayez ici : python3 -m http.server, si cette adresse est /). Aucun en-tête, aucun
    serveur particulier n’est nécessaire ; https l’est, pour fonctionner hors ligne.
    Utile si l’hébergeur le permet : répondre index.html pour toute adresse qui n’est pas un
    fichier (404.html fait de même chez beaucoup), et « Cache-Control: no-cache » partout sauf
    sous _app/immutable/. Autre adresse : PASSERELLE_BASE=/mon/dossier npm run release
    Vérifier les fichiers : sha256sum -c SHA256SUMS

EN  Put this folder as it is on any host of static files, at the address ${base}/
    (or try it here: python3 -m http.server, where that address is /). It needs no header and no
    server of its own; https it needs, to work offline.
    Useful where the host can: answer index.html for any address that is no file (404.html does
    the same on many), and “Cache-Control: no-cache” everywhere but below _app/immutable/.
    Another address: PASSERELLE_BASE=/my/folder npm run release
    Check the files: sha256sum -c SHA256SUMS
`;

const sumOf = (bytes) => createHash('sha256').update(bytes).digest('hex');

/**
 * Packs a build.
 * @param {string} folder
 * @param {string} base
 * @returns {Uint8Array} the archive: the files in the order of their names, `README.txt`, `SHA256SUMS`
 * @throws Error where a file is too large for common hosts
 */
export function packed(folder, base) {
  const files = Object.fromEntries([
    ...filesBelow(folder).map((path) => [path, readFileSync(join(folder, path))]),
    ['README.txt', Buffer.from(howTo(base))],
  ]);
  for (const [path, bytes] of Object.entries(files)) {
    if (bytes.length >= LARGEST) throw new Error(`${path} has ${bytes.length} bytes.`);
  }
  const sums = Object.entries(files).map(([path, bytes]) => `${sumOf(bytes)}  ${path}\n`);
  files.SHA256SUMS = Buffer.from(sums.join(''));
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, bytes]) => [
        path,
        [bytes, { mtime: TIME, level: PACKED.has(extname(path)) ? 0 : 9 }],
      ]),
    ),
  );
}

function release() {
  installPackages();
  const built = run('npm', ['run', '--silent', 'text']) && run('npm', ['run', '--silent', 'build']);
  if (!built) throw new Error('The application could not be built (see above).');
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const name = `passerelle-${version}.zip`;
  const folder = join(ROOT, 'release');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const archive = packed(join(ROOT, 'build'), baseOf(process.env.PASSERELLE_BASE));
  writeFileSync(join(folder, name), archive);
  writeFileSync(join(folder, 'SHA256SUMS'), `${sumOf(archive)}  ${name}\n`);
  console.log(`release/${name}: ${(archive.length / 1e6).toFixed(1)} MB`);
}

if (process.argv[1] === import.meta.filename) release();

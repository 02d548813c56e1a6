/** `npm start`: installs what is missing, builds the application and serves it on this computer. */
import process from 'node:process';
import { installPackages, run } from './install.mjs';

installPackages();
const built = run('npm', ['run', '--silent', 'text']) && run('npm', ['run', '--silent', 'build']);
if (!built) {
  console.error('The application could not be built (see above).');
  process.exit(1);
}
const { serve } = await import('./serve.mjs');
const address = await serve(4173, false, { base: process.env.PASSERELLE_BASE });
console.log(`\n  Passerelle: ${address}\n  Ctrl+C to stop. Nothing leaves this computer.\n`);

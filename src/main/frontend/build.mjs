// Builds the agents' tab into the folder of compiled classes; does nothing when nothing has changed since the last time.
// Needs Node.js 20 or newer, which pom.xml looks for, and npm. Ends with 3 if npm is missing.
// Usage: node build.mjs <target/classes>
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const classes = resolve(process.argv[2] ?? join(here, '../../../target/classes'));
const out = join(classes, 'plugin-webapp/desk-tasklist/app');
const stamp = join(classes, '../frontend.stamp');
const installed = join(here, 'node_modules/.installed');

const lock = checksum(['package-lock.json']);
const sources = checksum(files(here));
if (read(stamp) === sources && existsSync(join(out, 'plugin.js'))) {
  process.exit(0);
}
if (read(installed) !== lock) {
  console.log("Installing what builds the agents' tab…");
  npm('ci', '--ignore-scripts', '--no-audit', '--no-fund');
  writeFileSync(installed, lock);
}
console.log("Building the agents' tab…");
const { build } = await import('vite');
await build({ configFile: join(here, 'vite.config.mjs'), build: { outDir: out } });
copyFileSync(join(here, 'node_modules/pdfjs-dist/build/pdf.worker.min.mjs'), join(out, 'pdf-worker.js'));
mkdirSync(dirname(stamp), { recursive: true });
writeFileSync(stamp, sources);

function npm(...options) {
  // npm is a script on Windows, which only a shell can start.
  const done = spawnSync('npm', options, { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
  if (done.error) {
    lacking(`npm could not be started (${done.error.message}). It comes with Node.js, on Debian in the package "npm".`);
  }
  if (done.status !== 0) {
    fail('npm could not install what builds the agents\' tab; the lines above say why.');
  }
}

function files(folder, under = '') {
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.name !== 'node_modules')
    .flatMap(entry => entry.isDirectory() ? files(join(folder, entry.name), under + entry.name + '/') : [under + entry.name])
    .sort();
}

function checksum(names) {
  const sum = createHash('sha256');
  for (const name of names) {
    sum.update(name + '\0').update(readFileSync(join(here, name)));
  }
  return sum.digest('hex');
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** The machine has not what it takes: whether the build goes on without the tab is for pom.xml to say. */
function lacking(text) {
  console.error(text);
  process.exit(3);
}

function fail(text) {
  console.error(text);
  process.exit(1);
}

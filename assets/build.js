// Builds assets/dist: the style sheet, the fonts, the icons and the script, ready to be embedded in the binary.
// Run with `npm ci && npm run build`; needs nothing but Node 20 and the two packages of package.json.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as sass from 'sass';

const here = dirname(fileURLToPath(import.meta.url));
const kit = join(here, 'node_modules', 'bootstrap-italia');
const dist = join(here, 'dist');

// Symbols of the kit's sprite that pages use; a name that the kit lacks stops the build.
const ICONS = [
  'arrow-left', 'arrow-right', 'ban', 'calendar', 'check', 'check-circle', 'clock', 'close', 'copy', 'download',
  'error', 'external-link', 'file', 'help-circle', 'info-circle', 'key', 'link', 'list', 'locked', 'mail',
  'map-marker', 'minus-circle', 'pencil', 'telephone', 'plus-circle', 'print', 'refresh', 'search', 'star-outline', 'user',
  'warning-circle', 'warning',
];

const FONTS = {
  'titillium-web-400': 'Titillium_Web/titillium-web-v10-latin-ext_latin-regular',
  'titillium-web-600': 'Titillium_Web/titillium-web-v10-latin-ext_latin-600',
  'titillium-web-700': 'Titillium_Web/titillium-web-v10-latin-ext_latin-700',
  'lora-700': 'Lora/lora-v20-latin-ext_latin-700',
  'roboto-mono-400': 'Roboto_Mono/roboto-mono-v13-latin-ext_latin-regular',
};

function buildStyle() {
  const { css } = sass.compile(join(here, 'scss', 'app.scss'), {
    style: 'compressed',
    loadPaths: [join(kit, 'src', 'scss'), join(here, 'scss')],
    quietDeps: true, // the kit's own deprecations are the kit's
    silenceDeprecations: ['import'],
  });
  writeFileSync(join(dist, 'app.css'), css);
  return css.length;
}

function buildSprite() {
  const source = readFileSync(join(kit, 'dist', 'svg', 'sprites.svg'), 'utf8');
  const symbols = ICONS.map((name) => {
    const found = source.match(new RegExp(`<symbol[^>]*id="it-${name}"[^>]*>[\\s\\S]*?</symbol>`));
    if (!found) throw new Error(`the kit has no icon it-${name}`);
    return found[0].replace(/\s+/g, ' ').replace(`id="it-${name}"`, `id="${name}"`).replace(/ style="[^"]*"/g, '');
  });
  writeFileSync(join(dist, 'icons.svg'), `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>\n`);
  return symbols.length;
}

rmSync(dist, { recursive: true, force: true });
mkdirSync(join(dist, 'fonts'), { recursive: true });
const bytes = buildStyle();
const icons = buildSprite();
for (const [name, path] of Object.entries(FONTS)) {
  copyFileSync(join(kit, 'dist', 'fonts', `${path}.woff2`), join(dist, 'fonts', `${name}.woff2`));
}
copyFileSync(join(here, 'js', 'app.js'), join(dist, 'app.js'));
copyFileSync(join(here, 'favicon.svg'), join(dist, 'favicon.svg'));
console.log(`assets/dist: style sheet ${bytes} bytes, ${icons} icons, ${Object.keys(FONTS).length} fonts`);

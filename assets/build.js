// Builds assets/dist: the style sheet, the fonts, the icons and the script, and assets/paper-fonts: the fonts of the printed
// papers. Both are embedded in the binary.
// Run with `npm ci && npm run build`; needs nothing but Node 20 and the packages of package.json.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync, inflateSync } from 'node:zlib';
import * as sass from 'sass';

const here = dirname(fileURLToPath(import.meta.url));
const kit = join(here, 'node_modules', 'bootstrap-italia');
const dist = join(here, 'dist');
const papers = join(here, 'paper-fonts');

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

// Fonts of the papers, as TrueType: the kit's face, and one of each script that a name or a translation may be written in.
const PAPER_FONTS = {
  'ibm-plex-sans-arabic-400': '@expo-google-fonts/ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf',
  'ibm-plex-sans-arabic-700': '@expo-google-fonts/ibm-plex-sans-arabic/700Bold/IBMPlexSansArabic_700Bold.ttf',
  'titillium-web-400': '@expo-google-fonts/titillium-web/400Regular/TitilliumWeb_400Regular.ttf',
  'titillium-web-600': '@expo-google-fonts/titillium-web/600SemiBold/TitilliumWeb_600SemiBold.ttf',
  'titillium-web-700': '@expo-google-fonts/titillium-web/700Bold/TitilliumWeb_700Bold.ttf',
  'noto-sans-400': '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  'noto-sans-700': '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  'noto-sans-arabic-400': '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  'noto-sans-arabic-700': '@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf',
};
const SCRIPTS = [
  'armenian', 'bengali', 'devanagari', 'ethiopic', 'georgian', 'gujarati', 'gurmukhi', 'hebrew', 'kannada', 'khmer', 'lao',
  'malayalam', 'myanmar', 'sinhala', 'tamil', 'telugu', 'thai',
];
// Scripts that a translation is written in, whose headings need a bold face too.
const BOLD_SCRIPTS = ['sinhala'];
// Large fonts, kept packed in the binary and unpacked when a paper needs them: Chinese and Japanese, then Korean.
const PACKED_FONTS = {
  'noto-sans-sc-400': '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'noto-sans-kr-400': '@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf',
};

// A WOFF file as the TrueType font that it wraps: the same tables, each inflated. https://www.w3.org/TR/WOFF/
function unwrapWoff(woff) {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF file');
  const tables = woff.readUInt16BE(12);
  const entries = Array.from({ length: tables }, (_, at) => {
    const entry = woff.subarray(44 + 20 * at, 64 + 20 * at);
    const [offset, packed, length] = [entry.readUInt32BE(4), entry.readUInt32BE(8), entry.readUInt32BE(12)];
    const stored = woff.subarray(offset, offset + packed);
    return { tag: entry.subarray(0, 4), sum: entry.readUInt32BE(16), data: packed < length ? inflateSync(stored) : stored };
  });
  const power = 2 ** Math.floor(Math.log2(tables));
  const head = Buffer.alloc(12 + 16 * tables);
  woff.copy(head, 0, 4, 8); // the flavour
  head.writeUInt16BE(tables, 4);
  head.writeUInt16BE(power * 16, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((tables - power) * 16, 10);
  const parts = [head];
  let offset = head.length;
  entries.forEach(({ tag, sum, data }, at) => {
    const entry = 12 + 16 * at;
    tag.copy(head, entry);
    head.writeUInt32BE(sum, entry + 4);
    head.writeUInt32BE(offset, entry + 8);
    head.writeUInt32BE(data.length, entry + 12);
    const padded = Buffer.concat([data, Buffer.alloc(-data.length & 3)]);
    parts.push(padded);
    offset += padded.length;
  });
  return Buffer.concat(parts);
}

function buildPaperFonts() {
  const modules = join(here, 'node_modules');
  rmSync(papers, { recursive: true, force: true });
  mkdirSync(papers, { recursive: true });
  const sizes = [];
  const write = (file, data) => {
    sizes.push(data.length);
    writeFileSync(join(papers, file), data);
  };
  const woffOf = (script, weight) => {
    const name = `noto-sans-${script}`;
    const woff = readFileSync(join(modules, '@fontsource', name, 'files', `${name}-${script}-${weight}-normal.woff`));
    write(`${name}-${weight}.ttf`, unwrapWoff(woff));
  };
  for (const [name, path] of Object.entries(PAPER_FONTS)) write(`${name}.ttf`, readFileSync(join(modules, path)));
  for (const script of SCRIPTS) woffOf(script, 400);
  for (const script of BOLD_SCRIPTS) woffOf(script, 700);
  for (const [name, path] of Object.entries(PACKED_FONTS)) {
    write(`${name}.ttf.gz`, gzipSync(readFileSync(join(modules, path)), { level: 9 }));
  }
  copyFileSync(join(modules, '@fontsource', 'noto-sans-thai', 'LICENSE'), join(papers, 'LICENSE'));
  copyFileSync(join(modules, '@expo-google-fonts', 'ibm-plex-sans-arabic', 'LICENSE_FONT'), join(papers, 'LICENSE-plex'));
  console.log(`assets/paper-fonts: ${sizes.length} fonts, ${sizes.reduce((sum, size) => sum + size)} bytes`);
}

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
buildPaperFonts();

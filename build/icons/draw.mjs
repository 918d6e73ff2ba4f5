// Draws the icons anew from their SVG files, in Chromium: node build/icons/draw.mjs
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { needChromium } from '../find-chromium.mjs';

const folder = import.meta.dirname;
const wanted = [
  ['icon.svg', 'icon.png', 512],
  ['tray.svg', 'tray.png', 32],
  ['tray.svg', 'tray@2x.png', 64],
];

const browser = await chromium.launch({ executablePath: needChromium(), args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
for (const [source, target, size] of wanted) {
  const image = Buffer.from(readFileSync(path.join(folder, source))).toString('base64');
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}img{display:block}</style><img width="${size}" height="${size}" src="data:image/svg+xml;base64,${image}">`);
  await page.screenshot({ path: path.join(folder, target), omitBackground: true });
}
await browser.close();

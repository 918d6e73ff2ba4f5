// The schema check electron-builder makes before it builds, without building and without a network.
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);
const builder = createRequire(require.resolve('electron-builder/package.json'));
const { getConfig, validateConfiguration } = builder('app-builder-lib/out/util/config/config');
const { DebugLogger } = builder('builder-util');
const config = await getConfig(root, path.join(root, 'build/electron-builder.yml'), null);
await validateConfiguration(config, new DebugLogger(false));
console.log(`The packager's configuration is valid: ${Object.keys(config).join(', ')}`);

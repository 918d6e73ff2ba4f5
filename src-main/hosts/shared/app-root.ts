import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folder that holds `package.json` and `db/migrations`: the project's, or the archive's once packaged. Bundles lie at any depth. */
export function appRoot(from: string = import.meta.dirname): string {
  for (let folder = from; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'package.json')) && existsSync(path.join(folder, 'db', 'migrations'))) return folder;
    if (folder === path.dirname(folder)) throw new Error('The folder of the app was not found');
  }
}

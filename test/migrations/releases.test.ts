// A desk of every version we have given away opens in this one, with all that was in it. `releases/` keeps one small file for each.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { deskFiles } from '../../db/files.ts';
import { openReadOnly } from '../../db/open.ts';
import { temporaryFolder } from '../kit/context.ts';
import { aDesk } from '../kit/desks.ts';

const folder = path.join(import.meta.dirname, 'releases');
const releases = readdirSync(folder).filter((name) => name.endsWith('.db.gz'));

interface Table {
  name: string;
  columns: string[];
}

/** The tables that hold what people wrote, with their columns; not the journal of migrations itself. */
function tablesOf(file: string): Table[] {
  const client = openReadOnly(file);
  try {
    return client
      .prepare<[], { name: string }>("select name from pragma_table_list where schema = 'main' and type = 'table' order by name")
      .all()
      .filter(({ name }) => !name.startsWith('sqlite_') && name !== 'applied_migrations' && name !== 'database_identity')
      .map(({ name }) => ({
        name,
        columns: client
          .prepare<[string], { name: string }>('select name from pragma_table_info(?)')
          .all(name)
          .map((column) => column.name),
      }));
  } finally {
    client.close();
  }
}

function rowsOf(file: string, { name, columns }: Table): string[] {
  const client = openReadOnly(file);
  try {
    const list = columns.map((column) => `"${column}"`).join(', ');
    return client
      .prepare(`select ${list} from "${name}"`)
      .raw()
      .all()
      .map((row) => JSON.stringify(row))
      .sort();
  } finally {
    client.close();
  }
}

describe.each(releases)('a desk of %s', (release) => {
  const unpack = () => {
    const dataDir = temporaryFolder();
    writeFileSync(deskFiles(dataDir).database, gunzipSync(readFileSync(path.join(folder, release))));
    return dataDir;
  };

  test('opens, and every row says what it said', () => {
    const dataDir = unpack();
    const tables = tablesOf(deskFiles(dataDir).database);
    const before = tables.map((table) => rowsOf(deskFiles(dataDir).database, table));
    expect(before.flat().length).toBeGreaterThan(100);
    const { desk } = aDesk({ dataDir, appVersion: '99.0.0' });
    expect(desk.problem).toBeNull();
    desk.close();
    const [copy = ''] = readdirSync(deskFiles(dataDir).backups).filter((name) => name.endsWith('-before-migration.db'));
    for (const [i, table] of tables.entries()) {
      expect(rowsOf(deskFiles(dataDir).database, table), table.name).toEqual(before[i]);
      expect(rowsOf(path.join(deskFiles(dataDir).backups, copy), table), `${table.name} in the copy`).toEqual(before[i]);
    }
  });
});

test('there is a file of a release to try', () => {
  expect(releases.length).toBeGreaterThan(0);
});

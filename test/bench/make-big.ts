// Fills a folder with 100,000 customers, 1,000,000 touches and 500,000 orders: run by run.ts in a process of its own.
import { benchApp, benchDay } from './core.ts';
import { generateBig } from './generate.ts';

const [dataDir = '', customers = '100000'] = process.argv.slice(2);
const count = Number(customers);
const app = await benchApp(dataDir);
await app.begin({ choice: 'own', language: 'en', name: 'Anna Reed', country: 'GB' });
generateBig(app.context.db, { customers: count, touches: count * 10, orders: count * 5, seed: 7, today: benchDay });
await app.stop();

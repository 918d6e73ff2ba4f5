// What strangers may try: through the names of customers, through another site, through another name for this machine.
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../kit/context.ts';
import { launch, settled, watchedPage } from './browser.ts';
import { payloads } from './payloads.ts';
import { type Running, startApp } from './running.ts';

let browser: Browser;
let app: Running;
let ids: string[];
let strangers: Server;

const today = ['--today', '2026-11-18'];
const screens = [
  '#/',
  '#/customers',
  '#/import',
  '#/letters',
  '#/letters/outbox',
  '#/settings',
  '#/settings/mailbox',
  '#/settings/team',
  '#/settings/limits',
  '#/settings/segments',
  '#/settings/backups',
];

beforeAll(async () => {
  // The browser believes that this name is this machine: what a rebound name comes down to.
  [browser, app] = await Promise.all([
    launch('--host-resolver-rules=MAP evil.test 127.0.0.1'),
    startApp('--data-dir', path.join(temporaryFolder(), 'desk'), ...today),
  ]);
  ids = await fillWithPayloads();
  strangers = createServer((_request, response) => response.end('<!doctype html><title>another site</title>'));
  await new Promise<void>((resolve) => strangers.listen(0, '127.0.0.1', () => resolve()));
});
afterAll(async () => {
  strangers?.close();
  await browser?.close();
  await app?.stop();
});

/** A desk on which every word a customer can bring is one of the payloads. */
async function fillWithPayloads(): Promise<string[]> {
  const client = await app.client();
  await client.app.begin({ choice: 'own', language: 'en', name: payloads[1] ?? 'x', country: 'GB' });
  const made: string[] = [];
  for (const [number, payload] of payloads.entries()) {
    const name = payload.slice(0, 120);
    const customer = await client.customers.create({
      kind: number % 3 === 0 ? 'company' : 'person',
      givenName: name,
      familyName: number % 2 === 0 ? name : 'Reed',
      companyName: number % 3 === 0 ? payload.slice(0, 200) : null,
      title: payload.slice(0, 40),
      callName: number % 4 === 0 ? name : null,
      jobTitle: name,
      likes: payload,
      language: 'en',
      country: 'GB',
      email: `reed${number}@example.com`,
      phone: '+44 20 7946 0018',
    });
    made.push(customer.id);
    await client.customers.addNote({ customerId: customer.id, text: payload });
    await client.customers.saveContactPoint({
      customerId: customer.id,
      contactPointId: null,
      kind: 'post',
      value: payload,
      street: payload.slice(0, 200),
      city: name,
    });
    for (const channel of ['email', 'call'] as const)
      await client.customers.saveConsent({ customerId: customer.id, channel, basis: 'consent', source: payload, stop: false });
  }
  return made;
}

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => location.assign(to), hash);
  await settled(page);
}

describe('words from outside stay words', () => {
  it('on every screen, on every card and in every letter: no dialog, no request, no broken rule, no complaint', async () => {
    const { page, troubles, close } = await watchedPage(browser, app.home);
    await page.goto(await app.address());
    await settled(page);
    for (const screen of screens) await goTo(page, screen);
    for (const id of ids) await goTo(page, `#/customers/${id}`);
    await goTo(page, '#/');
    const rows = page.getByRole('region', { name: 'Who to contact' });
    await rows.waitFor();
    for (let step = 0; step < 14; step += 1) {
      await page.keyboard.press('w');
      await page.keyboard.press('p');
      await settled(page);
      await page.keyboard.press('c');
      await settled(page);
      await page.keyboard.press('j');
    }
    await page.keyboard.press('Control+k');
    await page.keyboard.type('alert');
    await settled(page);
    expect(troubles).toEqual([]);
    // The words are there to be read, as they were given.
    await goTo(page, `#/customers/${ids[0]}`);
    expect(await page.getByText('<script>alert(1)</script>').count()).toBeGreaterThan(0);
    expect(await page.locator('script:not([src])').count()).toBe(0);
    await close();
  });

  it('in a letter as it arrives, even where no frame and no policy stand around it', async () => {
    const client = await app.client();
    const draft = await client.letters.draft({ customerId: ids[4] ?? '', touchId: null, templateId: null });
    const { html, subject } = await client.letters.preview({
      customerId: draft.customerId,
      touchId: null,
      templateId: draft.templateId,
      subject: payloads[0] ?? '',
      previewText: payloads[2] ?? '',
      // A place that is not filled stops the letter before it is drawn, so those stay out.
      body: payloads.filter((payload) => !payload.includes('[[') && !payload.includes('{')).join('\n\n'),
      fills: {},
    });
    expect(subject).toBe(payloads[0]);
    const { page, troubles, close } = await watchedPage(browser, app.home);
    await page.setContent(html);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('body').innerText()).toContain('alert(5)');
    expect(troubles).toEqual([]);
    expect(await page.locator('script, iframe, object, svg, form, base, link, [onerror], [onload], a[href^="javascript:"]').count()).toBe(0);
    await close();
  });
});

describe('the policy of the page', () => {
  it('refuses code from strings, code and pictures from elsewhere, forms, frames and markup made of strings', async () => {
    const { page, close } = await watchedPage(browser, app.home);
    await page.goto(await app.address());
    await settled(page);
    const refused = await page.evaluate(async () => {
      const broken: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => broken.push(effectiveDirective));
      const attempt = (act: () => unknown) => {
        try {
          act();
        } catch {
          // Refused on the spot, as it should be; the event tells which rule it was.
        }
      };
      attempt(() => new Function('return 1')());
      attempt(() => document.body.insertAdjacentHTML('beforeend', '<b>x</b>'));
      const add = (name: string, fields: Record<string, string>) => {
        const made = document.createElement(name);
        for (const [key, value] of Object.entries(fields)) attempt(() => made.setAttribute(key, value));
        document.body.append(made);
        return made;
      };
      add('img', { src: 'https://evil.test/x.png' });
      add('link', { rel: 'stylesheet', href: 'https://evil.test/x.css' });
      add('iframe', { src: 'https://evil.test/' });
      const style = add('style', {});
      style.textContent = 'body { color: red }';
      const form = document.createElement('form');
      form.action = 'https://evil.test/';
      document.body.append(form);
      form.submit();
      await fetch('https://evil.test/').catch(() => undefined);
      for (let look = 0; look < 50 && !broken.includes('form-action'); look += 1) await new Promise((resolve) => setTimeout(resolve, 50));
      return broken;
    });
    for (const rule of ['require-trusted-types-for', 'img-src', 'style-src-elem', 'frame-src', 'connect-src', 'form-action']) expect(refused).toContain(rule);
    expect(new URL(page.url()).origin).toBe(app.home);
    await close();
  });
});

describe('another name for this machine', () => {
  it('gets 421 for the page, the session and the socket, and learns nothing', async () => {
    const evil = `http://evil.test:${app.port}`;
    const { page, close } = await watchedPage(browser, evil);
    const answer = await page.goto(`${evil}/`);
    expect(answer?.status()).toBe(421);
    expect(await answer?.text()).toBe('421\n');
    const tried = await page.evaluate(async () => {
      const post = await fetch('/session', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"launch":"x"}' }).then(
        ({ status }) => status,
      );
      const socket = await new Promise((resolve) => {
        const line = new WebSocket(`ws://${location.host}/rpc`, ['comeback', 'x']);
        line.onopen = () => resolve('open');
        line.onerror = () => resolve('refused');
      });
      return { post, socket };
    });
    expect(tried).toEqual({ post: 421, socket: 'refused' });
    await close();
  });
});

describe('another site in the same browser', () => {
  it('can neither read the page, nor trade a token, nor open the socket', async () => {
    const address = strangers.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const { page, close } = await watchedPage(browser, `http://127.0.0.1:${address.port}`);
    await page.goto(`http://127.0.0.1:${address.port}/`);
    const launch = (await app.address()).split('#launch=')[1];
    const tried = await page.evaluate(
      async ({ home, token }) => {
        const read = await fetch(`${home}/`).then(
          () => 'read',
          () => 'refused',
        );
        const body = JSON.stringify({ launch: token });
        const simple = await fetch(`${home}/session`, { method: 'POST', mode: 'no-cors', body }).then(
          ({ type }) => type,
          () => 'refused',
        );
        const json = await fetch(`${home}/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body }).then(
          () => 'traded',
          () => 'refused',
        );
        const socket = await new Promise((resolve) => {
          const line = new WebSocket(`${home.replace('http', 'ws')}/rpc`, ['comeback', token ?? '']);
          line.onopen = () => resolve('open');
          line.onerror = () => resolve('refused');
        });
        return { read, simple, json, socket };
      },
      { home: app.home, token: launch },
    );
    expect(tried).toEqual({ read: 'refused', simple: 'refused', json: 'refused', socket: 'refused' });
    // The token was not used up by any of it.
    const own = await watchedPage(browser, app.home);
    await own.page.goto(`${app.home}/#launch=${launch}`);
    await settled(own.page);
    expect(own.page.url()).not.toContain('launch');
    expect(await own.page.getByText('This page cannot reach your desk').count()).toBe(0);
    await own.close();
    await close();
  });

  it('a used address opens nothing', async () => {
    const address = await app.address();
    const first = await watchedPage(browser, app.home);
    await first.page.goto(address);
    await settled(first.page);
    const second = await watchedPage(browser, app.home);
    await second.page.goto(address);
    await second.page.getByRole('heading', { name: 'This page cannot reach your desk' }).waitFor();
    await first.close();
    await second.close();
  });
});

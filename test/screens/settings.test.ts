import { deflateSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { type Look, type RealStage, realStages } from './real-stage.ts';

const stageAt = realStages();

const open = async (part: string, look: Look = {}) => {
  return stageAt(`/settings/${part}`, look);
};

const said = (s: RealStage, text: string | RegExp) => s.page.getByText(text).first().waitFor();
const field = (s: RealStage, label: string) => s.page.getByRole('main').getByLabel(label, { exact: true });
const save = (s: RealStage) => s.page.getByRole('button', { name: 'Save', exact: true });

/** A grey PNG of this size. */
function picture(width: number, height: number): Buffer {
  const table = Array.from({ length: 256 }, (_, n) => Array.from({ length: 8 }).reduce<number>((c) => (c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1), n) >>> 0);
  const sum = (data: Buffer) => (data.reduce((c, byte) => (table[(c ^ byte) & 255] ?? 0) ^ (c >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(sum(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  const rows = Buffer.alloc((width + 1) * height, 128);
  for (let y = 0; y < height; y++) rows[y * (width + 1)] = 0;
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

describe('my page', () => {
  it('keeps what was typed while somebody looks elsewhere, marks it, and saves it', async () => {
    const s = await open('me');
    await field(s, 'What you do').fill('Sales, north');
    await s.page.getByRole('link', { name: 'Team', exact: true }).click();
    await field(s, 'Company').waitFor();
    await s.page.getByRole('link', { name: /^Me.*not saved yet$/ }).click();
    expect(await field(s, 'What you do').inputValue()).toBe('Sales, north');
    await save(s).click();
    await said(s, 'Saved.');
    await s.page.getByRole('link', { name: 'Me', exact: true }).waitFor();
    expect(await field(s, 'What you do').inputValue()).toBe('Sales, north');
    expect(s.troubles).toEqual([]);
  });

  it('reads 830 as 08:30, and does not save a day that ends before it begins', async () => {
    const s = await open('me');
    await field(s, 'The day begins').fill('830');
    await field(s, 'The day ends').fill('7');
    await field(s, 'Phone').focus();
    expect(await field(s, 'The day begins').inputValue()).toBe('08:30');
    await save(s).click();
    await said(s, 'The end must come after the start.');
    await field(s, 'The day ends').fill('25:00');
    await said(s, 'A time of day, such as 08:30.');
    expect(await save(s).isDisabled()).toBe(true);
  });

  it('speaks another language at once', async () => {
    const s = await open('me');
    await field(s, 'Language of the screen').selectOption('hu');
    await s.page.getByRole('heading', { name: 'Beállítások' }).waitFor();
  });

  it('takes a photo, makes it small, and refuses what is none', async () => {
    const s = await open('me');
    const input = s.page.locator('input[type=file]');
    await input.setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer: picture(1600, 900) });
    const shown = s.page.getByRole('img', { name: /^Photo of/ });
    await shown.waitFor();
    const address = (await shown.getAttribute('src')) ?? '';
    expect(address).toMatch(/^data:image\/jpeg;base64,/);
    expect(address.length).toBeLessThan(400_000);
    expect(await shown.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight])).toEqual([480, 480]);
    await input.setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer: Buffer.from('not a picture') });
    await said(s, /not a picture that can be read/);
  });
});

describe('the mailbox', () => {
  const names = { mx: { 'bolt.hu': ['aspmx.l.google.com'] }, txt: { 'bolt.hu': ['v=spf1 mx -all'] } };
  const press = (s: RealStage, name: string) => s.page.getByRole('button', { name, exact: true }).click();
  const unlock = async (s: RealStage) => {
    await field(s, 'Passphrase').fill('a good passphrase');
    await field(s, 'Once more').fill('a good passphrase');
    await press(s, 'Choose this passphrase');
    await said(s, 'The passphrase is set.');
  };

  it('asks for an address and a password, finds the servers, says what a test found, is saved, looks at the domain, and is removed after asking', async () => {
    const s = await open('mailbox', { names });
    await unlock(s);
    expect(await field(s, 'Outgoing server (SMTP)').isVisible()).toBe(false);
    await press(s, 'Test the connection');
    await said(s, 'This is not an e-mail address yet.');
    await field(s, 'Your e-mail address').fill('anna@bolt.hu');
    await s.page.keyboard.press('Tab');
    await said(s, 'This mailbox is with Google. Its servers are filled in.');
    await said(s, /Google wants a password made for apps/);
    await field(s, 'Password').fill('wrong');
    s.mailer.greets = { kind: 'fails', code: 'EAUTH', serverSaid: '535 5.7.8 no' };
    await press(s, 'Test the connection');
    await said(s, 'User name or password is wrong.');
    await said(s, 'The server said: 535 5.7.8 no');
    await said(s, 'Reading works. Copies of letters lie in “Sent”.');
    expect(await s.page.getByRole('region', { name: 'Trying the mailbox' }).getByRole('listitem').allTextContents()).toEqual([
      ...['Server found: done', 'Connected: done', 'Secure: done', 'Signed in: did not work'],
      ...['Server found: done', 'Connected: done', 'Secure: done', 'Signed in: done', 'Sent folder found: done'],
    ]);
    // Only the part with the form scrolls, not the whole page beside it.
    expect(await s.page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
    await press(s, 'Only save');
    await said(s, 'The mailbox is saved.');
    await said(s, /Saved, but not tested yet: whether letters leave and answers arrive is not known/);
    s.mailer.greets = { kind: 'works', greeting: '' };
    await press(s, 'Save and test');
    await said(s, 'Sending works. Nothing was sent.');
    expect(await s.page.getByText(/not tested yet/).count()).toBe(0);
    await said(s, 'Letters leave from anna@bolt.hu.');
    await said(s, /It does not name Google, through which your letters leave/);
    await said(s, 'v=spf1 mx include:_spf.google.com -all');
    await press(s, 'Remove the mailbox');
    await s.page.getByRole('dialog').getByRole('button', { name: 'Remove the mailbox' }).click();
    await said(s, 'The mailbox and its password are removed.');
    expect(s.troubles).toEqual([]);
  });

  it('offers the port at which the server answers, and uses it with one press', async () => {
    const s = await open('mailbox', { names });
    await unlock(s);
    await field(s, 'Your e-mail address').fill('anna@bolt.hu');
    await s.page.keyboard.press('Tab');
    await said(s, /This mailbox is with Google/);
    s.doors.answer = ({ protocol, server: { port } }) =>
      protocol === 'imap' || port === 587
        ? { kind: 'reached' }
        : { kind: 'fails', step: 'connect', code: 'ECONNREFUSED', serverSaid: 'connect ECONNREFUSED', certificateNames: [] };
    await press(s, 'Test the connection');
    await said(s, 'The server does not answer at port 465.');
    await press(s, 'Use port 587 with STARTTLS');
    await s.page.getByText('Server settings').click();
    expect([await field(s, 'Port').inputValue(), await field(s, 'Encryption').inputValue()]).toEqual(['587', 'starttls']);
    await press(s, 'Test the connection');
    await said(s, 'Sending works. Nothing was sent.');
  });

  it('shows where to write the servers of an address that nobody knows', async () => {
    const s = await open('mailbox');
    s.doors.answer = () => ({ kind: 'fails', step: 'connect', code: 'ECONNREFUSED', serverSaid: '', certificateNames: [] });
    await unlock(s);
    await field(s, 'Your e-mail address').fill('anna@nowhere.example');
    await s.page.keyboard.press('Tab');
    await said(s, /The servers of this address could not be found/);
    await expect.poll(() => field(s, 'Outgoing server (SMTP)').isVisible()).toBe(true);
    await press(s, 'Save and test');
    await said(s, 'This is needed.');
    // Where nothing is encrypted, nothing is called secure.
    s.doors.answer = () => ({ kind: 'reached' });
    await field(s, 'Outgoing server (SMTP)').fill('mail.nowhere.example');
    await field(s, 'Encryption').selectOption('none');
    await field(s, 'Password').fill('secret');
    await press(s, 'Test the connection');
    await said(s, 'Sending works. Nothing was sent.');
    expect(await s.page.getByRole('region', { name: 'Trying the mailbox' }).getByRole('listitem').allTextContents()).toEqual([
      'Server found: done',
      'Connected: done',
      'Not encrypted',
      'Signed in: done',
    ]);
  });

  it('is not saved before signing in where it is entered in the browser, and says why that did not work', async () => {
    const s = await open('mailbox', { names });
    await unlock(s);
    await field(s, 'Your e-mail address').fill('anna@bolt.hu');
    await field(s, 'How to sign in').selectOption('google');
    await said(s, /companies on Google Workspace/);
    expect(await s.page.getByRole('button', { name: 'Sign in', exact: true }).isDisabled()).toBe(true);
    await field(s, 'Client ID').fill('123.apps.example');
    await press(s, 'Save and test');
    await said(s, 'Sign in first.');
    await press(s, 'Sign in');
    await said(s, 'The provider cannot be reached. Are you online?');
  });
});

describe('limits and segments', () => {
  it('a figure is saved when the pen leaves it, the next field keeps the pen, and no limit is a choice of its own', async () => {
    const s = await open('limits');
    await field(s, 'Call: in how many days').fill('21');
    await s.page.keyboard.press('Tab');
    await said(s, 'Saved.');
    expect(await s.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('No limit: Post');
    await s.page.keyboard.press('Space');
    await expect.poll(() => field(s, 'Post: times').isDisabled()).toBe(true);
    await s.page.reload();
    await expect.poll(() => field(s, 'Call: in how many days').inputValue()).toBe('21');
  });

  it('a longest wait shorter than the usual one is refused at its field, and nothing typed is lost', async () => {
    const s = await open('segments');
    const worst = field(s, 'At the latest after: Cars');
    await worst.fill('10');
    await worst.press('Tab');
    await said(s, 'The longest wait cannot be shorter than the usual one.');
    expect(await worst.inputValue()).toBe('10');
    await s.page.getByRole('link', { name: /^Segments.*not saved yet$/ }).waitFor();
  });
});

describe('copies', () => {
  it('one is made, checked and listed, and going back to it asks first', async () => {
    const s = await open('backups');
    await s.page.getByRole('button', { name: 'Make a copy now' }).click();
    await said(s, 'The copy is made and checked.');
    await said(s, /by hand · .* MB · 120 customers · checked/);
    await s.page
      .getByRole('button', { name: /^Go back to this copy:/ })
      .first()
      .click();
    await s.page.getByRole('dialog').getByRole('button', { name: 'Go back to this copy' }).click();
    await said(s, 'Restored: 120 customers are back.');
  });
});

describe.each(['light', 'dark'] as const)('axe in the %s', (colours) => {
  it('finds nothing on any page of the settings', async () => {
    const s = await open('me', { colours });
    for (const [part, name] of [
      ['me', 'Me'],
      ['team', 'Team'],
      ['mailbox', 'Mailbox'],
      ['limits', 'How often'],
      ['segments', 'Segments'],
      ['backups', 'Copies'],
    ] as const) {
      await s.go(`/settings/${part}`);
      await s.page.getByRole('heading', { name, exact: true }).waitFor();
      await expect.poll(() => s.page.getByText('One moment').count()).toBe(0);
      const { violations } = await new AxeBuilder({ page: s.page }).analyze();
      expect([part, ...violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)]).toEqual([part]);
    }
  });
});

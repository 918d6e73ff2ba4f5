// The letters' screens on the real core: opened, written in and looked at as a person does.
import { createRouterClient } from '@orpc/server';
import { router } from '../../src-main/app.ts';
import { type Look, type RealStage, realStages } from './real-stage.ts';

export const open = realStages();

/** The editor of the first letter, in English and formal, or in another wording. */
export async function openEditor(look: Look = {}, key = 'one-in-five', wording = 'en-formal') {
  const s = await open('/letters', look);
  const template = (await createRouterClient(router, { context: s.app.context }).letters.templates()).find((one) => one.key === key);
  await s.go(`/letters/template/${template?.id}/${wording}`);
  await body(s).waitFor();
  return s;
}

export const body = (s: RealStage) => s.page.getByRole('textbox', { name: 'Letter', exact: true });
export const subject = (s: RealStage) => s.page.getByRole('textbox', { name: 'Subject' });
export const arrived = (s: RealStage) => s.page.frameLocator('iframe').locator('body');
export const said = (s: RealStage, text: string | RegExp) => s.page.getByText(text).first().waitFor();

/** The text behind what stands in a part of the editor, fields and conditions sign for sign. */
export const written = (part: ReturnType<typeof body>) =>
  part.evaluate((area: HTMLElement) => {
    const textOf = (node: ChildNode): string => {
      if (!(node instanceof HTMLElement)) return node.textContent ?? '';
      if (node.dataset.chip) return node.title;
      if (node.tagName === 'BR') return node.className === '' ? '\n' : '';
      return [...node.childNodes].map(textOf).join('');
    };
    return [...area.children].map(textOf).join('\n\n');
  });

/** Pastes as a person does, with what another program put on the clipboard. */
export async function paste(part: ReturnType<typeof body>, clip: { plain?: string; html?: string }) {
  await part.focus();
  await part.evaluate((area, { plain = '', html }) => {
    const data = new DataTransfer();
    data.setData('text/plain', plain);
    if (html !== undefined) data.setData('text/html', html);
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, clip);
}

/** Everything away, then these words. */
export async function write(part: ReturnType<typeof body>, text: string) {
  await part.press('Control+a');
  await part.press('Delete');
  await paste(part, { plain: text });
}

/** One letter on its way to somebody who may be written to. */
export async function sendOne(s: RealStage) {
  const core = createRouterClient(router, { context: s.app.context });
  await core.mail.unlock({ passphrase: 'a good passphrase' });
  await core.mail.save({
    fromName: 'Anna',
    fromAddress: 'anna@example.com',
    smtpHost: 'smtp.example.com',
    smtpPort: 465,
    smtpSecurity: 'tls',
    userName: 'anna',
    imapHost: null,
    imapPort: null,
    imapSecurity: null,
    auth: 'password',
    oauthProvider: null,
    oauthClientId: null,
    perHour: 40,
    perDay: 100,
    password: 'secret',
  });
  const { rows } = await core.touches.queue({ minutes: null, laterLimit: 0 });
  for (const { customerId, touchId, channel } of rows) {
    if (channel !== 'email') continue;
    const { templateId, subject, previewText, body: text, missing } = await core.letters.draft({ customerId, touchId, templateId: null });
    const fills = Object.fromEntries(missing.map(({ field }) => [field, 'something']));
    const letter = { customerId, touchId, templateId, subject, previewText, body: text, fills, sendKey: crypto.randomUUID() };
    if (
      await core.letters.send(letter).then(
        () => true,
        () => false,
      )
    )
      return;
  }
  throw new Error('Nobody in the demo could be written to');
}

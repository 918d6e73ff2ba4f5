import { describe, expect, it } from 'vitest';
import { arrived, body, openEditor, paste, said, subject, write, written } from './letters-stage.ts';

describe('the editor of a wording', () => {
  it('shows the letter as it arrives while it is typed, saves with Ctrl+S, and Undo brings the old words back', async () => {
    const s = await openEditor();
    const before = await written(body(s));
    await write(body(s), '{{ customer.greeting }}\n\nA warm word from us.');
    await expect.poll(() => arrived(s).textContent(), { timeout: 8_000 }).toMatch(/Dear [\s\S]*A warm word from us\./);
    await body(s).press('Control+s');
    await said(s, 'Saved.');
    await said(s, 'in your own words');
    await s.page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => written(body(s))).toBe(before);
    expect(s.troubles).toEqual([]);
  });

  it('keeps unsaved words while somebody looks elsewhere, and marks them', async () => {
    const s = await openEditor();
    await write(body(s), 'Half a thought');
    await s.page.getByRole('link', { name: 'Settings' }).click();
    await s.page.getByRole('heading', { name: 'Settings' }).waitFor();
    await s.page.getByRole('link', { name: 'Letters', exact: true }).click();
    await s.page.getByRole('link', { name: /^English: .*not saved yet$/ }).click();
    await expect.poll(() => written(body(s))).toBe('Half a thought');
    await s.page.getByRole('button', { name: 'Drop the changes' }).click();
    await expect.poll(() => written(body(s))).toMatch(/customer\.greeting/);
  });

  it('says at which line a letter cannot be read and why, shows the place, and loses nothing', async () => {
    const s = await openEditor();
    const typed = 'Dear you,\n\nYou ordered {{ order.product and more.';
    await write(body(s), typed);
    await body(s).press('Control+s');
    await said(s, /opened here and never closed/);
    expect(await s.page.getByRole('alert').textContent()).toContain('line 3');
    await s.page.getByRole('button', { name: 'Show me the place' }).click();
    expect(await s.page.evaluate(() => String(getSelection()))).toContain('{{ order.product and more.');
    expect(await written(body(s))).toBe(typed);
  });

  it('outlines a field that does not exist while it is typed, names it in words, and refuses to save it', async () => {
    const s = await openEditor();
    await write(subject(s), 'For {{ customer.shoeSize }}');
    await said(s, /no field called “customer\.shoeSize”/);
    await subject(s).locator('[data-bad="unknown-field"]').waitFor();
    await subject(s).press('Control+s');
    await expect.poll(() => s.page.getByRole('alert').textContent()).toContain('Subject');
  });

  it('goes back to the first words after asking', async () => {
    const s = await openEditor();
    const before = await written(body(s));
    await write(body(s), 'Mine.');
    await body(s).press('Control+s');
    await s.page.getByRole('button', { name: 'Back to the first words' }).click();
    await s.page.getByRole('button', { name: 'Bring the first words back' }).click();
    await expect.poll(() => written(body(s))).toBe(before);
  });

  it('offers words for a woman and for a man only in Slovenian', async () => {
    const s = await openEditor({}, 'one-in-five', 'sl-familiar');
    const readers = s.page.getByRole('navigation', { name: 'Who reads it' });
    await readers.getByRole('link', { name: 'a woman' }).click();
    await said(s, /words for everybody are used/);
    await s.page.getByRole('link', { name: 'English' }).click();
    await expect.poll(() => readers.count()).toBe(0);
  });
});

describe('fields in the editor', () => {
  it('are found by typing after a stroke, with or without accents, and put in with Enter', async () => {
    const s = await openEditor();
    await write(body(s), 'Hello , dear.');
    await body(s).press('Control+Home');
    for (let i = 0; i < 6; i += 1) await body(s).press('ArrowRight');
    await s.page.keyboard.type('/fïrst nà');
    await s.page.getByRole('option', { name: /^First name/ }).waitFor();
    await s.page.keyboard.press('Enter');
    await expect.poll(() => written(body(s))).toBe('Hello {{ customer.firstName }}, dear.');
    await s.page.keyboard.press('Control+z');
    await expect.poll(() => written(body(s))).toBe('Hello /fïrst nà, dear.');
  });

  it('come from two braces, from Ctrl with the space bar and from the button too, and Escape leaves what was typed', async () => {
    const s = await openEditor();
    await write(body(s), '');
    await s.page.keyboard.type('{{greet');
    await s.page.keyboard.press('Tab');
    await expect.poll(() => written(body(s))).toBe('{{ customer.greeting }}');
    await s.page.keyboard.type(' a/b /zz 1/2 ');
    expect(await s.page.getByRole('listbox').count()).toBe(0);
    await s.page.keyboard.press('Control+Space');
    await s.page.keyboard.type('my phone');
    await s.page.keyboard.press('Enter');
    await s.page.getByRole('button', { name: /Insert a field/ }).click();
    await s.page.getByRole('listbox').waitFor();
    await s.page.keyboard.press('Escape');
    await s.page.keyboard.type(' {{ customer.name }}');
    await expect.poll(() => written(body(s))).toBe('{{ customer.greeting }} a/b /zz 1/2 {{ me.phone }} {{ customer.name }}');
    expect(await body(s).locator('[data-chip]').count()).toBe(3);
  });

  it('are walked over with the arrows, announced by their label, and opened with Enter to say something where they are empty', async () => {
    const s = await openEditor();
    await write(body(s), 'Hi {{ customer.firstName }}');
    await s.page.keyboard.press('ArrowLeft');
    await expect.poll(() => s.page.getByText('field: First name').count()).toBeGreaterThan(0);
    await s.page.keyboard.press('Enter');
    await s.page.getByLabel('If it is empty, say').fill('dear "friend"');
    await s.page.keyboard.press('Enter');
    await expect.poll(() => written(body(s))).toBe(`Hi {{ customer.firstName | default: 'dear "friend"' }}`);
    await body(s).getByRole('img', { name: 'field: First name, or “dear "friend"”', exact: true }).click();
    await s.page.getByRole('button', { name: 'Another field' }).click();
    await s.page.keyboard.type('what was');
    await s.page.keyboard.press('Enter');
    await expect.poll(() => written(body(s))).toBe(`Hi {{ order.product | default: 'dear "friend"' }}`);
    await body(s).getByRole('img').click();
    await s.page.getByRole('button', { name: 'Write this paragraph only if it is known' }).click();
    await expect.poll(() => written(body(s))).toBe(`{% if order.product %}Hi {{ order.product | default: 'dear "friend"' }}{% endif %}`);
    await body(s).getByText('if known: What was ordered').waitFor();
  });

  it('and conditions are taken away whole: the words within stay', async () => {
    const s = await openEditor();
    await write(body(s), 'a {{ customer.name }}{% if order.product %}yes{% else %}no{% endif %}');
    await s.page.keyboard.press('Backspace');
    await expect.poll(() => written(body(s))).toBe('a {{ customer.name }}yesno');
    await s.page.keyboard.press('Control+z');
    await expect.poll(() => written(body(s))).toContain('{% else %}');
    await s.page.keyboard.press('Control+y');
    await body(s).press('Control+Home');
    for (let i = 0; i < 2; i += 1) await body(s).press('ArrowRight');
    await s.page.keyboard.press('Delete');
    await expect.poll(() => written(body(s))).toBe('a yesno');
  });

  it('at the beginning of a line leave room for words before them', async () => {
    const s = await openEditor();
    await write(body(s), '{{ customer.name }} and more');
    await s.page.keyboard.press('Home');
    await s.page.keyboard.type('Yes, ');
    await expect.poll(() => written(body(s))).toBe('Yes, {{ customer.name }} and more');
  });

  it('are copied within the letter with their signs', async () => {
    const s = await openEditor();
    await write(body(s), 'x {{ customer.name }}');
    await body(s).press('Control+a');
    const copied = await body(s).evaluate((area) => {
      const data = new DataTransfer();
      area.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
      return data.getData('text/plain');
    });
    expect(copied).toBe('x {{ customer.name }}');
  });
});

const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"><style>p.MsoNormal{mso-style-unhide:no;color:red}</style>
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]--></head><body lang=HU>
<!--StartFragment--><p class=MsoNormal style='mso-margin-top-alt:auto'><b>Kedves\u00a0<span style='color:red'>Ügyfelünk</span></b>,<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal>egy sor<br>még egy <a href="https://example.com/a?b=1&amp;c=2">itt</a>.</p>${'<span style="mso-bidi-font-weight:normal">'.repeat(400)}mélyen${'</span>'.repeat(400)}<!--EndFragment--></body></html>`;

/** What other programs, and people who mean harm, may put on the clipboard; and all that may be left of it. */
const hostile: [name: string, html: string, left: string][] = [
  ['a script', 'before<script>window.hurt = 1</script><p>after</p>', 'before\n\nafter'],
  ['handlers', '<img src=x onerror="window.hurt=1"><b onclick="window.hurt=1" onmouseover=window.hurt=1>bold</b>', 'bold'],
  ['a link that is a program', '<a href="javascript:window.hurt=1">here</a> <a href=" jAvAsCrIpT&#58;window.hurt=1">there</a>', 'here there'],
  ['a data link', '<a href="data:text/html,<script>window.hurt=1</script>">data</a>', 'data'],
  [
    'a frame, a form and a picture',
    '<iframe srcdoc="<script>parent.hurt=1</script>"></iframe><form action=/x><input value=v><button>b</button></form><img src="https://e.com/p.png" alt="p">words',
    'words',
  ],
  [
    'SVG and MathML',
    '<svg><script>window.hurt=1</script><a xlink:href="javascript:window.hurt=1"><text>t</text></a></svg><math><mtext><style><img src=x onerror=window.hurt=1></style></mtext></math>seen',
    'seen',
  ],
  ['broken markup', '<p>one<p>two<b>three</p><!-- <img src=x onerror=window.hurt=1> --><![CDATA[x]]><title>t</title>four', 'one\n\ntwothree\n\nfour'],
  ['Word', word, 'Kedves Ügyfelünk,\n\negy sor\nmég egy itt (https://example.com/a?b=1&c=2).\n\nmélyen'],
  ['tables in tables', '<table><tr><td>a</td><td><table><tr><td>b</td><td>c</td></tr></table></td></tr><tr><td>d</td></tr></table>', 'a b c\nd'],
  ['lists', '<ul><li>one</li><li>two</li></ul><ol><li>first</li><li>second</li></ol>', '- one\n- two\n\n1. first\n2. second'],
  [
    'links with visible addresses',
    '<a href="https://example.com">https://example.com</a> <a href="mailto:a@example.com?subject=x">write</a>',
    'https://example.com write (a@example.com)',
  ],
  ['text that turns around', 'safe\u202Eevil\u202C\u200B\u0007 text', 'safeevil text'],
  ['a copy that says it is ours', '<p data-pm-slice="1 1 []"><span data-chip="field" onclick="window.hurt=1">x</span></p>', 'only the plain text'],
];

describe('conditions in the editor', () => {
  it('say in words which years a wording is for', async () => {
    const s = await openEditor({}, 'birthday');
    const chip = body(s).getByRole('img', { name: 'condition: when it is: 1 or 3' }).first();
    expect(await chip.textContent()).toBe('when it is: 1 or 3');
    await body(s).getByRole('img', { name: 'condition: depending on: Which year of four (0 to 3)' }).first().waitFor();
  });
});

describe('what is pasted', () => {
  it('keeps only its words, whatever it was', async () => {
    const s = await openEditor();
    for (const [name, html, left] of hostile) {
      await write(body(s), '');
      await paste(body(s), { html, plain: 'only the plain text' });
      expect(await written(body(s)), name).toBe(left);
      const tags = await body(s).evaluate((area) =>
        [...new Set([...area.querySelectorAll('*')].map((one) => one.tagName))].filter((tag) => tag !== 'P' && tag !== 'BR'),
      );
      expect(
        tags.filter((tag) => tag !== 'IMG' || name.includes('x')),
        name,
      ).toEqual([]);
      expect(await s.page.evaluate(() => Reflect.get(window, 'hurt')), name).toBeUndefined();
    }
    expect(s.troubles.filter((line) => !line.includes('Content Security'))).toEqual([]);
  });

  it('into a single line stays one line, and a picture alone leaves nothing', async () => {
    const s = await openEditor();
    await write(subject(s), '');
    await paste(subject(s), { html: '<h1>One</h1><p>two</p>' });
    expect(await written(subject(s))).toBe('One two');
    await paste(subject(s), { html: '<img src="data:image/png;base64,AAAA">' });
    expect(await written(subject(s))).toBe('One two');
  });

  it('may hold fields, and signs it does not know are outlined', async () => {
    const s = await openEditor();
    await write(body(s), '');
    await paste(body(s), { plain: 'Dear {{ customer.firstName }}\r\n\r\n{% for x in y %}' });
    await body(s).locator('[data-bad="unknown-tag"]').waitFor();
    expect(await written(body(s))).toBe('Dear {{ customer.firstName }}\n\n{% for x in y %}');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mailtoLink, readAppLink, readCallerNumber, safeExternal, smsLink, telLink } from '#kit/links';
import { readPhone } from '#kit/phones';

describe('links out of the app', () => {
  test.each([
    ['https://ja.is/?q=Jón', 'https://ja.is/?q=J%C3%B3n'],
    ["https://example.com/valentine's", 'https://example.com/valentine%27s'],
    ['HTTPS://Example.COM', 'https://example.com/'],
    ['https://example.com:8443/a%20b#c', 'https://example.com:8443/a%20b#c'],
    ['mailto:kari@example.no', 'mailto:kari@example.no'],
    ['mailto:kari@example.no?BODY=Hei%0D%0AKari&subject=Hei&attach=/etc/passwd&bcc=x@y.zz', 'mailto:kari@example.no?subject=Hei&body=Hei%0D%0AKari'],
    ['tel:+354-555-1234', 'tel:+3545551234'],
    ['tel:112', 'tel:112'],
    ['sms:+3545551234?body=H%C3%A6', 'sms:+3545551234?body=H%C3%A6'],
  ])('%s leaves as %s', (url, safe) => {
    expect(safeExternal(url)).toBe(safe);
  });

  test.each([
    'http://example.com/',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    'vbscript:x',
    'ms-msdt:/id',
    'search-ms:query=x',
    'https:example.com',
    'https://user:secret@example.com/',
    'https://example.com\\@evil.com/',
    'https://example.com:99999/',
    'https://exa mple.com/',
    'https://example.com/%0d%0aSet',
    'https://example.com/%zz',
    'https://[::1]/',
    ' https://example.com',
    'https://example.com/\u202e',
    'tel:+354 555\r\n1234',
    'tel:*21*5551234#',
    'tel:+3545551234;phone-context=x',
    'mailto:a@b.cc?subject=a%0D%0ABcc:x@y.zz',
    'mailto:a@b.cc?body=a%00b',
    'sms:5551234?body=%1b[2J',
    'mailto:a b@c.dd',
    'mailto:',
    'mailto:kari@example.no?body=%E0%A4%A',
    `https://example.com/${'a'.repeat(2048)}`,
    '',
  ])('%s stays', (url) => {
    expect(safeExternal(url)).toBeNull();
  });

  test('of ten thousand made-up links only those of the list leave, and what leaves once leaves again unchanged', () => {
    const scheme = fc.constantFrom(
      'https:',
      'HTTPS:',
      'http:',
      'javascript:',
      'file:',
      'mailto:',
      'tel:',
      'sms:',
      'data:',
      'ms-msdt:',
      'https://',
      ' https://',
      'tel:+',
      '',
    );
    const rest = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.webUrl().map((url) => url.replace(/^https?:/, '')),
      fc.emailAddress(),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    fc.assert(
      fc.property(scheme, rest, (start, tail) => {
        const safe = safeExternal(start + tail);
        if (safe === null) return;
        expect(safe).toMatch(/^(https:\/\/[a-z0-9.-]+(:\d+)?\/[\x21-\x7e]*|mailto:[\x21-\x7e]+|tel:\+?\d{3,15}|sms:\+?\d{3,15}(\?body=[\x21-\x7e]*)?)$/);
        expect(safe.length).toBeLessThan(2048);
        expect(safeExternal(safe)).toBe(safe);
        expect(new URL(safe).username).toBe('');
      }),
      { numRuns: 10_000 },
    );
  });

  test('a number becomes a link that can be dialled', () => {
    expect(telLink('+3545551234')).toBe('tel:+3545551234');
    expect(telLink('112')).toBe('tel:112');
    expect(telLink('nincs')).toBeNull();
    expect(smsLink('+3545551234', "Hæ Jón & co, hvað segir þú? 'ok'")).toBe(
      "sms:+3545551234?body=H%C3%A6%20J%C3%B3n%20%26%20co%2C%20hva%C3%B0%20segir%20%C3%BE%C3%BA%3F%20'ok'".replaceAll("'", '%27'),
    );
  });

  test('a letter opens in the mail program with its lines and signs, and a long one does not', () => {
    const link = mailtoLink({ to: 'anna+x@example.hu', subject: 'Kedves Győző & Anna?', body: "Sor 1\nSor 2 100% 'jó'" }) ?? '';
    const url = new URL(link);
    expect(url.pathname).toBe('anna+x@example.hu');
    expect(url.searchParams.get('subject')).toBe('Kedves Győző & Anna?');
    expect(url.searchParams.get('body')).toBe("Sor 1\r\nSor 2 100% 'jó'");
    expect(mailtoLink({ to: 'anna@example.hu', subject: 'x', body: 'ő'.repeat(500) })).toBeNull();
    expect(mailtoLink({ to: 'nobody', subject: 'x', body: 'y' })).toBeNull();
  });
});

describe('links into the app', () => {
  test.each([
    ['comeback://call?number=+3545551234', '+3545551234'],
    ['comeback://call?number=%2B3545551234', '+3545551234'],
    ['comeback://call?number=%203545551234', '+3545551234'],
    ['COMEBACK://CALL/?number=+354 555 1234', '+3545551234'],
    ['comeback:call?number=003545551234', '003545551234'],
    ['comeback:/call?number=sip:5551234@pbx', '5551234'],
    ['comeback://call?number=5551234&name=J%C3%B3n#x', '5551234'],
    ['tel:+3545551234', '+3545551234'],
    ['5551234', '5551234'],
  ])('%s shows who has %s', (link, number) => {
    expect(readAppLink(link)).toEqual({ action: 'call', number });
  });

  test('every form of the number leads to the same customer', () => {
    for (const link of [
      'comeback://call?number=+3545551234',
      'comeback:call?number=003545551234',
      'comeback://call?number=sip:5551234@pbx',
      'comeback://call?number=%203545551234',
    ]) {
      const read = readAppLink(link);
      expect(read?.action === 'call' ? readPhone(read.number, 'IS')[0]?.e164 : null).toBe('+3545551234');
    }
  });

  test('a card can be opened by its id and nothing else', () => {
    expect(readAppLink('comeback://open?id=0190B5D2-7C1E-7000-8000-0123456789AB')).toEqual({
      action: 'open',
      customerId: '0190b5d2-7c1e-7000-8000-0123456789ab',
    });
    expect(readAppLink('comeback://open?id=../../x')).toBeNull();
  });

  test.each([
    'comeback://call?number=%CallerNumber%',
    'comeback://call?number=anonymous',
    'comeback://call?number=',
    'comeback://call?number=*21*5551234',
    'comeback://delete?id=1',
    'other://call?number=5551234',
    'comeback://call?number=%E0%A4%A',
    '--inspect',
    '/home/x/comeback.js',
    `comeback://call?number=${'5'.repeat(600)}`,
  ])('%s shows nothing', (link) => {
    expect(readAppLink(link)).toBeNull();
  });

  test('of ten thousand random links none gives anything but a number or an id', () => {
    const link = fc.oneof(
      fc.string({ maxLength: 80 }),
      fc
        .tuple(fc.constantFrom('comeback://call?number=', 'comeback:open?id=', 'comeback://call/?number=sip:'), fc.string({ maxLength: 60 }))
        .map((both) => both.join('')),
    );
    fc.assert(
      fc.property(link, (text) => {
        const read = readAppLink(text);
        if (read?.action === 'call') expect(read.number).toMatch(/^\+?\d{3,15}$/);
        if (read?.action === 'open') expect(read.customerId).toMatch(/^[0-9a-f-]{36}$/);
      }),
      { numRuns: 10_000 },
    );
  });

  test('a caller who hides the number has none', () => {
    for (const raw of ['anonymous', 'Unknown', '', '%CallerNumber%', '12', '+']) expect(readCallerNumber(raw)).toBeNull();
  });
});

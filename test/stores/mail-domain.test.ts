// What the world can look up about a domain: SPF, DKIM and DMARC, judged for the provider letters leave through.
import { describe, expect, test } from 'vitest';
import type { DomainCheck } from '#contract/mail';
import { saveMailbox } from '../../src-main/features/mail/service.ts';
import { checkDomain } from '../../src-main/features/mail/service-domain.ts';
import type { Context } from '../../src-main/ports/context.ts';
import { testContext } from '../kit/context.ts';
import { domainNames, type StatedNames, someMailbox } from '../kit/mail-ports.ts';

const address = 'anna@bolt.hu';
const mx = { 'bolt.hu': ['aspmx.l.google.com'] };
const google = 'v=spf1 include:_spf.google.com ~all';
const inOrder = {
  'bolt.hu': ['google-site-verification=abc', google],
  '_spf.google.com': ['v=spf1 ip4:192.0.2.0/24 ~all'],
  'google._domainkey.bolt.hu': ['v=DKIM1; k=rsa; p=MIGfMA0GCSq'],
  '_dmarc.bolt.hu': ['v=DMARC1; p=quarantine; rua=mailto:anna@bolt.hu'],
};

const check = (stated: StatedNames, from = address): Promise<DomainCheck> => {
  const ctx: Context = { ...testContext(), domainNames: domainNames(stated) };
  return checkDomain(ctx, from);
};
const withTexts = (changes: StatedNames['txt']) => check({ mx, txt: { ...inOrder, ...changes } });

test('a domain in order is said to be so', async () => {
  expect(await check({ mx, txt: inOrder })).toEqual({
    ...{ domain: 'bolt.hu', kind: 'own', provider: 'Google' },
    spf: { state: 'good', record: google, toAdd: null },
    dkim: { state: 'good', selector: 'google', tried: ['google'] },
    dmarc: { state: 'good', record: inOrder['_dmarc.bolt.hu'][0], toAdd: null },
  });
});

describe('SPF', () => {
  test.each<[string, StatedNames['txt'], Partial<DomainCheck['spf']>]>([
    ['that is missing is given whole', { 'bolt.hu': ['something else'] }, { state: 'missing', toAdd: 'v=spf1 include:_spf.google.com ~all' }],
    ['of a name that is not there', { 'bolt.hu': [] }, { state: 'missing' }],
    ['in two records', { 'bolt.hu': [google, 'v=spf1 mx -all'] }, { state: 'several', toAdd: null }],
    [
      'without the provider gets its include before the end',
      { 'bolt.hu': ['v=spf1 mx include:mailer.example -all'] },
      { state: 'without-provider', toAdd: 'v=spf1 mx include:mailer.example include:_spf.google.com -all' },
    ],
    ['without the provider and without an end', { 'bolt.hu': ['v=spf1 mx'] }, { state: 'without-provider', toAdd: 'v=spf1 mx include:_spf.google.com ~all' }],
    ['that names the provider through another one', { 'bolt.hu': ['v=spf1 include:host.example -all'], 'host.example': [google] }, { state: 'good' }],
    ['by a redirect', { 'bolt.hu': ['v=spf1 redirect=host.example'], 'host.example': [google] }, { state: 'good' }],
    ['that lets everybody send', { 'bolt.hu': ['v=spf1 include:_spf.google.com +all'] }, { state: 'open', toAdd: 'v=spf1 include:_spf.google.com ~all' }],
    ['with a bare "all", which means everybody', { 'bolt.hu': ['v=spf1 include:_spf.google.com all'] }, { state: 'open' }],
    ['that asks for too much', { 'bolt.hu': [`v=spf1 ${Array.from({ length: 11 }, (_, n) => `a:h${n}.example`).join(' ')} -all`] }, { state: 'too-long' }],
    ['that includes itself without an end', { 'bolt.hu': ['v=spf1 include:bolt.hu -all'] }, { state: 'without-provider' }],
    ['that begins alike and is another', { 'bolt.hu': ['v=spf10 include:_spf.google.com'] }, { state: 'missing' }],
    ['nobody answers for', { 'bolt.hu': 'no-answer' }, { state: 'no-answer' }],
  ])('%s', async (_name, texts, found) => {
    expect((await withTexts(texts)).spf).toMatchObject(found);
  });

  test('of a domain whose provider is not known is judged by its shape only', async () => {
    expect((await check({ txt: { 'bolt.hu': ['v=spf1 mx -all'] } })).spf.state).toBe('good');
    expect((await check({})).spf).toEqual({ state: 'missing', record: null, toAdd: null });
  });
});

describe('DKIM', () => {
  test.each<[string, StatedNames['txt'], Partial<DomainCheck['dkim']>]>([
    ['not found among the usual names is not called missing', { 'google._domainkey.bolt.hu': [] }, { state: 'not-found', tried: ['google'] }],
    ['with an emptied key', { 'google._domainkey.bolt.hu': ['v=DKIM1; p='] }, { state: 'withdrawn', selector: 'google' }],
    ['without a version, which may be left out', { 'google._domainkey.bolt.hu': ['k=rsa; p=MIGf'] }, { state: 'good' }],
    ['that is no key', { 'google._domainkey.bolt.hu': ['hello'] }, { state: 'not-found' }],
    ['nobody answers for', { 'google._domainkey.bolt.hu': 'no-answer' }, { state: 'no-answer' }],
  ])('%s', async (_name, texts, found) => {
    expect((await withTexts(texts)).dkim).toMatchObject(found);
  });

  test('of an unknown provider is looked for under the usual names', async () => {
    const { dkim } = await check({ txt: { 'k1._domainkey.bolt.hu': ['v=DKIM1; p=MIGf'] } });
    expect(dkim).toMatchObject({ state: 'good', selector: 'k1' });
    expect(dkim.tried.length).toBeGreaterThan(5);
  });
});

describe('DMARC', () => {
  test.each<[string, StatedNames['txt'], Partial<DomainCheck['dmarc']>]>([
    [
      'that is missing is given whole',
      { '_dmarc.bolt.hu': [] },
      { state: 'missing', toAdd: '_dmarc.bolt.hu  TXT  "v=DMARC1; p=none; rua=mailto:anna@bolt.hu"' },
    ],
    ['that only watches is enough', { '_dmarc.bolt.hu': ['v=DMARC1; p=none'] }, { state: 'watching', toAdd: null }],
    ['that rejects', { '_dmarc.bolt.hu': ['v=DMARC1;p=reject'] }, { state: 'good' }],
    ['without a policy', { '_dmarc.bolt.hu': ['v=DMARC1; rua=mailto:x@bolt.hu'] }, { state: 'wrong' }],
    ['in two records', { '_dmarc.bolt.hu': ['v=DMARC1; p=none', 'v=DMARC1; p=reject'] }, { state: 'several' }],
    ['nobody answers for', { '_dmarc.bolt.hu': 'no-answer' }, { state: 'no-answer' }],
  ])('%s', async (_name, texts, found) => {
    expect((await withTexts(texts)).dmarc).toMatchObject(found);
  });

  test('of a domain below is taken from the one above', async () => {
    expect((await check({ txt: { '_dmarc.bolt.hu': ['v=DMARC1; p=reject'] } }, 'anna@posta.bolt.hu')).dmarc.state).toBe('good');
  });
});

test('a provider’s own addresses are not looked up: there is nothing to change', async () => {
  const names = domainNames();
  const ctx: Context = { ...testContext(), domainNames: names };
  expect(await checkDomain(ctx, 'anna@gmail.com')).toMatchObject({ kind: 'public', provider: 'Google' });
  expect(names.asked).toEqual([]);
});

test('the connected mailbox says through whom letters leave, whoever takes the domain’s mail', async () => {
  const base = testContext();
  const ctx: Context = { ...base, domainNames: domainNames({ mx, txt: inOrder }) };
  await saveMailbox(ctx, { ...someMailbox({ fromAddress: address, smtpHost: 'smtp.fastmail.com' }), password: 'x' });
  expect(await checkDomain(ctx, address)).toMatchObject({ provider: 'Fastmail', spf: { state: 'without-provider' }, dkim: { tried: ['fm1', 'fm2', 'fm3'] } });
});

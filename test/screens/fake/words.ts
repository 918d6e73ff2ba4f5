import type { Script } from '../../../src-main/contract/calls.ts';
import type { Draft, LetterInput, Preview, TemplateRow } from '../../../src-main/contract/letters.ts';
import type { Language } from '../../../src-main/contract/words.ts';
import { customerOf, idOf, numberOf, sketchOf } from './people.ts';

const bodies: Record<Language, { subject: string; body: string }> = {
  hu: {
    subject: 'A padlóról, és hogy sikerült-e',
    body: 'Tisztelt Kővári-Szentgyörgyi Zsófia!\n\nTavaly februárban tölgyfa padlót rendelt tőlünk a nappaliba. Azóta sokszor eszembe jutott, vajon hogyan szolgál.\n\nHárom kérdésem volna:\n\n1. Elégedett vele?\n2. Beváltotta, amit vártak tőle?\n3. Van-e bármi, amit másképp csináljunk?\n\nA válasza sokat számít nekünk. És ha a hálószoba is sorra kerül, [[order.lastMonth]] szívesen átnézem a méreteket.\n\nJó egészséget kívánok Székesfehérvárra!',
  },
  is: {
    subject: 'Hvernig reynist eikarborðið?',
    body: 'Sæl Guðrún,\n\ní febrúar í fyrra pantaðir þú eikarborð hjá okkur. Mér verður oft hugsað til þess.\n\nMig langar að spyrja þriggja spurninga: Varstu ánægð? Reyndist það vel? Er eitthvað sem við hefðum mátt gera betur?\n\nSvarið skiptir okkur máli. Og ef vantar stóla í sama viði er ég hér.',
  },
  sl: {
    subject: 'Kako vam služi hladilnik?',
    body: 'Spoštovana gospa Čebašek,\n\nv januarju ste pri nas naročili hladilnik Gorenje. Ste zadovoljni? Deluje, kakor ste pričakovali? Bi kaj naredili drugače?\n\nVaš odgovor nam veliko pomeni.',
  },
  nb: {
    subject: 'Hvordan går det med kameraet?',
    body: 'Hei Øyvind,\n\ni mai bestilte du kamera og to objektiver hos oss. Ble du fornøyd? Gjorde det jobben? Noe vi burde gjort annerledes?\n\nSvaret ditt betyr mye for oss.',
  },
  en: {
    subject: "The texts for your children's shop",
    body: "Dear Mrs Okonkwo-Lloyd,\n\nIn February you ordered the texts for that lovely shop for children's things. I have often wondered how they did.\n\nMay I ask three things? Were you happy with them? Did they work? Is there anything we should do differently?\n\nYour answer matters to us. And if you need us now, I am here.",
  },
};

const templates: TemplateRow[] = (['one-in-five', 'birthday', 'favourite-holiday'] as const).map((purpose, i) => ({
  id: idOf(0, 900 + i),
  key: purpose,
  name: { 'one-in-five': 'One in five comes back', birthday: 'Birthday', 'favourite-holiday': 'Favourite holiday' }[purpose],
  kind: 'letter',
  purpose,
  channel: 'email',
  layout: 'letter',
  shipped: true,
  have: [{ language: 'en', addressForm: 'formal', readerSex: 'any', editedByPerson: false }],
  missing: [],
}));

export const templateRows = templates;
export const bodyIn = (language: Language) => bodies[language];

export function draftOf(customerId: string, touchId: string | null, templateId: string | null, mailbox: Draft['mailbox']): Draft {
  const n = numberOf(customerId);
  const p = sketchOf(customerId);
  const c = customerOf(n);
  const language = p?.language ?? 'en';
  const words = bodies[language];
  const missing = words.body.includes('[[') ? [{ field: 'order.lastMonth', canSaveToCard: false, fallback: 'a hónapban' }] : [];
  if (n % 5 === 0) missing.push({ field: 'customer.firstName', canSaveToCard: true, fallback: 'there' });
  return {
    customerId,
    touchId,
    templateId: templateId ?? templates[0]?.id ?? null,
    language,
    addressForm: c?.addressForm ?? 'formal',
    to: { address: c?.contactPoints[0]?.value ?? '', name: c?.displayName ?? '' },
    from: { address: 'sigridur@example.org', name: 'Sigríður Halldórsdóttir' },
    subject: words.subject,
    previewText: '',
    body: words.body,
    missing,
    layout: 'letter',
    newsItemId: null,
    news: [],
    templates: templates.map(({ id, key, name, purpose, layout, shipped }) => ({ id, key, name, purpose, layout, shipped })),
    mailbox,
  };
}

/** A letter without ready words. */
export const blankWords = {
  subject: 'About the floor',
  body: 'Dear customer,\n\n[[letter.message]]',
  missing: [{ field: 'letter.message', canSaveToCard: false, fallback: null }],
};

const asMarkup = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export function previewOf(input: LetterInput): Preview {
  const missing = [...input.body.matchAll(/\[\[([\w.]+)\]\]/g)].map((found) => ({ field: found[1] ?? '', canSaveToCard: false, fallback: null }));
  const paragraphs = input.body
    .split('\n\n')
    .map(
      (line) =>
        `<p style="margin:0 0 14px;font-family:Georgia,serif;font-size:16px;line-height:1.6;color:#2a251e">${asMarkup(line).replaceAll('\n', '<br>')}</p>`,
    )
    .join('');
  const html = `<!doctype html><html><head><style>@media (max-width:480px){.box{width:100%!important}}</style></head><body style="margin:0;background:#f2ede4"><table class="box" style="width:560px;margin:24px auto;background:#fff;border-collapse:collapse"><tr><td style="padding:32px 36px">${paragraphs}<p style="margin:18px 0 0;font-family:Georgia,serif;color:#665d50">Sigríður Halldórsdóttir</p></td></tr></table></body></html>`;
  return { subject: input.subject, text: input.body, html, missing, findings: [] };
}

export function scriptOf(customerId: string): Script {
  const n = numberOf(customerId);
  const c = customerOf(n);
  const hello =
    c?.language === 'is'
      ? `Sæl ${c.givenName ?? ''}, þetta er Sigríður hjá Eik og ull.`
      : c?.language === 'hu'
        ? `Jó napot kívánok, ${c.displayName}! Halldórsdóttir Sigríður vagyok.`
        : `Good morning, ${c?.displayName ?? ''}. This is Sigríður at Oak and Wool.`;
  return {
    language: c?.language ?? 'en',
    parts: [
      { kind: 'greet', text: hello },
      { kind: 'why', text: 'You ordered an oak floor in February, and I promised to ask how it has settled.' },
      { kind: 'tactic', text: 'Weighs price and use: have the figures at hand, say what it saves in a year, offer a sample.' },
      { kind: 'ask', text: 'Are you happy with it? Did it do what you hoped? Anything we should do differently?' },
      { kind: 'if-yes', text: 'I am glad. Would you like me to come by and measure the bedroom?' },
      { kind: 'if-no', text: 'Thank you for saying so. I will see to it myself and call you on Friday.' },
      { kind: 'close', text: 'Thank you. Shall I write down what we said and send it to you?' },
    ],
    missing: [],
    asksNews: false,
    phones:
      c?.contactPoints
        .filter((point) => point.kind === 'phone' && point.state === 'usable')
        .map((point) => ({ contactPointId: point.id, shown: point.value, tel: `tel:${point.normalized}` })) ?? [],
  };
}

import { describe, expect, test } from 'vitest';
import { bases, channels, type Hold, holdRules, type Language, languages } from '#contract/words';
import { sayHold } from '#kit/say';

const today = '2026-11-22';
type InAll = Record<Language, string>;
const holdOf = (hold: Partial<Hold> & { rule: Hold['rule'] }): Hold => ({ channel: 'email', releasedOn: null, otherChannel: null, ...hold });
const said = (hold: Partial<Hold> & { rule: Hold['rule'] }): InAll => {
  const say = (language: Language) => sayHold(holdOf(hold), { today, language });
  return { is: say('is'), hu: say('hu'), sl: say('sl'), nb: say('nb'), en: say('en') };
};

describe('a hold', () => {
  test('by the limit of a channel names it, its day of release and another way', () => {
    expect(said({ rule: 'channel-limit', channel: 'call', limit: { maxTouches: 1, perDays: 14 }, releasedOn: '2026-12-03', otherChannel: 'email' })).toEqual({
      is: 'Mörk: símleiðis ekki oftar en einu sinni á 2 vikum. Aftur heimilt 3. desember. Í staðinn má hafa samband með tölvupósti.',
      hu: 'Korlát: telefonon 2 hetente legfeljebb egyszer. Legközelebb december 3-án kereshetjük. Helyette e-mailben kereshetjük.',
      sl: 'Omejitev: po telefonu največ enkrat na 2 tedna. Spet mogoče 3. decembra. Namesto tega se lahko oglasimo po e-pošti.',
      nb: 'Grense: på telefon høyst én gang på 2 uker. Mulig igjen 3. desember. Vi kan ta kontakt på e-post i stedet.',
      en: 'Limit: by phone no more than once in 2 weeks. Free again on 3 December. We can get in touch by e-mail instead.',
    });
  });

  test('that outlasts its reason says so, and names the year where it is another one', () => {
    expect(said({ rule: 'channel-limit', channel: 'visit', limit: { maxTouches: 1, perDays: 90 }, releasedOn: '2027-01-03', passesBefore: true })).toEqual({
      is: 'Mörk: með heimsókn ekki oftar en einu sinni á 3 mánuðum. Aftur heimilt 3. janúar 2027. Tilefnið líður hjá áður.',
      hu: 'Korlát: személyesen 3 havonta legfeljebb egyszer. Legközelebb 2027. január 3-án kereshetjük. Az alkalom addigra elmúlik.',
      sl: 'Omejitev: z obiskom največ enkrat na 3 mesece. Spet mogoče 3. januarja 2027. Razlog do takrat mine.',
      nb: 'Grense: med et besøk høyst én gang på 3 måneder. Mulig igjen 3. januar 2027. Anledningen er forbi innen da.',
      en: 'Limit: in person no more than once in 3 months. Free again on 3 January 2027. The reason passes before that.',
    });
  });

  test('by the limit over all channels', () => {
    expect(said({ rule: 'total-limit', limit: { maxTouches: 2, perDays: 7 }, releasedOn: '2026-11-23' })).toEqual({
      is: 'Mörk: samanlagt eftir öllum leiðum ekki oftar en tvisvar í viku. Aftur heimilt á morgun.',
      hu: 'Korlát: összesen hetente legfeljebb kétszer. Legközelebb holnap kereshetjük.',
      sl: 'Omejitev: po vseh kanalih skupaj največ dvakrat na teden. Spet mogoče jutri.',
      nb: 'Grense: i alle kanaler til sammen høyst to ganger i uken. Mulig igjen i morgen.',
      en: 'Limit: over all channels together no more than twice a week. Free again tomorrow.',
    });
  });

  test('for want of a basis names the country whose rule it is', () => {
    expect(said({ rule: 'no-basis', country: 'HU', basis: 'customer', otherChannel: 'post' })).toEqual({
      is: 'Í Ungverjalandi þarf samþykki til að hafa samband með tölvupósti, en viðskiptin ein og sér duga ekki. Þetta bíður þar til samþykkið er komið á spjaldið. Í staðinn má hafa samband með bréfi.',
      hu: 'Magyarországon e-mailben csak hozzájárulással kereshetjük, de az nem elég, hogy ügyfelünk. Addig vár, amíg a hozzájárulás fel nem kerül az ügyféllapra. Helyette postai levélben kereshetjük.',
      sl: 'Na Madžarskem je za stik po e-pošti potrebna privolitev; samo to, da je naša stranka, ni dovolj. Čaka, dokler privolitev ni na kartici. Namesto tega se lahko oglasimo po pošti.',
      nb: 'I Ungarn trengs det samtykke for å ta kontakt på e-post, men det er ikke nok å være kunde. Dette venter til samtykket står på kortet. Vi kan ta kontakt per brev i stedet.',
      en: 'In Hungary we need consent to get in touch by e-mail, and being a customer is not enough. It waits until the consent is on the card. We can get in touch by post instead.',
    });
    expect(said({ rule: 'no-basis', country: 'NO', basis: 'unknown' })).toMatchObject({
      nb: 'I Norge trengs det samtykke for å ta kontakt på e-post, men ingen har notert om vi har det. Dette venter til samtykket står på kortet.',
      en: 'In Norway we need consent to get in touch by e-mail, and nobody has written down whether we have it. It waits until the consent is on the card.',
    });
    expect(said({ rule: 'no-basis', country: 'PL', basis: 'none' }).en).toContain('In the customer’s country (PL)');
  });

  test('by the customer’s own wish, without guessing her or his gender', () => {
    expect(said({ rule: 'opted-out', otherChannel: 'visit' })).toEqual({
      is: 'Hefur beðið um að ekki sé haft samband með tölvupósti. Í staðinn má hafa samband með heimsókn.',
      hu: 'Azt kérte, hogy e-mailben ne keressük. Helyette személyesen kereshetjük.',
      sl: 'Ne želi, da se oglašamo po e-pošti. Namesto tega se lahko oglasimo z obiskom.',
      nb: 'Har bedt om ikke å bli kontaktet på e-post. Vi kan ta kontakt med et besøk i stedet.',
      en: 'Has asked us not to get in touch by e-mail. We can get in touch in person instead.',
    });
  });

  test('for want of an address, an open complaint, a pause, a lock', () => {
    expect(said({ rule: 'no-address', channel: 'post' })).toEqual({
      is: 'Heimilisfang vantar. Þetta bíður þar til það er komið.',
      hu: 'Nincs postacím. Addig vár, amíg nem pótoljuk.',
      sl: 'Ni poštnega naslova. Čaka, da ta podatek vpišemo.',
      nb: 'Det finnes ingen postadresse. Dette venter til vi har det.',
      en: 'There is no postal address. It waits until there is one.',
    });
    expect(said({ rule: 'open-complaint' })).toEqual({
      is: 'Kvörtun er óleyst og á meðan er ekkert boðið til kaups. Þetta bíður þar til kvörtunin er leyst.',
      hu: 'Nyitott panasza van, ezért most nem ajánlunk neki semmit. Addig vár, amíg a panasz nem rendeződik.',
      sl: 'Pritožba je odprta, zato za zdaj ničesar ne ponujamo. Čaka, dokler pritožba ni rešena.',
      nb: 'En klage er åpen, så vi tilbyr ingenting nå. Dette venter til klagen er løst.',
      en: 'A complaint is open, so nothing is offered for now. It waits until the complaint is settled.',
    });
    expect(said({ rule: 'paused', releasedOn: '2026-12-01' })).toEqual({
      is: 'Hlé er á samskiptum. Aftur heimilt 1. desember.',
      hu: 'A kapcsolattartás szünetel. Legközelebb december 1-jén kereshetjük.',
      sl: 'Stiki mirujejo. Spet mogoče 1. decembra.',
      nb: 'Kontakten er satt på pause. Mulig igjen 1. desember.',
      en: 'Contact is paused. Free again on 1 December.',
    });
    expect(said({ rule: 'locked' }).en).toBe('A colleague has this card open. It is free again when the card is closed.');
  });

  test('that was released in the past is free today', () => {
    expect(said({ rule: 'paused', releasedOn: '2026-11-01' }).en).toBe('Contact is paused. Free again today.');
  });

  test.each(languages)('%s says every rule for every channel in whole sentences', (language) => {
    for (const rule of holdRules) {
      for (const channel of channels) {
        const sentences = sayHold(holdOf({ rule, channel, otherChannel: channel === 'email' ? 'call' : 'email', country: 'SI' }), { today, language });
        expect(sentences).toMatch(/^\p{Lu}.+\.$/u);
        expect(sentences).not.toMatch(/undefined|null| {2}/);
      }
    }
    const lacks = bases.map((basis) => sayHold(holdOf({ rule: 'no-basis', basis, country: 'IS' }), { today, language }));
    expect(new Set(lacks).size).toBe(bases.length);
  });
});

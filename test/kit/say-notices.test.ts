import { describe, expect, test } from 'vitest';
import { type Language, languages } from '#contract/words';
import { type Notice, notices } from '#kit/say';

type InAll = Record<Language, Notice>;
const inAll = (say: (language: Language) => Notice): InAll => ({ is: say('is'), hu: say('hu'), sl: say('sl'), nb: say('nb'), en: say('en') });
const names = ['Anna', 'Béla', 'Csaba', 'Dóra'];

describe('the morning digest', () => {
  test('says how many, how long and who first', () => {
    expect(inAll((l) => notices.digest(18, 50, names, l))).toEqual({
      is: { title: '18 viðskiptavinir í dag, u.þ.b. 50 mínútur', body: 'Fyrst: Anna, Béla, Csaba og 15 í viðbót.' },
      hu: { title: 'Ma 18 ügyfél, körülbelül 50 perc', body: 'Elsőként: Anna, Béla, Csaba és még 15.' },
      sl: { title: 'Danes 18 strank, predvidoma 50 minut', body: 'Najprej: Anna, Béla, Csaba in še 15.' },
      nb: { title: '18 kunder i dag, omtrent 50 minutter', body: 'Først: Anna, Béla, Csaba og 15 til.' },
      en: { title: '18 customers today, about 50 minutes', body: 'First: Anna, Béla, Csaba and 15 more.' },
    });
  });

  test('counts one and two as the language does', () => {
    expect(notices.digest(1, 1, ['Anna'], 'en')).toEqual({ title: '1 customer today, about 1 minute', body: 'First: Anna.' });
    expect(notices.digest(2, 2, ['Ana', 'Luka'], 'sl')).toEqual({ title: 'Danes 2 stranki, predvidoma 2 minuti', body: 'Najprej: Ana in Luka.' });
    expect(notices.digest(21, 21, ['Jón'], 'is').title).toBe('21 viðskiptavinur í dag, u.þ.b. 21 mínúta');
  });

  test('of an empty day', () => {
    expect(inAll((l) => notices.digest(0, 0, [], l))).toEqual({
      is: { title: 'Enginn bíður í dag', body: 'Gott tækifæri til að skrifa einhverjum sem hefur ekki heyrst frá lengi.' },
      hu: { title: 'Ma senki sem vár megkeresésre', body: 'Jó alkalom, hogy írjon valakinek, aki felől rég nem hallott.' },
      sl: { title: 'Danes nihče ne čaka', body: 'Lepa priložnost, da pišete komu, od kogar že dolgo ni glasu.' },
      nb: { title: 'Ingen venter i dag', body: 'En fin anledning til å skrive til noen du ikke har hørt fra på lenge.' },
      en: { title: 'Nobody is waiting today', body: 'A good moment to write to somebody you have not heard from for a long time.' },
    });
  });
});

test('a reminder carries the name and the sentence of the card', () => {
  expect(inAll((l) => notices.reminder('Jón', 'x.', l))).toEqual({
    is: { title: 'Tími til að hafa samband: Jón', body: 'x.' },
    hu: { title: 'Ideje jelentkezni: Jón', body: 'x.' },
    sl: { title: 'Čas za stik: Jón', body: 'x.' },
    nb: { title: 'På tide å ta kontakt: Jón', body: 'x.' },
    en: { title: 'Time to be in touch: Jón', body: 'x.' },
  });
  expect(notices.raised(4, names, 'sl')).toEqual({ title: 'Čas za stik: 4 stranke', body: 'Anna, Béla, Csaba in še 1' });
});

test('a letter in trouble says what happened and what to do', () => {
  const failed = { name: 'Jón', subject: 'Takk', state: 'failed' } as const;
  expect(inAll((l) => notices.letterTrouble(failed, l))).toEqual({
    is: { title: 'Bréf fór ekki af stað: Jón', body: '„Takk“ er enn í úthólfinu. Skoðaðu það þar og sendu aftur eða hættu við.' },
    hu: { title: 'Egy levél nem ment el: Jón', body: 'Még a kimenő levelek között van: „Takk”. Nézze meg ott, és küldje el újra, vagy tegyen le róla.' },
    sl: { title: 'Pismo ni odšlo: Jón', body: 'Še vedno je v odhodni pošti: »Takk«. Poglejte ga tam in ga pošljite znova ali opustite.' },
    nb: { title: 'Et brev gikk ikke: Jón', body: '«Takk» ligger fortsatt i utboksen. Se på det der og send det igjen, eller gi det opp.' },
    en: { title: 'A letter did not leave: Jón', body: '“Takk” is still in the outbox. Look at it there and send it again, or give it up.' },
  });
  expect(inAll((l) => notices.letterTrouble({ ...failed, state: 'uncertain' }, l))).toEqual({
    is: {
      title: 'Fór þetta bréf? Jón',
      body: 'Sambandið rofnaði á meðan „Takk“ var á leið út. Það er ekki sent aftur sjálfkrafa: gáðu í pósthólfið og taktu ákvörðun.',
    },
    hu: {
      title: 'Elment ez a levél? Jón',
      body: 'Küldés közben megszakadt a kapcsolat: „Takk”. Magától nem megy el még egyszer: nézzen be a postafiókjába, és döntsön.',
    },
    sl: {
      title: 'Je to pismo odšlo? Jón',
      body: 'Med pošiljanjem se je zveza prekinila: »Takk«. Samo od sebe ne gre še enkrat: poglejte v poštni predal in se odločite.',
    },
    nb: {
      title: 'Gikk dette brevet? Jón',
      body: 'Forbindelsen ble brutt mens «Takk» var på vei ut. Det sendes ikke igjen av seg selv: se i postkassen, og bestem deg.',
    },
    en: {
      title: 'Did this letter leave? Jón',
      body: 'The connection broke while “Takk” was leaving. It is not sent again by itself: look in your mailbox and decide.',
    },
  });
});

test('who holds the data is named', () => {
  expect(inAll((l) => notices.heldFile('browser, process 4711', l))).toEqual({
    is: { title: 'Comeback er þegar opið', body: 'Gögnin eru í notkun (browser, process 4711). Lokaðu Comeback þar og reyndu svo aftur.' },
    hu: { title: 'A Comeback már fut', body: 'Az adatokat most más használja (browser, process 4711). Zárja be ott, aztán indítsa újra.' },
    sl: { title: 'Comeback je že odprt', body: 'Podatki so v rabi (browser, process 4711). Zaprite ga tam in začnite znova.' },
    nb: { title: 'Comeback er allerede åpent', body: 'Dataene er i bruk (browser, process 4711). Lukk Comeback der, og prøv igjen.' },
    en: { title: 'Comeback is already open', body: 'The data is in use by browser, process 4711. Close it there, then start again.' },
  });
});

test.each(languages)('%s has a title and a text for every trouble, naming its particulars, without exclamation marks', (language) => {
  const all: [Notice, string][] = [
    [notices.mailboxLocked(2, language), '2'],
    [notices.mailboxPaused('535 no', language), '535 no'],
    [notices.backupFailed('EACCES', language), 'EACCES'],
    [notices.damagedFile('SQLITE_CORRUPT', language), 'SQLITE_CORRUPT'],
    [notices.readOnlyFile('EROFS', language), 'EROFS'],
    [notices.fullDisk(language), ''],
    [notices.missingFile('C:\\Desk', language), 'C:\\Desk'],
    [notices.newerFile({ file: '2.3', app: '1.9' }, language), '2.3'],
  ];
  for (const [notice, particular] of all) {
    expect(notice.title).toMatch(/^\p{Lu}/u);
    expect(notice.body).toContain(particular);
    expect(`${notice.title}${notice.body}`).not.toMatch(/!|undefined/);
  }
});

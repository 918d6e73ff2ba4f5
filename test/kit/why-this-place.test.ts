import { describe, expect, test } from 'vitest';
import { languages, type WorthParts } from '#contract/words';
import { partsSentences } from '#kit/why';

describe('why this place', () => {
  const inFive = (parts: WorthParts) => languages.map((language) => partsSentences(parts, language));

  test('what earlier months of all customers add to the chance stands beside what the rhythm alone says', () => {
    expect(inFive({ lateness: 1, chance: 0.354, value: 3.1, perishable: 1, ownChance: 0.2 }).map((sentences) => sentences[1])).toEqual([
      'Líkur ×0,35: um 35% líkur á kaupum; eftir taktinum einum 20%, hitt lærðist af fyrri mánuðum.',
      'Esély ×0,35: körülbelül 35% az esélye, hogy vásárol (csak a ritmusa szerint 20%, a többit a korábbi hónapok tanították).',
      'Verjetnost ×0,35: možnost nakupa je približno 35 %; samo po ritmu 20 %, ostalo so naučili prejšnji meseci.',
      'Sjanse ×0,35: omtrent 35 % sannsynlig at det blir et kjøp; etter rytmen alene 20 %, resten er lært av tidligere måneder.',
      'Chance ×0.35: about 35% likely to buy; by their rhythm alone 20%, the rest was learned from earlier months.',
    ]);
  });

  test('is told in four sentences with their factors', () => {
    expect(inFive({ lateness: 2.4, chance: 0.354, value: 3.1, perishable: 3 })).toEqual([
      [
        'Töf ×2,4: orðið mjög seint.',
        'Líkur ×0,35: um 35% líkur á kaupum.',
        'Virði ×3,1: fer eftir venjulegri upphæð kaupa.',
        'Forgangur ×3: tilefnið þolir ekki bið.',
      ],
      [
        'Késés ×2,4: nagyon késik.',
        'Esély ×0,35: körülbelül 35% az esélye, hogy vásárol.',
        'Érték ×3,1: a szokásos vásárlásai nagyságához igazodik.',
        'Sürgősség ×3: ez nem várhat.',
      ],
      [
        'Zamuda ×2,4: zelo zamuja.',
        'Verjetnost ×0,35: možnost nakupa je približno 35\u00a0%.',
        'Vrednost ×3,1: odvisna je od velikosti običajnega nakupa.',
        'Nujnost ×3: razlog ne more čakati.',
      ],
      [
        'Forsinkelse ×2,4: svært sent ute.',
        'Sjanse ×0,35: omtrent 35\u00a0% sannsynlig at det blir et kjøp.',
        'Verdi ×3,1: følger størrelsen på et vanlig kjøp.',
        'Hastegrad ×3: anledningen kan ikke vente.',
      ],
      [
        'Lateness ×2.4: very late.',
        'Chance ×0.35: about 35% likely to buy.',
        'Value ×3.1: goes by the size of their usual purchase.',
        'Urgency ×3: the reason cannot wait.',
      ],
    ]);
  });

  test('says what is ordinary as ordinary', () => {
    expect(inFive({ lateness: 1, chance: 0.5, value: 1, perishable: 1 })).toEqual([
      ['Töf ×1: ekki orðið seint.', 'Líkur ×0,5: um 50% líkur á kaupum.', 'Virði ×1: hefur ekki keypt enn.', 'Forgangur ×1: tilefnið má bíða.'],
      ['Késés ×1: nem késik.', 'Esély ×0,5: körülbelül 50% az esélye, hogy vásárol.', 'Érték ×1: még nem vásárolt.', 'Sürgősség ×1: ez várhat.'],
      [
        'Zamuda ×1: brez zamude.',
        'Verjetnost ×0,5: možnost nakupa je približno 50\u00a0%.',
        'Vrednost ×1: nakupa še ni bilo.',
        'Nujnost ×1: razlog lahko počaka.',
      ],
      [
        'Forsinkelse ×1: ikke sent ute.',
        'Sjanse ×0,5: omtrent 50\u00a0% sannsynlig at det blir et kjøp.',
        'Verdi ×1: har ikke kjøpt ennå.',
        'Hastegrad ×1: anledningen kan vente.',
      ],
      ['Lateness ×1: not late.', 'Chance ×0.5: about 50% likely to buy.', 'Value ×1: has not bought yet.', 'Urgency ×1: the reason can wait.'],
    ]);
  });

  test('calls a touch late and very late where the queue does', () => {
    const lateness = (factor: number) => partsSentences({ lateness: factor, chance: 1, value: 2, perishable: 1.5 }, 'en')[0];
    expect([1.01, 2, 2.01].map(lateness)).toEqual(['Lateness ×1.01: late.', 'Lateness ×2: late.', 'Lateness ×2.01: very late.']);
    expect(partsSentences({ lateness: 1, chance: 1, value: 2, perishable: 1.5 }, 'en')[3]).toBe('Urgency ×1.5: the reason should not wait long.');
  });
});

// In which of the five languages a text is written, by its smallest words: they are frequent, and hardly shared.
import type { Language } from '#contract/words';
import { languages } from '#contract/words';

const smallWords: Record<Language, readonly string[]> = {
  en: 'the and you your are was were have has with this that for from not would will can there what when how any about our them they been if please we thank'.split(
    ' ',
  ),
  hu: 'és hogy nem az egy ön önt öné is vagy ha már meg van volt lesz kell lehet csak még mint ez ezt azt nálunk nekem önnek legyen szeretnék kérem köszönöm minden mert itt ott hozzá ön'.split(
    ' ',
  ),
  is: 'og að ekki þú þér þig þín eða ef með við sem var hefur er vera þetta það fyrir frá til mér ég okkur okkar vil gæti hvort allt hjá þegar einnig'.split(
    ' ',
  ),
  nb: 'og ikke du deg det er var har med som til av på jeg vi oss vår hvis eller når hva hvordan bare gjerne kan skal vil noe dette ditt din fra også å'.split(
    ' ',
  ),
  sl: 'in ne ni je bi ste vas vam vaše vaš če ali da za pri ki so sem smo kako kaj bo lahko tudi še že od ko vse hvala prosim nam tebi ti te si mi'.split(' '),
};

/** Below so many small words a text is too short to tell; a name or a product would decide. */
const enough = 6;
/** So many times more than the next language. */
const clearly = 2;

/** The language a text is clearly written in; null where it cannot be told. */
export function languageOfText(text: string): Language | null {
  const words =
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/\p{L}+/gu) ?? [];
  const [best, next] = languages
    .map((language) => {
      const small = new Set(smallWords[language]);
      return { language, n: words.filter((word) => small.has(word)).length };
    })
    .sort((a, b) => b.n - a.n);
  if (!best || !next || best.n < enough || best.n < next.n * clearly) return null;
  return best.language;
}
